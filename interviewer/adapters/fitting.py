"""Mono sound as a device takes it: at its rate, the same on each of its channels."""

import numpy as np

from interviewer.adapters.portaudio import Shape
from interviewer.adapters.resampler import Resampler
from interviewer.core.audio import Samples


class Fitting:
    """Carries the sound over its cuts, of which none can be heard."""

    def __init__(self) -> None:
        self._rate = 0
        self._shape = Shape(0, 1)
        self._resampler: Resampler | None = None

    def feed(self, samples: Samples, rate: int, shape: Shape) -> Samples:
        """What these samples add, as frames by channels."""
        before = self._begun(rate, shape)
        fitted = self._resampler.feed(samples) if self._resampler else samples
        return self._frames(np.concatenate([before, fitted]))

    def close(self) -> Samples:
        """What is left."""
        return self._frames(self._rest())

    def _begun(self, rate: int, shape: Shape) -> Samples:
        """Make ready for this sound and this device; gives what is left of other sound for the same device."""
        if (rate, shape) == (self._rate, self._shape):
            return _nothing()
        rest = self._rest() if shape == self._shape else _nothing()
        self._rate, self._shape = rate, shape
        self._resampler = Resampler(rate, shape.rate) if rate != shape.rate else None
        return rest

    def _rest(self) -> Samples:
        rest = self._resampler.close() if self._resampler else _nothing()
        self._resampler = None
        return rest

    def _frames(self, samples: Samples) -> Samples:
        return np.repeat(samples[:, np.newaxis], self._shape.channels, axis=1)


def _nothing() -> Samples:
    return np.zeros(0, dtype=np.float32)
