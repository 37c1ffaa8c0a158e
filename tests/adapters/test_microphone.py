import sys
import threading
from queue import SimpleQueue
from types import FrameType, SimpleNamespace
from typing import Any

import numpy as np
import pytest

from interviewer.adapters import microphone as module
from interviewer.adapters.microphone import GONE, OFF_PACE, Microphone, microphones
from interviewer.core.audio import Block, Samples
from interviewer.core.trouble import CouldNotError
from tests.adapters.fake_sound import FakeSound


@pytest.fixture
def sound(monkeypatch: pytest.MonkeyPatch) -> FakeSound:
    fake = FakeSound()
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    return fake


def heard_by(fake: FakeSound, chunks: list[tuple[Samples, float, bool]]) -> tuple[Samples, list[tuple[float, float]]]:
    """What a microphone delivers of the chunks a device gave, joined, and what it says was lost."""
    blocks: list[Block] = []
    lost: list[tuple[float, float]] = []
    with Microphone(blocks.append, lost=lambda at, length: lost.append((at, length))):
        for samples, at, overflow in chunks:
            fake.streams[-1].hear(samples, at, overflow)
    assert [block.first for block in blocks] == [0, *(block.end for block in blocks[:-1])]
    assert all(block.samples.dtype == np.float32 for block in blocks)
    return np.concatenate([block.samples for block in blocks]), lost


def tone(length: int, rate: int, channels: int = 1) -> Samples:
    wave = 0.5 * np.sin(2 * np.pi * 440 * np.arange(length) / rate, dtype=np.float32)
    return np.repeat(wave[:, None], channels, axis=1)


def test_what_the_device_gives_at_16_khz_mono_is_delivered_as_it_is(sound: FakeSound) -> None:
    said = tone(1600, 16_000)
    heard, lost = heard_by(sound, [(said[:800], 5.0, False), (said[800:], 5.05, False)])
    np.testing.assert_array_equal(heard, said[:, 0])
    assert lost == []


def test_the_callback_keeps_no_reference_to_the_memory_of_portaudio(sound: FakeSound) -> None:
    queued = threading.Event()
    blocks: list[Block] = []

    def slow(block: Block) -> None:
        assert queued.wait(10)
        blocks.append(block)

    with Microphone(slow):
        buffers = [sound.streams[-1].hear(tone(800, 16_000), 5.0 + 0.05 * number) for number in range(3)]
        queued.set()
    assert len(blocks) == 3
    assert not any(np.isnan(block.samples).any() for block in blocks)
    assert not any(np.shares_memory(block.samples, buffer) for block in blocks for buffer in buffers)


def test_the_callback_copies_and_puts_and_does_nothing_else(sound: FakeSound) -> None:
    called: list[str] = []

    def note(frame: FrameType, event: str, argument: Any) -> None:
        if event in {"call", "c_call"}:
            called.append(frame.f_code.co_name if event == "call" else argument.__name__)

    blocks: list[Block] = []
    with Microphone(blocks.append):
        callback = sound.streams[-1].asked["callback"]
        buffer, time = np.zeros((800, 1), dtype=np.float32), SimpleNamespace(inputBufferAdcTime=1.0)
        status = SimpleNamespace(input_overflow=False)
        sys.setprofile(note)
        try:
            callback(buffer, 800, time, status)
        finally:
            sys.setprofile(None)
    assert called == ["_hear", "copy", "put", "setprofile"]
    assert len(blocks) == 1


@pytest.mark.parametrize(("rate", "channels"), [(48_000, 2), (44_100, 1), (8_000, 1), (8_000, 2), (16_000, 2)])
def test_other_shapes_become_16_khz_mono_as_one_stream(
    monkeypatch: pytest.MonkeyPatch, rate: int, channels: int
) -> None:
    fake = FakeSound(rate, channels)
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    said = tone(rate, rate, channels)
    step = rate // 20
    heard, _ = heard_by(fake, [(said[at : at + step], at / rate, False) for at in range(0, rate, step)])
    assert fake.streams[-1].asked["samplerate"] == rate
    assert fake.streams[-1].asked["channels"] == channels
    assert len(heard) == 16_000
    np.testing.assert_allclose(heard[100:-100], tone(16_000, 16_000)[100:-100, 0], atol=0.01)


