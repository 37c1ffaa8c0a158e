"""Two readings of the same speech, held against each other word by word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from interviewer.core.numerals import read_aloud
from interviewer.core.words import Word

# How the sounds of hesitation are spelled once they are plain.
FILLED_PAUSES = frozenset({"um", "uh", "hm"})
_SOUNDS = {
    "um": re.compile(r"u+h*m+|e+r+m+|e+h+m+"),
    "uh": re.compile(r"u+h+|e+r+|e+h+|a+h+"),
    "hm": re.compile(r"h+m+|m{2,}"),
    # Yes and no, though they look like filled pauses.
    "uhhuh": re.compile(r"u+h+u+h+"),
    "mhm": re.compile(r"m+h+m+"),
}
# What sounds alike and is written in several ways.
_ALIKE = {
    "ok": ("okay",),
    "yknow": ("you", "know"),
    "y'know": ("you", "know"),
    "mr": ("mister",),
}
_YES_OR_NO = re.compile(r"\b(u+h+|m+)-(h?u+h+|h+m+)\b")
_ACRONYM = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_MONEY = re.compile(r"\$\s*(\d[\d,]*(?:\.\d+)?)")
_SIGNS = {"%": " percent ", "&": " and ", "’": "'", "$": " dollars "}
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)"
_TOKEN = re.compile(rf"({_NUMBER})(?:\.(\d+))?((?:st|nd|rd|th)\b)?|([^\W\d_]+(?:'[^\W\d_]+)*)")

_BOTH, _DELETED, _INSERTED = range(3)

Pair = tuple[int | None, int | None]


def plain(text: str) -> list[str]:
    """The words of a text as they count: however they are written, words that sound alike come out the same.

    Lower case and no marks; hyphens divide; numbers are spelled out; filled pauses are "um", "uh" and "hm".
    """
    text = _MONEY.sub(r"\1$", text.lower())
    for sign, spelled in _SIGNS.items():
        text = text.replace(sign, spelled)
    text = _ACRONYM.sub(lambda found: found[0].replace(".", ""), _YES_OR_NO.sub(r"\1\2", text))
    return [word for found in _TOKEN.finditer(text) for word in _spoken(found)]


def plain_words(words: Iterable[Word]) -> list[tuple[str, int]]:
    """The plain words of each word, with its number; most words are one, "twenty-five" is two and "-" none."""
    return [(token, number) for number, word in enumerate(words) for token in plain(word.text)]


def without_filled_pauses(words: Iterable[str]) -> list[str]:
    """Plain words but for the sounds of hesitation."""
    return [word for word in words if word not in FILLED_PAUSES]


def aligned(reference: Sequence[str], heard: Sequence[str]) -> list[Pair]:
    """The alignment with the fewest edits, as pairs of numbers in order; None stands for a gap.

    Of several with as few edits the one in which most words are the same; of those, words match as early in the
    reference as they can.
    """
    moves = _moves(reference, heard)
    pairs: list[Pair] = []
    left, right = len(reference), len(heard)
    while left or right:
        move = int(moves[left, right])
        left, right = left - (move != _INSERTED), right - (move != _DELETED)
        pairs.append((None if move == _INSERTED else left, None if move == _DELETED else right))
    return pairs[::-1]


def matches(reference: Sequence[str], heard: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The pairs of an alignment whose words are the same."""
    for left, right in aligned(reference, heard):
        if left is not None and right is not None and reference[left] == heard[right]:
            yield left, right


@dataclass(frozen=True)
class WordErrors:
    """How a reading differs from a reference of so many words."""

    substituted: int = 0
    deleted: int = 0
    inserted: int = 0
    words: int = 0

    @classmethod
    def between(cls, reference: Sequence[str], heard: Sequence[str]) -> Self:
        """What is wrong in what was heard, both plain."""
        pairs = aligned(reference, heard)
        deleted = sum(right is None for _, right in pairs)
        inserted = sum(left is None for left, _ in pairs)
        same = sum(1 for _ in matches(reference, heard))
        return cls(len(pairs) - deleted - inserted - same, deleted, inserted, len(reference))

    @property
    def rate(self) -> float | None:
        """Errors a word of the reference; None where that has none."""
        return (self.substituted + self.deleted + self.inserted) / self.words if self.words else None

    def __add__(self, other: "WordErrors") -> "WordErrors":
        return WordErrors(
            self.substituted + other.substituted,
            self.deleted + other.deleted,
            self.inserted + other.inserted,
            self.words + other.words,
        )


def _moves(reference: Sequence[str], heard: Sequence[str]) -> npt.NDArray[np.uint8]:
    """The last move of the best alignment of every beginning of one with every beginning of the other."""
    numbers = {word: number for number, word in enumerate(dict.fromkeys((*reference, *heard)))}
    right = np.array([numbers[word] for word in heard], np.int64)
    # A word in place of another costs a trifle more, so that the fewest edits win and after them the most matches.
    edit = len(reference) + len(heard) + 1
    slope = np.arange(len(heard) + 1, dtype=np.int64) * edit
    moves = np.full((len(reference) + 1, len(heard) + 1), _INSERTED, np.uint8)
    moves[1:, 0] = _DELETED
    costs = slope
    for number, word in enumerate(reference, start=1):
        both = costs[:-1] + np.where(right == numbers[word], 0, edit + 1)
        deleted = costs + edit
        costs = np.concatenate([deleted[:1], np.minimum(both, deleted[1:])])
        # Insertions run along the row: the least of all words before, each at its distance.
        costs = np.minimum.accumulate(costs - slope) + slope
        moves[number, 1:][costs[1:] == both] = _BOTH
        moves[number, 1:][costs[1:] == deleted[1:]] = _DELETED
    return moves


def _spoken(found: re.Match[str]) -> Iterable[str]:
    """The plain words of one token."""
    digits, decimals, ordinal, word = found.groups()
    if word is None:
        return read_aloud(digits, decimals or "", bool(ordinal))
    return _ALIKE.get(word) or (_sound(word),)


def _sound(word: str) -> str:
    return next((sound for sound, spellings in _SOUNDS.items() if spellings.fullmatch(word)), word)
