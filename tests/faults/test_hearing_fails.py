"""Recognisers that break down, take the program with them, are too slow or find no memory: the sound stays whole."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from interviewer.core.audio import SAMPLE_RATE
from interviewer.core.events import AnswerEnded, RoundEnded, WordsHeard
from interviewer.journal import read_facts, samples_in
from tests.cli.conftest import Run
from tests.faults.children import Ended, only_round, practice, ran, toy
from tests.faults.conftest import ANSWER
from tests.faults.toy_program import SPEED

pytestmark = [pytest.mark.faults, pytest.mark.usefixtures("toys")]

ONE = ("--question", "Why?", "--kind", "case", "--speed", SPEED)


def whole_sound(home: Path, answer: Path) -> bool:
    """Whether all of the recording is in the round."""
    samples = (answer.stat().st_size - 44) // 2
    return abs(samples_in(only_round(home)) - samples) < SAMPLE_RATE // 100


def words_in(home: Path) -> list[str]:
    facts = read_facts(only_round(home))
    return [word.text for fact in facts if isinstance(fact, WordsHeard) for word in fact.words]


def all_words() -> Iterator[str]:
    for word in ANSWER:
        yield from (word, "supply")


def notices(told: Ended) -> list[str]:
    return [line["notice"] for line in told.lines if "notice" in line]


def test_a_recogniser_that_breaks_down_is_told_and_what_was_said_is_read_later(
    home: Path, answer: Path, run: Run
) -> None:
    told = ran(home, toy(*practice(answer, *ONE), failing="raising"))
    assert (
        "Your words cannot be heard any more (RuntimeError('the engine is out of order')). "
        "The sound is kept and can be read later." in notices(told)
    )
    assert whole_sound(home, answer)
    assert words_in(home) == [ANSWER[0], "supply"]
    (read,) = run("report", only_round(home), "--format", "json").json["answers"]
    assert " ".join(one["text"] for one in read["segments"]).split() == [*all_words()]


def test_a_recogniser_that_takes_the_program_down_leaves_a_round_to_close(home: Path, answer: Path, run: Run) -> None:
    told = ran(home, toy(*practice(answer, *ONE), failing="dying"))
    assert told.code == -signal.SIGSEGV
    heard = max(line["at"] for line in told.lines if line.get("glimpse") == "Listening")
    folder = only_round(home)
    assert samples_in(folder) / SAMPLE_RATE > heard - 0.5
    offered = run("sessions", "recover")
    assert f"To go on with {folder.name}: interviewer practice --resume\n" in offered.err
    assert f"To close it with what was said in it: interviewer sessions recover {folder.name}\n" in offered.err
    assert run("sessions", "recover", folder.name).code == 0
    assert words_in(home)[0] == ANSWER[0]


def test_a_recogniser_slower_than_the_voice_keeps_nobody_waiting_but_who_reads(home: Path, answer: Path) -> None:
    told = ran(home, toy(*practice(answer, *ONE), failing="slow"))
    assert told.code == 0
    (behind, *_) = [line for line in told.lines if line.get("glimpse") == "Behind"]
    assert behind["seconds"] > 5.0
    kinds = [kind_of(line) for line in told.lines]
    # All of the sound is on record while words of its beginning still come.
    last_sound = max(place for place, kind in enumerate(kinds) if kind == "Listening")
    assert kinds[last_sound:].count("WordsHeard") >= 3
    assert "SoundLost" not in kinds
    assert whole_sound(home, answer)
    assert words_in(home) == [*all_words()]
    assert [type(fact) for fact in read_facts(only_round(home))[-2:]] == [AnswerEnded, RoundEnded]


def kind_of(line: dict[str, Any]) -> str:
    return str(line.get("fact") or line.get("glimpse") or "notice")


def test_a_person_is_told_that_captions_are_behind_and_that_no_sound_is_lost(home: Path, answer: Path) -> None:
    lines = [part for part in practice(answer, *ONE) if part != "--events"]
    told = ran(home, toy(*lines, failing="slow"))
    assert told.code == 0
    assert "interviewer: Captions " in told.err
    assert " s behind, no sound is lost: this computer is slow.\n" in told.err


@pytest.mark.models
@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells what a process has taken, and limits it")
def test_a_model_for_which_there_is_no_memory_is_named_before_anything_is_asked(real_home: Path, answer: Path) -> None:
    program = [sys.executable, "-m", "tests.faults.short_of_memory"]
    told = ran(real_home, [*program, *map(str, practice(answer, *ONE))])
    assert told.sentence.startswith(f"interviewer: The model in {real_home / 'models' / 'base'} cannot be loaded: ")
    assert "alloc" in told.sentence
    assert not list((real_home / "sessions").glob("*"))
