"""A line of a rubric: what lowers and raises it, which answers it is about, and when nobody can score it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.brief import Brief
from interviewer.core.findings import Finding
from interviewer.core.judging.rubric import NO_RULES, RubricLine
from interviewer.core.judging.scores import LineScore, scored
from interviewer.core.setting import UNKNOWN, Setting
from interviewer.core.spans import Span
from tests.core.made import answers_of, fault, said, strength

LINE = RubricLine("Says what is at stake", ("stake_missing", "stake_late", "vanity_metric"), ("stake_early",))
FOUR = answers_of(*said("1?"), *said("2?"), *said("3?"), *said("4?"))


def score(*findings: Finding, line: RubricLine = LINE, answers: int = 1, without: tuple[int, ...] = ()) -> LineScore:
    return scored(line, FOUR[:answers], findings, dict.fromkeys(without, "too short"), UNKNOWN)


@pytest.mark.parametrize(
    ("findings", "expected", "in_words"),
    [
        ([], 3, "meets the bar"),
        ([strength("stake_early")], 4, "above the bar"),
        ([fault("stake_late")], 2, "below the bar"),
        ([fault("stake_late"), strength("stake_early")], 3, "meets the bar"),
        ([fault("stake_late"), fault("vanity_metric")], 1, "far below the bar"),
        ([fault("stake_missing"), fault("stake_late"), fault("vanity_metric")], 1, "far below the bar"),
        # What the line does not name is another line's.
        ([fault("no_tradeoff"), strength("decision_clear")], 3, "meets the bar"),
    ],
)
def test_one_answer(findings: list[Finding], expected: int, in_words: str) -> None:
    told = score(*findings)
    assert (told.score, told.in_words, told.unscored, told.answers) == (expected, in_words, "", (0,))


@pytest.mark.parametrize(
    ("bad", "expected"),
    [([], 3), ([0], 3), ([0, 1], 3), ([0, 1, 2], 2), ([0, 1, 2, 3], 2)],
)
def test_a_line_has_the_mean_of_its_answers_half_a_point_up(bad: list[int], expected: int) -> None:
    assert score(*(fault("stake_late", answer) for answer in bad), answers=4).score == expected


def test_it_rests_on_what_was_found_with_its_answer_and_place() -> None:
    told = score(fault("stake_late", 1), strength("stake_early", 2), fault("no_tradeoff", 0), answers=4)
    assert [(one.what, one.good, one.answer, one.evidence, one.quote) for one in told.grounds] == [
        ("stake_late", False, 1, (Span(12.0, 15.0),), "stake_late?"),
        ("stake_early", True, 2, (Span(61.0, 65.0),), "stake_early!"),
    ]


def test_an_answer_that_cannot_be_judged_is_left_out_with_all_that_was_found_in_it() -> None:
    told = score(fault("stake_late", 0), answers=2, without=(0,))
    assert (told.score, told.answers, told.grounds) == (3, (1,), ())


def test_a_line_that_nobody_can_score_says_why() -> None:
    assert score(line=RubricLine("Is good company")).unscored == NO_RULES
    assert score(answers=2, without=(0, 1)).unscored == "No answer that it is about can be judged."
    assert score(line=RubricLine("Reckons", ("scale_off",), types=("estimation",))).unscored == (
        "No question that it is about was answered."
    )
    assert score(answers=0).score is None


def test_a_line_about_some_types_of_question_is_held_against_no_others() -> None:
    setting = Setting({"2?": Brief("2?", "case", "estimation")})
    answers = answers_of(*said("1?"), *said("2?"), *said("Tell me.", "behavioural"))
    findings = [fault("scale_off", 0), strength("number_sourced", 1)]
    for types, expected in ((("estimation",), (1,)), (("behavioural",), (2,)), (("case",), (0, 1)), ((), (0, 1, 2))):
        line = RubricLine("Reckons", ("scale_off",), ("number_sourced",), types)
        told = scored(line, answers, findings, {}, setting)
        assert told.answers == expected
        assert {one.answer for one in told.grounds} <= {*expected}


@given(st.lists(st.tuples(st.sampled_from((*LINE.faults, *LINE.strengths)), st.integers(0, 3)), max_size=20))
def test_a_score_is_from_1_to_4_and_a_fault_more_never_raises_it(found: list[tuple[str, int]]) -> None:
    findings = [(strength if what in LINE.strengths else fault)(what, answer) for what, answer in found]
    told = score(*findings, answers=4)
    assert told.score in (1, 2, 3, 4)
    worse = score(*findings, fault("stake_missing", 0), answers=4)
    assert (worse.score or 0) <= told.score
