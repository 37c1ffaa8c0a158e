"""How often an interviewer speaks, and about what nobody asked for."""

from dataclasses import replace

import pytest

from interviewer.core.brief import Brief
from interviewer.core.probes.demeanours import COACH, REALISTIC, TOUGH
from interviewer.core.probes.moves import FOLLOW_UP, INTERRUPTION, NUDGE, REPLY, Move
from interviewer.core.probes.policy import next_move
from tests.core.probes.scripts import DIAGNOSIS, GOALS, PRODUCT, finished, state

ESTIMATION = replace(PRODUCT, question="How many trains leave Rome a day?", type="estimation")
# Four seconds of talk.
NOISE = " ".join(["noise"] * 10)
NO_END_IN_SIGHT = "c The page is blue and the button is round and the text is small.\n" * 20


def made(*ways: str) -> tuple[Move, ...]:
    """Moves of these ways about other things, long ago."""
    return tuple(Move(way, f"other-{number}", f"{number}?", "So.", 0.0, 1.0) for number, way in enumerate(ways))


@pytest.mark.parametrize(
    ("before", "speaks"),
    [
        ((), True),
        ((FOLLOW_UP, INTERRUPTION), True),
        ((FOLLOW_UP, REPLY, INTERRUPTION, NUDGE, REPLY), True),
        ((FOLLOW_UP, INTERRUPTION, FOLLOW_UP), False),
        ((INTERRUPTION, INTERRUPTION, REPLY, INTERRUPTION), False),
    ],
)
def test_three_questions_beside_the_first_are_all(before: tuple[str, ...], speaks: bool) -> None:
    after = finished(replace(PRODUCT, probes=("Who pays?",)), "r I'd lower the noise.", made=made(*before))
    during = state(GOALS, NO_END_IN_SIGHT, made=made(*before))
    assert [bool(next_move(after, REALISTIC)), bool(next_move(during, TOUGH))] == [speaks, speaks]


@pytest.mark.parametrize(
    "ask", ["s Can I take a minute to think about the phones?", "s What is our goal for the new release?"]
)
def test_who_asks_for_leave_or_the_goal_is_told_no_fact(ask: str) -> None:
    move = next_move(state(DIAGNOSIS, f"c So fewer finish.\n{ask}", quiet=2.0), REALISTIC)
    assert move
    assert (move.way, move.trigger) == (REPLY, "clarify")


@pytest.mark.parametrize(
    ("demeanour", "talked", "speaks"),
    [(REALISTIC, 44.9, False), (REALISTIC, 45.0, True), (TOUGH, 24.9, False), (TOUGH, 25.0, True)],
)
def test_nobody_is_interrupted_before_a_while_of_talk(demeanour: str, talked: float, speaks: bool) -> None:
    move = next_move(state(GOALS, NO_END_IN_SIGHT, talked=talked), demeanour)
    assert (move is not None) == speaks
    assert move is None or move.way == INTERRUPTION


@pytest.mark.parametrize(
    ("brief", "asks"),
    [
        (PRODUCT, "So what would you do?"),
        (DIAGNOSIS, "So what do you think happened, and what would you do first?"),
        (ESTIMATION, "So what is your number?"),
    ],
)
def test_who_talked_for_twenty_seconds_and_decided_nothing_is_asked_to(brief: Brief, asks: str) -> None:
    enough = next_move(finished(brief, f"c {NOISE}\n" * 5), REALISTIC)
    assert enough
    assert (enough.way, enough.trigger, enough.text) == (FOLLOW_UP, "no_decision", asks)
    short = next_move(finished(brief, f"c {NOISE}\n" * 4), REALISTIC)
    assert short is None or short.trigger != "no_decision"


@pytest.mark.parametrize(("demeanour", "seconds"), [(COACH, 60.0), (REALISTIC, 60.0), (TOUGH, 75.0)])
def test_when_so_much_time_is_left_a_decision_is_asked_for(demeanour: str, seconds: float) -> None:
    told = state(PRODUCT, "h It is the noise that drives them away.", now=300.0, talked=300.0)
    early, due = (next_move(replace(told, left=left), demeanour) for left in (seconds + 1, seconds))
    assert early is None or early.trigger != "no_decision"
    assert due
    assert due.trigger == "no_decision"


@pytest.mark.parametrize(("sure", "unsure", "speaks"), [(3, 3, True), (2, 4, False)])
def test_of_what_is_mostly_not_understood_nothing_is_missing(sure: int, unsure: int, speaks: bool) -> None:
    told = "\n".join([f"c {NOISE}"] * sure + [f"c? {NOISE}"] * unsure)
    move = next_move(finished(PRODUCT, told), REALISTIC)
    assert (move is not None and move.trigger == "no_decision") == speaks


def test_a_coach_asks_in_a_diagnosis_what_is_at_stake_after_three_quarters_of_a_minute() -> None:
    early, due = (next_move(state(DIAGNOSIS, f"c {NOISE}\n" * lines), COACH) for lines in (11, 12))
    assert early is None
    assert due
    assert (due.way, due.trigger) == (NUDGE, "no_stake")


@pytest.mark.parametrize(("lines", "is_asked"), [(10, False), (11, True)])
def test_whoever_sets_a_goal_is_asked_how_it_could_harm(lines: int, is_asked: bool) -> None:
    told = finished(GOALS, f"c {NOISE}\n" * lines + "r I'd put ten replies a week at the top.")
    move = next_move(told, REALISTIC)
    harm = "How could that number go up while things get worse?"
    assert (move is not None and (move.trigger, move.text) == ("no_tradeoff", harm)) == is_asked
