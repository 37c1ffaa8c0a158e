import sys
import threading
from collections.abc import Iterator

import numpy as np
import pytest

from interviewer.adapters import speaker as module
from interviewer.adapters.portaudio import renewed
from interviewer.adapters.speaker import GONE, Speaker
from interviewer.core.audio import Samples
from interviewer.core.trouble import CouldNotError
from tests.adapters.fake_sound import FakePlayer, FakeSound


def tone(length: int, rate: int = 16_000) -> Samples:
    return 0.5 * np.cos(2 * np.pi * 440 * np.arange(length) / rate).astype(np.float32)


@pytest.fixture
def sound(monkeypatch: pytest.MonkeyPatch) -> FakeSound:
    fake = FakeSound()
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    return fake


@pytest.fixture
def speaker() -> Iterator[Speaker]:
    speaker = Speaker()
    yield speaker
    speaker.close()


def played(speaker: Speaker, *sounds: Samples, rate: int = 16_000) -> float | None:
    return speaker.play([(samples, rate) for samples in sounds], threading.Event())


@pytest.mark.parametrize(("rate", "channels"), [(22_050, 1), (48_000, 2), (22_050, 2)])
def test_all_of_it_is_played_in_the_shape_the_device_takes(
    sound: FakeSound, speaker: Speaker, rate: int, channels: int
) -> None:
    sound.rate, sound.channels = rate, channels
    assert played(speaker, tone(22_050, 22_050), rate=22_050) is not None
    heard = sound.players[-1].heard()
    for channel in range(channels):
        np.testing.assert_allclose(heard[100 : rate - 100, channel], tone(rate, rate)[100:-100], atol=0.01)
    assert not heard[rate:].any()


@pytest.mark.parametrize("underruns", [0, 1, 60])
def test_no_sound_is_given_to_a_stream_that_drops_it(sound: FakeSound, speaker: Speaker, underruns: int) -> None:
    sound.underruns = underruns
    played(speaker, tone(16_000))
    np.testing.assert_array_equal(sound.players[-1].heard()[:16_000, 0], tone(16_000))


def test_sounds_follow_one_another_without_a_gap_and_the_speaker_stays_open(sound: FakeSound, speaker: Speaker) -> None:
    speaker.open(16_000)
    played(speaker, tone(8_000), tone(8_000))
    played(speaker, tone(160))
    assert len(sound.players) == 1
    np.testing.assert_array_equal(sound.players[0].heard()[:16_000, 0], np.tile(tone(8_000), 2))


def test_the_next_sound_is_made_while_the_first_is_played(sound: FakeSound, speaker: Speaker) -> None:
    began = threading.Event()
    fill = FakePlayer._call_back

    def watched(player: FakePlayer, now: float) -> None:
        fill(player, now)
        if player.played[-1].any():
            began.set()

    def sounds() -> Iterator[tuple[Samples, int]]:
        yield tone(160), 16_000
        assert began.wait(10)
        yield tone(160), 16_000

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(FakePlayer, "_call_back", watched)
        speaker.play(sounds(), threading.Event())
    assert np.count_nonzero(sound.players[0].heard()) == pytest.approx(320, abs=4)


@pytest.mark.parametrize("early", [True, False])
def test_a_hush_ends_it(sound: FakeSound, speaker: Speaker, early: bool) -> None:
    hushed = threading.Event()
    made = 0

    def sounds() -> Iterator[tuple[Samples, int]]:
        nonlocal made
        for made in range(1, 1000):
            if made == 2 or early:
                hushed.set()
            yield tone(16_000), 16_000

    heard_at = speaker.play(sounds(), hushed)
    assert made == (1 if early else 2)
    if early:
        assert heard_at is None
        assert not np.concatenate(sound.players[0].played).any()


def test_nothing_to_play_opens_nothing(sound: FakeSound, speaker: Speaker) -> None:
    assert played(speaker) is None
    assert sound.players == []


def test_a_speaker_that_goes_away_is_told_and_opened_again(sound: FakeSound, speaker: Speaker) -> None:
    sound.plug_pulled_after = 30
    with pytest.raises(CouldNotError, match=GONE):
        played(speaker, tone(16_000))
    sound.plug_pulled_after = None
    assert played(speaker, tone(160)) is not None
    assert len(sound.players) == 2


@pytest.mark.parametrize("dies", [True, False])
def test_one_that_went_away_between_two_lines_is_opened_again(
    sound: FakeSound, speaker: Speaker, monkeypatch: pytest.MonkeyPatch, dies: bool
) -> None:
    monkeypatch.setattr(module, "PULSE", 0.1)
    sound.dies = dies
    played(speaker, tone(160))
    sound.players[0].pull_the_plug()
    assert played(speaker, tone(160)) is not None
    assert len(sound.players) == 2


def test_it_is_asked_for_when_new_devices_are_looked_for(sound: FakeSound) -> None:
    asked: list[bool] = []
    speaker = Speaker(wanted=lambda: asked.append(True))
    played(speaker, tone(160))
    assert not renewed()
    assert asked == [True]
    speaker.close()
    assert renewed()
    assert asked == [True]
    assert sound.renewals == 1


@pytest.mark.parametrize(
    ("fake", "device", "says"),
    [
        (FakeSound(there=False), None, "No speaker was found: connect one"),
        (FakeSound(), "nowhere", "There is no speaker 'nowhere' to be opened: choose one of desk."),
        (FakeSound(refusal="Device unavailable"), None, "The speaker cannot be opened (Device unavailable): close"),
    ],
)
def test_what_cannot_be_played_on_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, fake: FakeSound, device: str | None, says: str
) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    with pytest.raises(CouldNotError) as told:
        played(Speaker(device), tone(100))
    assert says in str(told.value)
    assert "\n" not in str(told.value)
