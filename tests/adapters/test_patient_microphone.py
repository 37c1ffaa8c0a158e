import sys
import threading
from collections.abc import Iterator
from queue import Empty, SimpleQueue
from typing import Any

import numpy as np
import pytest

from interviewer.adapters import microphone, patient_microphone, portaudio, reopening
from interviewer.adapters.microphone import GONE
from interviewer.adapters.patient_microphone import ADVICE, PatientMicrophone
from interviewer.adapters.uses import Uses
from interviewer.core.audio import SAMPLE_RATE, Block
from interviewer.core.trouble import CouldNotError
from tests.adapters.fake_sound import FakeSound, FakeStream
from tests.adapters.source_contract import check_source

CHUNK = 800
SOUND = np.full(CHUNK, 0.5, dtype=np.float32)


class Studio:
    """A patient microphone on a device driven by hand, a clock set by hand, and all that was told, in order."""

    def __init__(self, device: str | None = None, first: int = 0, rate: int = 16_000) -> None:
        self.sound = FakeSound(rate)
        self.now = 100.0
        self.told: SimpleQueue[tuple[Any, ...]] = SimpleQueue()
        self.blocks: list[Block] = []
        self.microphone = PatientMicrophone(
            self._deliver,
            device,
            lost=lambda at, seconds: self.told.put(("lost", at, seconds)),
            gone=lambda why: self.told.put(("gone", why)),
            back=lambda name: self.told.put(("back", name)),
            first=first,
        )

    def _deliver(self, block: Block) -> None:
        self.blocks.append(block)
        if block.samples.any():
            self.told.put(("sound", block.first))

    def next(self) -> tuple[Any, ...]:
        return self.told.get(timeout=10)

    def stream(self) -> FakeStream:
        return self.sound.started.get(timeout=10)

    def say(self, stream: FakeStream) -> int:
        """One chunk, heard now; returns the number of its first sample."""
        stream.hear(SOUND, self.now)
        kind, first = self.next()
        assert kind == "sound"
        return int(first)

    def come_back(self, stream: FakeStream) -> list[tuple[Any, ...]]:
        """What is told of the first chunk of a device that is back."""
        stream.hear(SOUND, self.now)
        return [self.next(), self.next(), self.next()]

    def heard(self) -> Any:
        """All that was delivered: one sound, each number once, no block longer than a second."""
        first = self.blocks[0].first
        assert [block.first for block in self.blocks] == [first, *(block.end for block in self.blocks[:-1])]
        assert max(len(block.samples) for block in self.blocks) <= SAMPLE_RATE
        assert {block.samples.dtype for block in self.blocks} == {np.dtype(np.float32)}
        return np.concatenate([block.samples for block in self.blocks])


def quick(monkeypatch: pytest.MonkeyPatch, studio: Studio) -> Studio:
    monkeypatch.setitem(sys.modules, "sounddevice", studio.sound)
    monkeypatch.setattr(portaudio, "USES", Uses())
    monkeypatch.setattr(reopening, "PAUSE", 0.001)
    monkeypatch.setattr(patient_microphone, "TICK", 0.001)
    monkeypatch.setattr(patient_microphone, "monotonic", lambda: studio.now)
    return studio


@pytest.fixture
def studio(monkeypatch: pytest.MonkeyPatch) -> Iterator[Studio]:
    studio = quick(monkeypatch, Studio())
    with studio.microphone:
        yield studio


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> Iterator[Studio]:
    studio = quick(monkeypatch, Studio("headset"))
    with studio.microphone:
        yield studio