def test_channels_are_mixed(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeSound(channels=2)
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    heard, _ = heard_by(fake, [(np.tile(np.array([0.5, -0.1], dtype=np.float32), (800, 1)), 1.0, False)])
    np.testing.assert_allclose(heard, 0.2, atol=1e-6)


def test_an_overflow_is_filled_with_silence_so_that_the_clock_stays_true(sound: FakeSound) -> None:
    said = tone(1600, 16_000)
    heard, lost = heard_by(sound, [(said[:800], 5.0, False), (said[800:], 5.55, True)])
    assert [seconds for loss in lost for seconds in loss] == pytest.approx([0.05, 0.5])
    assert len(heard) == 1600 + 8000
    np.testing.assert_array_equal(heard[:800], said[:800, 0])
    assert not heard[800:8800].any()
    np.testing.assert_array_equal(heard[8800:], said[800:, 0])


def test_a_long_gap_is_filled_in_blocks_of_a_second_at_most(sound: FakeSound) -> None:
    blocks: list[Block] = []
    with Microphone(blocks.append):
        sound.streams[-1].hear(tone(800, 16_000), 5.0)
        sound.streams[-1].hear(tone(800, 16_000), 45.05, overflow=True)
    assert blocks[-1].end == 1600 + 40 * 16_000
    assert max(len(block.samples) for block in blocks) == 16_000


def test_a_device_at_another_rate_than_it_says_is_told_once_after_what_is_missing_was_filled_in(
    sound: FakeSound,
) -> None:
    told: list[str] = []
    blocks: list[Block] = []
    lost: list[float] = []
    with Microphone(blocks.append, lost=lambda _, missing: lost.append(missing), gone=told.append):
        for number in range(40):
            # Three times as slow: opened at 48 kHz, it gives 16.
            sound.streams[-1].hear(tone(800, 16_000), 1.0 + 0.15 * number)
    assert told == [OFF_PACE]
    assert sum(lost) == pytest.approx(5.25 * 2 / 3, abs=0.1)
    assert blocks[-1].end == 40 * 800 + round(16_000 * sum(lost))


def test_sound_that_is_lost_again_and_again_is_no_other_rate(sound: FakeSound) -> None:
    told: list[str] = []
    lost: list[float] = []
    moment = 1.0
    with Microphone(lambda _: None, lost=lambda _, missing: lost.append(missing), gone=told.append):
        for number in range(300):
            overflow = number % 10 == 9
            moment += 0.55 if overflow else 0.05
            sound.streams[-1].hear(tone(800, 16_000), moment, overflow)
    assert told == []
    assert lost == [pytest.approx(0.5)] * 30


@pytest.mark.parametrize("rate", [16_000, 44_100, 48_000])
def test_zeros_stay_zeros_and_are_recorded(sound: FakeSound, rate: int) -> None:
    # Whoever looks for a microphone that is muted looks for exact zeros.
    sound.rate = rate
    chunk = rate // 20
    chunks = [tone(chunk, rate), *[np.zeros(chunk, np.float32)] * 100]
    heard, _ = heard_by(sound, [(samples, 0.05 * number, False) for number, samples in enumerate(chunks)])
    assert heard[:800].any()
    assert not heard[1600:].any()
    assert len(heard) == pytest.approx(101 * 800, abs=1)


@pytest.mark.parametrize(
    ("moment", "overflow"),
    [
        pytest.param(5.55, False, id="a stamp that wanders while nothing was lost"),
        pytest.param(5.0, True, id="an overflow without a gap"),
        pytest.param(5e9, True, id="a stamp out of this world"),
    ],
)
def test_no_silence_is_put_in_without_a_gap(sound: FakeSound, moment: float, overflow: bool) -> None:
    heard, lost = heard_by(sound, [(tone(800, 16_000), 5.0, False), (tone(800, 16_000), moment, overflow)])
    assert (len(heard), lost) == (1600, [])


def test_a_device_that_ends_is_told_once(sound: FakeSound) -> None:
    told: SimpleQueue[str] = SimpleQueue()
    with Microphone(lambda _: None, gone=told.put):
        sound.streams[-1].asked["finished_callback"]()
        assert told.get(timeout=10) == GONE
    assert told.empty()


def test_a_device_that_falls_silent_without_a_word_is_told_once(
    sound: FakeSound, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    told: SimpleQueue[str] = SimpleQueue()
    with Microphone(lambda _: None, gone=told.put):
        assert told.get(timeout=10) == GONE
        sound.streams[-1].asked["finished_callback"]()
    assert told.empty()


def test_a_dead_device_that_cannot_be_closed_holds_nothing_up(
    sound: FakeSound, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("interviewer.adapters.portaudio.CLOSING_SECONDS", 0.05)
    let_go = threading.Event()
    blocks: list[Block] = []
    microphone = Microphone(blocks.append)
    microphone.start()
    monkeypatch.setattr(sound.streams[-1], "stop", let_go.wait)
    sound.streams[-1].hear(tone(800, 16_000), 1.0)
    microphone.stop()
    assert len(blocks) == 1
    assert sound.streams[-1].calls == ["start"]
    let_go.set()


def test_stop_is_no_loss_and_can_be_said_twice(sound: FakeSound) -> None:
    why: list[str] = []
    blocks: list[Block] = []
    microphone = Microphone(blocks.append, gone=why.append)
    microphone.stop()
    microphone.start()
    sound.streams[-1].hear(tone(800, 16_000), 1.0)
    microphone.stop()
    microphone.stop()
    sound.streams[-1].hear(tone(800, 16_000), 2.0)
    assert (len(blocks), why) == (1, [])
    assert sound.streams[-1].calls == ["start", "stop", "close"]
    assert not [thread for thread in threading.enumerate() if thread.name == "microphone"]


@pytest.mark.parametrize(
    ("fake", "device", "says"),
    [
        (FakeSound(there=False), None, "No microphone was found: connect one"),
        (FakeSound(), "nowhere", "There is no microphone 'nowhere' to be opened: choose one of desk."),
        (
            FakeSound(refusal="Error starting stream: Device unavailable"),
            "desk",
            "The microphone 'desk' cannot be opened (Device unavailable): close other programs",
        ),
    ],
)
def test_what_cannot_be_opened_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, fake: FakeSound, device: str | None, says: str
) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    with pytest.raises(CouldNotError) as told:
        Microphone(lambda _: None, device).start()
    assert says in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.usefixtures("sound")
def test_the_microphones_are_listed() -> None:
    assert microphones() == ["desk"]


@pytest.mark.parametrize(
    ("platform", "way"),
    [("linux", "see that PipeWire or PulseAudio runs"), ("darwin", "allow this terminal to use it")],
)
def test_where_there_is_none_each_system_has_its_own_way_to_one(
    monkeypatch: pytest.MonkeyPatch, platform: str, way: str
) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", FakeSound(there=False))
    monkeypatch.setattr(sys, "platform", platform)
    with pytest.raises(CouldNotError, match=f"^No microphone was found: connect one, {way}, and try again\\.$"):
        Microphone(lambda _: None).start()
