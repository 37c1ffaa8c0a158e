"""A time as a player shows it."""

import pytest

from interviewer.core.minutes import clock


@pytest.mark.parametrize(
    ("seconds", "shown"), [(None, "-"), (0.0, "0:00"), (59.9, "0:59"), (60.0, "1:00"), (3725.0, "1:02:05")]
)
def test_clock(seconds: float | None, shown: str) -> None:
    assert clock(seconds) == shown
