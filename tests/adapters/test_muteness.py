import numpy as np
import pytest

from interviewer.adapters.muteness import NEVER_A_SOUND_SECONDS, NO_SOUND_SECONDS, Muteness

RATE = 1000
NOTHING = np.zeros((50, 2), dtype=np.float32)
SOUND = np.full((50, 2), 1e-6, dtype=np.float32)


def noticed_after(muteness: Muteness, seconds: float) -> list[float]:
    """After how many seconds of nothing it is noticed."""
    return [0.05 * (number + 1) for number in range(round(seconds / 0.05)) if muteness.hear(NOTHING)]


def test_zeros_from_the_beginning_are_noticed_once() -> None:
    assert noticed_after(Muteness(RATE), 60) == [pytest.approx(NEVER_A_SOUND_SECONDS)]


def test_a_device_that_gave_sound_may_be_silent_for_longer() -> None:
    muteness = Muteness(RATE)
    muteness.hear(SOUND)
    assert noticed_after(muteness, 60) == [pytest.approx(NO_SOUND_SECONDS)]


def test_the_faintest_sound_begins_the_count_anew() -> None:
    muteness = Muteness(RATE)
    for _ in range(20):
        assert noticed_after(muteness, 2.9) == []
        assert not muteness.hear(SOUND)
