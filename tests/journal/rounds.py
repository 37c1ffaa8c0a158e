"""Rounds made for tests."""

from pathlib import Path

from interviewer.core.audio import Block
from interviewer.core.events import Fact, QuestionAsked, RoundEnded, RoundStarted
from interviewer.journal import Journal
from tests.tones import tone

STARTED = RoundStarted("one", "2026-11-21T09:12:00+01:00", "microphone")
ASKED = QuestionAsked(0.0, "Größe?", "case")
ENDED = RoundEnded(2.5)


def kept(folder: Path, *facts: Fact, seconds: float = 0.0) -> Path:
    """A round with these facts and so much sound."""
    with Journal.create(folder) as journal:
        for fact in facts:
            journal.append(fact)
        if seconds:
            journal.keep(Block(0, tone(seconds)))
    return folder
