"""A stand-in for sounddevice: devices that take one shape of sound, and streams a test drives by hand."""

import threading
from dataclasses import dataclass, field
from queue import SimpleQueue
from types import SimpleNamespace
from typing import Any

import numpy as np


class PortAudioError(Exception):
    pass


@dataclass
class FakeStream:
    asked: dict[str, Any]
    refusal: str | None = None
    started: "SimpleQueue[FakeStream]" = field(default_factory=SimpleQueue)
    calls: list[str] = field(default_factory=list)

    def start(self) -> None:
        self.calls.append("start")
        if self.refusal:
            raise PortAudioError(self.refusal)
        self.started.put(self)

    def stop(self) -> None:
        self.calls.append("stop")
        self.asked["finished_callback"]()

    def close(self) -> None:
        self.calls.append("close")

    def end(self) -> None:
        """Ends as a stream does whose device was pulled out."""
        self.asked["finished_callback"]()

    def hear(self, samples: Any, at: float, overflow: bool = False) -> Any:
        """Calls back as PortAudio does; the buffer is PortAudio's own and is used again afterwards."""
        buffer = np.array(samples, dtype=np.float32).reshape(len(samples), -1)
        time, status = SimpleNamespace(inputBufferAdcTime=at), SimpleNamespace(input_overflow=overflow)
        self.asked["callback"](buffer, len(buffer), time, status)
        buffer[:] = np.nan
        return buffer


@dataclass
class FakePlayer:
    """Asks for sound from a thread and in a time of its own; it is heard LATENCY later, or not in an underrun."""

    LATENCY = 0.3
    TICK = 0.01

    asked: dict[str, Any]
    refusal: str | None = None
    played: list[Any] = field(default_factory=list)
    # After so many calls it ends by itself, or, dead, without a word.
    plug_pulled_after: int | None = None
    dies: bool = False
    underruns: int = 0

    def start(self) -> None:
        if self.refusal:
            raise PortAudioError(self.refusal)
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._live)
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        self._thread.join()

    def close(self) -> None:
        pass

    def pull_the_plug(self) -> None:
        self.plug_pulled_after = 0
        self._thread.join()

    def heard(self) -> Any:
        """What came out, as frames by channels, from the first sound on."""
        frames = np.concatenate(self.played[self.underruns :])
        return frames[np.flatnonzero(frames.any(axis=1))[0] :]

    def _live(self) -> None:
        # Twenty times as fast as life.
        while not self._stopped.wait(self.TICK / 20):
            if self.plug_pulled_after is not None and len(self.played) >= self.plug_pulled_after:
                break
            self._call_back(self.TICK * len(self.played))
        if not self.dies:
            self.asked["finished_callback"]()

    def _call_back(self, now: float) -> None:
        buffer = np.full((round(self.asked["samplerate"] * self.TICK), self.asked["channels"]), np.nan, np.float32)
        time = SimpleNamespace(currentTime=now, outputBufferDacTime=now + self.LATENCY)
        status = SimpleNamespace(output_underflow=len(self.played) < self.underruns)
        self.asked["callback"](buffer, len(buffer), time, status)
        self.played.append(buffer)


class FakeSound:
    """One device, `desk`, which is the default too, and takes one rate and so many channels.

    A device that is `absent` cannot be opened, nor known by its name; `started` has each stream as it begins.
    """

    PortAudioError = PortAudioError

    def __init__(self, rate: int = 16_000, channels: int = 1, there: bool = True, refusal: str | None = None) -> None:
        self.rate, self.channels, self.there, self.refusal = rate, channels, there, refusal
        self.absent: set[str | None] = {"nowhere"}
        self.renewals = 0
        self._initialized = 1
        self.started: SimpleQueue[FakeStream] = SimpleQueue()
        self.streams: list[FakeStream] = []
        self.players: list[FakePlayer] = []
        self.plug_pulled_after: int | None = None
        self.dies = False
        self.underruns = 0

    def query_devices(self, device: Any = None, kind: str | None = None) -> Any:
        desk = {
            "name": "desk",
            "max_input_channels": self.channels,
            "max_output_channels": self.channels,
            "default_samplerate": float(self.rate),
        }
        if kind is None:
            return [desk] if self.there else []
        if device in self.absent and device is not None:
            raise ValueError(f"No input device matching {device!r}")
        if not self.there or device in self.absent:
            raise PortAudioError("Error querying device -1")
        return desk if device is None else desk | {"name": device}

    def _terminate(self) -> None:
        self._initialized -= 1

    def _initialize(self) -> None:
        self._initialized += 1
        self.renewals += 1

    def check_input_settings(self, samplerate: int, channels: int, **_: Any) -> None:
        if (samplerate, channels) != (self.rate, self.channels):
            raise PortAudioError("Invalid sample rate")

    check_output_settings = check_input_settings

    def InputStream(self, **asked: Any) -> FakeStream:  # noqa: N802 (sounddevice's name)
        self.streams.append(FakeStream(asked, self.refusal, self.started))
        return self.streams[-1]

    def OutputStream(self, **asked: Any) -> FakePlayer:  # noqa: N802 (sounddevice's name)
        self.players.append(FakePlayer(asked, self.refusal, [], self.plug_pulled_after, self.dies, self.underruns))
        return self.players[-1]
