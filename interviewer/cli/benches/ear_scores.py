"""How well a recording was heard: filled pauses, the starts of words, pauses."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from interviewer.core.matching import FILLED_PAUSES, aligned, matches, plain_words
from interviewer.core.spans import Span, merged, overlap
from interviewer.core.speech import pauses as pauses_between
from interviewer.core.words import Word

# Two pauses are the same if they share half of the longer, or if their edges lie this close to each other.
SAME_SHARE = 0.5
SAME_EDGE_SECONDS = 0.2

FILLED = "um"

Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Hits:
    """So many things were there, so many were found, and so many of these were the same."""

    there: int = 0
    found: int = 0
    matched: int = 0

    @property
    def recall(self) -> float | None:
        """The share of what was there that was found; None where nothing was."""
        return self.matched / self.there if self.there else None

    @property
    def precision(self) -> float | None:
        """The share of what was found that was there; None where nothing was found."""
        return self.matched / self.found if self.found else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where nothing was there or found."""
        return 2 * self.matched / (self.there + self.found) if self.there + self.found else None

    def __add__(self, other: "Hits") -> "Hits":
        return Hits(self.there + other.there, self.found + other.found, self.matched + other.matched)


def filled_pauses(reference: Sequence[str], heard: Sequence[str]) -> Hits:
    """Filled pauses among plain words, whatever their sound: the same if aligned to each other or one word beside."""
    said, found = _alike(reference), _alike(heard)
    columns = aligned(said, found)
    there = [at for at, (left, _) in enumerate(columns) if left is not None and said[left] == FILLED]
    heard_at = [at for at, (_, right) in enumerate(columns) if right is not None and found[right] == FILLED]
    return hits(there, heard_at, lambda one, other: abs(one - other) <= 1)


def pauses(reference: Sequence[Word], heard: Sequence[Span]) -> Hits:
    """Pauses found, against the gaps between words.

    Two are the same if they share half of the longer, or if both edges lie within 0.2 s of each other.
    """
    spoken = merged(Span(word.start, word.end) for word in reference if word.start is not None and word.end is not None)
    return hits(pauses_between(spoken), heard, _same_pause)


def start_errors(reference: Sequence[Word], heard: Sequence[Word]) -> list[float]:
    """By how many seconds the words that were heard right begin too early or too late."""
    said, found = plain_words(reference), plain_words(heard)
    errors = []
    for left, right in matches([text for text, _ in said], [text for text, _ in found]):
        one, other = reference[said[left][1]].start, heard[found[right][1]].start
        # Of "twenty-five" only the first part begins where the word does.
        if _opens(said, left) and _opens(found, right) and one is not None and other is not None:
            errors.append(abs(one - other))
    return errors


def hits(there: Sequence[Thing], found: Sequence[Thing], same: Callable[[Thing, Thing], bool]) -> Hits:
    """Both in order; nothing is matched twice."""
    free = list(found)
    for one in there:
        match = next((number for number, other in enumerate(free) if same(one, other)), None)
        if match is not None:
            del free[match]
    return Hits(len(there), len(found), len(found) - len(free))


def _alike(words: Sequence[str]) -> list[str]:
    """Every filled pause as the same word: "um" heard for "uh" is no miss."""
    return [FILLED if word in FILLED_PAUSES else word for word in words]


def _same_pause(one: Span, other: Span) -> bool:
    edges = abs(one.start - other.start) <= SAME_EDGE_SECONDS and abs(one.end - other.end) <= SAME_EDGE_SECONDS
    return edges or overlap(one, other) >= SAME_SHARE * max(one.length, other.length)


def _opens(tokens: Sequence[tuple[str, int]], number: int) -> bool:
    return number == 0 or tokens[number - 1][1] != tokens[number][1]
