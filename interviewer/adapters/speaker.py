"""The speaker: plays a sound to its true end, unless it is hushed."""

import threading
from collections.abc import Iterator

import numpy as np

from interviewer.adapters.portaudio import Device, Shape, accepted, portaudio, refusal
from interviewer.adapters.resampler import Resampler
from interviewer.core.audio import Samples
from interviewer.core.trouble import CouldNotError

# How much is handed over at a time, in seconds: how long a hush may take to be seen.
CHUNK = 0.05


class Speaker:
    """Plays one sound at a time."""

    def __init__(self, device: Device = None) -> None:
        self._device = device
        self._hushed = threading.Event()

    def play(self, samples: Samples, rate: int) -> bool:
        """Plays mono sound and returns when it has been heard; False if it was hushed before its end."""
        self._hushed.clear()
        sound = portaudio()
        shape = accepted("output", self._device, rate)
        try:
            with sound.OutputStream(
                device=self._device,
                samplerate=shape.rate,
                channels=shape.channels,
                dtype="float32",
                latency="high",
            ) as stream:
                for chunk in _chunks(samples, rate, shape):
                    if self._hushed.is_set():
                        stream.abort()
                        return False
                    stream.write(chunk)
        except (sound.PortAudioError, ValueError) as error:
            raise CouldNotError(refusal("output", self._device, error)) from error
        return True

    def hush(self) -> None:
        """Ends the sound that plays now; called from another thread."""
        self._hushed.set()


def _chunks(samples: Samples, rate: int, shape: Shape) -> Iterator[Samples]:
    """The sound as the device takes it, the same on every channel, cut for the hand-over."""
    if rate != shape.rate:
        resampler = Resampler(rate, shape.rate)
        samples = np.concatenate([resampler.feed(samples), resampler.close()])
    frames = np.repeat(samples[:, np.newaxis], shape.channels, axis=1)
    step = round(shape.rate * CHUNK)
    return (np.ascontiguousarray(frames[at : at + step]) for at in range(0, len(frames), step))
