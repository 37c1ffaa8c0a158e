"""Sound made for tests: tones, silence and noise as the program's own samples, and files of them in any format."""

from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from av import AudioFrame, AudioResampler
from av.audio.stream import AudioStream

from interviewer.core.audio import SAMPLE_RATE, Samples, sample_at

# As the program's samples, or one row a channel.
Sound = npt.NDArray[np.float32]


def tone(seconds: float, pitch: float = 440.0, level: float = 0.5) -> Samples:
    """A sine of so many hertz, its peak at the level."""
    times = np.arange(sample_at(seconds)) / SAMPLE_RATE
    return (level * np.sin(2 * np.pi * pitch * times)).astype(np.float32)


def silence(seconds: float) -> Samples:
    """No sound at all."""
    return np.zeros(sample_at(seconds), np.float32)


def noise(seconds: float, level: float = 0.1, seed: int = 0) -> Samples:
    """White noise, the same for the same seed, its peak at the level."""
    return np.random.default_rng(seed).uniform(-level, level, sample_at(seconds)).astype(np.float32)


def joined(*parts: Samples) -> Samples:
    """One after the other."""
    return np.concatenate((np.zeros(0, np.float32), *parts))


def pitch_of(sound: Samples) -> float:
    """The loudest frequency in hertz."""
    heights = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    return float(np.argmax(heights) * SAMPLE_RATE / len(sound))


def level_of(sound: Samples) -> float:
    """The peak of the sine that is as loud as this sound."""
    return float(np.sqrt(2 * np.mean(np.square(sound, dtype=np.float64)))) if len(sound) else 0.0


def write(path: Path, sound: Sound, rate: int = SAMPLE_RATE, layout: str = "mono", codec: str | None = None) -> Path:
    """A file of 16 kHz sound in the format of its suffix, at any rate and layout; returns its path.

    One row a channel says what each channel holds; plain samples go into every channel.
    """
    channels = av.AudioLayout(layout).nb_channels
    rows = np.broadcast_to(sound, (channels, sound.shape[-1]))
    # In turns: PyAV (18.1) miscounts the planes of eight channels that lie by themselves.
    frame = AudioFrame.from_ndarray(np.ascontiguousarray(rows.T).reshape(1, -1), "flt", layout)
    frame.sample_rate, frame.pts = SAMPLE_RATE, 0
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec or container.default_audio_codec, rate=rate, layout=layout)
        assert isinstance(stream, AudioStream)
        resampler = AudioResampler(stream.format, layout, rate)
        for resampled in (*resampler.resample(frame), *resampler.resample(None), None):
            container.mux(stream.encode(resampled))
    return path
