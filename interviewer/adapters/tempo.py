"""Sound at another speed, its pitch kept."""

import av
import numpy as np
from av import AudioFrame
from av.filter import Graph

from interviewer.core.audio import SAMPLE_RATE, Samples

# What the filter gives depends on how its feed is cut, so it is always cut alike.
_PART = SAMPLE_RATE // 20


class Tempo:
    """Carries the filter's state over the cuts; what comes out is as long as what went in, divided by the speed.

    That holds to about 0.03 s: of a sound shorter than that nothing may come out.
    """

    def __init__(self, speed: float) -> None:
        self._graph = Graph()
        self._into = self._graph.add_abuffer(sample_rate=SAMPLE_RATE, format="flt", layout="mono")
        # At life's own speed the filter would still cut sound and join it anew, and lose some at the end.
        stretched = self._graph.add("atempo", str(speed)) if speed != 1 else self._graph.add("anull")
        out = self._graph.add("abuffersink")
        self._into.link_to(stretched)
        stretched.link_to(out)
        self._graph.configure()
        self._held: Samples = np.zeros(0, dtype=np.float32)

    def feed(self, samples: Samples) -> Samples:
        """What these samples add; about a tenth of a second stays inside."""
        held = np.concatenate([self._held, samples])
        whole = len(held) - len(held) % _PART
        for first in range(0, whole, _PART):
            self._push(held[first : first + _PART])
        self._held = held[whole:]
        return self._out()

    def close(self) -> Samples:
        """What was left inside."""
        if len(self._held):
            self._push(self._held)
        self._into.push(None)
        return self._out()

    def _push(self, samples: Samples) -> None:
        frame = AudioFrame.from_ndarray(samples[np.newaxis], format="flt", layout="mono")
        frame.sample_rate = SAMPLE_RATE
        self._into.push(frame)

    def _out(self) -> Samples:
        parts = [np.zeros(0, dtype=np.float32)]
        while True:
            try:
                parts.append(self._graph.pull().to_ndarray()[0])
            except (av.error.BlockingIOError, av.error.EOFError):
                return np.concatenate(parts)
