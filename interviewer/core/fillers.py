"""Filled pauses and filler phrases among the words heard."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interviewer.core.words import Word

SOUND = "sound"
WORD = "word"

_SOUNDS = re.compile(r"^(?:u+m+|u+h+|u+h+m+|e+r(?:r{2,}|m+)?|e+hm*|h+m+|m{2,}|a+h+)$")
_PHRASES = {("you", "know"), ("i", "mean"), ("sort", "of"), ("kind", "of")}
# "a kind of user", "do you know", "which I mean": the words mean something there.
_MEANT_AFTER = re.compile(
    r"^(?:an?|the|this|that|what|which|some|any|one|each|every|same|do|did|would|could|can|will|should|let|as|if|when"
    r"|once|how|anything|everything|all)$"
)
# "you know the answer", "I mean it", unless a comma stands between.
_MEANT_BEFORE = re.compile(r"^(?:the|that|it|what|who|how|why|when|where|whether|which|if|about|him|her|them)$")
_CLAUSE_MARKS = (",", ".", "?", "!", ";", "—", "–", "…")


@dataclass(frozen=True)
class Filler:
    """A filler: its text, times in seconds (None where unknown), and whether it is a sound ("um") or a word."""

    text: str
    start: float | None
    end: float | None
    kind: str


def fillers(words: Sequence[Word]) -> list[Filler]:
    """The fillers in order."""
    return list(_found(words, [_bare(word) for word in words]))


def _found(words: Sequence[Word], bare: Sequence[str]) -> Iterator[Filler]:
    taken = 0
    for index, text in enumerate(bare):
        if index < taken:
            continue
        length = _length_at(words, bare, index)
        if length:
            taken = index + length
            kind = SOUND if _SOUNDS.match(text) else WORD
            yield Filler(" ".join(bare[index:taken]), words[index].start, words[taken - 1].end, kind)


def _length_at(words: Sequence[Word], bare: Sequence[str], index: int) -> int:
    """How many words from here on make one filler; 0 for none."""
    if _SOUNDS.match(bare[index]):
        return 1
    if tuple(bare[index : index + 2]) in _PHRASES and not (index and _MEANT_AFTER.match(bare[index - 1])):
        means = _goes_on(words, bare, index) if bare[index] in ("you", "i") else not _apart(words, index, 2)
        return 0 if means else 2
    return 1 if bare[index] == "like" and _apart(words, index, 1) else 0


def _goes_on(words: Sequence[Word], bare: Sequence[str], index: int) -> bool:
    """Whether what is known or meant follows at once."""
    closed = words[index + 1].text.endswith(_CLAUSE_MARKS)
    return not closed and any(_MEANT_BEFORE.match(after) for after in bare[index + 2 : index + 3])


def _apart(words: Sequence[Word], index: int, length: int) -> bool:
    """Whether commas or the sentence's edge stand on both sides, as they do around a word that carries no meaning."""
    opened = index == 0 or words[index - 1].text.endswith(_CLAUSE_MARKS)
    return opened and words[index + length - 1].text.endswith(",")


def _bare(word: Word) -> str:
    return word.text.lower().strip(".,?!;:—–…\"'“”()-")
