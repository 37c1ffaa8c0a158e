"""The triggers on stories: what sets each off, and what comes near and does not."""

from dataclasses import replace

from interviewer.core.probes.demeanours import REALISTIC, TOUGH
from interviewer.core.probes.moves import FOLLOW_UP
from interviewer.core.probes.policy import next_move
from tests.core.probes.one_trigger import FILL, asked, name
from tests.core.probes.scripts import STORY, finished, state

WORK = "A I called them and I wrote to them and I went to see them and I asked each of them what to change and when.\n"


def test_a_story_over_its_time() -> None:
    move = next_move(state(STORY, WORK, now=700.0, talked=700.0), REALISTIC)
    assert move
    assert move.text == "Let me stop you there: in one sentence, how did it end?"


def test_a_story_without_a_result() -> None:
    assert name(asked(STORY, WORK * 4, "no_result")) == (FOLLOW_UP, "no_result")
    assert name(asked(STORY, WORK * 4 + "R They agreed.", "no_result")) is None
    assert name(asked(STORY, WORK * 4 + "R? They agreed.", "no_result")) is None
    assert name(asked(STORY, WORK, "no_result")) is None
    why_us = replace(STORY, question="Why education, and why has it lasted for you?")
    assert name(asked(why_us, WORK * 4, "no_result")) is None


def test_a_result_without_a_measure() -> None:
    assert name(asked(STORY, WORK * 4 + "R They agreed.", "no_measure")) == (FOLLOW_UP, "no_measure")
    assert name(asked(STORY, WORK * 4 + "R Twelve of them agreed.", "no_measure")) is None
    assert name(asked(STORY, WORK * 4 + "R Complaints were halved.", "no_measure")) is None
    conflict = replace(STORY, question="Tell me about a conflict with a colleague.")
    assert name(asked(conflict, WORK * 4 + "R They agreed.", "no_measure")) is None


def test_a_story_of_others() -> None:
    ours = (
        "A We called them and we wrote to our partners and we went to see our people and we asked them to come to us.\n"
    )
    move = asked(STORY, ours * 4, "no_self")
    assert name(move) == (FOLLOW_UP, "no_self")
    assert move
    assert move.reason == "“We” 28 times in what was done, “I” not once."
    assert name(asked(STORY, WORK * 4, "no_self")) is None
    assert name(asked(STORY, ours * 4 + WORK * 3, "no_self")) is None


def test_a_story_without_a_lesson() -> None:
    assert name(asked(STORY, WORK * 4, "no_learning")) == (FOLLOW_UP, "no_learning")
    assert name(asked(STORY, WORK * 4 + "L? Ask early.", "no_learning")) is None
    assert name(asked(STORY, WORK * 4 + "a Next time I would call earlier.", "no_learning")) is None


def test_a_story_is_not_asked_for_what_a_case_needs() -> None:
    assert next_move(finished(STORY, FILL * 8), TOUGH) is None
