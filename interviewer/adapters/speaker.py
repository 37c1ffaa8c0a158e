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


def play(samples: Samples, rate: int, device: Device = None, hushed: threading.Event | None = None) -> bool:
    """Plays mono sound and returns when it has been heard; False if it was hushed before its end.

    `hushed` belongs to this one sound and is set from another thread: set too early, it still counts.
    """
    sound = portaudio()
    shape = accepted("output", device, rate)
    try:
        with sound.OutputStream(
            device=device, samplerate=shape.rate, channels=shape.channels, dtype="float32", latency="high"
        ) as stream:
            for chunk in _chunks(samples, rate, shape):
                if hushed and hushed.is_set():
                    stream.abort()
                    return False
                stream.write(chunk)
            # PortAudio's end drops what ALSA still holds (the last 50 ms, measured), so that is filled with silence.
            stream.write(np.zeros((round(shape.rate * stream.latency), shape.channels), dtype=np.float32))
    except (sound.PortAudioError, ValueError) as error:
        raise CouldNotError(refusal("output", device, error)) from error
    return True


def _chunks(samples: Samples, rate: int, shape: Shape) -> Iterator[Samples]:
    """The sound as the device takes it, the same on every channel, cut for the hand-over."""
    if rate != shape.rate:
        resampler = Resampler(rate, shape.rate)
        samples = np.concatenate([resampler.feed(samples), resampler.close()])
    frames = np.repeat(samples[:, np.newaxis], shape.channels, axis=1)
    step = round(shape.rate * CHUNK)
    return (np.ascontiguousarray(frames[at : at + step]) for at in range(0, len(frames), step))
