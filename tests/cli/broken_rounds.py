"""A round of two questions in tones, and what is left of it when it breaks off at any moment."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from interviewer.cli.parts import Parts
from interviewer.config import load_config
from interviewer.core.audio import Block, sample_at, seconds
from interviewer.core.events import AnswerEnded, AnswerStarted, Fact, QuestionAsked, about
from interviewer.core.report import Report
from interviewer.core.spans import Span
from interviewer.home import find_home
from interviewer.journal import Journal, read_facts, read_sound
from tests.cli.conftest import Run
from tests.tones import joined, silence, tone, write

# What is said, and when; the silence between the two answers ends the first.
WORDS = {"a44.": 0.5, "a66.": 1.1, "a88.": 2.5, "a55.": 8.0, "a77.": 9.5}
LENGTH = 0.4
SECONDS = 12.0
# From what is left of a tone so long its pitch can be told.
CLEAR_SECONDS = 0.25
# Silence after which an answer ends by itself.
WAIT = 2


@dataclass(frozen=True)
class Broken:
    """A round that broke off after some facts, at some second of its sound."""

    folder: Path
    facts: tuple[Fact, ...]
    end: float

    @property
    def said(self) -> tuple[set[str], set[str]]:
        """The words that are to be found in it, and those that may be."""
        answers = list(self._answers())
        sure = {word for word, at in WORDS.items() if _lies(Span(at, at + CLEAR_SECONDS), answers)}
        return sure, {word for word, at in WORDS.items() if _lies(Span(at, at + 0.01), answers)}

    def _answers(self) -> Iterator[Span]:
        began: float | None = None
        for fact in self.facts:
            if isinstance(fact, AnswerStarted):
                began = fact.at
            elif isinstance(fact, AnswerEnded) and began is not None:
                yield Span(began, fact.at)
                began = None
        if began is not None:
            yield Span(began, max(began, self.end))


def whole_round(run: Run, home: Path) -> Path:
    """The folder of a round that came to its end."""
    sound = np.zeros(sample_at(SECONDS), np.float32)
    for word, at in WORDS.items():
        sound[sample_at(at) :][: sample_at(LENGTH)] = tone(LENGTH, float(word[1:-1]) * 10)
    text = (home / "config.toml").read_text(encoding="utf-8")
    (home / "config.toml").write_text(text.replace("wait = 0", f"wait = {WAIT}"), encoding="utf-8")
    path = write(home / "answers.wav", joined(sound, silence(0.1)))
    assert run("practice", "--from", path, "--questions", "2", "--quiet").code == 0
    (folder,) = (home / "sessions").iterdir()
    return folder


def broken_off(whole: Path, into: Path) -> Iterator[Broken]:
    """The round, broken off after each of its facts; at the latest sound that they are about, and a while later."""
    facts, sound = read_facts(whole), np.concatenate([block.samples for block in read_sound(whole)])
    for count in range(1, len(facts)):
        reached = max((about(fact) or 0.0 for fact in facts[:count]), default=0.0)
        for later in (0.0, 0.5, 2.0):
            end = min(reached + later, seconds(len(sound)))
            folder = into / f"{count}-{later}"
            with Journal.create(folder) as journal:
                if end:
                    journal.keep(Block(0, sound[: sample_at(end)]))
                for fact in facts[:count]:
                    journal.append(fact)
            yield Broken(folder, facts[:count], end)


def parts_of_home(home: Path) -> Parts:
    found = find_home(str(home))
    return Parts(found, load_config(found.config))


def words_of(report: Report) -> list[str]:
    """The words of a report in their order."""
    return [word for answer in report.answers for segment in answer.segments for word in segment.text.split()]


def asked_in(facts: tuple[Fact, ...]) -> list[str]:
    """The questions that were put."""
    return [fact.question for fact in facts if isinstance(fact, QuestionAsked)]


def _lies(word: Span, answers: list[Span]) -> bool:
    return any(answer.start <= word.start and word.end <= answer.end for answer in answers)
