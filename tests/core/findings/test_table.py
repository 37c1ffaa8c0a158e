"""What holds of all findings: their order, the doubt, the evidence."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.answers import Said, counted
from interviewer.core.brief import ScaleFact
from interviewer.core.findings import UNITS, findings_of
from interviewer.core.findings.table import DETECTORS
from interviewer.core.setting import Setting
from interviewer.core.tags import SCHEMES
from interviewer.core.turns import Turn
from interviewer.core.vomit import TaggedSegment
from tests.core.findings.tellings import FILL, QUESTION, STORY, answer_of, segments_of, setting_of
from tests.core.spoken import SURE, UNSURE, any_segments, words_of

TEXTS = (
    "Our goal is to be loved.",
    "The metric is page views.",
    "I'd pull up the dashboard.",
    "First I'd send a survey to the users.",
    "I think users get lost because of it.",
    "If loans fall below ten I'd stop.",
    "The city has 340,000 readers.",
    "By age, by district, by income, by size.",
    "We did it and we drove and we called and we paid and we slept.",
    "I'd build a new app for all people in the city and paint it green.",
    "We'd track opens, clicks, sessions, churn, NPS and revenue.",
)
TYPES = ("", "diagnostic", "estimation", "success", "product", "tradeoff")


def test_names_are_used_once_and_have_units() -> None:
    assert len(UNITS) == len(DETECTORS)
    assert all(detector.why and detector.advice and detector.unit for detector in DETECTORS)


def test_faults_come_first_and_the_most_costly_of_them_before_all() -> None:
    told = answer_of(segments_of(f"c The goal is that children read.\n{FILL}"))
    findings = findings_of(told, 3, setting_of("improvement"))
    keys = [(finding.good, -finding.cost) for finding in findings]
    assert keys == sorted(keys)
    assert findings[0].what == "recommendation_missing"
    assert findings[-1].good
    assert {finding.answer for finding in findings} == {3}


def test_a_number_that_is_wrong_by_ten() -> None:
    fact = ScaleFact("learners", 170e6, (), date(2025, 1, 1))
    setting = setting_of("improvement", scale=(fact,))

    def wrong(text: str) -> bool:
        found = findings_of(answer_of(segments_of(text)), 0, setting)
        return "scale_off" in [finding.what for finding in found]

    assert wrong("c There are ten million learners.")
    assert wrong("c There are 0 learners today.")
    assert wrong("c It has ten million learners all told.")
    assert not wrong("c There are a hundred million learners.")
    assert not wrong("c Ten million learners more would be nice.")


def test_without_the_bank_the_question_tells_a_diagnosis_and_an_estimate() -> None:
    def whats(question: str, text: str) -> list[str]:
        return [finding.what for finding in findings_of(answer_of(segments_of(text), question), 0)]

    asked = "Loans fell by a tenth last month. Why?"
    early = "r I'd give everybody a month of loans for free.\nh I think it's the font."
    assert "solution_first" in whats(asked, early)
    assert "solution_first" not in whats(QUESTION, early)
    assert "estimate_unchecked" in whats("How many books are lent in Rome a day?", f"{FILL}\nr So nine hundred.")


def test_of_a_short_answer_nothing_is_missed() -> None:
    told = answer_of(segments_of("c The page is blue.\nr I'd move the box."))
    assert findings_of(told, 0) == []


def test_of_an_answer_mostly_not_understood_nothing_is_missed() -> None:
    sure, doubtful = segments_of(FILL), segments_of(f"{FILL}\n{FILL}", UNSURE)
    assert not any(finding.what.endswith("_missing") for finding in findings_of(answer_of([*sure, *doubtful]), 0))
    assert any(finding.what.endswith("_missing") for finding in findings_of(answer_of([*sure, *sure]), 0))


@st.composite
def tellings(draw: st.DrawFn) -> tuple[str, str, list[TaggedSegment]]:
    """A question, its type, and segments of any tags in any order, half of them long."""
    question = draw(st.sampled_from([QUESTION, STORY]))
    tags = SCHEMES["behavioural" if question == STORY else "case"]
    units = draw(st.lists(st.tuples(st.sampled_from(tags), st.sampled_from(TEXTS), st.booleans()), max_size=14))
    segments = [
        TaggedSegment(None, None, f"{text} {FILL[2:]}" if long else text, tag, SURE) for tag, text, long in units
    ]
    return question, draw(st.sampled_from(TYPES)), segments


def faults(segments: list[TaggedSegment], question: str, type_: str) -> set[str]:
    found = findings_of(answer_of(segments, question), 0, setting_of(type_, question))
    return {finding.what for finding in found if not finding.good}


@given(tellings(), st.integers(0, 13))
def test_doubt_adds_no_fault(told: tuple[str, str, list[TaggedSegment]], at: int) -> None:
    question, type_, segments = told
    doubted = [
        TaggedSegment(None, None, one.text, one.tag, UNSURE) if number == at else one
        for number, one in enumerate(segments)
    ]
    assert faults(doubted, question, type_) <= faults(segments, question, type_)


@given(st.sampled_from(sorted(SCHEMES)).flatmap(lambda kind: st.tuples(st.just(kind), any_segments(kind))))
def test_evidence_lies_in_the_answer(drawn: tuple[str, list[TaggedSegment]]) -> None:
    kind, segments = drawn
    answer = counted("", kind, [Turn(0, 120)], segments, Said(words_of("um yes " * 40, 0.0), sound=True))
    for finding in findings_of(answer, 0, Setting()):
        assert all(0 <= span.start <= span.end <= 120 for span in finding.evidence)
        assert finding.cost >= 0
        assert finding.what in UNITS
