"""The microphone: whatever the device gives, delivered as 16 kHz mono blocks by a thread of ours."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any, Self

import numpy as np

from interviewer.adapters.portaudio import Device, Shape, accepted, devices, portaudio, refusal, shut
from interviewer.adapters.resampler import Resampler
from interviewer.core.audio import SAMPLE_RATE, Block, Samples, seconds
from interviewer.core.trouble import CouldNotError

# A chunk of the device's, in seconds: short enough for a level meter to follow the voice.
CHUNK = 0.05
# What the system buffers, in seconds, while Python is busy; the "high" of the drivers, 0.1, is short for that.
LATENCY = 0.3
# Some systems end a stream without a word when the device is unplugged. A live one sends a chunk twenty times a second.
PATIENCE = 3.0
# Time stamps that jump further than this, in seconds, are wrong, not a gap.
LONGEST_GAP = 60.0

GONE = "The microphone stopped: what was said so far is kept; connect it again and start a new round."


@dataclass(frozen=True, eq=False)
class Chunk:
    """What PortAudio gave in one call: frames by channels, the device's time of the first, whether some were lost."""

    samples: Samples
    moment: float
    overflowed: bool


class Microphone:
    """Delivers blocks numbered from 0 between start and stop; used once.

    `lost` is told where sound went missing and how many seconds, `gone` that no more will come: both, like
    `deliver`, by the microphone's own thread.
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

    def start(self) -> None:
        """Opens the device and begins to deliver."""
        sound = portaudio()
        self._shape = accepted("input", self._device, SAMPLE_RATE)
        self._resampler = Resampler(self._shape.rate, SAMPLE_RATE)
        try:
            stream = self._opened(sound, self._shape)
            stream.start()
        except (sound.PortAudioError, ValueError) as error:
            raise CouldNotError(refusal("input", self._device, error)) from error
        self._stream = stream
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

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _opened(self, sound: Any, shape: Shape) -> Any:
        return sound.InputStream(
            device=self._device,
            samplerate=shape.rate,
            channels=shape.channels,
            dtype="float32",
            blocksize=round(shape.rate * CHUNK),
            latency=LATENCY,
            callback=self._hear,
            finished_callback=self._finish,
        )

    def _hear(self, samples: Samples, _frames: int, time: Any, status: Any) -> None:
        self._chunks.put(Chunk(samples.copy(), time.inputBufferAdcTime, bool(status.input_overflow)))

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
            if isinstance(heard, Chunk):
                self._fill_gap(heard)
                self._emit(self._resampler.feed(heard.samples.mean(axis=1)))
            elif self._patience is not None:
                self._patience = None
                self._gone(heard)
        self._emit(self._resampler.close())

    def _next(self) -> Chunk | str | None:
        # Twice, because the first may run out while the whole program is suspended (Ctrl-Z) and the device is not.
        for _ in range(2):
            try:
                return self._chunks.get(timeout=self._patience)
            except Empty:
                continue
        return GONE

    def _fill_gap(self, chunk: Chunk) -> None:
        missing = 0.0 if self._due is None else chunk.moment - self._due
        self._due = chunk.moment + len(chunk.samples) / self._shape.rate
        # Only where the device says so: PulseAudio's stamps wander by half a second while a stream settles.
        if chunk.overflowed and 0 < missing < LONGEST_GAP:
            self._lost(seconds(self._first), missing)
            self._emit(self._resampler.feed(np.zeros(round(missing * self._shape.rate), dtype=np.float32)))

    def _emit(self, samples: Samples) -> None:
        if len(samples):
            block = Block(self._first, samples)
            self._first = block.end
            self._deliver(block)


def microphones() -> list[str]:
    """The names of the microphones that can be asked for."""
    return devices("input")
