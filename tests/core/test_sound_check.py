"""What is wrong with the sound of a microphone is told while it is so, and only then."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.core.audio import Samples
from interviewer.core.loudness import HEARD_BEFORE_SECONDS, NEVER_HEARD_SECONDS, TOO_LOUD
from interviewer.core.sound_check import NO_VOICE, NOISY, ONLY_SILENCE, TOO_QUIET, SoundCheck
from interviewer.core.speech import FRAME_SAMPLES
from tests.tones import joined, noise, silence, tone

# What is played in turns: the sound, and how likely it holds a voice.
Part = tuple[Samples, float]


def checked(*parts: Part, check: SoundCheck | None = None, cut: int = 800) -> SoundCheck:
    """What is found after these, heard in blocks of so many samples."""
    check = check or SoundCheck()
    sound = joined(*(samples for samples, _ in parts))
    voice = np.concatenate([np.full(len(samples), likely) for samples, likely in parts])
    for samples, likely in _heard(sound, voice, cut):
        check.hear(samples, likely)
    return check


def _heard(sound: Samples, voice: Samples, cut: int) -> Iterator[tuple[Samples, list[float]]]:
    told = 0
    for at in range(0, len(sound), cut):
        samples = sound[at : at + cut]
        complete = (at + len(samples)) // FRAME_SAMPLES
        # A frame holds a voice where most of it does.
        yield (
            samples,
            [float(np.mean(voice[n * FRAME_SAMPLES : (n + 1) * FRAME_SAMPLES])) for n in range(told, complete)],
        )
        told = complete


def spoken(level: float = 0.3, room: float = 0.002, seconds: float = 3.0) -> tuple[Part, ...]:
    """A voice with pauses in it, in a room of some noise."""
    rounds = round(seconds)
    said = (joined(tone(0.7, level=level)) + noise(0.7, room), 0.9)
    return (said, (noise(0.3, room), 0.05)) * rounds


def test_a_voice_of_its_own_size_in_a_quiet_room_is_right() -> None:
    check = checked(*spoken())
    assert check.trouble == ""
    assert checked((tone(0.5, level=0.3), 0.9), check=check).voice


@pytest.mark.parametrize(
    ("parts", "trouble"),
    [
        (spoken(level=0.01, room=0.0005), TOO_QUIET),
        (spoken(level=0.1, room=0.08), NOISY),
        (((np.clip(tone(2.0, level=3.0), -1, 1), 0.9),), TOO_LOUD),
        (((np.clip(tone(2.0, level=3.0), -1, 1), 0.0),), TOO_LOUD),
        (((noise(9.0, 0.01), 0.1),), NO_VOICE),
        (((noise(7.0, 0.01), 0.1),), ""),
        (((noise(0.3, 0.01), 0.1), (tone(0.1, level=0.01), 0.9)), ""),
    ],
)
def test_what_is_wrong_is_told(parts: tuple[Part, ...], trouble: str) -> None:
    assert checked(*parts).trouble == trouble


@pytest.mark.parametrize(
    ("wrong", "trouble"),
    [
        (spoken(level=0.01, room=0.0005), TOO_QUIET),
        (spoken(level=0.1, room=0.08), NOISY),
        (((noise(9), 0.0),), NO_VOICE),
    ],
)
def test_it_stands_while_nobody_speaks_and_goes_when_it_is_mended(wrong: tuple[Part, ...], trouble: str) -> None:
    check = checked(*wrong)
    assert checked((noise(6.0, 0.001), 0.0), check=check).trouble == trouble
    assert checked(*spoken(), check=check).trouble == ""


def test_what_was_cut_off_is_soon_forgotten() -> None:
    check = checked((np.clip(tone(1.0, level=3.0), -1, 1), 0.9))
    assert checked(*spoken(seconds=1), check=check).trouble == TOO_LOUD
    assert checked(*spoken(seconds=6), check=check).trouble == ""


def test_one_loud_knock_is_nothing() -> None:
    assert checked((np.full(20, 1.0, np.float32), 0.1), *spoken()).trouble == ""


def test_who_was_heard_may_be_silent_for_as_long_as_they_like() -> None:
    assert checked(*spoken(), (noise(60.0, 0.001), 0.0)).trouble == ""


def test_a_microphone_that_is_off_is_told_until_it_gives_a_sound() -> None:
    check = checked((silence(NEVER_HEARD_SECONDS - 0.05), 0.0))
    assert check.trouble == ""
    assert checked((silence(0.05), 0.0), check=check).trouble == ONLY_SILENCE
    assert checked((silence(60.0), 0.0), check=check).trouble == ONLY_SILENCE
    assert checked((noise(0.05, 1e-6), 0.0), check=check).trouble == ""


def test_one_that_is_switched_off_again_is_told_again_but_later_for_it_may_be_a_pause() -> None:
    check = checked((silence(NEVER_HEARD_SECONDS), 0.0))
    for _ in range(2):
        checked(*spoken(), check=check)
        assert checked((silence(HEARD_BEFORE_SECONDS - 0.05), 0.0), check=check).trouble == ""
        assert checked((silence(0.05), 0.0), check=check).trouble == ONLY_SILENCE


def test_the_faintest_sound_begins_the_count_anew() -> None:
    almost = silence(NEVER_HEARD_SECONDS - 0.05)
    assert checked(*((almost, 0.0), (noise(0.05, 1e-6), 0.0)) * 20).trouble == ""


def test_another_microphone_begins_anew_in_the_middle_of_the_sound() -> None:
    check = checked(*spoken(level=0.01, room=0.0005))
    check.hear(noise(0.05, 0.001)[:700], [0.1])
    check.forget()
    assert (check.trouble, check.voice) == ("", False)
    assert checked((silence(NEVER_HEARD_SECONDS), 0.0), check=check).trouble == ONLY_SILENCE
    check.forget()
    check.hear(tone(0.05, level=0.3), [0.9])
    assert (check.trouble, check.voice) == ("", True)


def test_a_room_that_cannot_be_heard_alone_is_not_judged() -> None:
    assert checked((tone(5.0, level=0.3), 0.9)).trouble == ""
    assert checked((tone(2.0, level=0.3), 0.9), (silence(2.0), 0.0), (tone(1.0, level=0.3), 0.9)).trouble == ""


def test_what_is_no_number_is_no_sound() -> None:
    broken = np.full(32_000, np.nan, np.float32)
    assert checked((broken, 0.0)).trouble == ""
    assert checked(*((broken, 0.0),) * 3).trouble == ONLY_SILENCE


@settings(max_examples=30)
@given(st.integers(100, 4000), st.sampled_from([0.01, 0.1, 0.3]), st.sampled_from([0.0005, 0.01, 0.08]))
def test_how_the_sound_is_cut_changes_little(cut: int, level: float, room: float) -> None:
    # The last block may hold more of the window or less: the judgement is of the same five seconds but for that.
    parts = spoken(level, room)
    assert checked(*parts, cut=cut).trouble == checked(*parts).trouble
