"""The microphone: whatever the device gives, delivered as 16 kHz mono blocks by a thread of ours."""

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Any

import numpy as np

from interviewer.adapters.pace import Pace
from interviewer.adapters.portaudio import Device, accepted, devices, name_of, opened, shut
from interviewer.adapters.resampler import Resampler
from interviewer.adapters.running import Running
from interviewer.core.audio import SAMPLE_RATE, Block, Samples, seconds

# A chunk of the device's, in seconds: short enough for a level meter to follow the voice.
CHUNK = 0.05
# Some systems end a stream without a word when the device is unplugged. A live one sends a chunk twenty times a second.
PATIENCE = 3.0
# Time stamps that jump further than this, in seconds, are wrong, not a gap.
LONGEST_GAP = 60.0

GONE = "The microphone stopped: what was said so far is kept."
OFF_PACE = "The microphone gives sound at another rate than it says: it has to be opened anew. What was said is kept."

# What PortAudio gave in one call: frames by channels, the device's time of the first, whether some were lost before.
Chunk = tuple[Samples, float, Any]


class Microphone(Running):
    """Delivers blocks numbered from 0 between start and stop; used once.

    `lost` is told where sound went missing and how many seconds, `gone` that no more will come: both, like `deliver`,
    by the microphone's own thread.
    """

    def __init__(
        self,
        deliver: Callable[[Block], None],
        device: Device = None,
        lost: Callable[[float, float], None] = lambda *_: None,
        gone: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._deliver, self._device, self._lost, self._gone = deliver, device, lost, gone
        self._chunks: SimpleQueue[Chunk | str | None] = SimpleQueue()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="microphone", daemon=True)
        self._stream: Any = None
        self._first = 0
        self._due: float | None = None
        self._patience: float | None = PATIENCE
        self.name = ""

    def start(self) -> None:
        """Opens the device and begins to deliver."""
        self._shape = accepted("input", self._device, SAMPLE_RATE)
        self.name = name_of("input", self._device)
        self._resampler = Resampler(self._shape.rate, SAMPLE_RATE)
        self._pace = Pace(self._shape.rate)
        self._stream = opened(
            "input",
            self._device,
            self._shape,
            blocksize=round(self._shape.rate * CHUNK),
            callback=self._hear,
            finished_callback=self._finish,
        )
        self._thread.start()

    def stop(self) -> None:
        """Closes the device; every block is delivered when this returns, and none after."""
        if self._stopping.is_set() or self._stream is None:
            return
        self._stopping.set()
        try:
            shut(self._stream)
        finally:
            self._chunks.put(None)
            self._thread.join()

    def _hear(self, samples: Samples, _frames: int, time: Any, status: Any) -> None:
        # In PortAudio's thread, which must never wait: the memory and the time are PortAudio's, the status is ours.
        self._chunks.put((samples.copy(), time.inputBufferAdcTime, status))

    def _finish(self) -> None:
        if not self._stopping.is_set():
            self._chunks.put(GONE)

    def _listen(self) -> None:
        try:
            self._pass_on()
        except Exception as error:
            self._gone(f"The microphone's sound cannot be read any further ({error!r}). What was said so far is kept.")

    def _pass_on(self) -> None:
        while (heard := self._next()) is not None:
            if isinstance(heard, str):
                self._end(heard)
            else:
                self._take(*heard)
        self._emit(self._resampler.close())

    def _next(self) -> Chunk | str | None:
        # Twice, because the first may run out while the whole program is suspended (Ctrl-Z) and the device is not.
        for _ in range(2):
            try:
                return self._chunks.get(timeout=self._patience)
            except Empty:
                continue
        return GONE

    def _take(self, samples: Samples, moment: float, status: Any) -> None:
        self._fill_gap(len(samples), moment, bool(status.input_overflow))
        self._emit(self._resampler.feed(samples.mean(axis=1)))
        missing = self._pace.hear(samples, moment)
        if missing is not None and self._patience is not None:
            self._fill(missing)
            self._end(OFF_PACE)

    def _end(self, why: str) -> None:
        # Without patience from now on: it has been told, and a second time would be one too many.
        if self._patience is not None:
            self._patience = None
            self._gone(why)

    def _fill_gap(self, frames: int, moment: float, overflowed: bool) -> None:
        missing = 0.0 if self._due is None else moment - self._due
        self._due = moment + frames / self._shape.rate
        # Only where the device says so: PulseAudio's stamps wander by half a second while a stream settles.
        if overflowed:
            self._pace.begin(moment)
            self._fill(missing)

    def _fill(self, missing: float) -> None:
        if 0 < missing < LONGEST_GAP:
            self._lost(seconds(self._first), missing)
            self._emit(self._resampler.feed(np.zeros(round(missing * self._shape.rate), dtype=np.float32)))

    def _emit(self, samples: Samples) -> None:
        for at in range(0, len(samples), SAMPLE_RATE):
            block = Block(self._first, samples[at : at + SAMPLE_RATE])
            self._first = block.end
            self._deliver(block)


def microphones() -> list[str]:
    """The names of the microphones that can be asked for."""
    return devices("input")
