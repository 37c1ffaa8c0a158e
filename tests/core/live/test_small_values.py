"""The clock of a round, and a level as cells."""

import pytest

from interviewer.core.live.meter import lit
from interviewer.core.live.round_clock import Begun, RoundClock


def test_questions_are_due_in_equal_shares() -> None:
    assert RoundClock(0.0, 45.0, (), 3).due == (900.0, 1800.0)
    assert RoundClock(0.0, None, (), 3).due == ()
    assert RoundClock(0.0, 45.0).due == ()
    assert RoundClock(0.0, 45.0, (), 3).share == 900.0
    assert RoundClock(0.0, 45.0).share is None
    assert RoundClock(0.0, None, (), 3).share is None


def test_which_question_had_which_time() -> None:
    clock = RoundClock(30.0, 1.0, (Begun(2.0, 1), Begun(20.0, 2)))
    assert [clock.number_at(at) for at in (1.0, 2.0, 19.0, 20.0, 30.0, 31.0)] == [0, 1, 1, 2, 2, 0]


def test_when_the_time_is_up() -> None:
    assert not RoundClock(59.9, 1.0).is_over
    assert RoundClock(60.0, 1.0).is_over
    assert not RoundClock(1e6, None).is_over


@pytest.mark.parametrize(("level", "cells"), [(0.0, 0), (0.05, 1), (0.25, 5), (0.5, 10), (1.0, 10), (-1.0, 0)])
def test_a_level_lights_cells(level: float, cells: int) -> None:
    assert lit(level, 10) == cells
