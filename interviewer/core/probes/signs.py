"""A sign of trouble in an answer, and how it is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from interviewer.core.probes.view import View
from interviewer.core.vomit import TaggedSegment

LONGEST_QUOTE_WORDS = 14


@dataclass(frozen=True)
class Sign:
    """Why something is to be said, where that was heard, and the candidate's own words that can be said back."""

    reason: str
    start: float | None = None
    end: float | None = None
    phrase: str | None = None


# Reads a view with a limit (in seconds, or what its docstring says) and finds a sign of one kind, or none.
FindSign = Callable[[View, float], Sign | None]


def at(segment: TaggedSegment, reason: str, phrase: str | None = None) -> Sign:
    """A sign in one segment."""
    return Sign(reason, segment.start, segment.end, phrase)


def over(segments: Sequence[TaggedSegment], reason: str, phrase: str | None = None) -> Sign:
    """A sign in a run of segments."""
    return Sign(reason, segments[0].start, segments[-1].end, phrase)


def quoted(text: str) -> str:
    """What was said, shortened, for a reason."""
    words = text.split()
    shown = " ".join(words[:LONGEST_QUOTE_WORDS]).rstrip(" ,.;:…")
    return f"“{shown}{' …' if len(words) > LONGEST_QUOTE_WORDS else ''}”"
