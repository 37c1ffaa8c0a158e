"""Ten minutes of sound in which nobody speaks, heard as a round hears: no word comes of it.

The sounds are made, so that they can lie here; voice activity is the real one, and so is the reader where it is asked.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from interviewer.adapters.utterance_reader import UtteranceReader
from interviewer.adapters.voice_activity import VoiceActivity
from interviewer.core.audio import SAMPLE_RATE, Block, Samples, sample_at, seconds
from interviewer.core.words import Word
from interviewer.hearing import Reader, heard_in
from tests.adapters.real_whisper import real_whisper

EACH_SECONDS = 45.0
BLOCK = SAMPLE_RATE // 10
SCALE = 220.0 * 2 ** (np.array([0, 2, 4, 5, 7, 9, 11, 12]) / 12)
CHORD = 2 ** (np.array([0, 4, 7]) / 12)

Sound = npt.NDArray[np.floating[Any]]
Chance = np.random.Generator


def shaped(chance: Chance, length: int, loudness: Callable[[Sound], Sound]) -> Sound:
    """Noise whose frequencies are as loud as told; its peak is 1."""
    spectrum = np.fft.rfft(chance.standard_normal(length))
    sound = np.fft.irfft(spectrum * loudness(np.fft.rfftfreq(length, 1 / SAMPLE_RATE)), length)
    return np.asarray(sound / np.abs(sound).max())


def room(chance: Chance) -> Sound:
    """The noise of a room: pink."""
    return shaped(chance, sample_at(EACH_SECONDS), lambda pitch: 1 / np.sqrt(np.maximum(pitch, 20)))


def fan(chance: Chance) -> Sound:
    """A computer's fan: rushing air and a motor with its overtones, slowly up and down."""
    time = np.arange(sample_at(EACH_SECONDS)) / SAMPLE_RATE
    motor = np.sum([np.sin(2 * np.pi * 47 * over * time) / over for over in (1, 2, 3, 5)], axis=0)
    return np.asarray((0.6 * room(chance) + 0.2 * motor) * (1 + 0.1 * np.sin(2 * np.pi * 0.7 * time)))


def keys(chance: Chance) -> Sound:
    """Somebody types: each key clicks down and, more softly, up."""
    downs = np.cumsum(chance.gamma(4, 0.045, int(EACH_SECONDS / 0.18)))
    strokes = [(at + later, chance.uniform(0.3, 1) * level) for at in downs for later, level in ((0, 1), (0.09, 0.4))]
    return laid(strokes, lambda: faded(chance.standard_normal(sample_at(0.03)), 0.006))


def coughs(chance: Chance) -> Sound:
    """Fits of one to three coughs: bursts of noise through a throat."""
    fits = 3.0 * np.arange(15) + chance.uniform(0, 1, 15)
    bursts = [(at + 0.4 * number, 1.0 - 0.2 * number) for at in fits for number in range(chance.integers(1, 4))]

    def throat(pitch: Sound) -> Sound:
        low, high = chance.uniform(500, 900), chance.uniform(1300, 1900)
        return np.asarray(1 / (1 + ((pitch - low) / 150) ** 2) + 0.5 / (1 + ((pitch - high) / 200) ** 2))

    return laid(bursts, lambda: faded(shaped(chance, sample_at(chance.uniform(0.15, 0.35)), throat), 0.08))


def tune(chance: Chance) -> Sound:
    """A melody of single notes with overtones, as a flute or a phone plays."""
    return played(chance, np.ones(1), 0.25)


def chords(chance: Chance) -> Sound:
    """Chords struck one after the other, as on a piano."""
    return played(chance, CHORD, 0.5)


def beat(chance: Chance) -> Sound:
    """A drum and a hissing cymbal under chords."""
    drum = laid([(at, 1.0) for at in np.arange(0, EACH_SECONDS, 0.5)], lambda: struck(np.array([60.0]), 0.4, 12.0))
    cymbal = laid(
        [(at, 0.4) for at in np.arange(0.25, EACH_SECONDS, 0.5)], lambda: faded(chance.normal(size=1600), 0.02)
    )
    return drum + cymbal + 0.5 * chords(chance)


def played(chance: Chance, together: Sound, every: float) -> Sound:
    """Notes of a scale, so many together, one after the other."""
    return laid(
        [(at, 1.0) for at in np.arange(0, EACH_SECONDS, every)],
        lambda: struck(chance.choice(SCALE) * together, 2 * every, 1.5),
    )


def struck(pitches: Sound, length: float, dying: float) -> Sound:
    """Notes with five overtones that die away."""
    time = np.arange(sample_at(length)) / SAMPLE_RATE
    waves = np.sin(2 * np.pi * np.multiply.outer(np.outer(pitches, np.arange(1, 6)).ravel(), time))
    heights = np.tile(np.arange(1, 6) ** -1.5, len(pitches))
    return np.asarray(heights @ waves * np.exp(-dying * time) * np.minimum(1, time / 0.005))


def laid(times: list[tuple[float, float]], make: Callable[[], Sound]) -> Sound:
    """Sounds at their times and levels, one over the other."""
    whole = np.zeros(sample_at(EACH_SECONDS))
    for at, level in times:
        rest = whole[sample_at(at) :]
        sound = make()[: len(rest)]
        rest[: len(sound)] += level * sound
    return whole


def faded(sound: Sound, length: float) -> Sound:
    """A sound that dies away within a time."""
    return np.asarray(sound * np.exp(-np.arange(len(sound)) / sample_at(length)))


UNLIKE_A_VOICE = (room, fan, keys, chords, beat)
# Some of these are taken for a voice for a moment, so that a reader has to tell.
LIKE_A_VOICE = (coughs, tune)
KINDS = (*UNLIKE_A_VOICE, *LIKE_A_VOICE)
# As loud as a voice at the microphone, and as something in the next room.
LEVELS = (0.5, 0.02)


@cache
def made(kind: Callable[[Chance], Sound], level: float) -> Samples:
    """The sound of a kind at a level, in a quiet room."""
    chance = np.random.default_rng([KINDS.index(kind), 9])
    sound = kind(chance)
    return np.asarray(level * sound / np.abs(sound).max() + 0.0005 * room(chance), np.float32)


def blocks_of(sound: Samples) -> Iterator[Block]:
    """The sound as a microphone gives it."""
    return (Block(first, sound[first : first + BLOCK]) for first in range(0, len(sound), BLOCK))


def words_in(sound: Samples, reader: Reader) -> tuple[Word, ...]:
    """What a round has on record of a sound, filled pauses as words."""
    heard = heard_in(blocks_of(sound), VoiceActivity(), reader)
    return (*heard.words, *(Word("um", pause.start, pause.end, pause.confidence) for pause in heard.pauses))


class Gullible:
    """Hears a word in everything that it is given."""

    def read(self, samples: Samples) -> list[Word]:
        return [Word("word", 0.0, seconds(len(samples)), 1.0)]


def test_it_is_ten_minutes_in_all() -> None:
    assert len(KINDS) * len(LEVELS) * EACH_SECONDS >= 600


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("kind", UNLIKE_A_VOICE)
def test_where_nobody_speaks_nothing_is_read(kind: Callable[[Chance], Sound], level: float) -> None:
    assert words_in(made(kind, level), Gullible()) == ()


@pytest.mark.models
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("kind", LIKE_A_VOICE)
def test_what_is_taken_for_a_voice_has_no_words_all_the_same(kind: Callable[[Chance], Sound], level: float) -> None:
    assert words_in(made(kind, level), UtteranceReader(real_whisper("base"))) == ()
