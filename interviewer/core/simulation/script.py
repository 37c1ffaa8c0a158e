"""What a candidate who is made up says: units with their true tags, filled pauses and silences among the words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from interviewer.core.matching import FILLED_PAUSES, plain
from interviewer.core.segments import ends_sentence

# Between two sentences, and on both sides of an "um", where the script says nothing else.
BREATH_SECONDS = 0.35
CATCH_SECONDS = 0.15
# Of more, nobody makes an answer.
LONGEST_PAUSE_SECONDS = 60.0

_MARK = re.compile(r"\[([^\]]*)\]")


@dataclass(frozen=True)
class Sentence:
    """A sentence, or the part of one before or after an "um"."""

    text: str


@dataclass(frozen=True)
class Filler:
    """A voice that says "um" or its like."""

    text: str


@dataclass(frozen=True)
class Pause:
    """Silence of exactly so many seconds."""

    seconds: float


Piece = Sentence | Filler | Pause


@dataclass(frozen=True)
class Unit:
    """What is said for one purpose: its true tag and its text, with "[um]" and "[1.5]" (seconds) where they come."""

    tag: str
    text: str

    @property
    def pieces(self) -> list[Piece]:
        """What comes to sound, in order."""
        parts = _parts(self.text)
        return [piece for at, part in enumerate(parts) for piece in (_marked(part) if at % 2 else _sentences(part))]


@dataclass(frozen=True)
class Answer:
    """What is said to one question, which is named by its words or by its id in the bank."""

    question: str
    kind: str
    units: tuple[Unit, ...]

    @property
    def fillers(self) -> int:
        """How many filled pauses it asks for."""
        return sum(isinstance(piece, Filler) for unit in self.units for piece in unit.pieces)


@dataclass(frozen=True)
class Script:
    """The answers of a candidate who is made up."""

    title: str
    answers: tuple[Answer, ...]


def wrong_marks(text: str) -> list[str]:
    """What stands in brackets and is neither a filled pause nor seconds."""
    return [mark for mark in _parts(text)[1::2] if not _is_filler(mark) and _seconds(mark) is None]


def _parts(text: str) -> list[str]:
    """The text cut at its marks, which are every other part."""
    # Behind the last "]" none ends: to look for it from each of a million "[" takes hours.
    end = text.rfind("]") + 1
    *parts, last = _MARK.split(text[:end])
    return [*parts, last + text[end:]]


def _marked(mark: str) -> list[Piece]:
    seconds = _seconds(mark)
    return [Filler(mark.strip()) if seconds is None else Pause(seconds)]


def _is_filler(mark: str) -> bool:
    spelled = plain(mark)
    return len(spelled) == 1 and spelled[0] in FILLED_PAUSES


def _seconds(mark: str) -> float | None:
    try:
        seconds = float(mark)
    except ValueError:
        return None
    # Written so that "nan" is refused too.
    return seconds if 0 < seconds <= LONGEST_PAUSE_SECONDS else None


def _sentences(text: str) -> Iterator[Piece]:
    words: list[str] = []
    for word in text.split():
        words.append(word)
        if ends_sentence(word):
            yield Sentence(" ".join(words))
            words = []
    if words:
        yield Sentence(" ".join(words))
