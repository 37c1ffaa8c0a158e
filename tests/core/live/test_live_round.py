"""A round as a person is shown it, after each thing that is told."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Fact,
    Planned,
    QuestionAsked,
    Reacted,
    Remarked,
    RoundEnded,
    RoundPaused,
    RoundPlanned,
    RoundSet,
    SegmentTagged,
    ThinkingAnnounced,
    WordsHeard,
)
from interviewer.core.glimpses import Behind, Countdown, Glimpse, Guessed, Listening, Paused, Quiet, Sketched
from interviewer.core.live.being_said import BeingSaid
from interviewer.core.live.live_round import LiveRound
from interviewer.core.live.moment import Phase, Remark
from interviewer.core.live.transcript import ASKED_AGAIN, HEADING, NOTE, TYPED, Line
from interviewer.core.vomit import TaggedSegment
from interviewer.core.words import Word

FIRST, SECOND = "How many bicycles does a city need?", "Would you ship it?"
PLANNED = RoundPlanned((Planned("", FIRST, "case"), Planned("", SECOND, "case")), 1.0)
RIDERS = TaggedSegment(1.0, 2.0, "I would count the riders.", "segmentation", 0.9)
DOUBLE = TaggedSegment(2.5, 4.0, "Then I would double it.", "recommendation", 0.9)
MORE = TaggedSegment(4.5, 5.0, "And so on.", "aside", 0.2)
ASKED = (QuestionAsked(0.0, FIRST, "case"), AnswerStarted(0.5))


def live(*told: Fact | Glimpse) -> LiveRound:
    round_ = LiveRound()
    for one in told:
        round_.take(one)
    return round_


def kept(*segments: TaggedSegment) -> list[Fact]:
    return [SegmentTagged(one.start, one.end, one.text, one.tag, one.confidence) for one in segments]


def line(segment: TaggedSegment) -> Line:
    return Line(segment.start, segment.tag, segment.text, segment.unsure)


def heard(text: str) -> WordsHeard:
    return WordsHeard(tuple(Word(word, 0.0, 1.0, 0.9) for word in text.split()))


@pytest.mark.parametrize(
    ("told", "phase"),
    [
        ((), Phase.GETTING_READY),
        ((QuestionAsked(0.0, FIRST, "case"),), Phase.ASKED),
        (ASKED, Phase.YOUR_TURN),
        ((*ASKED, Reacted(2.0, "nudge", "", "Which?", "", None, None)), Phase.YOUR_TURN),
        ((*ASKED, Reacted(2.0, "interruption", "", "Which?", "", None, None)), Phase.INTERVIEWER),
        ((*ASKED, Reacted(2.0, "interruption", "", "Which?", "", None, None), *kept(RIDERS)), Phase.INTERVIEWER),
        ((*ASKED, *kept(RIDERS)), Phase.FINISHING),
        ((*ASKED, *kept(RIDERS), AnswerEnded(3.0), Remarked(3.0, "Thanks.")), Phase.INTERVIEWER),
        ((*ASKED, AnswerEnded(3.0), RoundEnded(3.0)), Phase.OVER),
    ],
)
def test_whose_turn_it_is(told: Sequence[Fact], phase: Phase) -> None:
    assert live(*told).moment.phase is phase


def test_finishing_is_seen_at_once() -> None:
    round_ = live(*ASKED)
    round_.finish()
    assert round_.moment.phase is Phase.FINISHING
    round_ = live()
    round_.finish()
    assert round_.moment.phase is Phase.GETTING_READY


def test_questions_are_counted_as_planned() -> None:
    round_ = live(PLANNED, RoundSet("execution", "realistic"), QuestionAsked(9.0, SECOND, "case"))
    assert (round_.moment.number, round_.moment.round) == (2, "execution")
    assert [one.number for one in round_.moment.begun] == [2]
    assert live(*ASKED, QuestionAsked(9.0, "Another?", "case")).moment.number == 2


def test_a_pause_begins_when_it_is_wanted_and_ends_when_it_is_a_fact() -> None:
    round_ = live(*ASKED)
    round_.stand_still()
    assert round_.moment.paused == 0.0
    round_.take(Paused(4.0, 12.0))
    assert round_.moment.paused == 12.0
    round_.take(RoundPaused(4.0, 13.0))
    assert round_.moment.paused is None


def test_silence_goes_on_until_a_voice_is_heard() -> None:
    round_ = live(*ASKED, Quiet(5.0, 1.0), Listening(60.0, 0.0), ThinkingAnnounced(60.0))
    assert round_.moment.quiet == 56.0
    assert round_.moment.thinking
    round_.take(Quiet(61.0, 0.0))
    assert round_.moment.quiet == 0.0
    assert not round_.moment.thinking


def test_the_countdown_goes_with_the_turn_or_the_sound() -> None:
    assert live(*ASKED, Countdown(4.0, 3)).moment.countdown == 3
    assert live(*ASKED, Countdown(4.0, 3), Countdown(4.5, None)).moment.countdown is None
    assert live(*ASKED, Countdown(4.0, 3), AnswerEnded(5.0)).moment.countdown is None
    round_ = live(*ASKED, Countdown(4.0, 3))
    round_.lose_sound("Gone.")
    round_.take(Countdown(4.5, 2))
    assert round_.moment.countdown is None


def test_a_hint_goes_with_the_turn_and_a_note_stays() -> None:
    hint = Reacted(2.0, "nudge", "", "Which?", "", None, None)
    assert live(*ASKED, hint).moment.remark == Remark("Which?", is_hint=True)
    assert live(*ASKED, hint, AnswerEnded(3.0)).moment.remark is None
    noted = live(*ASKED, Behind(2.0, 7.0), AnswerEnded(3.0))
    assert noted.moment.remark is not None
    assert [one.column for one in noted.lines] == [HEADING, NOTE]


def test_that_the_time_is_up_is_told_once() -> None:
    round_ = live(PLANNED, *ASKED, *(Listening(at / 2, 0.1) for at in range(110, 140)))
    assert [one.text for one in round_.lines if one.column == NOTE] == [
        "The 1 minutes are over: come to an end. No other question follows."
    ]


def test_sound_that_goes_and_comes() -> None:
    round_ = live(*ASKED, Listening(2.0, 0.5))
    round_.lose_sound("The microphone is gone.")
    assert (round_.moment.gone, round_.moment.level) == ("The microphone is gone.", 0.0)
    round_.hear_again("USB Headset")
    assert round_.moment.gone == ""
    notes = [one.text for one in round_.lines if one.column == NOTE]
    assert notes == ["The microphone is gone.", "Listening again to USB Headset."]


def test_what_is_being_said() -> None:
    round_ = live(*ASKED, Guessed(2.0, 1.0, "so I count"))
    assert round_.being_said == BeingSaid("", "so I count")
    round_.take(heard("So I would count."))
    assert round_.being_said == BeingSaid("So I would count.")
    round_.take(Sketched(4.0, (RIDERS, DOUBLE)))
    assert round_.being_said == BeingSaid(DOUBLE.text)
    round_.take(AnswerEnded(5.0))
    assert round_.being_said == BeingSaid()


def test_a_segment_is_settled_when_the_next_has_begun() -> None:
    round_ = live(*ASKED)
    assert round_.take(Sketched(2.0, (RIDERS,))) is None
    assert round_.take(Sketched(4.0, (RIDERS, DOUBLE))) == 1
    assert round_.take(Sketched(4.0, (RIDERS, DOUBLE))) is None
    assert round_.lines[1:] == [line(RIDERS)]


def test_the_record_takes_the_place_of_the_sketch() -> None:
    other = replace(RIDERS, tag="context")
    round_ = live(*ASKED, Sketched(4.0, (RIDERS, DOUBLE)))
    assert round_.take(kept(other)[0]) == 1
    round_.take(kept(DOUBLE)[0])
    round_.take(AnswerEnded(5.0))
    assert round_.lines[1:] == [line(other), line(DOUBLE)]


def test_what_the_interviewer_breaks_in_with_stands_after_what_it_broke_into() -> None:
    broke_in = Reacted(4.2, "interruption", "", "Which?", "", None, None)
    round_ = live(*ASKED, Sketched(4.0, (RIDERS, DOUBLE)), broke_in, *kept(RIDERS, DOUBLE), AnswerEnded(4.2))
    assert [one.text for one in round_.lines[1:]] == [RIDERS.text, DOUBLE.text, "Which?"]


def test_a_note_stays_where_it_came() -> None:
    round_ = live(*ASKED, Sketched(4.0, (RIDERS, DOUBLE)))
    round_.note("Too loud.")
    for told in (Sketched(5.0, (RIDERS, DOUBLE, MORE)), *kept(RIDERS, DOUBLE, MORE), AnswerEnded(6.0)):
        round_.take(told)
    assert [one.text for one in round_.lines[1:]] == [RIDERS.text, "Too loud.", DOUBLE.text, MORE.text]


def test_a_sketch_with_fewer_segments_takes_lines_away() -> None:
    one = TaggedSegment(1.0, 4.0, "I would count the riders and double it.", "segmentation", 0.9)
    round_ = live(*ASKED, Sketched(5.0, (RIDERS, DOUBLE, MORE)), AnswerTyped(5.0, "Ship it."))
    assert round_.take(Sketched(5.5, (one, MORE))) == 1
    assert [one.text for one in round_.lines[1:]] == [one.text, "Ship it."]


def test_typed_text_is_there_at_once_and_gets_its_tags_later() -> None:
    typed = TaggedSegment(None, None, "Ship it.", "recommendation", 0.9)
    wait = TaggedSegment(None, None, "But wait.", "aside", 0.9)
    round_ = live(*ASKED, Sketched(2.0, (RIDERS, DOUBLE)), AnswerTyped(3.0, "Ship it. But wait."))
    assert round_.lines[-1] == Line(3.0, TYPED, "Ship it. But wait.")
    for told in (*kept(RIDERS, DOUBLE, typed, wait), AnswerEnded(4.0)):
        round_.take(told)
    assert {one.text for one in round_.lines[1:]} == {RIDERS.text, DOUBLE.text, "Ship it.", "But wait."}
    assert not [one for one in round_.lines if one.column == TYPED]


def test_an_answer_that_nobody_heard_to_its_end_keeps_its_sketch() -> None:
    round_ = live(*ASKED, Sketched(4.0, (RIDERS, DOUBLE)))
    round_.note("The recogniser broke.")
    round_.take(QuestionAsked(9.0, SECOND, "case"))
    assert round_.lines[1] == line(RIDERS)


def test_the_question_asked_again_is_not_spelled_out() -> None:
    again = Reacted(2.0, "reply", "repeat", FIRST, "", None, None)
    assert live(*ASKED, again).lines[-1].text == ASKED_AGAIN


texts = st.text("abc ", min_size=1, max_size=6)
segments = st.lists(
    st.tuples(texts, st.sampled_from(("context", "hypothesis", "framework")), st.sampled_from((0.2, 0.9))), max_size=8
).map(lambda found: [TaggedSegment(n, n + 0.5, *one) for n, one in enumerate(found, 1)])
turns = st.lists(st.tuples(st.lists(segments, max_size=4), segments, st.booleans()), min_size=1, max_size=3)


BROKE_IN = Reacted(9.0, "interruption", "", "Which?", "", None, None)


@given(turns)
def test_whatever_was_sketched_the_lines_are_those_of_the_record(
    found: list[tuple[list[list[TaggedSegment]], list[TaggedSegment], bool]],
) -> None:
    round_, expected = live(QuestionAsked(0.0, FIRST, "case")), [Line(0.0, HEADING, "Question 1")]
    seen = list(expected)
    for sketches, record, breaks_in in found:
        said = [BROKE_IN] if breaks_in else []
        told = (AnswerStarted(0.5), *(Sketched(9.0, tuple(one)) for one in sketches), *said, *kept(*record))
        for one in (*told, AnswerEnded(10.0)):
            first = round_.take(one)
            # Whoever follows what is told to be new sees the same.
            seen = seen if first is None else [*seen[:first], *round_.lines[first:]]
            assert seen == list(round_.lines)
        sketched = sketches[-1][:-1] if sketches and not record else []
        expected += [*map(line, [*sketched, *record]), *(Line(9.0, "interviewer", "Which?") for _ in said)]
    assert seen == expected
