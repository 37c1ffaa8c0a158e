"""The whole program on a screen: a round with a voice in the room, keys pressed, its debrief."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from interviewer.core.audio import SAMPLE_RATE
from interviewer.core.events import (
    AnswerEnded,
    Fact,
    RoundEnded,
    RoundPaused,
    TagCorrected,
    ThinkingAnnounced,
    WordsHeard,
)
from interviewer.journal import read_facts, samples_in
from tests.cli.conftest import environment, home, real_home, shares_words
from tests.virtual_mic.conftest import give_up
from tests.virtual_mic.room import Room
from tests.virtual_mic.sounds import QUESTION, known_voice, write_wav
from tests.virtual_mic.watched import PATIENCE, Watched

# Fixtures of the command line's tests, at home here too.
__all__ = ["home", "real_home"]

pytestmark = [pytest.mark.sound, pytest.mark.models]

Opened = Callable[..., Watched]


@pytest.fixture
def opened(virtual_mic: Room, real_home: Path) -> Iterator[Opened]:
    """Opens the program on a screen, at home, with ears in the room."""
    if shutil.which("tmux") is None:
        give_up(["tmux"])
    environs = {**os.environ, **environment(real_home), **virtual_mic.env, "INTERVIEWER_HOME": str(real_home)}
    # Not pytest's own folder: the path of a socket may be 107 characters long, and no longer.
    with tempfile.TemporaryDirectory() as folder:
        watched: list[Watched] = []

        def open_it(*arguments: str, size: tuple[int, int] = (100, 32)) -> Watched:
            watched.append(Watched(Path(folder), environs, *arguments, size=size))
            return watched[-1]

        yield open_it
        for one in watched:
            one.close_terminal()


@pytest.fixture
def voice(tmp_path: Path) -> Path:
    write_wav(tmp_path / "voice.wav", known_voice(), SAMPLE_RATE)
    return tmp_path / "voice.wav"


def facts_at(home: Path) -> tuple[Fact, ...]:
    (folder,) = (home / "sessions").iterdir()
    return read_facts(folder)


def until(happened: Callable[[], bool]) -> None:
    give_up_at = monotonic() + PATIENCE
    while not happened():
        assert monotonic() < give_up_at
        sleep(0.2)


def test_a_round_is_held_and_looked_at_with_keys_alone(
    opened: Opened, virtual_mic: Room, real_home: Path, voice: Path
) -> None:
    screen = opened("practice", "--question", "hard-colleague", "--demeanour", "silent")
    screen.until("Your turn")
    virtual_mic.speak(voice)
    # Its last word, as it is guessed or as it is settled.
    screen.until(QUESTION.split()[-1].strip(".?"))
    screen.press("t")
    screen.press("p")
    screen.until("paused", "Paused")
    screen.resize(60, 15)
    screen.press("p")
    screen.until("Your turn")
    screen.resize(120, 40)
    screen.press("Enter")
    # Nothing but the debrief tells where the time went.
    shown = screen.until("of the round went")
    assert "One question" in shown

    facts = facts_at(real_home)
    kinds = [type(fact) for fact in facts]
    assert {ThinkingAnnounced, RoundPaused, AnswerEnded} <= set(kinds)
    assert kinds[-1] is RoundEnded
    words = " ".join(word.text for fact in facts if isinstance(fact, WordsHeard) for word in fact.words)
    assert shares_words(words, QUESTION) > 0.7
    assert any(word in shown for word in QUESTION.split() if len(word) > 6)

    screen.press("n")

    def corrected() -> bool:
        # One line further down, and again: where no words stand, a letter corrects nothing.
        screen.press("Down", "L")
        return any(isinstance(fact, TagCorrected) for fact in facts_at(real_home))

    until(corrected)
    screen.press("C-q")
    screen.until("ended with 0")


def test_a_terminal_that_is_closed_in_an_answer_leaves_a_round_to_go_on_with(
    opened: Opened, virtual_mic: Room, real_home: Path, voice: Path
) -> None:
    screen = opened("practice", "--question", "hard-colleague", "--demeanour", "silent")
    screen.until("Your turn")
    virtual_mic.speak(voice)
    (folder,) = (real_home / "sessions").iterdir()
    heard = samples_in(folder)
    screen.close_terminal()
    until(lambda: any(isinstance(fact, AnswerEnded) for fact in read_facts(folder)))
    facts = read_facts(folder)
    assert samples_in(folder) >= heard
    assert not any(isinstance(fact, RoundEnded) for fact in facts)
    again = opened()
    assert folder.name[:4] in again.until("Continue", "Go on", "broke off")


def test_the_first_screen_needs_no_round_and_leaves_none(opened: Opened, real_home: Path) -> None:
    screen = opened(size=(80, 24))
    screen.until("Today", "today")
    screen.press("?")
    screen.until("Keys")
    screen.press("Escape")
    screen.press("C-q")
    screen.until("ended with 0")
    assert not list((real_home / "sessions").glob("*"))
