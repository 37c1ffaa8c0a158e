"""Two rounds side by side, in words."""

from dataclasses import replace

import pytest

from interviewer.core.over_time.comparison import Pair
from interviewer.core.over_time.measures import LESS, MEASURES, MORE, NEITHER
from interviewer.exports.comparison_words import held_against, names_told


@pytest.mark.parametrize(
    ("better", "one", "other", "word"),
    [
        (LESS, 2.0, 1.0, "B is better"),
        (LESS, 1.0, 2.0, "A is better"),
        (MORE, 1.0, 2.0, "B is better"),
        (MORE, 2.0, 1.0, "A is better"),
        (NEITHER, 1.0, 2.0, "B has more"),
        (NEITHER, 2.0, 1.0, "B has less"),
        # Both are shown as 0.3: nobody calls one of two that look alike the better one.
        (LESS, 0.26, 0.34, "alike"),
        (LESS, None, 1.0, "B alone tells it"),
        (LESS, 1.0, None, "A alone tells it"),
    ],
)
def test_which_is_better(better: int, one: float | None, other: float | None, word: str) -> None:
    assert held_against(Pair(replace(MEASURES[0], better=better), one, other)) == word


def test_names_stand_once() -> None:
    assert names_told(("framework_vomit", "slow", "slow")) == ["framework vomit", "slow, twice"]
    assert names_told(()) == []
