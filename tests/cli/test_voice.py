"""The interviewer's voice: it reads without keeping anybody waiting, and its end is always told."""

import threading
from queue import SimpleQueue

import numpy as np
import pytest

from interviewer.cli.voice import NoVoice, Voice
from interviewer.core.audio import Samples
from interviewer.core.trouble import CouldNotError

PATIENCE = 10


class Computer:
    """In the place of the synthesiser, which may take its time, and of the speaker, which plays until it is hushed."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.playing, self.synthesising = threading.Event(), threading.Event()
        self.ready = threading.Event()
        self.ready.set()
        self.trouble = ""
        self.played: list[bool] = []
        patch.setattr("interviewer.cli.voice.speak_to_samples", self.speak)
        patch.setattr("interviewer.cli.voice.play", self.play)

    def speak(self, text: str) -> tuple[Samples, int]:
        self.synthesising.set()
        assert self.ready.wait(PATIENCE)
        if self.trouble:
            raise CouldNotError(self.trouble)
        return np.zeros(len(text), np.float32), 16_000

    def play(self, _samples: Samples, _rate: int, hushed: threading.Event) -> bool:
        self.playing.set()
        heard = not hushed.wait(PATIENCE)
        self.played.append(heard)
        return heard


@pytest.fixture
def computer(monkeypatch: pytest.MonkeyPatch) -> Computer:
    return Computer(monkeypatch)


@pytest.fixture
def told() -> SimpleQueue[bool | str]:
    return SimpleQueue()


@pytest.fixture
def voice(told: SimpleQueue[bool | str]) -> Voice:
    return Voice(told.put, told.put)


def test_a_question_is_read_while_the_round_goes_on_until_it_is_hushed(
    computer: Computer, voice: Voice, told: SimpleQueue[bool | str]
) -> None:
    voice.say("Why?")
    assert computer.playing.wait(PATIENCE)
    assert told.empty()
    voice.hush()
    # It was heard in part: what the microphone heard meanwhile was not the candidate.
    assert told.get(timeout=PATIENCE) is True
    assert computer.played == [False]


def test_who_hushes_before_there_is_a_sound_has_heard_none(
    computer: Computer, voice: Voice, told: SimpleQueue[bool | str]
) -> None:
    computer.ready.clear()
    voice.say("Why?")
    assert computer.synthesising.wait(PATIENCE)
    voice.hush()
    computer.ready.set()
    assert told.get(timeout=PATIENCE) is False


def test_the_next_question_is_not_hushed_by_what_hushed_the_one_before(
    computer: Computer, voice: Voice, told: SimpleQueue[bool | str]
) -> None:
    for _ in range(2):
        computer.playing.clear()
        voice.say("Why?")
        assert computer.playing.wait(PATIENCE)
        voice.hush()
        assert told.get(timeout=PATIENCE) is True


def test_hushing_before_the_first_question_does_no_harm(voice: Voice) -> None:
    voice.hush()


def test_a_computer_without_a_voice_says_why_and_then_goes_on(
    computer: Computer, voice: Voice, told: SimpleQueue[bool | str]
) -> None:
    computer.trouble = "No speaker was found."
    voice.say("Why?")
    assert told.get(timeout=PATIENCE) == "The question is only shown. No speaker was found."
    assert told.get(timeout=PATIENCE) is False


def test_no_voice_is_done_at_once() -> None:
    told: list[bool] = []
    voice = NoVoice(told.append)
    voice.say("Why?")
    voice.hush()
    assert told == [False]
