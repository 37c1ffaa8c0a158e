"""Rounds for tests of corrections: one question, three segments, of which the tagger got the middle one wrong."""

from pathlib import Path

from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    QuestionAsked,
    RoundEnded,
    RoundStarted,
    SegmentTagged,
    TagCorrected,
)
from tests.journal.rounds import kept

ASKED = QuestionAsked(0.0, "Why did users leave?", "case")
FIRST = SegmentTagged(0.0, 35.0, "First users, then business, then technology.", "framework", 0.81)
WRONG = SegmentTagged(35.0, 40.0, "We sell tea.", "aside", 0.43)
TYPED = SegmentTagged(None, None, "Ship the cheaper plan.", "recommendation", 0.9)
SAID: tuple[Fact, ...] = (
    RoundStarted("any", "2026-11-21T09:12:00+01:00", "microphone"),
    ASKED,
    AnswerStarted(0.0),
    *(FIRST, WRONG, TYPED),
    AnswerEnded(40.0),
    RoundEnded(40.0),
)


def round_at(home: Path, name: str, *more: Fact) -> Path:
    """A round of that name at home."""
    return kept(home / "sessions" / name, *SAID, *more)


def corrected_to(tag: str, told: SegmentTagged = WRONG) -> TagCorrected:
    return TagCorrected(0, told.start, told.text, tag)
