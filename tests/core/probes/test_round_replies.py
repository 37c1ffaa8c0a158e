from dataclasses import replace

import pytest

from interviewer.core.probes.demeanours import COACH, DEMEANOURS, REALISTIC, SILENT
from interviewer.core.probes.moves import FOLLOW_UP, REPLY, Move
from interviewer.core.probes.policy import next_move
from tests.core.probes.scripts import DIAGNOSIS, PRODUCT, STORY, finished, state

AGAIN = "Can you repeat the question?"
ASKED = Move(FOLLOW_UP, "no_stake", "Why does this matter to the company?", "")


@pytest.mark.parametrize("demeanour", DEMEANOURS)
@pytest.mark.parametrize("tag", ["a", "c", "r", "h", "f", "a?"])
def test_the_question_is_said_again_whatever_it_is_taken_for(demeanour: str, tag: str) -> None:
    move = next_move(state(PRODUCT, f"{tag} {AGAIN}", quiet=2.0, said=frozenset({PRODUCT.question})), demeanour)
    assert move
    assert (move.way, move.text) == (REPLY, PRODUCT.question)


def test_in_a_story_too() -> None:
    move = next_move(state(STORY, f"A I wrote to them.\nS {AGAIN}", quiet=2.0), REALISTIC)
    assert move
    assert move.text == STORY.question


def test_what_was_asked_last_is_meant_as_long_as_nothing_was_answered() -> None:
    first = state(PRODUCT, f"c It is about trust.\nc {AGAIN}", quiet=2.0, made=(ASKED,), before=1)
    move = next_move(first, REALISTIC)
    assert move
    assert move.text == ASKED.text
    original = state(PRODUCT, "c What was the original question again?", quiet=2.0, made=(ASKED,))
    assert next_move(original, REALISTIC) == replace(original_move(), start=0.0, end=original.now)
    late = state(PRODUCT, f"c It is about trust.\nc They left us.\nc {AGAIN}", quiet=2.0, made=(ASKED,))
    again = next_move(late, REALISTIC)
    assert again
    assert again.text == PRODUCT.question


def original_move() -> Move:
    return Move(REPLY, "question_again", PRODUCT.question, "You asked for the question again.")


def test_what_was_not_caught_is_said_again() -> None:
    told = Move(REPLY, "reveal", "It is nearly all on phones.", "")
    move = next_move(state(DIAGNOSIS, "c Sorry, I didn't catch that.", quiet=2.0, made=(told,)), COACH)
    assert move
    assert move.text == told.text


@pytest.mark.parametrize(
    ("left", "says"),
    [
        (None, "Take the time you need."),
        (1260.0, "You have about twenty one minutes left."),
        (700.0, "You have about twelve minutes left."),
        (100.0, "You have about two minutes left."),
        (61.0, "You have about a minute left."),
        (30.0, "You have about half a minute left."),
        (8.0, "You have a few seconds left."),
    ],
)
@pytest.mark.parametrize("demeanour", [REALISTIC, SILENT])
def test_the_time_that_is_left(left: float | None, says: str, demeanour: str) -> None:
    move = next_move(state(PRODUCT, "a How much time do I have left?", quiet=2.0, left=left), demeanour)
    assert move
    assert move.text == says


def test_leave_to_ask_is_given_and_no_guess_asked_for() -> None:
    move = next_move(state(DIAGNOSIS, "c May I ask a clarifying question?", quiet=2.0), REALISTIC)
    assert move
    assert move.text == "Of course."
    assert next_move(state(DIAGNOSIS, "c May I ask a clarifying question?", quiet=2.0), SILENT) is None


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        ("s Can I see it by device?", "It is nearly all on phones."),
        ("c How much time is left?", "You have a few seconds left."),
        ("c Do we know their ages?", None),
        ("c What's the goal here?", None),
        (f"c {AGAIN}", None),
    ],
)
def test_with_no_time_left_facts_and_the_time_are_told(ask: str, says: str | None) -> None:
    for told in (state(DIAGNOSIS, ask, quiet=2.0, left=10.0), finished(DIAGNOSIS, ask, left=10.0)):
        move = next_move(told, REALISTIC)
        assert (move.text if move else None) == says
