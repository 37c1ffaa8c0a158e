"""The interviewer's voice: it reads without keeping anybody waiting, and its end is always told, once."""

import threading
from collections.abc import Callable, Iterable, Iterator
from queue import SimpleQueue

import numpy as np
import pytest

from interviewer.adapters.synthesiser import Sound
from interviewer.cli.lines import Lines
from interviewer.cli.voice import NoVoice, Voice
from interviewer.core.trouble import CouldNotError

PATIENCE = 10


class Computer:
    """In the place of a synthesiser, which may take its time, and of a speaker, which plays until it is hushed."""

    name = "a computer"

    def __init__(self) -> None:
        self.made: SimpleQueue[str] = SimpleQueue()
        self.playing, self.ready, self.opened, self.closed = (threading.Event() for _ in range(4))
        self.ready.set()
        self.voice_trouble = self.speaker_trouble = ""
        self.bug: Exception | None = None
        self.plays_out = True
        self.wanted: Callable[[], None] = lambda: None

    def prepare(self) -> None:
        if self.voice_trouble:
            raise CouldNotError(self.voice_trouble)

    def speak(self, text: str) -> Sound:
        assert self.ready.wait(PATIENCE)
        if self.bug:
            raise self.bug
        if self.voice_trouble:
            raise CouldNotError(self.voice_trouble)
        self.made.put(text)
        return np.ones(len(text), np.float32), 16_000

    def open(self, _rate: int) -> None:
        if self.speaker_trouble:
            raise CouldNotError(self.speaker_trouble)
        self.opened.set()

    def play(self, sounds: Iterable[Sound], hushed: threading.Event) -> float | None:
        self.open(0)
        heard = False
        for _ in sounds:
            heard = heard or not hushed.is_set()
            self.playing.set()
        if not self.plays_out:
            assert hushed.wait(PATIENCE)
        return 1.0 if heard else None

    def close(self) -> None:
        self.closed.set()


@pytest.fixture
def computer() -> Computer:
    return Computer()


@pytest.fixture
def told() -> SimpleQueue[bool | str]:
    return SimpleQueue()


@pytest.fixture
def voice(told: SimpleQueue[bool | str], computer: Computer) -> Iterator[Voice]:
    def speaker(wanted: Callable[[], None]) -> Computer:
        computer.wanted = wanted
        return computer

    voice = Voice(told.put, told.put, Lines(computer), speaker)
    voice.start()
    yield voice
    computer.ready.set()
    voice.close()
    assert not any(thread.name == "voice" for thread in threading.enumerate())
    assert computer.closed.is_set()


def next_told(told: SimpleQueue[bool | str]) -> bool | str:
    return told.get(timeout=PATIENCE)


def test_the_speaker_is_open_before_there_is_anything_to_say(computer: Computer, voice: Voice) -> None:
    assert computer.opened.wait(PATIENCE)
    voice.hush()  # which does no harm


def test_a_question_is_read_while_the_round_goes_on_until_it_is_hushed(
    computer: Computer, voice: Voice, told: SimpleQueue[bool | str]
) -> None:
    computer.plays_out = False
    voice.say("Why?")
    assert computer.playing.wait(PATIENCE)
    assert told.empty()
    voice.hush()
    # It was heard in part: what the microphone heard meanwhile was not the candidate.
    assert next_told(told) is True


def test_who_hushes_before_there_is_a_sound_has_heard_none(
    computer: Computer, voice: Voice, told: SimpleQueue[bool | str]
) -> None:
    computer.ready.clear()
    voice.say("Why? How?")
    voice.hush()
    computer.ready.set()
    assert next_told(told) is False
    voice.say("So?")
    assert next_told(told) is True
    assert computer.made.qsize() <= 2


def test_the_next_line_is_not_hushed_by_what_hushed_the_one_before(
    computer: Computer, voice: Voice, told: SimpleQueue[bool | str]
) -> None:
    computer.plays_out = False
    for _ in range(2):
        computer.playing.clear()
        voice.say("Why?")
        assert computer.playing.wait(PATIENCE)
        voice.hush()
        assert next_told(told) is True


def test_the_end_of_each_line_is_told_once_and_in_turn(voice: Voice, told: SimpleQueue[bool | str]) -> None:
    for text in ("Why?", "🎉", "Fell by 20%. How?"):
        voice.say(text)
    assert [next_told(told) for _ in range(3)] == [True, False, True]
    voice.close()
    assert told.empty()


