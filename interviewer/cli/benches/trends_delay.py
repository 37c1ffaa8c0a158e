"""How soon `interviewer trends` is there, of many small rounds that are made for it."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

from interviewer.cli.benches.measured_child import seconds_of
from interviewer.cli.figures import figure, machine, percentile, print_text
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    QuestionAsked,
    RoundEnded,
    RoundStarted,
    SegmentTagged,
)
from interviewer.core.tags import CASE, SCHEMES
from interviewer.journal import Journal

# A round as it comes: so many answers of so many sentences.
ANSWERS, SENTENCES, SECONDS = 4, 30, 5.0
TIMES = 5


def figures_of(rounds: int) -> dict[str, Any]:
    """Seconds until the first screen of so many rounds: the first time, and when their index is there."""
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        _make(home / "sessions", rounds)
        cold, *warm = (seconds_of(["--home", str(home), "trends"]) for _ in range(1 + TIMES))
    return {
        "machine": machine(),
        "rounds": rounds,
        "first_time": cold,
        "then": {"p50": percentile(warm, 50), "most": max(warm)},
    }


def print_figures(figures: dict[str, Any]) -> None:
    """The same for people."""
    print_text(f"{figures['rounds']} rounds, until interviewer trends has printed and is over")
    print_text(f"on this computer: {figures['machine']}")
    print_text(f"without their index {figure(figures['first_time'])} s")
    then = figures["then"]
    print_text(f"with it {figure(then['p50'])} s, at most {figure(then['most'])} s in {TIMES} times")


def _make(folder: Path, rounds: int) -> None:
    first = folder / "0000"
    with Journal.create(first) as journal:
        for fact in _facts():
            journal.append(fact)
    # Copied: each line of a journal is waited for until it is on the disk.
    for number in range(1, rounds):
        shutil.copytree(first, folder / f"{number:04}")


def _facts() -> list[Fact]:
    facts: list[Fact] = [RoundStarted("0000", "2026-01-01T09:00:00+00:00", "bench")]
    for answer in range(ANSWERS):
        begin, tags = answer * SENTENCES * SECONDS, SCHEMES[CASE]
        facts += [QuestionAsked(begin, f"Why did people leave us in month {answer}?", CASE), AnswerStarted(begin)]
        for number in range(SENTENCES):
            at = begin + number * SECONDS
            tag = tags[number % len(tags)]
            facts.append(SegmentTagged(at, at + SECONDS, "I would look at those who came in spring.", tag, 0.9))
        facts.append(AnswerEnded(begin + SENTENCES * SECONDS))
    return [*facts, RoundEnded(ANSWERS * SENTENCES * SECONDS)]
