"""The triggers on time: what sets each off, and what comes near and does not."""

from dataclasses import replace

import pytest

from interviewer.core.brief import Brief
from interviewer.core.probes.demeanours import COACH, REALISTIC, TOUGH
from interviewer.core.probes.moves import FOLLOW_UP, INTERRUPTION, NUDGE
from interviewer.core.probes.policy import next_move
from tests.core.probes.one_trigger import FILL, asked, name
from tests.core.probes.scripts import PRODUCT, STORY, state


def test_no_decision() -> None:
    assert name(asked(PRODUCT, FILL * 3 + "h It is the noise.", "no_decision")) == (FOLLOW_UP, "no_decision")
    assert name(asked(PRODUCT, FILL * 3 + "r I'd lower the noise.", "no_decision")) is None
    assert name(asked(PRODUCT, FILL * 3 + "r? I'd lower the noise.", "no_decision")) is None
    assert name(asked(PRODUCT, "c Hello.", "no_decision")) is None
    assert name(asked(PRODUCT, FILL.replace("c ", "c? ") * 3, "no_decision")) is None
    number = asked(replace(PRODUCT, type="estimation"), FILL * 3, "no_decision")
    assert number
    assert number.text == "So what is your number?"


@pytest.mark.parametrize(("demeanour", "way"), [(COACH, NUDGE), (REALISTIC, INTERRUPTION), (TOUGH, INTERRUPTION)])
def test_a_decision_is_asked_for_while_there_is_time(demeanour: str, way: str) -> None:
    said = "h It is the noise."
    late = state(PRODUCT, said, now=1145.0, talked=1145.0)
    move = next_move(late, demeanour)
    assert name(move) == (way, "no_decision")
    assert move
    assert move.text == "You have about a minute left. What would you do?"
    assert next_move(state(PRODUCT, said, now=600.0, talked=600.0), demeanour) is None
    assert next_move(state(PRODUCT, said + "\nr Lower it.", now=1145.0, talked=1145.0), demeanour) is None


def test_the_time_of_the_round_counts_too() -> None:
    move = next_move(state(PRODUCT, "h It is the noise.", now=100.0, talked=100.0, left=30.0), REALISTIC)
    assert move
    assert move.text == "You have half a minute left. What would you do?"


@pytest.mark.parametrize(
    ("share", "demeanour", "way"),
    [
        (1.5, COACH, NUDGE),
        (1.5, REALISTIC, INTERRUPTION),
        (1.25, TOUGH, INTERRUPTION),
        (1.2, TOUGH, None),
        (1.4, REALISTIC, None),
    ],
)
def test_far_over_the_time(share: float, demeanour: str, way: str | None) -> None:
    talked = share * 20 * 60
    move = next_move(state(PRODUCT, "c The goal is trust.\nr Lower the noise.", now=talked, talked=talked), demeanour)
    assert (move.way if move else None) == way
    # A line on the screen breaks in on nobody.
    line = "In one sentence, what would you do?"
    assert move is None or move.text == (
        line if way == NUDGE else f"Let me stop you there: {line[0].lower()}{line[1:]}"
    )


@pytest.mark.parametrize(("quiet", "says"), [(0.0, True), (1.4, True), (1.5, False), (6.0, False)])
@pytest.mark.parametrize("brief", [PRODUCT, STORY, replace(PRODUCT, type="estimation")])
def test_nobody_is_stopped_who_has_stopped(brief: Brief, quiet: float, says: bool) -> None:
    talked = 1.6 * (brief.minutes or 0) * 60
    told = "c The page is blue.\nr Lower it.\nR It rose by two." if brief is not STORY else "A I wrote.\nR It rose."
    move = next_move(state(brief, told, now=talked, talked=talked, quiet=quiet), REALISTIC)
    assert move
    assert (move.way, move.trigger) == (INTERRUPTION, "over_budget")
    assert ("stop you" in move.text) == says