def test_what_was_prepared_is_not_made_when_it_is_said(
    computer: Computer, voice: Voice, told: SimpleQueue[bool | str]
) -> None:
    voice.prepare(["Why? How?", "So?"])
    assert [computer.made.get(timeout=PATIENCE) for _ in range(3)] == ["Why?", "How?", "So?"]
    computer.voice_trouble = "No more."
    for text in ("So?", "Why? How?", "So?"):
        voice.say(text)
        assert next_told(told) is True
    assert computer.made.empty()


def test_what_is_to_be_said_comes_before_what_may_be(
    computer: Computer, voice: Voice, told: SimpleQueue[bool | str]
) -> None:
    computer.ready.clear()
    voice.prepare(["One.", "Two."])
    voice.say("Now.")
    computer.ready.set()
    assert next_told(told) is True
    made = [computer.made.get(timeout=PATIENCE) for _ in range(3)]
    assert made.index("Now.") < 2


def test_other_lines_to_prepare_take_the_place_of_the_ones_before(
    computer: Computer, voice: Voice, told: SimpleQueue[bool | str]
) -> None:
    computer.ready.clear()
    voice.say("Now.")
    voice.prepare(["One.", "Two."])
    voice.prepare(["Three."])
    voice.say("Then.")
    computer.ready.set()
    assert next_told(told) is next_told(told) is True
    assert [computer.made.get(timeout=PATIENCE) for _ in range(3)] == ["Now.", "Then.", "Three."]


@pytest.mark.parametrize("what", ["voice_trouble", "speaker_trouble"])
def test_a_computer_without_sound_says_why_once_and_goes_on(
    computer: Computer, voice: Voice, told: SimpleQueue[bool | str], what: str
) -> None:
    setattr(computer, what, "No speaker was found.")
    voice.prepare(["Why?"])
    for _ in range(2):
        voice.say("Why?")
    assert next_told(told) == "The question is only shown. No speaker was found."
    assert next_told(told) is next_told(told) is False
    setattr(computer, what, "")
    voice.say("Why?")
    assert next_told(told) is True


def test_a_voice_that_breaks_off_in_a_line_was_heard(
    computer: Computer, voice: Voice, told: SimpleQueue[bool | str]
) -> None:
    voice.prepare(["Why?"])
    assert computer.made.get(timeout=PATIENCE) == "Why?"
    computer.voice_trouble = "It broke."
    voice.say("Why? How?")
    assert next_told(told) == "The question is only shown. It broke."
    assert next_told(told) is True


def test_whatever_breaks_no_round_waits_for_ever(
    computer: Computer, voice: Voice, told: SimpleQueue[bool | str]
) -> None:
    computer.bug = ZeroDivisionError("a bug")
    for _ in range(2):
        voice.say("Why?")
    answers = [next_told(told) for _ in range(3)]
    assert answers.count(False) == 2
    assert "Nothing is read aloud any more (ZeroDivisionError('a bug'))." in answers


def test_the_speaker_is_let_go_of_when_new_devices_are_looked_for(
    computer: Computer, voice: Voice, told: SimpleQueue[bool | str]
) -> None:
    assert computer.opened.wait(PATIENCE)
    computer.wanted()
    assert computer.closed.wait(PATIENCE)
    voice.say("Why?")
    assert next_told(told) is True


def test_who_leaves_does_not_wait_for_a_voice_that_hangs(
    computer: Computer, told: SimpleQueue[bool | str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("interviewer.cli.voice.CLOSING_SECONDS", 0.05)
    voice = Voice(told.put, told.put, Lines(computer), lambda _: computer)
    computer.ready.clear()
    voice.start()
    voice.say("Why?")
    voice.close()
    assert told.empty()
    computer.ready.set()
    assert next_told(told) is False


def test_a_voice_that_never_began_can_be_closed(computer: Computer) -> None:
    Voice(print, print, Lines(computer), lambda _: computer).close()


def test_no_voice_is_done_at_once() -> None:
    told: list[bool] = []
    voice = NoVoice(told.append)
    voice.start()
    voice.prepare(["How?"])
    voice.say("Why?")
    voice.hush()
    voice.close()
    assert told == [False]
