"""A stand-in for sounddevice: devices that take one shape of sound, and streams a test drives by hand."""

from dataclasses import dataclass, field
from queue import SimpleQueue
from types import SimpleNamespace
from typing import Any

import numpy as np


class PortAudioError(Exception):
    pass


class CallbackStop(Exception):  # noqa: N818 (sounddevice's name)
    pass


class CallbackAbort(Exception):  # noqa: N818 (sounddevice's name)
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
    """Takes all it is given at once, in a time of its own; it is heard LATENCY later, or not at all in an underrun."""

    LATENCY = 0.3

    asked: dict[str, Any]
    refusal: str | None = None
    played: list[Any] = field(default_factory=list)
    ended_by: type[Exception] | None = None
    plug_pulled_after: int | None = None
    underruns: int = 0

    def start(self) -> None:
        if self.refusal:
            raise PortAudioError(self.refusal)
        while self.ended_by is None and len(self.played) != self.plug_pulled_after:
            self._call_back(0.01 * len(self.played))
        self.asked["finished_callback"]()

    def stop(self) -> None:
        pass

    def close(self) -> None:
        pass

    def heard(self) -> Any:
        """What came out, as frames by channels, from the first sound on."""
        frames = np.concatenate(self.played[self.underruns :])
        return frames[np.flatnonzero(frames.any(axis=1))[0] :]

    def _call_back(self, now: float) -> None:
        buffer = np.full((self.asked["samplerate"] // 100, self.asked["channels"]), np.nan, dtype=np.float32)
        time = SimpleNamespace(currentTime=now, outputBufferDacTime=now + self.LATENCY)
        try:
            status = SimpleNamespace(output_underflow=len(self.played) < self.underruns)
            self.asked["callback"](buffer, len(buffer), time, status)
        except (CallbackStop, CallbackAbort) as end:
            self.ended_by = type(end)
        else:
            self.played.append(buffer)


class FakeSound:
    """One device, `desk`, which is the default too, and takes one rate and so many channels.

    A device that is `absent` cannot be opened, nor known by its name; `started` has each stream as it begins.
    """

    PortAudioError = PortAudioError
    CallbackStop = CallbackStop
    CallbackAbort = CallbackAbort

    def __init__(self, rate: int = 16_000, channels: int = 1, there: bool = True, refusal: str | None = None) -> None:
        self.rate, self.channels, self.there, self.refusal = rate, channels, there, refusal
        self.absent: set[str | None] = {"nowhere"}
        self.renewals = 0
        self._initialized = 1
        self.started: SimpleQueue[FakeStream] = SimpleQueue()
        self.streams: list[FakeStream] = []
        self.players: list[FakePlayer] = []
        self.plug_pulled_after: int | None = None
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
        self.players.append(
            FakePlayer(asked, self.refusal, plug_pulled_after=self.plug_pulled_after, underruns=self.underruns)
        )
        return self.players[-1]
