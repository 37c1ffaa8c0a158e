"""Sound at another speed: as much shorter or longer as asked for, and at its own pitch."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.adapters.tempo import Tempo
from interviewer.core.audio import SAMPLE_RATE, Samples

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0)


def tone(seconds: float, pitch: float = 440.0) -> Samples:
    return (0.5 * np.cos(2 * np.pi * pitch * np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE)).astype(np.float32)


def like_speech(seconds: float) -> Samples:
    """A buzz with the overtones of a voice, in syllables of a quarter of a second."""
    time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    buzz = sum(np.cos(2 * np.pi * 120 * overtone * time) / overtone for overtone in range(1, 12))
    return (0.1 * buzz * np.clip(np.sin(2 * np.pi * 4 * time), 0, None)).astype(np.float32)


def played(sound: Samples, speed: float, cuts: tuple[int, ...] = ()) -> Samples:
    tempo = Tempo(speed)
    parts = [tempo.feed(part) for part in np.split(sound, sorted(cuts))]
    return np.concatenate([*parts, tempo.close()])


def pitch_of(sound: Samples) -> float:
    loud = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    return float(np.argmax(loud)) * SAMPLE_RATE / len(sound)


def syllables(sound: Samples) -> int:
    """How often it becomes loud."""
    window = SAMPLE_RATE // 50
    level = np.abs(sound[: len(sound) // window * window]).reshape(-1, window).max(axis=1) > 0.1
    return int(np.count_nonzero(np.diff(level.astype(int)) == 1))


@pytest.mark.parametrize("speed", SPEEDS)
def test_a_tone_keeps_its_pitch_and_has_its_new_length(speed: float) -> None:
    heard = played(tone(3.0), speed)
    assert heard.dtype == np.float32
    assert len(heard) == pytest.approx(3.0 * SAMPLE_RATE / speed, rel=0.02)
    assert pitch_of(heard) == pytest.approx(440.0, abs=1.0)


@pytest.mark.parametrize("speed", SPEEDS)
def test_what_is_like_speech_keeps_its_syllables_and_its_loudness(speed: float) -> None:
    said = like_speech(5.0)
    heard = played(said, speed)
    assert len(heard) == pytest.approx(len(said) / speed, rel=0.02)
    assert syllables(heard) == pytest.approx(syllables(said), abs=1)
    assert np.sqrt(np.mean(heard**2)) == pytest.approx(np.sqrt(np.mean(said**2)), rel=0.1)


@pytest.mark.parametrize("speed", SPEEDS)
def test_a_beat_stays_where_it_is(speed: float) -> None:
    beats = np.zeros(6 * SAMPLE_RATE, dtype=np.float32)
    for second in range(1, 6):
        beats[second * SAMPLE_RATE : second * SAMPLE_RATE + 800] = tone(0.05)
    heard = np.abs(played(beats, speed))
    for second in range(1, 6):
        around = slice(round((second - 0.3) / speed * SAMPLE_RATE), round((second + 0.3) / speed * SAMPLE_RATE))
        loudest = (around.start + int(np.argmax(heard[around]))) / SAMPLE_RATE * speed
        assert loudest == pytest.approx(second, abs=0.1)


def test_life_s_own_speed_changes_nothing() -> None:
    np.testing.assert_allclose(played(like_speech(2.0), 1.0), like_speech(2.0), atol=1e-5)


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(SPEEDS), st.lists(st.integers(0, SAMPLE_RATE), max_size=8))
def test_any_cut_of_the_feed_gives_the_same_sound(speed: float, cuts: list[int]) -> None:
    said = like_speech(1.0)
    np.testing.assert_array_equal(played(said, speed, tuple(cuts)), played(said, speed))


@pytest.mark.parametrize("samples", [0, 1, 100, 1600])
def test_the_shortest_sounds_do_no_harm(samples: int) -> None:
    for speed in SPEEDS:
        assert len(played(tone(1.0)[:samples], speed)) <= samples / speed + 0.05 * SAMPLE_RATE


def test_it_gives_while_it_is_fed() -> None:
    tempo = Tempo(1.5)
    given = [len(tempo.feed(part)) for part in np.split(tone(10.0), 100)]
    assert all(sum(given[: n + 1]) > (n / 10 - 0.3) / 1.5 * SAMPLE_RATE for n in range(100))
