"""A sound server that dies in the midst of a question and is started again, and a suspended computer, in a round."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from interviewer.core.events import InterviewerSpoke, QuestionAsked, SoundLost, WordsHeard
from interviewer.journal import read_facts
from tests.faults.children import child, lines_of, only_round, toy, until
from tests.tones import joined, silence, write
from tests.toy_language import said
from tests.virtual_mic.conftest import frail_mic
from tests.virtual_mic.room import Room

# A fixture of the tests of the sound, at home here too.
__all__ = ["frail_mic"]

pytestmark = [pytest.mark.faults, pytest.mark.sound]

STILL_SECONDS = 4.0
MICROPHONE_STOPPED = (
    "The microphone stopped: what was said so far is kept. "
    "Connect it again and listening goes on by itself; or type your answer."
)


@contextmanager
def practising(room: Room, home: Path, *more: str) -> Iterator["subprocess.Popen[bytes]"]:
    """A round in the room whose questions are read aloud; Enter is pressed by writing to it."""
    arguments = toy("practice", "--events", "--plain", "--demeanour", "silent", "--kind", "case", *more)
    with child(home, arguments, env=room.env, stdin=subprocess.PIPE) as process:
        yield process


def told(kind: str) -> Callable[[dict[str, Any]], bool]:
    return lambda line: line.get("fact") == kind


def press_enter(process: "subprocess.Popen[bytes]") -> None:
    assert process.stdin
    process.stdin.write(b"\n")
    process.stdin.flush()


def test_a_sound_server_that_dies_while_a_question_is_read_and_comes_back(frail_mic: Room, home: Path) -> None:
    with practising(frail_mic, home, "--questions", "2") as process:
        until(process, told("QuestionAsked"))
        # The microphone hears the speaker.
        until(process, lambda line: line.get("level", 0.0) > 0.05)
        frail_mic.cut_the_power()
        lines = lines_of(until(process, told("AnswerStarted")))
        notices = [line["notice"] for line in lines if "notice" in line]
        assert any(notice.startswith("The question is only shown. The speaker ") for notice in notices)
        if MICROPHONE_STOPPED not in notices:
            # Whichever of the two finds out last.
            until(process, lambda line: line.get("notice") == MICROPHONE_STOPPED)
        frail_mic.open()
        until(process, lambda line: line.get("notice", "").startswith("Listening again: "))
        press_enter(process)
        until(process, told("AnswerStarted"))
        press_enter(process)
        until(process, told("RoundEnded"))
    facts = read_facts(only_round(home))
    _, second = (fact.at for fact in facts if isinstance(fact, QuestionAsked))
    (lost,) = (fact for fact in facts if isinstance(fact, SoundLost))
    assert lost.at + lost.seconds <= second
    # The next question is read aloud again.
    assert [fact.start >= second for fact in facts if isinstance(fact, InterviewerSpoke)][-1]


def test_devices_that_are_unplugged_in_the_midst_of_a_question_and_plugged_in_again(
    frail_mic: Room, home: Path
) -> None:
    with practising(frail_mic, home, "--questions", "2") as process:
        until(process, told("QuestionAsked"))
        # The microphone hears the speaker.
        until(process, lambda line: line.get("level", 0.0) > 0.05)
        frail_mic.unplug()
        away = until(process, lambda line: line.get("notice") == MICROPHONE_STOPPED)
        frail_mic.plug_in()
        away += until(process, lambda line: line.get("notice", "").startswith("Listening again: "))
        if not any(map(told("AnswerStarted"), lines_of(away))):
            # The rest of the question was still being read.
            until(process, told("AnswerStarted"))
        press_enter(process)
        until(process, told("AnswerStarted"))
        press_enter(process)
        until(process, told("RoundEnded"))
    facts = read_facts(only_round(home))
    _, second = (fact.at for fact in facts if isinstance(fact, QuestionAsked))
    (lost,) = (fact for fact in facts if isinstance(fact, SoundLost))
    assert lost.seconds > 0
    # The next question is read aloud again.
    assert [fact.start >= second for fact in facts if isinstance(fact, InterviewerSpoke)][-1]


def test_a_round_on_a_computer_that_was_suspended_goes_on(frail_mic: Room, home: Path, tmp_path: Path) -> None:
    sound, _ = said("because", "buyers", 0.5)
    wav = write(tmp_path / "said.wav", joined(silence(0.5), sound))
    with practising(frail_mic, home, "--quiet", "--question", "Why?") as process:
        until(process, told("AnswerStarted"))
        frail_mic.speak(wav)
        until(process, told("WordsHeard"))
        os.kill(process.pid, signal.SIGSTOP)
        time.sleep(STILL_SECONDS)
        os.kill(process.pid, signal.SIGCONT)
        frail_mic.speak(wav)
        until(process, told("WordsHeard"))
        press_enter(process)
        until(process, told("RoundEnded"))
    facts = read_facts(only_round(home))
    words = [word for fact in facts if isinstance(fact, WordsHeard) for word in fact.words]
    assert [word.text for word in words] == ["because", "buyers"] * 2
    # What was not heard meanwhile is there as sound or as silence: the clock is true.
    _, before, after, _ = (word.start or 0.0 for word in words)
    assert after - before > STILL_SECONDS - 0.5
