from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.answers import Said, counted
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    InterviewerSpoke,
    QuestionAsked,
    Reacted,
    RoundStarted,
    SegmentTagged,
)
from interviewer.core.findings import Finding
from interviewer.core.report import Report, report_of
from interviewer.core.spans import Span
from interviewer.core.tags import UNSURE_BELOW
from interviewer.core.turns import Turn
from interviewer.core.vomit import TaggedSegment
from interviewer.exports.plain import report_lines
from tests.core.rounds import rounds, wild_facts
from tests.core.spoken import any_segments, tagged, words_of

PARTS = [
    (2.0, 20.0, "context", "It fell."),
    (20.0, 50.0, "segmentation", "Buyers."),
    (59.5, 100.0, "framework", "Goals."),
]
WIDE = 1000


def report(segments: list[TaggedSegment], turns: list[Turn], text: str, sound: bool = True) -> Report:
    return Report((counted("Why did it fall?", "case", turns, segments, Said(words_of(text, 2.0), sound)),), ())


def section(lines: list[str], first: str, length: int) -> list[str]:
    at = next(number for number, line in enumerate(lines) if line.startswith(first))
    return lines[at : at + length]


@pytest.fixture
def lines() -> list[str]:
    return report_lines(report(tagged(*PARTS), [Turn(0, 120)], "um yes " * 100), WIDE)


def test_it_shows_what_was_asked_and_said(lines: list[str]) -> None:
    assert lines[:5] == [
        "Question  Why did it fall?",
        "",
        "   0:02  context         90%  It fell.",
        "   0:20  segmentation    90%  Buyers.",
        "   0:59  framework       90%  Goals.",
    ]


def test_it_shows_where_the_time_went_most_first_and_silence_last(lines: list[str]) -> None:
    shown = section(lines, "Where", 9)
    assert shown[0] == "Where your 2:00 went"
    assert shown[1] == "  framework         0:40  34%  ██████████"
    assert [line.split()[0] for line in shown[1:4]] == ["framework", "segmentation", "context"]
    assert shown[7] == "  unsure            0:00   0%  "
    assert shown[8] == "  silence           0:32  26%  ████████"


def test_it_says_of_how_much_it_was_not_sure() -> None:
    likely = replace(tagged(PARTS[1])[0], tag="recommendation", confidence=UNSURE_BELOW - 0.01)
    shown = report_lines(report([*tagged(PARTS[0]), likely, *tagged(PARTS[2])], [Turn(0, 120)], ""), WIDE)
    assert shown[2:4] == [
        "   0:02  context         90%  It fell.",
        f"   0:20  recommendation? {likely.confidence:.0%}  Buyers.",
    ]
    where = section(shown, "Where", 9)
    assert [line.split()[0] for line in where[-3:]] == ["aside", "unsure", "silence"]
    assert where[-2] == "  unsure            0:30  25%  ████████"
    assert section(shown, "Unsure", 1) == [
        "Unsure            1 of 3 segments, 25% of the words: shown with the likeliest tag and “?”, counted apart"
    ]


def test_it_shows_the_figures(lines: list[str]) -> None:
    assert section(lines, "Stake", 13) == [
        "Stake             never",
        "Hypothesis        never",
        "Recommendation    never",
        "Words             200, 136 a minute of speaking",
        "First word after  2.0 s",
        "Long pauses       1 between your words, 9.5 s in all, the longest 9.5 s",
        "Silence           31.5 s: 2.0 s before your words, 9.5 s between them and 20.0 s after the last",
        "Dead air          9.5 s, once",
        "Um and uh         100, 67.8 a minute (about 84% of them are heard)",
        "Filler words      0",
        "Unsure            nothing",
        "Framework vomit   0:40, 34% of the answer, with the pauses in it",
        "   0:59 to 1:40  generic framework with nothing at stake: “Goals.”",
    ]


LIST = Finding("framework_vomit", 0, 0.337, 0.15, "share of the answer", (Span(59.5, 100.0),), "Drop it.", cost=9.0)
UMS = Finding("fillers", 0, 67.8, 6.0, "a minute", tuple(Span(at / 3, at) for at in range(9)), "Close it.", cost=3.0)
NONE = Finding("no_hypothesis", 0, 0.0, 1.0, "segments", (), "Guess.", cost=60.0)
STAKE = Finding("stake_early", 0, 2.0, 30.0, "seconds", (Span(2.0, 9.0),), "Keep it.", good=True)


def told(*findings: Finding, answers: int = 1) -> list[str]:
    whole = report(tagged(*PARTS), [Turn(0, 120)], "")
    lines = report_lines(Report(whole.answers * answers, findings), WIDE)
    return lines[lines.index("What went well") if STAKE in findings else lines.index("What to do next time") :]


def test_it_says_what_went_well_and_what_to_do_next_time_the_most_costly_first() -> None:
    assert told(LIST, UMS, NONE, STAKE) == [
        "What went well",
        "  stake early (at 0:02). Keep it.",
        "",
        "What to do next time",
        "  no hypothesis. Guess.",
        "  framework vomit: 34%; the limit is 15% of the answer (at 0:59). Drop it.",
        "  fillers: 67.8; the limit is 6 a minute (at 0:00, 0:01). Close it.",
    ]


def test_of_several_answers_it_says_which() -> None:
    assert told(LIST, NONE, answers=2)[1:] == [
        "  no hypothesis (question 1). Guess.",
        "  framework vomit: 34%; the limit is 15% of the answer (question 1, at 0:59). Drop it.",
    ]


