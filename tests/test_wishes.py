"""What a candidate can ask for with a key while a round goes on."""

from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    InterviewerSpoke,
    QuestionAsked,
    Reacted,
    RoundEnded,
    RoundPaused,
    ThinkingAnnounced,
)
from interviewer.core.probes.moves import FOLLOW_UP, Move
from interviewer.inbox import Finish, GoOn, Hush, Leave, Next, Pause, Repeat, Said, Think
from tests.room import FIRST, SECOND, Room, held

ASKED_AGAIN = Reacted(0.2, "reply", "repeat", "Why?", "Asked for with a key.", None, None)


def test_the_question_is_read_again_and_the_answer_goes_on() -> None:
    room = held(Room([0.2, Repeat()], [0.1, Finish(), 0.3]))
    assert room.all("said") == ["Why?", "Why?"]
    assert room.facts == [
        QuestionAsked(0.0, "Why?", "case"),
        AnswerStarted(0.0),
        ASKED_AGAIN,
        AnswerEnded(0.2),
        AnswerStarted(0.2),
        AnswerEnded(0.6),
        RoundEnded(0.6),
    ]


def test_a_moment_to_think_is_on_record() -> None:
    assert held(Room([0.2, Think(), 0.1, Finish(), 0.3])).facts[2] == ThinkingAnnounced(0.2)


def test_the_next_question_comes_without_another_word() -> None:
    room = Room([0.2, Next(), 0.3], [Finish(), 0.3], [Finish(), 0.3])
    room.afterwards, room.parting = [Move(FOLLOW_UP, "vague", "How so?", "It was vague.")], "Thank you."
    held(room, FIRST, SECOND)
    assert room.all("said") == ["Why?", "When did you fail?", "How so?"]


def test_a_question_that_is_passed_while_it_is_read_has_no_answer() -> None:
    class Impatient(Room):
        def say(self, text: str) -> None:
            self._asked = [0.1, Next()] if text == FIRST.text else []
            super().say(text)

    room = held(Impatient([Finish(), 0.3]), FIRST, SECOND)
    assert "hushed" in dict(room.seen)
    assert [fact for fact in room.facts if isinstance(fact, AnswerStarted | QuestionAsked)] == [
        QuestionAsked(0.0, "Why?", "case"),
        QuestionAsked(0.1, "When did you fail?", "behavioural"),
        AnswerStarted(0.1),
    ]


def test_hushing_ends_no_answer() -> None:
    room = held(Room([0.1, Hush(), 0.1, Finish(), 0.3], asked=[Hush()]))
    assert len(room.all("hushed")) == 1
    assert AnswerEnded(0.5) in room.facts


def test_nothing_that_is_said_while_the_round_stands_still_is_kept() -> None:
    room = held(Room([0.2, Pause(), 0.4, GoOn(), 0.1, Finish(), 0.3]))
    assert RoundPaused(0.2, 0.4) in [_rounded(fact) for fact in room.facts]
    assert room.facts[-1] == RoundEnded(0.6)
    assert len(room.all("kept")) == 6


def test_a_line_that_a_pause_breaks_off_is_said_again() -> None:
    class Called(Room):
        def say(self, text: str) -> None:
            # The doorbell rings once.
            first = not self.all("said")
            self._asked = [0.1, Pause(), 0.2, GoOn(), 0.1] if first else [0.3]
            self._said = Said(aloud=True)
            super().say(text)

    room = held(Called([Finish(), 0.3]))
    assert room.all("said") == ["Why?", "Why?"]
    spoken = [fact for fact in map(_rounded, room.facts) if isinstance(fact, InterviewerSpoke)]
    assert spoken == [InterviewerSpoke(0.0, 0.2), InterviewerSpoke(0.2, 0.5)]


def test_who_leaves_a_round_that_stands_still_has_left() -> None:
    room = held(Room([0.2, Pause(), 0.3, Leave()]), FIRST, SECOND)
    assert [_rounded(fact) for fact in room.facts][2:] == [RoundPaused(0.2, 0.3), AnswerEnded(0.2), RoundEnded(0.2)]


def test_nobody_is_interrupted_while_the_round_stands_still() -> None:
    room = held(Room([0.2, Pause(), 0.4, GoOn(), Finish(), 0.3]))
    assert len(room.all("thought")) == len([0.1, 0.2, "go on"])


def _rounded(fact: object) -> object:
    match fact:
        case RoundPaused(at, away):
            return RoundPaused(round(at, 3), round(away, 3))
        case InterviewerSpoke(start, end):
            return InterviewerSpoke(round(start, 3), round(end, 3))
    return fact
