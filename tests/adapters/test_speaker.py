import sys
import threading
from typing import Any

import numpy as np
import pytest

from interviewer.adapters.speaker import play
from interviewer.core.audio import Samples
from interviewer.core.trouble import CouldNotError
from tests.adapters.fake_sound import FakeSound, FakeStream


def tone(length: int, rate: int) -> Samples:
    return 0.5 * np.sin(2 * np.pi * 440 * np.arange(length) / rate).astype(np.float32)


@pytest.mark.parametrize(("rate", "channels"), [(22_050, 1), (48_000, 2), (22_050, 2)])
def test_all_of_it_is_played_in_the_shape_the_device_takes(
    monkeypatch: pytest.MonkeyPatch, rate: int, channels: int
) -> None:
    fake = FakeSound(rate, channels)
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    assert play(tone(22_050, 22_050), 22_050) is True
    played = np.concatenate(fake.streams[-1].written)
    assert played.shape == (rate + rate // 10, channels), "the buffer of the device is filled with silence at the end"
    assert not played[rate:].any()
    for channel in range(channels):
        np.testing.assert_allclose(played[100 : rate - 100, channel], tone(rate, rate)[100:-100], atol=0.01)
    assert fake.streams[-1].calls == ["start", "drained"]


def test_hush_ends_it_between_two_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeSound()
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    hushed = threading.Event()
    write = FakeStream.write

    def hushed_at_the_third(stream: FakeStream, samples: Any) -> None:
        write(stream, samples)
        if len(stream.written) == 3:
            hushed.set()

    monkeypatch.setattr(FakeStream, "write", hushed_at_the_third)
    assert play(tone(16_000, 16_000), 16_000, hushed=hushed) is False
    assert len(fake.streams[-1].written) == 3
    assert "abort" in fake.streams[-1].calls


def test_a_hush_that_comes_before_the_sound_still_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeSound()
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    hushed = threading.Event()
    hushed.set()
    assert play(tone(16_000, 16_000), 16_000, hushed=hushed) is False
    assert fake.streams[-1].written == []


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
