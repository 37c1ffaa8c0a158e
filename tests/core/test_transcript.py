"""The lines of a round, and which line and word it is at a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    InterviewerSpoke,
    QuestionAsked,
    Reacted,
    SegmentTagged,
)
from interviewer.core.report import report_of
from interviewer.core.spans import Span
from interviewer.core.transcript import QUESTION, Spot, Transcript, transcript_of
from interviewer.core.words import Word
from tests.replayed import report_of_round, report_without_times, words_of

ROUND = transcript_of(report_of_round(), words_of())

INTERRUPTED: tuple[Fact, ...] = (
    QuestionAsked(0.0, "Why?", "case"),
    InterviewerSpoke(0.5, 2.0),
    AnswerStarted(3.0),
    SegmentTagged(4.0, 9.0, "There are users, buyers and so on.", "framework", 0.9),
    Reacted(6.0, "nudge", "framework", "Which matters?", "a list", 4.0, 6.0),
    Reacted(9.5, "interruption", "framework", "Let me stop you there.", "a list", 4.0, 9.0),
    InterviewerSpoke(10.0, 12.0),
    AnswerStarted(12.5),
    SegmentTagged(13.0, 15.0, "Buyers.", "segmentation", 0.2),
    SegmentTagged(None, None, "And what I typed.", "context", 0.9),
    AnswerEnded(16.0),
    QuestionAsked(16.0, "And then?", "case"),
    AnswerStarted(17.0),
    AnswerEnded(18.0),
)


def word(text: str, start: float, end: float) -> Word:
    return Word(text, start, end, 0.9)


def of_one_segment(*words: Word, text: str = "So we cut it.", start: float = 10.0, end: float = 14.0) -> Transcript:
    tagged = SegmentTagged(start, end, text, "recommendation", 0.9)
    return transcript_of(report_of([QuestionAsked(0.0, "", "case"), AnswerStarted(0.0), tagged]), words)


def test_everything_stands_in_its_order_with_who_did_it_and_when() -> None:
    told = [(one.column, one.name, one.text, one.span) for one in transcript_of(report_of(INTERRUPTED), ()).lines]
    assert told == [
        ("interviewer", QUESTION, "Why?", Span(0.5, 2.0)),
        ("framework", "framework", "There are users, buyers and so on.", Span(4.0, 9.0)),
        ("interviewer", "nudge", "Which matters?", Span(6.0, 6.0)),
        ("interviewer", "interruption", "Let me stop you there.", Span(10.0, 12.0)),
        ("segmentation", "segmentation?", "Buyers.", Span(13.0, 15.0)),
        ("context", "context", "And what I typed.", None),
        ("interviewer", QUESTION, "And then?", Span(17.0, 17.0)),
    ]


@pytest.mark.parametrize(
    ("time", "line"), [(0.1, None), (0.5, 0), (3.9, 0), (4.0, 1), (7.0, 1), (10.0, 3), (12.4, 3), (99.0, 4)]
)
def test_the_line_is_the_last_that_was_begun_aloud(time: float, line: int | None) -> None:
    spot = transcript_of(report_of(INTERRUPTED), ()).spot(time)
    assert (spot.line if spot else None) == line


SAID = (word("So", 10.0, 10.3), word("we", 10.4, 10.6), word("cut", 12.0, 12.4), word("it.", 12.5, 13.0))


@pytest.mark.parametrize(
    ("time", "spot"),
    [
        (9.9, None),
        (10.0, Spot(0, 1, True)),
        (10.35, Spot(0, 1, True)),
        (10.4, Spot(0, 2, True)),
        (11.5, Spot(0, 2, False)),
        (12.1, Spot(0, 3, True)),
        (13.9, Spot(0, 4, False)),
    ],
)
def test_the_word_is_the_last_that_was_begun_until_it_has_faded(time: float, spot: Spot | None) -> None:
    assert of_one_segment(*SAID).spot(time) == spot


def test_the_words_of_a_line_are_those_that_were_said_there() -> None:
    earlier = [word(one.text, (one.start or 0.0) - 6.0, (one.end or 0.0) - 6.0) for one in SAID]
    assert of_one_segment(*earlier, *SAID).lines[0].words == SAID


@pytest.mark.parametrize("words", [(), SAID[:3], (word("We", 10.0, 10.5), *SAID[1:])])
def test_where_nobody_knows_which_words_those_were_the_line_has_none(words: tuple[Word, ...]) -> None:
    transcript = of_one_segment(*words)
    assert transcript.lines[0].words == ()
    assert transcript.spot(12.0) == Spot(0, 0, False)


def test_a_line_that_was_corrected_keeps_its_words() -> None:
    assert [line.text for line in ROUND.lines if line.words] == [
        line.text for line in ROUND.lines if line.column != "interviewer"
    ]


def test_without_times_there_are_lines_and_no_spot() -> None:
    transcript = transcript_of(report_without_times(), [Word("Okay,", None, None, None)])
    assert len(transcript.lines) == 6
    assert {line.span for line in transcript.lines} == {None}
    assert (transcript.spot(5.0), transcript.starts()) == (None, ())


@given(st.floats(0, 120), st.floats(0, 120))
def test_time_only_ever_leads_on(one: float, other: float) -> None:
    earlier, later = (ROUND.spot(time) for time in sorted((one, other)))
    if earlier is not None:
        assert later is not None
        assert (earlier.line, earlier.begun) <= (later.line, later.begun)


@given(st.integers(0, len(words_of()) - 1))
def test_each_word_is_marked_while_it_is_said(number: int) -> None:
    said = words_of()[number]
    spot = ROUND.spot(((said.start or 0.0) + (said.end or 0.0)) / 2)
    assert spot is not None
    assert spot.saying
    assert ROUND.lines[spot.line].words[spot.begun - 1] == said
