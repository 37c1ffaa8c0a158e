"""What somebody else's transcript tells of a conversation."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from interviewer.adapters.importers.limits import within_limit
from interviewer.adapters.importers.transcript import in_order
from interviewer.core.speakers import Passage
from interviewer.core.words import Word

# Longer ones are no names.
LONGEST_NAME = 60


@dataclass(frozen=True)
class Conversation:
    """What was said, in the order in which it began; `timed` says whether every word has times, or none has."""

    passages: tuple[Passage, ...]
    timed: bool


def conversation(passages: Iterable[Passage]) -> Conversation:
    """A conversation of these passages: nothing in it steers a terminal, no word of a speaker lies over their next."""
    clean = [one for one in map(_clean, within_limit(passages, lambda one: len(one.words))) if one.words]
    if any(word.start is None or word.end is None for one in clean for word in one.words):
        return Conversation(tuple(map(_untimed, clean)), timed=False)
    return Conversation(tuple(_in_turn(sorted(clean, key=lambda one: one.start or 0.0))), timed=bool(clean))


def shown(text: str) -> str:
    """A text on one line, without letters that steer a terminal."""
    # Letter by letter is slow, and hardly any text needs it.
    plain = text if text.isprintable() else "".join(map(_plain, text))
    return " ".join(plain.split())


def name_of(text: str) -> str:
    """A name as it is shown."""
    return shown(text)[:LONGEST_NAME].strip(" :*_-–—")


def _clean(passage: Passage) -> Passage:
    words = (word if word.text.isprintable() else _bare(word) for word in passage.words)
    return Passage(name_of(passage.speaker), tuple(word for word in words if word.text))


def _bare(word: Word) -> Word:
    return replace(word, text=shown(word.text).replace(" ", ""))


def _plain(letter: str) -> str:
    """What can be seen as it is, marks within words (soft hyphens, turned direction) as nothing, the rest as space."""
    if letter.isprintable():
        return letter
    return "" if unicodedata.category(letter) == "Cf" else " "


def _untimed(passage: Passage) -> Passage:
    return replace(passage, words=tuple(Word(word.text, None, None, word.confidence) for word in passage.words))


def _in_turn(passages: Sequence[Passage]) -> list[Passage]:
    """Each speaker's words one after the other; those of two may lie over each other."""
    own: dict[str, list[Word]] = {}
    for passage in passages:
        own.setdefault(passage.speaker, []).extend(passage.words)
    ordered = {speaker: iter(in_order(words)) for speaker, words in own.items()}
    return [replace(one, words=tuple(next(ordered[one.speaker]) for _ in one.words)) for one in passages]
