"""Decoded frames as one channel at the program's own rate."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
from av import AudioFrame, AudioResampler

from interviewer.core.audio import SAMPLE_RATE, Samples

# How loud each speaker's place is in the mix. In films the voice is in the centre alone, and the bass has none. The
# shares of a layout sum to one, so the mix cannot clip; a centre alone in 5.1 comes out 8 dB down, one side of a
# stereo pair 6 dB.
SHARES = {"FC": 2.0, "FL": 1.0, "FR": 1.0, "LFE": 0.0, "LFE2": 0.0, "NONE": 1.0}
OTHER_SHARE = 0.5

# The types in which decoders hand out samples; a p behind the name says that each channel lies by itself.
TYPES = {"u8": "u1", "s16": "i2", "s32": "i4", "s64": "i8", "flt": "f4", "dbl": "f8"}


def mixed(frame: AudioFrame) -> Samples:
    """The channels of a frame as one, between -1 and 1 where the file keeps to that."""
    shares = np.array([SHARES.get(channel.name, OTHER_SHARE) for channel in frame.layout.channels], np.float32)
    shares = shares if shares.any() else np.ones_like(shares)
    mix: Samples = ((shares / shares.sum()) @ _scaled(_channels(frame, len(shares)))).astype(np.float32, copy=False)
    return mix


def channel(number: int, frame: AudioFrame) -> Samples:
    """One channel of a frame; what follows the last is the last."""
    channels = _channels(frame, len(frame.layout.channels))
    return _scaled(channels[min(number, len(channels) - 1)])


def _channels(frame: AudioFrame, number: int) -> npt.NDArray[Any]:
    """The samples of a frame, one row a channel.

    PyAV's own `to_ndarray` takes more planes than there are for a frame of eight.
    """
    kind = np.dtype(TYPES[frame.format.name.removesuffix("p")])
    if frame.format.is_planar:
        return np.stack([np.frombuffer(bytes(plane), kind, frame.samples) for plane in frame.planes[:number]])
    return np.frombuffer(bytes(frame.planes[0]), kind, frame.samples * number).reshape(-1, number).T


def _scaled(sound: npt.NDArray[Any]) -> Samples:
    """Samples of any type as floats, what is no number as silence."""
    if sound.dtype.kind == "f":
        return np.nan_to_num(sound.astype(np.float32), nan=0.0, posinf=1.0, neginf=-1.0)
    middle = np.float32(128 if sound.dtype.kind == "u" else 0)
    return (sound.astype(np.float32) - middle) / np.float32(2.0 ** (8 * sound.itemsize - 1))


class Resampling:
    """One channel at whatever rate it comes, to 16 kHz; the rate may change on the way."""

    def __init__(self) -> None:
        self._rate = 0
        self._resampler = _new()

    def feed(self, sound: Samples, rate: int) -> Iterator[Samples]:
        """What has come out once this went in."""
        if rate != self._rate:
            yield from self.drain()
            self._rate, self._resampler = rate, _new()
        frame = AudioFrame.from_ndarray(np.ascontiguousarray(sound)[np.newaxis], format="flt", layout="mono")
        frame.sample_rate = rate
        yield from self._out(frame)

    def drain(self) -> Iterator[Samples]:
        """What was still inside."""
        yield from self._out(None)

    def _out(self, frame: AudioFrame | None) -> Iterator[Samples]:
        for resampled in self._resampler.resample(frame):
            yield np.clip(resampled.to_ndarray()[0], -1.0, 1.0)


def _new() -> AudioResampler:
    return AudioResampler(format="flt", layout="mono", rate=SAMPLE_RATE)
