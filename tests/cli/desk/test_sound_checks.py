"""Microphones and speakers as the sound check has them: on devices that a test drives by hand."""

import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from time import monotonic

import numpy as np
import pytest

from interviewer.adapters import patient_microphone, portaudio, reopening
from interviewer.adapters.synthesiser import ComputerVoice, Sound
from interviewer.adapters.uses import Uses
from interviewer.cli.desk import open_ear
from interviewer.cli.desk.open_ear import CLOSED, GONE, NO_SOUND, OpenEar
from interviewer.cli.desk.sound_checks import SoundChecks
from interviewer.cli.parts import Parts
from interviewer.config import Config
from interviewer.core.audio import SAMPLE_RATE, Samples
from interviewer.core.loudness import HEARD_BEFORE_SECONDS, NEVER_HEARD_SECONDS, TOO_LOUD
from interviewer.core.sound_check import NO_VOICE, ONLY_SILENCE
from interviewer.core.trouble import CouldNotError
from interviewer.core.understood import AGAIN, NOTHING
from interviewer.home import Home
from interviewer.tui.values import Level, ReadBack
from tests.adapters.fake_sound import FakeSound, FakeStream
from tests.tones import joined, noise, silence, tone

CHUNK = SAMPLE_RATE // 20
PATIENCE = 20


