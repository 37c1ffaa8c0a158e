"""Sounds for the room: a known voice, WAV files, and how alike two sounds are."""

import wave
from pathlib import Path

import numpy as np

from interviewer.adapters.resampler import Resampler
from interviewer.adapters.synthesiser import ComputerVoice
from interviewer.core.audio import SAMPLE_RATE, Samples

QUESTION = "Tell me about a time you had to say no to your largest customer."


def known_voice() -> Samples:
    """A question, with silence around it: a room may swallow the first 30 ms, and its echo must be let out."""
    said, rate = ComputerVoice().speak(QUESTION)
    return np.pad(resampled(said, rate, SAMPLE_RATE), SAMPLE_RATE // 2)


def resampled(sound: Samples, rate: int, to: int) -> Samples:
    resampler = Resampler(rate, to)
    return np.concatenate([resampler.feed(sound), resampler.close()])


def write_wav(path: Path, samples: Samples, rate: int) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((samples.clip(-1, 1) * 32_767).astype("<i2").tobytes())


def read_wav(path: Path) -> tuple[Samples, int]:
    with wave.open(str(path), "rb") as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
        return (samples / np.float32(32_768)).astype(np.float32), file.getframerate()


def found_at(played: Samples, heard: Samples) -> int:
    """The sample of what was heard at which what was played begins."""
    size = len(played) + len(heard)
    product = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(played, size)), size)
    return int(np.argmax(product[: len(heard)]))


def likeness(played: Samples, heard: Samples) -> list[float]:
    """The correlation in each quarter of a second that holds sound: a gap or a jump shows in all that follow it.

    Below 2 kHz: two clocks are never a whole sample apart, and a hiss shifted by half a sample is another hiss.
    """
    low, window = SAMPLE_RATE // 4, SAMPLE_RATE // 16
    played, heard = resampled(played, SAMPLE_RATE, low), resampled(heard, SAMPLE_RATE, low)
    length = min(len(played), len(heard)) // window * window
    pairs = zip(played[:length].reshape(-1, window), heard[:length].reshape(-1, window), strict=True)
    return [float(np.corrcoef(one, other)[0, 1]) for one, other in pairs if np.sqrt(np.mean(one**2)) > 0.01]
