"""The speaker: plays lines to their true end, unless they are hushed, and stays open between them."""

import threading
from collections.abc import Callable, Iterable
from typing import Any

from interviewer.adapters.fitting import Fitting
from interviewer.adapters.line import Line
from interviewer.adapters.portaudio import USES, Device, Shape, accepted, opened, shut
from interviewer.core.audio import Samples
from interviewer.core.trouble import CouldNotError

# A stream may begin with underruns, one after another for up to 0.6 s (ALSA on PulseAudio), and drop what it is given.
# So the first line waits, in silence, until the stream has run without an underrun for so many seconds.
SETTLING = 0.1
# Opening takes 0.1 to 1.0 s (PulseAudio) before the system's buffer; with a stream that is open the buffer is all. With
# this one a line is heard 0.22 s after it was given, and nothing is cut while the recogniser takes both cores.
LATENCY = 0.15
# An open stream asks for sound ten times a second or more. One that has not asked for so long is dead.
PULSE = 2.0
# A device that has not come to the end of a line so many seconds after it should have is not there any more.
PATIENCE = 10.0

GONE = "The speaker stopped: connect it again, or read along on the screen."


class Speaker:
    """Opened by what it first plays, or before; used by one thread.

    While it is open PortAudio cannot learn of new devices: `wanted` is told, by another thread, that somebody needs
    that, so that it can be closed for a while.
    """

    def __init__(self, device: Device = None, wanted: Callable[[], None] = lambda: None) -> None:
        self._device, self._wanted = device, wanted
        self._stream: Any = None
        self._outlet: _Outlet | None = None
        self._line: Line | None = None

    @property
    def heard(self) -> float:
        """The seconds that have been heard of what is played, or was played last."""
        return self._line.heard if self._line else 0.0

    def open(self, rate: int) -> None:
        """Open it, for sound of this rate where the device takes that; it takes other rates too."""
        if self._outlet is None:
            self._outlet = self._opened(rate)

    def _opened(self, rate: int) -> "_Outlet":
        shape = accepted("output", self._device, rate)
        outlet = _Outlet(shape)
        self._stream = opened(
            "output", self._device, shape, callback=outlet.fill, finished_callback=outlet.end, latency=LATENCY
        )
        USES.lend(self._wanted)
        return outlet

    def play(self, sounds: Iterable[tuple[Samples, int]], hushed: threading.Event) -> float | None:
        """Plays mono sounds one after the other, each as soon as it is made, and returns when they have been heard.

        Gives the moment of time.monotonic() at which the first could be heard; None if it was hushed before that.
        `hushed` belongs to this one line and is set from another thread: set too early, it still counts.
        """
        line = self._line = Line(hushed)
        fitting, length = Fitting(), 0.0
        for samples, rate in sounds:
            outlet = self._lent_to(line, rate)
            line.feed(fitting.feed(samples, rate, outlet.shape))
            length += len(samples) / rate
            if hushed.is_set():
                break
        line.feed(fitting.close())
        line.finish()
        if length and not self._heard_out(line, length):
            self.close()
            raise CouldNotError(GONE)
        return line.heard_at

    def close(self) -> None:
        """Close it; the next line opens it again."""
        if self._outlet is not None:
            self._outlet = None
            USES.take_back(self._wanted)
            shut(self._stream)

    def _lent_to(self, line: Line, rate: int) -> "_Outlet":
        """The stream, with this line on it; one that died meanwhile is opened anew."""
        if self._outlet is not None and self._outlet.takes(line):
            return self._outlet
        self.close()
        outlet = self._outlet = self._opened(rate)
        if not outlet.takes(line):
            self.close()
            raise CouldNotError(GONE)
        return outlet

    def _heard_out(self, line: Line, length: float) -> bool:
        over = line.over.wait(max(0.0, length - line.heard) + PATIENCE)
        return over and self._outlet is not None and not self._outlet.ended


class _Outlet:
    """An open stream, in the hands of PortAudio's thread."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.ended = False
        self._line: Line | None = None
        self._pulse = threading.Event()
        self._calm_since: float | None = None
        self._settled = False

    def takes(self, line: Line) -> bool:
        """Whether it lives; then the line is what it plays."""
        if self._line is not line:
            self._line = line
            self._pulse.clear()
        return self._pulse.wait(PULSE) and not self.ended

    def fill(self, out: Samples, _count: int, time: Any, status: Any) -> None:
        """Gives PortAudio the next frames: PortAudio drops what ALSA holds when a stream ends, so silence follows."""
        self._pulse.set()
        line, settled = self._line, self._is_settled(time.currentTime, status)
        if line is not None and settled:
            line.fill(out, self.shape.rate, time)
        else:
            out[:] = 0

    def end(self) -> None:
        """The stream is over, whoever ended it."""
        self.ended = True
        self._pulse.set()
        if self._line is not None:
            self._line.over.set()

    def _is_settled(self, now: float, status: Any) -> bool:
        if not self._settled:
            if self._calm_since is None or status.output_underflow:
                self._calm_since = now
            self._settled = now - self._calm_since >= SETTLING
        return self._settled
