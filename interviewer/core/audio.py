"""Sound inside the program: 16 kHz, mono, float32, numbered from the first sample, which is the clock."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

SAMPLE_RATE = 16_000

Samples = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Block:
    """A run of samples and the number of its first one since the sound began."""

    first: int
    samples: Samples

    @property
    def end(self) -> int:
        """The number of the sample that follows this block."""
        return self.first + len(self.samples)


def loudest(samples: Samples) -> float:
    """The size of the loudest sample; what a broken device gives instead of a number is silence."""
    return float(np.abs(np.nan_to_num(samples)).max(initial=0.0))


def seconds(samples: int) -> float:
    """The time at which the sample of that number is heard."""
    return samples / SAMPLE_RATE


def sample_at(time: float) -> int:
    """The number of the sample that is heard at a time in seconds."""
    return round(time * SAMPLE_RATE)
