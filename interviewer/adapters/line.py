"""A line on its way out of the speaker: sound that is still being made is played as it comes."""

import threading
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Any

import numpy as np

from interviewer.core.audio import Samples

# Devices tell the moment of the next frames to some ms; a gap that is longer is one.
WAITED = 0.05


class Line:
    """Fed by one thread, taken by PortAudio's; it is over when all that was given of it has been heard."""

    def __init__(self, hushed: threading.Event) -> None:
        self._hushed = hushed
        self._parts: SimpleQueue[Samples | None] = SimpleQueue()
        self._part: Samples = np.zeros((0, 1), dtype=np.float32)
        self._finished = False
        self._end: float | None = None
        self.over = threading.Event()
        # When its first sample is heard, on the clock of time.monotonic(); None as long as none is on its way.
        self.heard_at: float | None = None
        # The seconds that were given, and when, on that clock, the last of them is heard: before sound last had to be
        # waited for, and by now. One value, as two threads use it.
        self._given = ((0.0, 0.0), (0.0, 0.0))

    @property
    def heard(self) -> float:
        """The seconds of it that have been heard by now."""
        now = monotonic()
        return max(0.0, *(given - max(0.0, until - now) for given, until in self._given))

    def feed(self, frames: Samples) -> None:
        """More of it, as frames by channels."""
        self._parts.put(frames)

    def finish(self) -> None:
        """That was all."""
        self._parts.put(None)

    def fill(self, out: Samples, rate: int, time: Any) -> None:
        """Gives PortAudio the next frames, or silence; in PortAudio's thread, so it never waits."""
        heard = max(time.outputBufferDacTime, time.currentTime)
        given = self._give(out)
        out[given:] = 0
        if given:
            self._note(given / rate, monotonic() + heard - time.currentTime)
        # What the system holds already cannot be taken back: a hushed line ends a moment later.
        if self._end is None and self._finished and not len(self._part):
            self._end = heard + given / rate
        if self._end is not None and time.currentTime >= self._end:
            self.over.set()

    def _note(self, seconds: float, begin: float) -> None:
        """So many seconds more are heard from that moment on."""
        self.heard_at = begin if self.heard_at is None else self.heard_at
        before, last = self._given
        before = last if begin - last[1] > WAITED else before
        self._given = (before, (last[0] + seconds, begin + seconds))

    def _give(self, out: Samples) -> int:
        given = 0
        while given < len(out) and self._more():
            part = self._part[: len(out) - given]
            out[given : given + len(part)] = part
            self._part = self._part[len(part) :]
            given += len(part)
        return given

    def _more(self) -> bool:
        """Whether there is anything to give at this moment."""
        if self._hushed.is_set():
            self._finished, self._part = True, self._part[:0]
        while not len(self._part) and not self._finished:
            try:
                part = self._parts.get_nowait()
            except Empty:
                break
            if part is None:
                self._finished = True
            else:
                self._part = part
        return len(self._part) > 0
