import sys
import threading

import numpy as np
import pytest

from interviewer.adapters.speaker import SETTLING, play
from interviewer.core.audio import Samples
from interviewer.core.trouble import CouldNotError
from tests.adapters.fake_sound import CallbackAbort, CallbackStop, FakePlayer, FakeSound


def tone(length: int, rate: int) -> Samples:
    return 0.5 * np.cos(2 * np.pi * 440 * np.arange(length) / rate).astype(np.float32)


@pytest.mark.parametrize(("rate", "channels"), [(22_050, 1), (48_000, 2), (22_050, 2)])
def test_all_of_it_is_played_in_the_shape_the_device_takes(
    monkeypatch: pytest.MonkeyPatch, rate: int, channels: int
) -> None:
    fake = FakeSound(rate, channels)
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    assert play(tone(22_050, 22_050), 22_050) is True
    heard = fake.players[-1].heard()
    for channel in range(channels):
        np.testing.assert_allclose(heard[100 : rate - 100, channel], tone(rate, rate)[100:-100], atol=0.01)
    assert not heard[rate:].any()


@pytest.mark.parametrize("underruns", [0, 1, 60])
def test_no_sound_is_given_to_a_stream_that_drops_it(monkeypatch: pytest.MonkeyPatch, underruns: int) -> None:
    fake = FakeSound()
    fake.underruns = underruns
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    assert play(tone(16_000, 16_000), 16_000) is True
    np.testing.assert_array_equal(fake.players[-1].heard()[:16_000, 0], tone(16_000, 16_000))


@pytest.mark.parametrize("length", [0, 1, 160, 161, 16_000])
def test_it_ends_when_the_last_sample_has_been_heard(monkeypatch: pytest.MonkeyPatch, length: int) -> None:
    fake = FakeSound()
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    assert play(tone(length, 16_000), 16_000) is True
    given = 0.01 * len(fake.players[-1].played)
    settling = SETTLING if length else 0
    assert given == pytest.approx(settling + length / 16_000 + FakePlayer.LATENCY, abs=0.021)
    assert fake.players[-1].ended_by is CallbackStop


def test_hush_ends_it_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeSound()
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    hushed = threading.Event()
    call_back = FakePlayer._call_back

    def hushed_at_the_third(player: FakePlayer, now: float) -> None:
        if len(player.played) == 3:
            hushed.set()
        call_back(player, now)

    monkeypatch.setattr(FakePlayer, "_call_back", hushed_at_the_third)
    assert play(tone(16_000, 16_000), 16_000, hushed=hushed) is False
    assert len(fake.players[-1].played) == 3
    assert fake.players[-1].ended_by is CallbackAbort


def test_a_hush_that_comes_before_the_sound_still_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeSound()
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    hushed = threading.Event()
    hushed.set()
    assert play(tone(16_000, 16_000), 16_000, hushed=hushed) is False
    assert fake.players[-1].played == []


def test_a_speaker_that_goes_away_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeSound()
    fake.plug_pulled_after = 5
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    with pytest.raises(CouldNotError, match="The speaker stopped"):
        play(tone(16_000, 16_000), 16_000)


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
        play(tone(100, 16_000), 16_000, device)
    assert says in str(told.value)
    assert "\n" not in str(told.value)
