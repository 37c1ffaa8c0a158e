"""The device that is open, runs, and gives nothing but zeros."""

from interviewer.core.audio import Samples

# A room is never exactly silent: zeros from the beginning are a switch or a permission.
NEVER_A_SOUND_SECONDS = 3.0
# Noise suppression gives exact zeros too, whenever nobody speaks, and people think before they speak.
NO_SOUND_SECONDS = 15.0


class Muteness:
    """Notices, once, that a device has given exact zeros for so long that nobody can be heard."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._zeros = 0
        self._limit = NEVER_A_SOUND_SECONDS
        self._noticed = False

    def hear(self, samples: Samples) -> bool:
        """Whether it is noticed with these samples."""
        if samples.any():
            self._zeros, self._limit = 0, NO_SOUND_SECONDS
            return False
        self._zeros += len(samples)
        if self._noticed or self._zeros < self._limit * self._rate:
            return False
        self._noticed = True
        return True
