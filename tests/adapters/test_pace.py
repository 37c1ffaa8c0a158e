import numpy as np
import pytest

from interviewer.adapters.pace import Pace

RATE = 1000
CHUNK = np.zeros(50, dtype=np.float32)


def verdicts(stamps: list[float]) -> list[float | None]:
    pace = Pace(RATE)
    return [pace.hear(CHUNK, stamp) for stamp in stamps]


def found_at(stamps: list[float]) -> tuple[float, float] | None:
    """The stamp at which a pace is found to be off, and what it says is missing then."""
    for stamp, missing in zip(stamps, verdicts(stamps), strict=True):
        if missing is not None:
            return stamp, missing
    return None


@pytest.mark.parametrize("ratio", [0.96, 1.0, 1.04])
def test_a_device_about_in_time_is_left_alone(ratio: float) -> None:
    assert found_at([0.05 * ratio * number for number in range(2000)]) is None


@pytest.mark.parametrize("ratio", [3.0, 1.1, 0.9, 1 / 3])
def test_a_wrong_rate_is_found_after_five_seconds_with_what_is_missing(ratio: float) -> None:
    found = found_at([100 + 0.05 * ratio * number for number in range(2000)])
    assert found
    assert found[0] - 100 == pytest.approx(5, abs=0.8)
    assert found[1] == pytest.approx((found[0] - 100) * (1 - 1 / ratio), abs=0.01)


def test_a_rate_that_changes_later_is_found() -> None:
    good = [0.05 * number for number in range(1000)]
    assert found_at([*good, *(50 + 0.15 * number for number in range(100))])


def test_stamps_that_settle_are_no_pace() -> None:
    # As PulseAudio's were seen to: 0.7 s ahead after two seconds, and in time from there.
    assert found_at([0.05 * number + min(0.7, 0.0175 * number) for number in range(2000)]) is None


@pytest.mark.parametrize(
    "stamps",
    [
        pytest.param([0.0] * 500, id="a host that gives no time"),
        pytest.param([5e9 * (number % 2) for number in range(500)], id="nonsense"),
        pytest.param([0.05 * number + (1000 if number > 300 else 0) for number in range(600)], id="one jump ahead"),
        pytest.param([0.05 * number - (10 if number > 300 else 0) for number in range(600)], id="one jump back"),
    ],
)
def test_stamps_that_mean_nothing_are_no_pace(stamps: list[float]) -> None:
    assert found_at(stamps) is None


def test_what_was_lost_is_no_pace() -> None:
    pace = Pace(RATE)
    moment = 0.0
    for _ in range(100):
        pace.begin(moment)
        assert [pace.hear(CHUNK, moment + 0.05 * number) for number in range(10)] == [None] * 10
        moment += 5.0