class Booth:
    """A desk for sounds, a device driven by hand, and the levels that were told."""

    def __init__(self, home: Path) -> None:
        self.sound = FakeSound()
        self.checks = SoundChecks(Parts(Home(home), Config(), lambda _: None))
        self.levels: SimpleQueue[Level] = SimpleQueue()
        self._at = 100.0
        # How far the computer's clock is ahead.
        self.ahead = 0.0
        self._stream: FakeStream | None = None

    def listen(self, device: str = "") -> OpenEar:
        return self.checks.listen(device, self.levels.put)

    def stream(self) -> FakeStream:
        self._stream = self._stream or self.sound.started.get(timeout=PATIENCE)
        return self._stream

    def speak(self, sound: Samples) -> None:
        """Give the device this sound, chunk by chunk."""
        for at in range(0, len(sound) // CHUNK * CHUNK, CHUNK):
            self.stream().hear(sound[at : at + CHUNK], self._at)
            self._at += CHUNK / SAMPLE_RATE

    def told(self, sound: Samples) -> list[Level]:
        """The levels of this sound."""
        self.speak(sound)
        return [self.levels.get(timeout=PATIENCE) for _ in range(len(sound) // CHUNK)]

    def until(self, wanted: Callable[[Level], bool]) -> Level:
        """The next level that is wanted."""
        while not wanted(level := self.levels.get(timeout=PATIENCE)):
            pass
        return level


@pytest.fixture
def booth(home: Path, monkeypatch: pytest.MonkeyPatch, fakes: None) -> Booth:  # noqa: ARG001  the fakes are in place
    booth = Booth(home)
    monkeypatch.setitem(sys.modules, "sounddevice", booth.sound)
    monkeypatch.setattr(portaudio, "USES", Uses())
    monkeypatch.setattr(reopening, "PAUSE", 0.001)
    monkeypatch.setattr(patient_microphone, "TICK", 0.01)
    monkeypatch.setattr(patient_microphone, "monotonic", lambda: monotonic() + booth.ahead)
    return booth


@pytest.fixture
def ear(booth: Booth) -> Iterator[OpenEar]:
    ear = booth.listen()
    yield ear
    ear.close()
    assert not ear.is_open


@pytest.mark.usefixtures("ear")
def test_a_level_is_told_with_every_chunk(booth: Booth) -> None:
    levels = booth.told(joined(silence(0.1), tone(0.2, level=0.4)))
    assert [round(level.loudest, 2) for level in levels] == [0.0, 0.0, 0.4, 0.4, 0.4, 0.4]
    assert [level.voice for level in levels] == [False, False, True, True, True, True]
    assert {level.trouble for level in levels} == {""}


@pytest.mark.usefixtures("ear")
def test_what_is_wrong_is_told_with_it(booth: Booth) -> None:
    assert booth.told(np.clip(tone(1.0, level=3.0), -1, 1))[-1].trouble == TOO_LOUD


@pytest.mark.usefixtures("ear")
def test_a_microphone_that_is_off_is_told_until_it_is_on(booth: Booth) -> None:
    assert booth.told(silence(NEVER_HEARD_SECONDS))[-1] == Level(0.0, ONLY_SILENCE)
    assert booth.told(tone(2.0))[-1].trouble == ""
    assert booth.told(silence(HEARD_BEFORE_SECONDS))[-1] == Level(0.0, ONLY_SILENCE)
    assert booth.told(noise(0.05, 0.01))[-1].trouble == ""


@pytest.mark.usefixtures("ear")
def test_the_time_in_which_a_device_was_away_does_not_count_as_its_silence(booth: Booth) -> None:
    booth.told(tone(0.1))
    stream, booth._stream = booth.stream(), None
    stream.end()
    booth.until(lambda level: level.trouble == GONE)
    booth.ahead = NEVER_HEARD_SECONDS + 1
    booth.speak(silence(0.5))
    assert booth.until(lambda level: level.trouble != GONE) == Level(0.0)


@pytest.mark.usefixtures("ear")
def test_a_device_that_goes_away_is_told_and_heard_again(booth: Booth) -> None:
    booth.told(tone(0.1))
    stream, booth._stream = booth.stream(), None
    stream.end()
    assert booth.until(lambda level: bool(level.trouble)) == Level(0.0, GONE)
    booth.speak(tone(0.1))
    assert booth.until(lambda level: level.loudest > 0.1).trouble == ""


def test_another_device_in_its_place_is_named(booth: Booth) -> None:
    ear = booth.listen("headset")
    booth.told(tone(0.1))
    stream, booth._stream = booth.stream(), None
    booth.sound.absent.add("headset")
    stream.end()
    booth.stream()
    booth.speak(tone(0.1))
    assert booth.until(lambda level: level.loudest > 0.1).trouble == "headset is gone; desk is heard instead."
    ear.close()


def test_no_microphone_at_all_is_told_as_it_is(booth: Booth) -> None:
    booth.sound.there = False
    ear = booth.listen()
    assert booth.levels.get(timeout=PATIENCE).trouble.startswith("No microphone was found: connect one")
    with pytest.raises(CouldNotError, match="No microphone was found"), ear.sound() as sound:
        next(sound)
    ear.close()
    assert not ear.is_open


def test_what_breaks_down_is_told(booth: Booth) -> None:
    def break_down() -> None:
        raise ZeroDivisionError

    ear = OpenEar("", booth.levels.put, break_down)  # type: ignore[arg-type]
    assert "cannot be listened to any further (ZeroDivisionError())" in booth.levels.get(timeout=PATIENCE).trouble
    ear.close()


def unplug(booth: Booth, _: OpenEar) -> None:
    booth.stream().end()


@pytest.mark.parametrize(("end", "why"), [(lambda _, ear: ear.close(), CLOSED), (unplug, GONE)])
def test_whoever_takes_the_sound_is_told_why_there_is_no_more(
    booth: Booth, end: Callable[[Booth, OpenEar], None], why: str
) -> None:
    ear = booth.listen()
    with ear.sound() as sound:
        booth.speak(tone(0.05))
        assert next(sound).samples.any()
        end(booth, ear)
        with pytest.raises(CouldNotError) as told:
            next(sound)
    assert str(told.value) == why
    ear.close()


def test_nobody_waits_for_sound_that_does_not_come(booth: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_ear, "PATIENCE_SECONDS", 0.01)
    ear = booth.listen()
    with pytest.raises(CouldNotError, match=NO_SOUND), ear.sound() as sound:
        next(sound)
    ear.close()


def read_back(booth: Booth, sentence: str, sound: Samples, stopped: bool = False) -> ReadBack:
    """What is understood of a sound that is given as soon as somebody takes it."""
    taken = threading.Event()

    def stop() -> bool:
        taken.set()
        return stopped

    def speak() -> None:
        while not taken.wait(0.001):
            booth.speak(silence(0.05))
        booth.speak(sound)

    speaking = threading.Thread(target=speak)
    speaking.start()
    try:
        return booth.checks.read_back("", sentence, stop)
    finally:
        taken.set()
        speaking.join()


def words(*pitches: int) -> Samples:
    return joined(silence(0.5), *(joined(tone(0.3, pitch), noise(0.15, 0.001)) for pitch in pitches), noise(3.0, 0.001))


def test_a_sentence_is_read_back(booth: Booth) -> None:
    told = read_back(booth, "a44 a88 a60", words(440, 880, 600))
    assert replace(told, words_per_minute=None) == ReadBack("a44. a88. a60.", 0.0)
    # Three words in a second and a bit.
    assert told.words_per_minute is not None
    assert 100 < told.words_per_minute < 250
    assert booth.stream().calls == ["start", "stop", "close"]


def test_more_wrong_than_a_fifth_comes_with_words(booth: Booth) -> None:
    told = read_back(booth, "a44 a88 a60", words(440, 700))
    assert replace(told, words_per_minute=None) == ReadBack("a44. a70.", 0.5, AGAIN)


def test_nothing_understood_comes_with_words(booth: Booth) -> None:
    assert read_back(booth, "a44 a88", noise(13.0, 0.001)) == ReadBack("", 1.0, NO_VOICE)


def test_it_can_be_ended_early(booth: Booth) -> None:
    assert read_back(booth, "a44", words(440, 880), stopped=True) == ReadBack("", 1.0, NOTHING)


def test_it_goes_on_with_the_ear_that_is_open(booth: Booth) -> None:
    ear = booth.listen()
    booth.told(tone(0.1))
    other = booth.checks.with_parts(Parts(Home(Path()), Config()))
    booth.checks = other
    assert read_back(booth, "a44", joined(tone(0.5), noise(2.0, 0.001))).heard == "a44."
    assert len(booth.sound.streams) == 1
    assert ear.is_open
    ear.close()


def test_a_missing_model_is_told_before_anybody_reads(booth: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    with pytest.raises(CouldNotError, match="Get it: interviewer models get base"):
        booth.checks.read_back("", "a44", lambda: False)
    assert booth.sound.streams == []


def test_the_devices_are_named_and_looked_for_anew(booth: Booth) -> None:
    assert (booth.checks.microphones(), booth.checks.speakers()) == (["desk"], ["desk"])
    assert booth.sound.renewals == 2
    booth.sound.there = False
    assert booth.checks.microphones() == []


def test_a_line_is_said_on_a_speaker(booth: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    played: list[tuple[str, int]] = []

    def play(sounds: Iterable[Sound], device: str) -> None:
        played.append((device, sum(len(samples) for samples, _ in sounds)))

    def speak(_: ComputerVoice, text: str) -> Sound:
        return np.full(100 * len(text), 0.5, np.float32), 16_000

    monkeypatch.setattr(ComputerVoice, "speak", speak)
    monkeypatch.setattr("interviewer.cli.desk.sound_checks.play", play)
    booth.checks.say("Headset", "Hello.")
    assert played == [("Headset", 600)]
