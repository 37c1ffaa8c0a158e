"""What became of a figure, in sentences."""

from dataclasses import replace

import pytest

from interviewer.core.over_time.measures import LESS, MEASURES, MORE, NEITHER
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.over_time.selection import HABIT, Selection, selected
from interviewer.core.over_time.trends import trend_of
from interviewer.exports.trend_words import (
    better_way,
    change_told,
    left_out_told,
    rounds_told,
    since_first_told,
    word_of,
)
from tests.core.rounds_over_time import rounds

VOMIT = MEASURES[0]
FALLING = [5.0] * 5 + [1.0] * 5


def told(*values: float | None, better: int = LESS) -> str:
    return change_told(trend_of(replace(VOMIT, better=better), values))


def test_a_change_is_told_with_its_rule() -> None:
    pairs = "of the 25 pairs of one of the last 5 rounds and one of the 5 before,"
    assert told(*FALLING) == f"Better: {pairs} 25 fell; chance does that 3 times in 100."
    assert told(*FALLING[::-1]).startswith("Worse: ")
    assert told(*FALLING[::-1]).endswith("25 rose; chance does that 3 times in 100.")
    assert told(*FALLING, better=NEITHER).startswith("Less: ")
    assert told(*FALLING, better=NEITHER).endswith("That is neither better nor worse.")


def test_what_may_be_chance_says_what_a_change_takes() -> None:
    shown = told(*[5.0, 4.0, 3.0, 2.0, 1.0] * 2)
    assert shown.startswith("Unclear, it may be chance: of the 25 pairs ")
    assert shown.endswith("12.5 rose (a tie is a half). A change takes 23.")


@pytest.mark.parametrize(
    ("known", "sentence"),
    [
        (0, "None of these rounds tells this figure."),
        (1, "One round tells nothing of a change yet: from fewer than 10 nothing is claimed."),
        (9, "Too few to tell: nothing is claimed from fewer than 10 rounds, and 9 tell this figure."),
    ],
)
def test_of_few_rounds_nothing_is_claimed(known: int, sentence: str) -> None:
    values = [*([1.0] * known), None, None]
    assert told(*values) == sentence
    assert since_first_told(trend_of(VOMIT, values)) == ""
    assert word_of(trend_of(VOMIT, values)) == ("too few" if known else "unknown")


def test_since_the_first_rounds() -> None:
    assert since_first_told(trend_of(VOMIT, [*FALLING, *FALLING])) == "Since your first 5: better."


def test_which_way_is_better() -> None:
    ways = [better_way(replace(VOMIT, better=better)) for better in (LESS, MORE, NEITHER)]
    assert ways == ["less is better", "more is better", "neither is better"]


def test_what_is_shown_and_what_is_not() -> None:
    held = [*rounds(60.0, 30.0), *(RoundFigures(name, None, trouble="damaged") for name in "xy")]
    seen = selected([*held, replace(held[0], round=HABIT)], Selection())
    assert rounds_told(seen) == "2 rounds, 2023-11-14 to 2023-11-15"
    assert left_out_told(seen) == "2 rounds cannot be read. 1 drill is left out."
    assert left_out_told(selected(held[:2], Selection())) == ""
    assert rounds_told(selected(held[:1], Selection())) == "1 round, 2023-11-14"
    assert rounds_told(selected([replace(held[0], moment=None)], Selection())) == "1 round"