def test_a_good_answer() -> None:
    assert told() == ["What to do next time", "  Nothing stands out."]


def test_a_transcript_without_times() -> None:
    untimed = tagged((None, None, "context", "It fell."))
    shown = report_lines(report(untimed, [], "It um fell.", sound=False))
    assert shown[2] == "      -  context         90%  It fell."
    assert "Where the time went: unknown, the transcript has no times." in shown
    assert section(shown, "Words", 5) == [
        "Words             3",
        "Um and uh         1",
        "Filler words      0",
        "Unsure            nothing",
        "Framework vomit   unknown",
    ]
    assert not any(line.startswith("Long pauses") for line in shown)


def test_an_answer_of_no_length() -> None:
    shown = report_lines(report([], [Turn(0, 0)], ""))
    assert "Where your 0:00 went" in shown
    assert "Words             0" in shown


def test_no_question_and_no_answer() -> None:
    answer = counted("", "case", [], [], Said([], sound=False))
    assert report_lines(Report((answer,), ()))[0] == "Question  (not given)"
    assert report_lines(Report((), ())) == ["What to do next time", "  Nothing stands out."]


@given(any_segments(), st.integers(60, 200), st.lists(st.text("ab", min_size=1, max_size=12), max_size=60))
def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(
    segments: list[TaggedSegment], width: int, words: list[str]
) -> None:
    segments = [replace(segment, text=" ".join(words)) for segment in segments]
    whole = report(segments, [Turn(0, 120)], "word " * 80)
    lines = report_lines(whole, width)
    assert all(len(line) <= width for line in lines)
    assert " ".join(lines).split() == " ".join(report_lines(whole, WIDE * 10)).split()


def test_a_long_segment_goes_on_under_its_own_beginning() -> None:
    (first, second, *_) = report_lines(report(tagged((0, 9, "context", "word " * 20)), [Turn(0, 9)], ""), 100)[2:]
    assert first == f"   0:00  context         90%  {'word ' * 14}".rstrip()
    assert second == f"{' ' * 30}{'word ' * 6}".rstrip()


def test_what_the_interviewer_did_stands_where_it_was_done() -> None:
    hint = Reacted(3.0, "nudge", "no_stake", "What is at stake?", "No stake in 30 s.", None, None)
    late = Reacted(120.0, "follow_up", "no_tradeoff", "What would you give up?", "No trade-off was named.", None, None)
    whole = report(tagged(*PARTS), [Turn(0, 120)], "")
    shown = report_lines(Report((replace(whole.answers[0], reactions=(hint, late)),), ()), 80)
    talk = section(shown, "   0:02", 5)
    assert talk[0].split()[1:] == ["context", "90%", "It", "fell."]
    assert talk[1] == "   0:03  hinted:              What is at stake? (No stake in 30 s.)"
    assert talk[4].startswith("   2:00  asked:               What would you give up? (No trade-off")
    assert max(map(len, shown)) <= 80


def test_a_round_of_several_answers_is_told_as_one() -> None:
    facts: list[Fact] = [
        QuestionAsked(0.0, "Why?", "case"),
        InterviewerSpoke(0.0, 10.0),
        AnswerStarted(10.0),
        SegmentTagged(10.0, 60.0, "It fell.", "context", 0.9),
        AnswerEnded(70.0),
        QuestionAsked(70.0, "When?", "behavioural"),
        AnswerStarted(80.0),
        SegmentTagged(80.0, 120.0, "I asked.", "action", 0.9),
        AnswerEnded(120.0),
    ]
    shown = report_lines(report_of(facts), 60)
    assert shown[shown.index("Where the 2:00 of the round went") :][:13] == [
        "Where the 2:00 of the round went",
        "  context           0:50  42%  ████████████",
        "  action            0:40  33%  ██████████",
        "  silence           0:10   8%  ██",
        "  other silence     0:10   8%  ██",
        "  interviewer       0:10   8%  ██",
        "",
        "  0:00 ####CCCCCCCCCCCCCCCCCCCC........aaaaaaaaaaaaaaaa 2:00",
        "       C\N{NO-BREAK SPACE}context  a\N{NO-BREAK SPACE}action  #\N{NO-BREAK SPACE}interviewer"
        "  .\N{NO-BREAK SPACE}silence",
        "",
        "Framework vomit   0:00",
        "Share of talk     90% of what was said aloud was yours",
        "",
    ]
    assert "What cannot be known" not in shown
    broken = report_lines(report_of([RoundStarted("r", "2031-01-01T10:00:00+00:00", "microphone"), *facts]), 60)
    at = broken.index("What cannot be known")
    assert broken[at + 1 :][:2] == ["  The round broke off: what would have come after is not", "    here."]


@given(rounds(), st.integers(60, 120))
def test_any_round_is_a_text_that_fits(facts: list[Fact], width: int) -> None:
    assert max(map(len, report_lines(report_of(facts), width))) <= width


@given(wild_facts())
def test_any_facts_are_a_text(facts: list[Fact]) -> None:
    assert report_lines(report_of(facts))


def test_two_hundred_answers() -> None:
    asked: list[Fact] = [
        fact
        for at in range(200)
        for fact in (QuestionAsked(at, "Why?", "case"), AnswerStarted(at), AnswerEnded(at + 1))
    ]
    assert report_lines(report_of(asked))[-2:] == ["What to do next time", "  Nothing stands out."]
