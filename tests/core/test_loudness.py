import numpy as np
import pytest

from interviewer.core.audio import Samples
from interviewer.core.loudness import TOO_FAINT, TOO_LOUD, Loudness
from tests.tones import joined, noise, silence, tone


def told(sound: Samples, length: int = 1600) -> list[str]:
    loudness = Loudness()
    heard = (loudness.hear(sound[at : at + length]) for at in range(0, len(sound), length))
    return [text for text in heard if text]


def cut_off(sound: Samples) -> Samples:
    return np.clip(4 * sound, -1.0, 1.0)


def test_a_voice_of_its_own_size_is_not_spoken_of() -> None:
    assert told(joined(tone(20, level=0.3), silence(60), tone(20, level=0.05))) == []


def test_a_voice_that_is_cut_off_is_told_once() -> None:
    assert told(cut_off(tone(30))) == [TOO_LOUD]


def test_one_loud_knock_is_not() -> None:
    assert told(joined(tone(5, level=0.2), np.full(20, 1.0, np.float32), tone(5, level=0.2))) == []


def test_half_a_minute_of_next_to_nothing_is_told_once() -> None:
    assert told(noise(100, level=0.005)) == [TOO_FAINT]


@pytest.mark.parametrize("sound", [noise(29, level=0.005), silence(100)])
def test_a_short_quiet_and_a_microphone_that_is_off_are_not(sound: Samples) -> None:
    assert told(sound) == []


def test_somebody_who_was_heard_may_think_for_as_long_as_they_like() -> None:
    assert told(joined(tone(0.2, level=0.1), noise(180, level=0.005))) == []


def test_what_is_no_number_is_no_sound() -> None:
    assert told(np.full(32_000, np.nan, np.float32)) == []
