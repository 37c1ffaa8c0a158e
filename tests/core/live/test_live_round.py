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
    RoundResumed,
    RoundSet,
    SegmentTagged,
    ThinkingAnnounced,
    WordsHeard,
)
from interviewer.core.glimpses import Behind, Countdown, Glimpse, Guessed, Listening, Paused, Quiet, Sketched
from interviewer.core.live.being_said import BeingSaid
from interviewer.core.live.live_round import LiveRound
from interviewer.core.live.moment import Phase, Remark
from interviewer.core.live.transcript import ASKED_AGAIN, HEADING, HINT, NOTE, TYPED, Line
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
        # It broke off in the middle of an answer: nobody hears it any more.
        ((*ASKED, RoundResumed(3.0, "2026-11-21T09:12:40+01:00")), Phase.GETTING_READY),
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


def test_a_hint_goes_with_the_turn_and_stays_among_the_lines() -> None:
    hint = Reacted(2.0, "nudge", "", "Which?", "", None, None)
    assert live(*ASKED, hint).moment.remark == Remark("Which?", is_hint=True)
    over = live(*ASKED, Sketched(2.0, (RIDERS, DOUBLE)), hint, *kept(RIDERS, DOUBLE), AnswerEnded(5.0))
    assert over.moment.remark is None
    assert [one.text for one in over.lines[1:]] == [RIDERS.text, "Which?", DOUBLE.text]
    assert over.lines[2] == Line(2.0, HINT, "Which?")


def test_that_captions_are_behind_is_told_beside_the_lines_and_goes_with_the_turn() -> None:
    behind = live(*ASKED, Behind(2.0, 7.0))
    assert behind.moment.remark == Remark("Captions 7 s behind, no sound is lost: this computer is slow.")
    assert [one.column for one in behind.lines] == [HEADING]
    behind.take(AnswerEnded(3.0))
    assert behind.moment.remark is None


def test_a_note_stands_among_the_lines_alone() -> None:
    round_ = live(*ASKED)
    round_.note("The voice cannot speak.")
    assert round_.lines[-1] == Line(0.5, NOTE, "The voice cannot speak.")
    assert round_.moment.remark is None


SOMETHING = (
    Guessed(2.0, 1.0, "so"),
    WordsHeard((Word("so", 1.0, 1.2, 0.9),)),
    Quiet(2.0, 0.5),
    AnswerTyped(2.0, "So."),
)


@pytest.mark.parametrize("told", SOMETHING)
def test_a_turn_is_empty_until_something_is_heard_or_typed(told: Fact | Glimpse) -> None:
    round_ = live(*ASKED, Listening(2.0, 0.1), ThinkingAnnounced(2.0))
    round_.doubt()
    seen = [round_.moment]
    round_.take(told)
    seen.append(round_.moment)
    assert [(one.is_empty, one.doubted) for one in seen] == [(True, True), (False, False)]


def test_each_turn_is_empty_at_first_and_nothing_else_is() -> None:
    again = live(*ASKED, SOMETHING[0], AnswerEnded(3.0), AnswerStarted(4.0))
    assert again.moment.is_empty
    assert not live(ASKED[0]).moment.is_empty
    typed = live(*ASKED)
    typed.be_typed()
    assert not typed.moment.is_empty


def test_who_does_something_else_had_not_meant_to_end_it() -> None:
    round_ = live(*ASKED)
    for act, doubted in ((round_.doubt, True), (round_.be_sure, False)):
        act()
        assert round_.moment.doubted is doubted


def test_where_nothing_is_understood_any_more_nobody_can_say_that_nothing_was_said() -> None:
    deaf, well = live(*ASKED), live(*ASKED)
    assert deaf.lose_sense("The recogniser broke. The sound is kept.") == 1
    assert not deaf.moment.is_empty
    assert well.lose_sense("") is None
    assert well.moment.is_empty


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
    # Why there is none stands above the box that is typed into.
    assert notes == ["Listening again to USB Headset."]


def test_what_is_being_said() -> None:
    round_ = live(*ASKED, Guessed(2.0, 1.0, "so I count"))
    assert round_.being_said == BeingSaid("", "so I count", 1.0)
    round_.take(heard("So I would count."))
    assert round_.being_said == BeingSaid("So I would count.", at=0.0)
    round_.take(Sketched(4.0, (RIDERS, DOUBLE)))
    assert round_.being_said == BeingSaid(DOUBLE.text, at=DOUBLE.start)
    round_.take(Guessed(5.0, 4.5, "and"))
    assert round_.being_said == BeingSaid(DOUBLE.text, "and", DOUBLE.start)
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


def test_what_was_said_before_a_note_stands_before_it() -> None:
    round_ = live(AnswerStarted(0.0), Listening(9.0, 0.0))
    round_.note("Listening again.")
    early, late = TaggedSegment(1.0, 5.0, "One.", "context", 0.9), TaggedSegment(10.0, 12.0, "Two.", "context", 0.9)
    for segments in ((early, late), (early, late, late)):
        round_.take(Sketched(12.0, segments))
    assert [one.at for one in round_.lines] == [1.0, 9.0, 10.0]


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
