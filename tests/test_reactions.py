"""What the interviewer knows of a round when it decides."""

import pytest

from interviewer.core.brief import Brief, Reveal
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    QuestionAsked,
    Reacted,
    Remarked,
    SegmentTagged,
    SoundLost,
    ThinkingAnnounced,
)
from interviewer.core.glimpses import Glimpse, Quiet, Sketched
from interviewer.core.probes.demeanours import REALISTIC, SILENT
from interviewer.core.probes.moves import INTERRUPTION, Move
from interviewer.core.probes.state import State
from interviewer.core.turns import Turn
from interviewer.core.vomit import TaggedSegment
from interviewer.reactions import Reactions

WHY = QuestionAsked(0.0, "Why?", "case")
BRIEF = Brief("Why?", "case", probes=("How so?",), reveals=(Reveal(("city",), "Only in one city."),))
FIRST = TaggedSegment(6.0, 12.0, "It is the fee.", "hypothesis", 0.9)
BROKE_IN = Reacted(12.0, "interruption", "vomit", "Why those?", "A list.", 6.0, 12.0)


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[State]:
    """Every state that was decided on."""
    states: list[State] = []
    monkeypatch.setattr("interviewer.reactions.next_move", lambda state, _: states.append(state))
    return states


def reactions(*told: Fact | Glimpse, demeanour: str = REALISTIC, minutes: float | None = None) -> Reactions:
    one = Reactions(demeanour, lambda words, kind: BRIEF if words == "Why?" else Brief(words, kind), minutes)
    for each in told:
        one.take(each)
    return one


def test_it_knows_the_question_and_what_was_said_so_far(seen: list[State]) -> None:
    reactions(WHY, AnswerStarted(5.0), Sketched(12.5, (FIRST,)), minutes=10).due(13.0)
    assert seen == [State(BRIEF, (FIRST,), 13.0, 5.0, 7.0, left=587.0, turns=(Turn(5.0, 13.0),))]


def test_what_was_not_heard_yet_is_not_held_against_the_candidate(seen: list[State]) -> None:
    answer = reactions(WHY, AnswerStarted(5.0))
    answer.due(40.0)
    answer.take(Quiet(41.0, 1.0))
    answer.due(41.0)
    assert [state.talked for state in seen] == [0.0, 36.0]


def test_the_turns_of_an_answer_are_one(seen: list[State]) -> None:
    on_record = SegmentTagged(6.0, 12.0, "It is the fee.", "hypothesis", 0.9)
    turn = (AnswerStarted(5.0), Sketched(12.5, (FIRST,)), BROKE_IN, on_record, AnswerEnded(12.0))
    later = TaggedSegment(17.0, 20.0, "Because it doubled.", "hypothesis", 0.8)
    reactions(WHY, *turn, AnswerStarted(16.0), Sketched(20.5, (later,))).due(21.0)
    (state,) = seen
    assert state.segments == (FIRST, later)
    assert (state.turn_start, state.talked) == (16.0, 11.0)
    assert state.made == (Move(INTERRUPTION, "vomit", "Why those?", "A list.", 6.0, 12.0),)
    assert state.said == {"Why those?"}
    assert state.before == 1
    assert state.turns == (Turn(5.0, 12.0), Turn(16.0, 21.0, prompted=True))


def test_another_question_is_another_answer_though_nothing_is_said_twice(seen: list[State]) -> None:
    turn = (AnswerStarted(5.0), BROKE_IN, AnswerEnded(12.0), Remarked(12.0, "Thank you."))
    reactions(WHY, *turn, QuestionAsked(13.0, "And?", "case"), AnswerStarted(14.0)).after(15.0)
    (state,) = seen
    assert (state.brief.question, state.segments, state.made, state.over) == ("And?", (), (), True)
    assert state.said == {"Why those?", "Thank you."}


def test_it_thinks_when_something_is_new_and_else_once_a_second(seen: list[State]) -> None:
    answer = reactions(WHY, AnswerStarted(5.0))
    for tenth in range(50, 75):
        answer.due(tenth / 10)
    assert [state.now for state in seen] == [5.0, 6.0, 7.0]
    answer.take(Sketched(7.4, (FIRST,)))
    answer.due(7.5)
    assert seen[-1].now == 7.5


def test_after_a_turn_all_of_it_counts(seen: list[State]) -> None:
    tagged = SegmentTagged(6.0, 12.0, "It is the fee.", "hypothesis", 0.9)
    reactions(WHY, AnswerStarted(5.0), tagged, AnswerEnded(15.0)).after(15.4)
    assert (seen[0].talked, seen[0].over, seen[0].segments) == (10.0, True, (FIRST,))


def test_the_talk_of_all_turns_counts(seen: list[State]) -> None:
    turns = [(AnswerStarted(at), AnswerEnded(at + 7.0)) for at in (5.0, 16.0, 30.0)]
    answer = reactions(WHY, *(fact for turn in turns for fact in turn))
    answer.after(37.0)
    assert (seen[0].talked, [turn.start for turn in seen[0].turns]) == (21.0, [5.0, 16.0, 30.0])


def test_seconds_without_a_device_are_no_talk(seen: list[State]) -> None:
    later = TaggedSegment(631.0, 634.0, "So the camera.", "hypothesis", 0.9)
    answer = reactions(WHY, AnswerStarted(5.0), Sketched(12.5, (FIRST,)), SoundLost(12.5, 600.0))
    answer.take(Sketched(634.5, (FIRST, later)))
    answer.due(635.0)
    answer.take(AnswerEnded(636.0))
    answer.take(AnswerStarted(640.0))
    answer.after(641.0)
    assert [state.talked for state in seen] == [29.0, 31.0]


def test_what_may_be_said_next_is_what_the_question_prepared() -> None:
    assert reactions(WHY).likely() == ["Only in one city.", "How so?"]


def test_one_who_is_silent_does_not_take_leave_either() -> None:
    assert reactions(WHY, demeanour=SILENT).closing(9.0) == ""
    assert reactions(WHY).closing(9.0)


def test_nobody_who_asked_for_time_to_think_is_spoken_to_before_they_speak(seen: list[State]) -> None:
    one = reactions(WHY, AnswerStarted(5.0), Quiet(8.0, 1.5), ThinkingAnnounced(8.0))
    one.due(40.0)
    one.take(Quiet(41.0, 33.0))
    one.due(41.0)
    assert seen == []
    one.take(Quiet(42.0, 0.0))
    one.due(42.0)
    assert len(seen) == 1


def test_with_another_turn_thinking_is_over(seen: list[State]) -> None:
    reactions(WHY, AnswerStarted(5.0), ThinkingAnnounced(8.0), AnswerEnded(9.0), AnswerStarted(9.0)).due(10.0)
    assert len(seen) == 1
