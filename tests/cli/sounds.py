"""Sounds in which nobody speaks, and in which a recogniser left alone would hear words."""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from interviewer.core.audio import SAMPLE_RATE, Samples, sample_at
from tests.tones import joined, noise, silence, tone


def coloured(seconds: float, level: float, tilt: float) -> Samples:
    """Noise whose low pitches are louder: 0.5 is pink as in a room, 1 brown as in a car."""
    spectrum = np.fft.rfft(noise(seconds, 1.0))
    sound = np.fft.irfft(spectrum / np.maximum(np.arange(len(spectrum)), 20) ** tilt, sample_at(seconds))
    return _at(level, sound)


def hum(seconds: float, level: float = 0.2) -> Samples:
    """Mains hum with its overtones."""
    return _at(level, np.sum([tone(seconds, 50.0 * over, 1 / over) for over in (1, 2, 3, 5)], axis=0))


def bursts(every: float, length: float, level: float, seconds: float = 20.0) -> Samples:
    """Short noises that die away, over a quiet room: coughs if long, keys if short."""
    sound = noise(seconds, 0.002)
    fading = np.exp(-np.arange(sample_at(length)) / sample_at(length / 4)).astype(np.float32)
    for number, start in enumerate(range(sample_at(0.5), len(sound) - len(fading), sample_at(every))):
        sound[start : start + len(fading)] += noise(length, level, seed=number)[: len(fading)] * fading
    return sound


def music(seconds: float = 30.0, level: float = 0.3) -> Samples:
    """Four chords, again and again, with a beat."""
    chords = [(261.6, 329.6, 392.0), (220.0, 261.6, 329.6), (174.6, 220.0, 261.6), (196.0, 246.9, 293.7)]
    fading = np.exp(-np.arange(sample_at(2.0)) / SAMPLE_RATE)
    bars = [np.sum([tone(2.0, pitch) for pitch in chord], axis=0) * fading for chord in chords]
    tune = joined(*(bars[number % 4].astype(np.float32) for number in range(int(seconds / 2))))
    beat = bursts(0.5, 0.1, 0.8, seconds)[: len(tune)]
    return _at(level, tune + beat)


def _at(level: float, sound: npt.NDArray[np.floating[Any]]) -> Samples:
    """The sound with its peak at the level."""
    return np.asarray(sound * (level / np.abs(sound).max()), np.float32)


NOBODY: dict[str, Callable[[], Samples]] = {
    "ten minutes of nothing": lambda: silence(600),
    "a moment of nothing": lambda: silence(0.1),
    "white noise": lambda: noise(60, 0.1),
    "loud white noise": lambda: noise(30, 1.0),
    "a room": lambda: coloured(60, 0.02, 0.5),
    "a loud room": lambda: coloured(30, 0.9, 0.5),
    "a car": lambda: coloured(30, 0.5, 1.0),
    "mains hum": lambda: hum(60),
    "coughs": lambda: bursts(4.0, 0.3, 0.6),
    "keys": lambda: bursts(0.15, 0.015, 0.3),
    "music": music,
    "loud music": lambda: music(level=0.95),
    "a direct current": lambda: np.full(sample_at(20), 0.5, np.float32),
}