def test_it_keeps_the_promises_of_a_source(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeSound()
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    started = fake.started

    def talk() -> None:
        stream = started.get(timeout=10)
        for number in range(20):
            stream.hear(SOUND, 0.05 * number)

    talking = threading.Thread(target=talk)
    talking.start()
    check_source(PatientMicrophone, wanted=20)
    talking.join()


def test_the_numbers_go_on_from_where_a_round_was_left(monkeypatch: pytest.MonkeyPatch) -> None:
    studio = quick(monkeypatch, Studio(first=160_000))
    with studio.microphone:
        stream = studio.stream()
        assert [studio.say(stream), studio.say(stream)] == [160_000, 160_800]
        stream.end()
        assert studio.next()[0] == "gone"
        studio.now += 3
        told = studio.come_back(studio.stream())
    assert told[0] == ("lost", 10.1, pytest.approx(2.95))
    assert told[2] == ("sound", 160_000 + 1600 + 2.95 * SAMPLE_RATE)


def test_a_device_that_comes_back_goes_on_by_the_same_clock(studio: Studio) -> None:
    stream = studio.stream()
    assert [studio.say(stream), studio.say(stream)] == [0, 800]
    stream.end()
    assert studio.next() == ("gone", f"{GONE} {ADVICE}")
    back = studio.stream()
    studio.now += 7.5
    told = studio.come_back(back)
    missing = 7.5 - CHUNK / SAMPLE_RATE
    assert told == [
        ("lost", 0.1, pytest.approx(missing)),
        ("back", "desk"),
        ("sound", 1600 + round(missing * SAMPLE_RATE)),
    ]
    assert studio.say(back) == told[2][1] + CHUNK
    heard = studio.heard()
    assert heard[:1600].all()
    assert not heard[1600:-1600].any()
    assert heard[-1600:].all()


def test_silence_is_delivered_while_the_device_is_away(studio: Studio) -> None:
    stream = studio.stream()
    studio.say(stream)
    studio.sound.there = False
    stream.end()
    studio.next()
    studio.now += 600
    studio.microphone.stop()
    assert studio.next() == ("lost", 0.05, pytest.approx(600))
    assert len(studio.heard()) == CHUNK + 600 * SAMPLE_RATE
    assert studio.told.empty()


def test_it_can_go_away_again_and_again(studio: Studio) -> None:
    stream = studio.stream()
    studio.say(stream)
    for _ in range(5):
        stream.end()
        assert studio.next()[0] == "gone"
        studio.now += 1
        stream = studio.stream()
        assert [told[0] for told in studio.come_back(stream)] == ["lost", "back", "sound"]
    studio.microphone.stop()
    assert len(studio.heard()) == pytest.approx(CHUNK + 5 * SAMPLE_RATE, abs=5)
    assert [stream.calls for stream in studio.sound.streams] == [["start", "stop", "close"]] * 6
    assert {thread.name for thread in threading.enumerate()}.isdisjoint(
        {"patient microphone", "microphone", "reopening", "closing"}
    )


def test_a_device_that_delivers_nothing_from_the_start_is_told_and_opened_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(microphone, "PATIENCE", 0.01)
    studio = quick(monkeypatch, Studio())
    with studio.microphone:
        studio.stream()
        assert studio.next() == ("gone", f"{GONE} {ADVICE}")
        monkeypatch.setattr(microphone, "PATIENCE", 10.0)
        # Those that were opened with little patience end by themselves.
        told: list[tuple[Any, ...]] = []
        while not told:
            stream = studio.stream()
            studio.now = 104.0
            stream.hear(SOUND, studio.now)
            try:
                told = [studio.told.get(timeout=0.5), studio.next(), studio.next()]
            except Empty:
                continue
    assert [kind for kind, *_ in told] == ["lost", "back", "sound"]
    assert told[0][1:] == (0.0, pytest.approx(3.95))


def test_a_device_that_comes_back_in_another_shape_is_asked_anew(studio: Studio) -> None:
    stream = studio.stream()
    studio.say(stream)
    studio.sound.rate, studio.sound.channels = 8_000, 2
    stream.end()
    studio.next()
    back = studio.stream()
    assert (back.asked["samplerate"], back.asked["channels"], back.asked["blocksize"]) == (8_000, 2, 400)
    studio.now += 1
    back.hear(np.full((400, 2), 0.5, dtype=np.float32), 0.0)
    assert [studio.next()[0] for _ in range(3)] == ["lost", "back", "sound"]


def test_a_device_that_changes_its_rate_without_a_word_is_opened_anew(studio: Studio) -> None:
    stream = studio.stream()
    for number in range(40):
        stream.hear(SOUND, 0.15 * number)
    told = []
    while (news := studio.next())[0] != "gone":
        told.append(news)
    assert [kind for kind, *_ in told].count("lost") == 1
    assert "another rate" in news[1]
    studio.now += 1
    assert [kind for kind, *_ in studio.come_back(studio.stream())] == ["lost", "back", "sound"]


def test_the_default_takes_the_place_of_a_device_that_stays_away(named: Studio) -> None:
    stream = named.stream()
    assert stream.asked["device"] == "headset"
    named.say(stream)
    named.sound.absent.add("headset")
    stream.end()
    named.next()
    back = named.stream()
    assert back.asked["device"] is None
    # One a try, and two in the last: for the device that was asked for first.
    assert named.sound.renewals == reopening.TRIES_BEFORE_DEFAULT + 2
    named.now += 1
    assert ("back", "desk") in named.come_back(back)


def test_a_device_that_was_asked_for_is_taken_when_it_is_there_again(named: Studio) -> None:
    stream = named.stream()
    named.say(stream)
    named.sound.absent |= {"headset", None}
    stream.end()
    named.next()
    named.sound.absent -= {"headset", None}
    named.now += 1
    assert named.come_back(named.stream())[1][0] == "back"


def test_whatever_goes_wrong_while_opening_it_is_tried_again(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = threading.Event()

    def fail(*_: Any, **__: Any) -> None:
        tried.set()
        raise IndexError("a list that changed meanwhile")

    stream = studio.stream()
    studio.say(stream)
    with monkeypatch.context() as broken:
        broken.setattr(studio.sound, "query_devices", fail)
        stream.end()
        studio.next()
        assert tried.wait(10)
    studio.now += 1
    assert studio.come_back(studio.stream())[1] == ("back", "desk")


def test_a_device_that_opens_but_gives_nothing_is_left_for_the_default(
    named: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = named.stream()
    named.say(stream)
    monkeypatch.setattr(microphone, "PATIENCE", 0.01)
    stream.end()
    named.next()
    assert named.stream().asked["device"] == "headset"
    assert named.stream().asked["device"] is None


def test_what_a_device_says_that_was_given_up_is_not_heard(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    let_go = threading.Event()
    old = studio.stream()
    studio.say(old)
    monkeypatch.setattr(old, "stop", let_go.wait)
    old.end()
    studio.next()
    old.hear(SOUND, 1.0)
    let_go.set()
    new = studio.stream()
    studio.now += 1
    assert [kind for kind, *_ in studio.come_back(new)] == ["lost", "back", "sound"]
    studio.microphone.stop()
    assert np.count_nonzero(studio.heard()) == 2 * CHUNK


def test_an_old_stream_that_never_closes_is_left_and_another_is_opened(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portaudio, "CLOSING_SECONDS", 0.05)
    let_go = threading.Event()
    stream = studio.stream()
    studio.say(stream)
    monkeypatch.setattr(stream, "stop", let_go.wait)
    stream.end()
    studio.next()
    back = studio.stream()
    studio.now += 1
    assert [kind for kind, *_ in studio.come_back(back)] == ["lost", "back", "sound"]
    assert studio.sound.renewals == 0
    let_go.set()


def test_a_device_that_never_opens_does_not_hold_up_the_end(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portaudio, "CLOSING_SECONDS", 0.05)
    opening, let_go = threading.Event(), threading.Event()
    begin = FakeStream.start

    def hang(stream: FakeStream) -> None:
        opening.set()
        assert let_go.wait(10)
        begin(stream)

    stream = studio.stream()
    studio.say(stream)
    monkeypatch.setattr(FakeStream, "start", hang)
    stream.end()
    studio.next()
    assert opening.wait(10)
    studio.microphone.stop()
    (left,) = [thread for thread in threading.enumerate() if thread.name == "reopening"]
    let_go.set()
    left.join(10)
    assert studio.sound.streams[-1].calls == ["start", "stop", "close"]


def test_what_only_concerns_one_device_is_passed_on_by_the_rounds_clock(studio: Studio) -> None:
    stream = studio.stream()
    studio.say(stream)
    stream.end()
    studio.next()
    studio.now += 2
    back = studio.stream()
    (_, _, missing), *_ = studio.come_back(back)
    back.hear(SOUND, studio.now + 1.05, overflow=True)
    assert studio.next() == ("lost", pytest.approx(0.1 + missing), pytest.approx(1.0))
    assert studio.next()[0] == "sound"


def test_what_cannot_be_opened_at_first_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    studio = quick(monkeypatch, Studio("nowhere"))
    with pytest.raises(CouldNotError, match="There is no microphone 'nowhere'"):
        studio.microphone.start()
    studio.microphone.stop()


def test_stop_can_be_said_twice_and_is_no_loss(studio: Studio) -> None:
    stream = studio.stream()
    stream.hear(SOUND, 1.0)
    studio.microphone.stop()
    studio.microphone.stop()
    stream.hear(SOUND, 2.0)
    assert studio.next() == ("sound", 0)
    assert studio.told.empty()
    assert stream.calls == ["start", "stop", "close"]


def test_a_listener_that_fails_is_told_and_the_device_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeSound()
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    told: SimpleQueue[str] = SimpleQueue()

    def fail(_: Block) -> None:
        raise ValueError("no more")

    with PatientMicrophone(fail, gone=told.put):
        fake.streams[-1].hear(SOUND, 1.0)
        assert "no more" in told.get(timeout=10)
    assert fake.streams[-1].calls == ["start", "stop", "close"]
