"""The engine when the interviewer reacts: nudges, interruptions, replies, follow-ups, and the turns they make."""

import pytest

from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    InterviewerSpoke,
    QuestionAsked,
    Reacted,
    Remarked,
    RoundEnded,
)
from interviewer.core.probes.moves import FOLLOW_UP, INTERRUPTION, NUDGE, Move
from interviewer.inbox import AllTold, Finish, Leave, Said, Told
from interviewer.saying import ECHO_SECONDS
from tests.room import CTRL_C, FIRST, SECOND, TAG, WORDS, Room, held

HINT = Move(NUDGE, "no_stake", "What is at stake?", "No stake was named.")
STOP = Move(INTERRUPTION, "vomit", "Why those?", "A list without a reason.", 0.0, 0.2)
MORE = Move(FOLLOW_UP, "no_tradeoff", "What would you give up?", "No trade-off was named.")


def fact(at: float, move: Move) -> Reacted:
    return Reacted(at, move.way, move.trigger, move.text, move.reason, move.start, move.end)


def test_a_nudge_is_on_record_and_said_to_nobody() -> None:
    room = Room([0.3, Finish(), 0.3])
    room.moves = [None, HINT]
    held(room)
    assert room.facts[1:4] == [AnswerStarted(0.0), fact(0.2, HINT), AnswerEnded(0.6)]
    assert room.all("said") == ["Why?"]


def test_an_interruption_ends_the_turn_and_begins_another() -> None:
    room = Room([0.3, 0.2], [0.4, Finish(), 0.3])
    room.moves = [None, None, STOP]
    held(room)
    assert room.facts == [
        QuestionAsked(0.0, "Why?", "case"),
        AnswerStarted(0.0),
        fact(0.3, STOP),
        AnswerEnded(0.3),
        AnswerStarted(0.5),
        AnswerEnded(1.2),
        RoundEnded(1.2),
    ]
    assert room.all("said") == ["Why?", "Why those?"]
    assert len(room.all("begun")) == 2


def test_while_the_voice_breaks_in_the_turn_is_still_heard_to_its_end() -> None:
    room = Room([0.3], [Finish(), 0.3], settling=[0.2, Told(WORDS), Told(TAG), AllTold()])
    room.moves = [None, None, STOP]
    held(room)
    assert room.facts[2:6] == [fact(0.3, STOP), WORDS, TAG, AnswerEnded(0.3)]


class Aloud(Room):
    """A room whose voice takes half a second for each text."""

    def say(self, text: str) -> None:
        self.seen.append(("said", text))
        self.put([0.5, Said(aloud=True)])


def test_what_is_heard_while_the_interviewer_speaks_belongs_to_no_turn() -> None:
    room = Aloud([0.3], [0.2, Finish(), 0.3])
    room.moves = [None, None, STOP]
    held(room)
    spoken = [one for one in room.facts if isinstance(one, InterviewerSpoke)]
    assert spoken == [InterviewerSpoke(0.0, 0.5), InterviewerSpoke(0.8, 1.3)]
    starts = [one.at for one in room.facts if isinstance(one, AnswerStarted)]
    assert starts == pytest.approx([0.5 + ECHO_SECONDS, 1.3 + ECHO_SECONDS])


def test_a_follow_up_comes_when_all_of_the_turn_is_known() -> None:
    room = Room([0.2, Finish(), 0.3], [0.1, Finish(), 0.3], settling=[Told(TAG), AllTold()])
    room.afterwards = [MORE, None]
    held(room)
    assert room.facts[1:7] == [
        AnswerStarted(0.0),
        TAG,
        AnswerEnded(0.5),
        fact(0.5, MORE),
        AnswerStarted(0.5),
        TAG,
    ]


def test_enter_hushes_what_the_interviewer_says_and_ends_nothing() -> None:
    class Wordy(Room):
        def say(self, text: str) -> None:
            self.seen.append(("said", text))
            self.put([0.2, Finish()] if text == MORE.text else [Said(aloud=True)])

        def hush(self) -> None:
            super().hush()
            self.put([Said(aloud=True)])

    room = Wordy([0.2, Finish(), 0.3], [0.8, Finish(), 0.4])
    room.afterwards = [MORE]
    held(room)
    assert len(room.all("hushed")) == 1
    assert [one.at for one in room.facts if isinstance(one, AnswerEnded)] == pytest.approx([0.5, 1.8])


def test_between_two_questions_the_first_is_brought_to_an_end() -> None:
    room = Room([0.2, Finish(), 0.3], [0.2, Finish(), 0.3])
    room.parting = "Thank you."
    held(room, FIRST, SECOND)
    assert room.facts[2:5] == [
        AnswerEnded(0.5),
        Remarked(0.5, "Thank you."),
        QuestionAsked(0.5, SECOND.text, SECOND.kind),
    ]
    assert room.all("said") == ["Why?", "Thank you.", SECOND.text]


def test_who_leaves_is_followed_by_no_question() -> None:
    room = Room([0.2, Leave()])
    room.afterwards = [MORE]
    held(room)
    assert room.all("said") == ["Why?"]


def test_who_leaves_while_a_follow_up_is_said_has_no_further_turn() -> None:
    room = Room([0.2, Finish(), 0.3])
    room.afterwards = [MORE]
    room.say = lambda text: room.put([Leave(), Said(aloud=False)] if text == MORE.text else [Said(aloud=False)])  # type: ignore[method-assign]
    held(room)
    assert sum(isinstance(one, AnswerStarted) for one in room.facts) == 1


def test_a_deaf_listener_is_followed_by_no_question() -> None:
    room = Room([0.2, AllTold("The model broke."), 0.5, Finish(), 0.3])
    room.afterwards, room.moves = [MORE], [None, None, None, STOP]
    held(room)
    assert not [one for one in room.facts if isinstance(one, Reacted)]


def test_a_turn_broken_off_by_ctrl_c_while_the_interviewer_breaks_in_is_kept() -> None:
    room = Room([0.3], settling=[CTRL_C])
    room.moves = [None, None, STOP]
    with pytest.raises(KeyboardInterrupt):
        held(room)
    assert room.facts[1:] == [AnswerStarted(0.0), fact(0.3, STOP)]


def test_what_may_be_said_next_is_made_ready_before_each_turn() -> None:
    room = Room([0.2, Finish(), 0.3], [0.1, Finish(), 0.3])
    room.afterwards = [MORE]
    held(room)
    assert room.all("prepared") == [("How so?",), ("How so?",)]


def test_the_next_question_is_made_ready_while_this_one_is_answered() -> None:
    room = held(Room([0.2, Finish(), 0.3], [0.1, Finish(), 0.3]), FIRST, SECOND)
    assert room.all("prepared") == [("How so?", SECOND.text), ("How so?",)]


def test_the_interviewer_sees_every_fact_and_glimpse() -> None:
    room = held(Room([0.2, Told(WORDS), Finish(), 0.3]))
    assert [one for one in room.all("taken") if one in room.facts] == room.facts
