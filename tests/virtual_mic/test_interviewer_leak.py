"""Where the microphone hears the loudspeaker, nothing that the interviewer says becomes the candidate's words."""

import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from interviewer.core.audio import SAMPLE_RATE, Samples
from interviewer.core.events import AnswerStarted, Reacted, WordsHeard
from interviewer.core.matching import plain
from interviewer.core.report import report_of
from interviewer.journal import read_facts, read_sound
from tests.cli.conftest import home, real_home, shares_words
from tests.tones import joined, silence
from tests.virtual_mic.practising import heard_out, practising, until
from tests.virtual_mic.room import Room
from tests.virtual_mic.sounds import read_wav, resampled, write_wav

# Fixtures of the command line's tests, at home here too.
__all__ = ["home", "real_home"]

pytestmark = [pytest.mark.sound, pytest.mark.models]

QUESTION = "At a ride hailing company, drivers cancel twice as many trips as last year. How would you look into it?"
ANSWER = "First I would look at the weather. People hate to wait in the rain, so they leave before anybody comes."


@dataclass(frozen=True)
class Round:
    """A round that was held in the room: its facts, and its sound."""

    folder: Path

    @property
    def words(self) -> str:
        """All that the candidate is held to have said."""
        facts = read_facts(self.folder)
        return " ".join(word.text for fact in facts if isinstance(fact, WordsHeard) for word in fact.words)

    def one(self, kind: type) -> Any:
        """The one fact of a kind."""
        (fact,) = (fact for fact in read_facts(self.folder) if isinstance(fact, kind))
        return fact

    @property
    def sound(self) -> Samples:
        """All that the microphone heard."""
        return np.concatenate([block.samples for block in read_sound(self.folder)])


@pytest.fixture
def answer(tmp_path: Path) -> Samples:
    """The answer, spoken."""
    return spoken(ANSWER, tmp_path)


def spoken(text: str, folder: Path) -> Samples:
    """A text in another voice than the computer's own, its silence cut off."""
    command = ["espeak-ng", "-v", "en-us+f2", "-s", "140", "-g", "2", "-w", str(folder / "voice.wav"), text]
    subprocess.run(command, check=True)
    said, rate = read_wav(folder / "voice.wav")
    sound = resampled(said, rate, SAMPLE_RATE)
    loud = np.flatnonzero(np.abs(sound) > 0.01)
    return sound[loud[0] : loud[-1]]


def held(room: Room, home: Path, answer: Path) -> Round:
    """A round in which the question is read aloud and the answer played as soon as that is over."""
    with practising(room, home, "--question", QUESTION) as process:
        until(process, lambda told: told.get("fact") == "InterviewerSpoke")
        room.speak(answer)
        heard_out(process)
    (folder,) = (home / "sessions").iterdir()
    return Round(folder)


def pause_before(sound: Samples, start: float) -> float:
    """The silence after the question, as the microphone heard it, before an answer that began after that second."""
    window = SAMPLE_RATE // 100
    loud = np.abs(sound[: len(sound) // window * window].reshape(-1, window)).max(axis=1) > 0.01
    heard = np.flatnonzero(loud) / 100
    return float(heard[heard >= start][0] - heard[heard < start][-1])


@pytest.mark.parametrize("pause", [0.6, 1.0])
def test_of_the_question_no_word_is_in_the_answer_and_of_the_answer_none_is_lost(
    virtual_mic: Room, real_home: Path, tmp_path: Path, answer: Samples, pause: float
) -> None:
    write_wav(tmp_path / "answer.wav", joined(silence(pause), answer), SAMPLE_RATE)
    told = held(virtual_mic, real_home, tmp_path / "answer.wav")
    asked, said, words = plain(QUESTION), plain(ANSWER), plain(told.words)
    assert not set(runs(asked)) & set(runs(words))
    assert words[:2] == said[:2]
    assert shares_words(told.words, ANSWER) > 0.7
    # It takes a moment to play: no less than was meant, and on a busy computer more.
    assert pause_before(told.sound, told.one(AnswerStarted).at) > pause - 0.05


def runs(words: list[str]) -> list[tuple[str, ...]]:
    """Every four words that follow one another."""
    return list(zip(words, words[1:], words[2:], words[3:], strict=False))


ASKING = "I believe people stop because of the price. Can I see the numbers for mobile phones?"
GOING_ON = "Then I would switch it off on phones this week."


def test_who_asks_and_waits_is_told_and_goes_on_in_the_same_answer(
    virtual_mic: Room, real_home: Path, tmp_path: Path
) -> None:
    for name, text in (("asking.wav", ASKING), ("going-on.wav", GOING_ON)):
        sound = joined(silence(0.6), spoken(text, tmp_path), silence(0.5))
        write_wav(tmp_path / name, sound, SAMPLE_RATE)
    with practising(virtual_mic, real_home, "--question", "course-completion") as process:
        until(process, lambda told: told.get("fact") == "InterviewerSpoke")
        virtual_mic.speak(tmp_path / "asking.wav")
        until(process, lambda told: told.get("fact") == "Reacted")
        until(process, lambda told: told.get("fact") == "InterviewerSpoke")
        virtual_mic.speak(tmp_path / "going-on.wav")
        heard_out(process)
    (folder,) = (real_home / "sessions").iterdir()
    told = Round(folder)
    reacted = told.one(Reacted)
    assert (reacted.way, reacted.trigger) == ("reply", "reveal")
    assert "phone" in reacted.text
    (answer,) = report_of(read_facts(folder)).answers
    assert [turn.after for turn in answer.turns] == ["", reacted.text]
    assert shares_words(told.words, f"{ASKING} {GOING_ON}") > 0.7
    # None of the reply is the candidate's.
    assert not set(runs(plain(reacted.text))) & set(runs(plain(told.words)))
