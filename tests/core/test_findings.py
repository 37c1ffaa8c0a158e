from dataclasses import replace

import pytest
from hypothesis import given

from interviewer.core.answers import Answer, Said, counted
from interviewer.core.fillers import Filler
from interviewer.core.findings import Finding, findings_of
from interviewer.core.pacing import Pauses, fillers_of, pace_of, pauses_of
from interviewer.core.spans import Span
from interviewer.core.turns import Turn
from interviewer.core.vomit import TaggedSegment
from tests.core.spoken import UNSURE, any_segments, tagged, words_of

GOOD = tagged((0, 50, "hypothesis", "I think."), (50, 90, "context", "So."), (90, 100, "recommendation", "Ship."))


def answer_of(segments: list[TaggedSegment] = GOOD, words: int = 230, kind: str = "case") -> Answer:
    return counted("", kind, [Turn(0, 100)], segments, Said(words_of("word " * words), sound=True))


def whats(answer: Answer) -> list[str]:
    return [finding.what for finding in findings_of(answer, 0)]


def only(answer: Answer) -> Finding:
    (finding,) = findings_of(answer, 3)
    assert finding.answer == 3
    return finding


def test_a_good_answer_has_none() -> None:
    assert whats(answer_of()) == []


def with_vomit(seconds: float) -> Answer:
    middle = 50 + seconds
    parts = [(0, 50, "hypothesis", "I think."), (50, middle, "framework", "Goals, users.")]
    return answer_of(tagged(*parts, (middle, 100, "recommendation", "Ship.")))


def test_vomit_over_its_share_of_the_answer() -> None:
    assert whats(with_vomit(15)) == []
    finding = only(with_vomit(15.5))
    assert finding.what == "framework_vomit"
    assert (finding.value, finding.limit) == pytest.approx((0.155, 0.15))
    assert finding.evidence == (Span(50, 65.5),)


@pytest.mark.parametrize("missing", ["hypothesis", "recommendation"])
def test_a_case_without_a_guess_or_a_decision(missing: str) -> None:
    rest = [replace(segment, tag="context") if segment.tag == missing else segment for segment in GOOD]
    assert only(answer_of(rest)).what == f"no_{missing}"
    assert whats(answer_of(rest, words=59, kind="behavioural")) == ["slow"]
    assert f"no_{missing}" not in whats(answer_of(rest, words=59))
    assert f"no_{missing}" in whats(answer_of(rest, words=60))


def doubting(segments: list[TaggedSegment], *tags: str) -> list[TaggedSegment]:
    return [replace(one, confidence=UNSURE) if one.tag in tags else one for one in segments]


@pytest.mark.parametrize("likely", ["hypothesis", "recommendation"])
def test_what_is_likely_there_is_not_missed(likely: str) -> None:
    assert whats(answer_of(doubting(GOOD, likely))) == []


def test_vomit_that_is_unsure_is_no_finding() -> None:
    answer = with_vomit(40)
    assert whats(answer) == ["framework_vomit"]
    assert whats(answer_of(doubting(list(answer.segments), "framework"))) == []


@pytest.mark.parametrize(("unsure", "missing"), [(100, 2), (101, 0)])
def test_of_an_answer_that_was_mostly_not_understood_nothing_is_missed(unsure: int, missing: int) -> None:
    texts = ["word " * 100, "word " * unsure]
    told = tagged((0, 50, "context", texts[0]), (50, 100, "aside", texts[1]))
    found = whats(answer_of(doubting(told, "aside"), words=100 + unsure))
    assert len([what for what in found if what.startswith("no_")]) == missing


def test_only_words_with_sure_tags_are_judged() -> None:
    told = tagged((0, 50, "context", "word " * 60), (50, 100, "aside", "word " * 40))
    assert "no_hypothesis" in whats(answer_of(doubting(told, "aside"), words=100))
    assert "no_hypothesis" not in whats(answer_of(doubting(told, "aside"), words=99))


def with_pace(words: int, speaking: float) -> Answer:
    return replace(answer_of(), pace=pace_of(words, speaking, 0.0))


@pytest.mark.parametrize(
    ("words", "speaking", "expected"),
    [
        (185, 60, []),
        (186, 60, ["fast"]),
        (100, 60, []),
        (99, 60, ["slow"]),
        (62, 20, ["fast"]),
        (62, 19.9, []),
        (1, 19.9, []),
    ],
)
def test_pace_has_two_limits_once_there_is_enough_of_it(words: int, speaking: float, expected: list[str]) -> None:
    assert whats(with_pace(words, speaking)) == expected


def test_fillers_over_six_a_minute() -> None:
    def with_fillers(count: int, speaking: float = 60.0) -> Answer:
        heard = [Filler("um", float(at), at + 0.5, "sound") for at in range(count)]
        pace = pace_of(int(speaking * 2), speaking, 0.0)
        return replace(answer_of(), pace=pace, fillers=fillers_of(heard, speaking))

    assert whats(with_fillers(6)) == []
    assert whats(with_fillers(19, speaking=19.0)) == []
    finding = only(with_fillers(7))
    assert (finding.what, finding.value, finding.limit) == ("fillers", 7, 6)
    assert finding.evidence == tuple(Span(at, at + 0.5) for at in range(7))


def test_a_pause_over_eight_seconds() -> None:
    def with_pauses(*spans: Span) -> Answer:
        return replace(answer_of(), pauses=pauses_of(spans))

    assert whats(with_pauses(Span(10, 18))) == []
    finding = only(with_pauses(Span(10, 14), Span(20, 28.5), Span(50, 59)))
    assert (finding.what, finding.value, finding.limit) == ("long_pause", 9, 8)
    assert finding.evidence == (Span(20, 28.5), Span(50, 59))


def test_a_start_after_twenty_seconds() -> None:
    def starting_after(latency: float) -> Answer:
        return replace(answer_of(), start=5.0, pace=pace_of(230, 100.0, latency))

    assert whats(starting_after(20.0)) == []
    finding = only(starting_after(20.5))
    assert (finding.what, finding.value, finding.evidence) == ("late_start", 20.5, (Span(5.0, 25.5),))


def test_what_is_unknown_is_no_finding() -> None:
    untimed = [replace(segment, start=None, end=None) for segment in GOOD]
    answer = counted("", "case", [], untimed, Said(words_of("um " * 200), sound=False))
    assert answer.pauses == Pauses(None, None, None, None)
    assert whats(answer) == []


@given(any_segments())
def test_evidence_lies_in_the_answer(segments: list[TaggedSegment]) -> None:
    answer = counted("", "case", [Turn(0, 120)], segments, Said(words_of("um yes " * 40, 0.0), sound=True))
    evidence = [span for finding in findings_of(answer, 0) for span in finding.evidence]
    assert all(0 <= span.start <= span.end <= 120 for span in evidence)
    assert all(finding.advice for finding in findings_of(answer, 0))
