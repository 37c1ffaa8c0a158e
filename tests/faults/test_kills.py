"""Rounds that are killed at any moment: no fact that was told is lost, hardly any sound, and what is left goes on."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from interviewer.core.audio import SAMPLE_RATE, Samples
from interviewer.core.events import AnswerEnded, AnswerStarted, Fact, RoundEnded
from interviewer.core.words import Word
from interviewer.journal import read_facts, read_sound, samples_in
from tests.cli.conftest import ROOT, Run
from tests.faults.children import practice, toy
from tests.faults.killed import KILLS, Killed, assert_nothing_lost, killed_rounds, told_of
from tests.tones import write
from tests.toy_language import UM, said

pytestmark = [pytest.mark.faults, pytest.mark.usefixtures("toys", "quick_disk")]

AT_ONCE = 4
# Silence after which an answer ends by itself, in rounds of two questions.
WAIT = 2

ANSWER, _ = said(
    *("because", "churn", 0.6, "buyers", "trust", UM, "price", 1.1, "metric", "funnel", 0.3, "supply", 0.7),
    *("delay", 0.5, "ship", "retain", "survey", 1.3, "because", "weather", 0.4, "borrow", 0.6, "ship", "launch", 0.5),
)
# Two answers, and between them more silence than it takes to end the first.
ANSWERS, ANSWERS_WORDS = said(
    *("buyers", "churn", 0.7, "metric", "funnel", 0.3, "price", WAIT + 3.0),
    *("because", "sellers", 0.5, "ship", "trust", UM, 0.8, "delay", 1.0),
)
ONE_QUESTION = ("--question", "Why?", "--kind", "case")
TWO_QUESTIONS = ("--questions", "2", "--kind", "case", "--seed", "1")

Kill = Callable[[Samples, Sequence[str], float], list[Killed]]


@pytest.fixture
def kill(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Kill:
    """Kills rounds over a sound; none of them loses what it told."""

    def kill_them(sound: Samples, plan: Sequence[str], wait: float) -> list[Killed]:
        arguments = toy(*practice(write(tmp_path / "said.wav", sound), "--speed", 8, *plan))
        homes = [a_home(tmp_path / str(number), wait) for number in range(KILLS // 2 + 1)]
        rounds = killed_rounds(homes, arguments, AT_ONCE)
        with capfd.disabled():
            print(f"\n  {told_of(rounds)} ", end="")  # noqa: T201  the measurement is what it is run for
        return rounds

    return kill_them


def a_home(folder: Path, wait: float) -> Path:
    folder.mkdir()
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    (folder / "config.toml").write_text(text.replace("wait = 0", f"wait = {wait}"), encoding="utf-8")
    return folder


def left_of(rounds: Sequence[Killed], sound: Samples) -> Iterator[Path]:
    """The folders of those of which there is any sound; in each lies all that was told, and what was said."""
    for one in rounds:
        assert_nothing_lost(one)
        if one.folder and samples_in(one.folder):
            kept = np.concatenate([block.samples for block in read_sound(one.folder)])
            np.testing.assert_allclose(kept, sound[: len(kept)], atol=1e-4)
            yield one.folder


def report_of(run: Run, folder: Path) -> dict[str, Any]:
    told: dict[str, Any] = run("report", folder, "--format", "json").json
    del told["moment"]
    return told


def test_a_round_that_was_killed_is_closed_and_reported_as_if_it_had_ended_there(
    kill: Kill, run: Run, tmp_path: Path
) -> None:
    for folder in left_of(kill(ANSWER, ONE_QUESTION, 0), ANSWER):
        before = read_facts(folder)
        closing = run("sessions", "recover", folder.name, "--sessions", folder.parent)
        assert (closing.code == 0) == (not any(isinstance(fact, RoundEnded) for fact in before)), closing
        assert read_facts(folder)[: len(before)] == before
        cut = write(tmp_path / "cut.wav", ANSWER[: samples_in(folder)])
        run("practice", "--from", cut, "--quiet", *ONE_QUESTION, "--sessions", tmp_path / "undisturbed")
        (undisturbed,) = (tmp_path / "undisturbed").iterdir()
        assert report_of(run, folder) == report_of(run, undisturbed)
        shutil.rmtree(undisturbed)


def test_a_round_that_was_killed_goes_on_with_what_was_not_answered(kill: Kill, run: Run, tmp_path: Path) -> None:
    rest = write(tmp_path / "rest.wav", ANSWER)
    for folder in left_of(kill(ANSWERS, TWO_QUESTIONS, WAIT), ANSWERS):
        before, cut = read_facts(folder), samples_in(folder) / SAMPLE_RATE
        going_on = run("practice", "--resume", "--from", rest, "--quiet", "--sessions", folder.parent)
        whole = any(isinstance(fact, RoundEnded) for fact in before)
        assert ("No round broke off" in going_on.err) == whole, going_on
        after = read_facts(folder)
        assert after[: len(before)] == before
        assert isinstance(after[-1], RoundEnded)
        assert_told(report_of(run, folder), list(spans_of(before, cut)), cut)


def assert_told(report: dict[str, Any], answers: Sequence[tuple[float, float]], cut: float) -> None:
    """Every word of the answers before the cut is in the report once, in its order, and no other."""
    segments = [one for answer in report["answers"] for one in answer["segments"] if one["start"] < cut]
    told = " ".join(one["text"] for one in segments).split()
    assert told == [word.text for word in ANSWERS_WORDS if word.text in told]
    sure = {word.text for word in ANSWERS_WORDS if any(a <= begins(word) and ends(word) <= b for a, b in answers)}
    # Of a word that is cut, at its beginning or at its end, it is not certain whether it is heard.
    heard = {word.text for word in ANSWERS_WORDS if any(a < ends(word) and begins(word) < b for a, b in answers)}
    assert sure <= {*told} <= heard, (answers, cut)


def begins(word: Word) -> float:
    assert word.start is not None
    return word.start


def ends(word: Word) -> float:
    assert word.end is not None
    return word.end


def spans_of(facts: Sequence[Fact], cut: float) -> Iterator[tuple[float, float]]:
    """The answers on record; one that is not over ends where the sound does."""
    began: float | None = None
    for fact in facts:
        if isinstance(fact, AnswerStarted):
            began = fact.at
        elif isinstance(fact, AnswerEnded) and began is not None:
            yield began, fact.at
            began = None
    if began is not None:
        yield began, cut
