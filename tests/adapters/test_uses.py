import sys

import pytest

from interviewer.adapters import portaudio as module
from interviewer.adapters.portaudio import Shape, opened, renewed, shut
from interviewer.adapters.uses import Uses
from interviewer.core.trouble import CouldNotError
from tests.adapters.fake_sound import FakeSound, PortAudioError

SHAPE = Shape(16_000, 1)


@pytest.fixture
def sound(monkeypatch: pytest.MonkeyPatch) -> FakeSound:
    fake = FakeSound()
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    monkeypatch.setattr(module, "USES", Uses())
    return fake


def test_devices_are_looked_for_anew_only_while_nothing_is_open(sound: FakeSound) -> None:
    assert renewed()
    one = opened("input", None, SHAPE, finished_callback=lambda: None)
    other = opened("input", None, SHAPE, finished_callback=lambda: None)
    assert not renewed()
    shut(one)
    assert not renewed()
    shut(other)
    assert renewed()
    assert (sound.renewals, sound._initialized) == (2, 1)


def test_a_stream_that_does_not_start_is_closed_and_no_use(sound: FakeSound) -> None:
    sound.refusal = "Device unavailable"
    with pytest.raises(CouldNotError, match="Device unavailable"):
        opened("input", None, SHAPE)
    assert sound.streams[-1].calls == ["start", "close"]
    assert renewed()


def test_a_beginning_that_fails_is_told_and_tried_again(sound: FakeSound, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise PortAudioError("Error initializing PortAudio")

    with monkeypatch.context() as broken:
        broken.setattr(sound, "_initialize", refuse)
        for _ in range(2):
            with pytest.raises(CouldNotError, match="Error initializing PortAudio"):
                renewed()
    assert renewed()
    assert sound._initialized == 1
