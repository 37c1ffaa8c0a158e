"""The two rounds that are compared, and what of them."""

from interviewer.tui.comparing.sides import Sides, sides_of
from tests.core.rounds_over_time import answer, told

WHY, WHAT, WHEN = (answer(question=question) for question in ("Why?", "What?", "When?"))
ONE, OTHER = told(WHY, WHAT, name="one"), told(WHAT, WHY, WHEN, name="other")


def test_all_questions_of_both_one_after_another() -> None:
    sides = Sides(ONE, OTHER)
    seen = [sides.question]
    for _ in range(3):
        sides = sides.stepped()
        seen.append(sides.question)
    assert seen == ["", "Why?", "What?", ""]


def test_only_the_answers_to_the_question_are_compared() -> None:
    sides = Sides(ONE, OTHER).about("What?")
    assert [one.answers for one in sides.shown] == [(WHAT,), (WHAT,)]
    assert sides.words() == "two attempts at “What?”"
    found = next(pair for pair in sides.compared().pairs if pair.measure.key == "findings")
    assert (found.one, found.other) == (2.0, 2.0)


def test_a_question_that_is_not_in_both_is_none() -> None:
    assert Sides(ONE, OTHER).about("When?").question == ""


def test_what_is_compared_in_words() -> None:
    assert Sides(ONE, OTHER).words() == "whole rounds; 2 questions in both"
    assert Sides(told(WHY), OTHER).words() == "whole rounds; 1 question in both"
    assert Sides(told(WHY), told(WHEN)).words() == "whole rounds"


def test_two_attempts_at_one_question_need_no_choice() -> None:
    sides = Sides(told(WHY), told(WHY))
    assert (sides.words(), sides.questions, sides.stepped().question) == ("two attempts at “Why?”", (), "")


def test_it_takes_two_rounds_with_answers() -> None:
    empty = told(name="empty", answers=())
    held = [ONE, OTHER, empty]
    assert sides_of(held, ("other", "one")) == Sides(OTHER, ONE)
    for names in ((), ("one",), ("one", "one"), ("one", "gone"), ("one", "empty")):
        assert sides_of(held, names) is None
