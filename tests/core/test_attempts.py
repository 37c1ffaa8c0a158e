"""Rounds that have questions in common."""

from interviewer.core.over_time.attempts import others_for, shared
from tests.core.rounds_over_time import answer, told

WHY, WHAT, WHEN = (answer(question=question) for question in ("Why?", "What?", "When?"))


def test_the_questions_of_both_each_once() -> None:
    assert shared(told(WHY, WHAT, WHY, WHEN), told(WHEN, WHY)) == ("Why?", "When?")
    assert shared(told(WHY), told(WHAT)) == ()


def test_attempts_at_the_same_question_come_first_each_the_newest_first() -> None:
    mine = told(WHY, WHAT, name="mine")
    held = [
        told(WHEN, name="1"),
        told(WHY, name="2"),
        mine,
        told(WHEN, name="3"),
        told(WHAT, WHEN, name="4"),
        told(name="none", answers=()),
    ]
    assert [one.name for one in others_for(mine, held)] == ["4", "2", "3", "1"]
    assert others_for(mine, [mine]) == []
