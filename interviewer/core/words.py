"""Words with the times at which they were said."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Word:
    """One word as heard: its text without spaces, its times in seconds, how sure the recogniser was (0 to 1).

    Times and confidence are None where the source does not tell them (a plain transcript).
    """

    text: str
    start: float | None
    end: float | None
    confidence: float | None


def text_of(words: Iterable[Word]) -> str:
    """The words as one line."""
    return " ".join(word.text for word in words)
