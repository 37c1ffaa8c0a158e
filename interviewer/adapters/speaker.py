"""The speaker: plays a sound to its true end, unless it is hushed."""

import threading
from typing import Any

import numpy as np

from interviewer.adapters.portaudio import Device, Shape, accepted, opened, portaudio, shut
from interviewer.adapters.resampler import Resampler
from interviewer.core.audio import Samples
from interviewer.core.trouble import CouldNotError

# A stream may begin with underruns, one after another for up to 0.6 s (ALSA on PulseAudio), and drop what it is given.
# So the sound waits, in silence, until the stream has run without an underrun for so many seconds.
SETTLING = 0.1
# A device that has not come to the end of a sound so many seconds after it should have is not there any more.
PATIENCE = 10.0

GONE = "The speaker stopped: connect it again, or read the question on the screen."


def play(samples: Samples, rate: int, device: Device = None, hushed: threading.Event | None = None) -> bool:
    """Plays mono sound and returns when it has been heard; False if it was hushed before its end.

    `hushed` belongs to this one sound and is set from another thread: set too early, it still counts.
    """
    sound = portaudio()
    shape = accepted("output", device, rate)
    playing = Playing(_as_taken(samples, rate, shape), shape.rate, hushed or threading.Event(), sound)
    ended = threading.Event()
    stream = opened("output", device, shape, callback=playing.fill, finished_callback=ended.set)
    try:
        in_time = ended.wait(len(samples) / rate + PATIENCE)
    finally:
        shut(stream)
    if playing.hushed:
        return False
    if not in_time or not playing.heard:
        raise CouldNotError(GONE)
    return True


class Playing:
    """One sound on its way out, in the hands of PortAudio's thread."""

    def __init__(self, frames: Samples, rate: int, hush: threading.Event, sound: Any) -> None:
        self._frames, self._rate, self._hush, self._sound = frames, rate, hush, sound
        self._at = 0
        self._calm_since: float | None = None
        self._end: float | None = None
        self.hushed = self.heard = False

    def fill(self, out: Samples, count: int, time: Any, status: Any) -> None:
        """Gives PortAudio the next frames, then silence until the last of them has been heard.

        PortAudio drops what ALSA still holds when a stream ends, so a stream may not end with its sound.
        """
        if self._hush.is_set():
            self.hushed = True
            raise self._sound.CallbackAbort
        part = self._frames[self._at : self._at + (count if self._settled(time.currentTime, status) else 0)]
        out[: len(part)] = part
        out[len(part) :] = 0
        self._at += len(part)
        if self._end is None and self._at == len(self._frames):
            self._end = max(time.outputBufferDacTime, time.currentTime) + len(part) / self._rate
        if self._end is not None and time.currentTime >= self._end:
            self.heard = True
            raise self._sound.CallbackStop

    def _settled(self, now: float, status: Any) -> bool:
        if self._at:
            return True
        if self._calm_since is None or status.output_underflow:
            self._calm_since = now
        return now - self._calm_since >= SETTLING


def _as_taken(samples: Samples, rate: int, shape: Shape) -> Samples:
    """The sound at the device's rate, the same on each of its channels."""
    if rate != shape.rate:
        resampler = Resampler(rate, shape.rate)
        samples = np.concatenate([resampler.feed(samples), resampler.close()])
    return np.repeat(samples[:, np.newaxis], shape.channels, axis=1)
