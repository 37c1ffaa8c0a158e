"""Where one question ends and the next begins: leaving, the clock, and what is typed in between."""

import pytest

from interviewer.core.events import AnswerEnded, AnswerTyped, Fact, QuestionAsked, Reacted, Remarked
from interviewer.core.probes.moves import INTERRUPTION, Move
from interviewer.inbox import AllTold, Entered, Finish, Leave, Message, Said, Told
from tests.room import FIRST, SECOND, TAG, WORDS, Room, held

THANKS = "Thank you."


class Parting(Room):
    """A room in which something comes in while the interviewer takes leave of a question."""

    def __init__(self, *answers: list[Message | float], meanwhile: list[Message | float]) -> None:
        super().__init__(*answers)
        self.parting, self._meanwhile = THANKS, meanwhile

    def say(self, text: str) -> None:
        self.seen.append(("said", text))
        self.put([*(self._meanwhile if text == THANKS else []), Said(aloud=False)])


def questions(room: Room) -> list[str]:
    return [fact.question for fact in room.facts if isinstance(fact, QuestionAsked)]


def test_who_leaves_while_a_question_is_closed_is_asked_no_other() -> None:
    room = held(Parting([0.2, Finish(), 0.3], meanwhile=[Leave()]), FIRST, SECOND)
    assert questions(room) == [FIRST.text]


def test_when_the_time_runs_out_while_a_question_is_closed_no_other_is_asked() -> None:
    room = held(Parting([0.2, Finish(), 0.3], meanwhile=[5.0]), FIRST, SECOND, minutes=0.05)
    assert questions(room) == [FIRST.text]


def test_a_question_is_not_closed_when_the_time_is_up_already() -> None:
    room = held(Parting([5.0, Finish(), 0.3], meanwhile=[]), FIRST, SECOND, minutes=0.05)
    assert not [fact for fact in room.facts if isinstance(fact, Remarked)]


def test_what_is_typed_while_a_question_is_closed_belongs_to_it() -> None:
    answers: list[list[Message | float]] = [[0.2, Finish(), 0.3] for _ in range(3)]
    room = held(Parting(*answers, meanwhile=[Entered("One more thing.")]), FIRST, SECOND)
    kinds = [type(fact) for fact in room.facts]
    assert kinds.index(AnswerTyped) < len(kinds) - 1 - kinds[::-1].index(QuestionAsked)


def test_of_an_answer_that_nobody_heard_no_leave_is_taken() -> None:
    room = Room([0.2, AllTold("The model broke."), 0.2, Finish(), 0.3], [0.2, Finish(), 0.3])
    room.parting = "No problem, let's leave that one."
    held(room, FIRST, SECOND)
    assert not [fact for fact in room.facts if isinstance(fact, Remarked)]


def test_ctrl_c_while_an_interruption_is_written_down_keeps_the_seconds_of_the_turn() -> None:
    class Breaking(Room):
        def append(self, fact: Fact) -> None:
            super().append(fact)
            if isinstance(fact, Reacted):
                raise KeyboardInterrupt

    room = Breaking([0.3], settling=[Told(WORDS), Told(TAG), AllTold()])
    room.moves = [None, None, Move(INTERRUPTION, "list", "Why those?", "A list.", 0.0, 0.2)]
    with pytest.raises(KeyboardInterrupt):
        held(room)
    (ended,) = [fact.at for fact in room.facts if isinstance(fact, AnswerEnded)]
    assert ended == pytest.approx(0.3)
