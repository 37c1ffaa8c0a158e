"""A stream of mono sound at one rate, made into a stream at another."""

import numpy as np
from av import AudioFrame
from av.audio.resampler import AudioResampler

from interviewer.core.audio import Samples


class Resampler:
    """Carries the filter's state over the cuts, so that no cut can be heard; adds no delay in all."""

    def __init__(self, rate: int, to: int) -> None:
        self._rate = rate
        self._resampler = AudioResampler(format="flt", layout="mono", rate=to)

    def feed(self, samples: Samples) -> Samples:
        """What these samples add at the other rate; about a millisecond stays in the filter."""
        if not len(samples):
            return np.zeros(0, dtype=np.float32)
        frame = AudioFrame.from_ndarray(samples.reshape(1, -1), format="flt", layout="mono")
        frame.sample_rate = self._rate
        return _joined(self._resampler.resample(frame))

    def close(self) -> Samples:
        """What was left in the filter."""
        return _joined(self._resampler.resample(None))


def _joined(frames: list[AudioFrame]) -> Samples:
    parts = [frame.to_ndarray()[0] for frame in frames]
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.float32)
