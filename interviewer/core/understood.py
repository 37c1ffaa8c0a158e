"""A sentence that was read aloud, held against what was understood of it, word by word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interviewer.core.matching import WordErrors, aligned, plain_words
from interviewer.core.words import Word

# More than so much wrong, and an answer would not be read rightly either.
MOST_WRONG = 0.2

SAME, OTHER, MISSING = "same", "other", "missing"

NOTHING = (
    "Nothing was understood. Speak as soon as you have begun, and watch the bar: it should follow your voice. If it "
    "does not, choose another microphone."
)
AGAIN = (
    "Read it once more, nearer to the microphone and as you would speak to somebody in the room. If it is no better, "
    "try another microphone."
)


@dataclass(frozen=True)
class Piece:
    """A word as it was heard, and whether it is the sentence's; or one of the sentence that was not heard."""

    text: str
    how: str = SAME


@dataclass(frozen=True)
class Understood:
    """What was heard in order, and how many of the sentence's words are wrong."""

    pieces: tuple[Piece, ...]
    wrong: int
    words: int

    @property
    def share(self) -> float:
        """How much of the sentence is wrong (0 to 1)."""
        return self.wrong / self.words if self.words else 0.0

    @property
    def heard_any(self) -> bool:
        """Whether any word was heard."""
        return any(piece.how != MISSING for piece in self.pieces)

    @property
    def told(self) -> str:
        """How it went, in a few words."""
        return f"{self.words - self.wrong} of {self.words} words right" if self.heard_any else "nothing understood"

    def remark(self, trouble: str) -> str:
        """What to do about it, if anything; `trouble` is what was wrong with the sound."""
        if self.heard_any and self.share <= MOST_WRONG:
            return ""
        return trouble or (AGAIN if self.heard_any else NOTHING)


def understood(sentence: str, heard: str) -> Understood:
    """A sentence beside what was heard of it; who says more than it can have every word wrong, and no more."""
    said, read = _words(sentence), _words(heard)
    errors = WordErrors.between([word for word, _ in said.plain], [word for word, _ in read.plain])
    wrong = min(errors.words, errors.substituted + errors.deleted + errors.inserted)
    # A word as it is written may be several plain ones, each of which gives its piece.
    pieces = dict.fromkeys(_numbered(said, read))
    return Understood(tuple(piece for _, piece in pieces), wrong, errors.words)


@dataclass(frozen=True)
class _Words:
    """The words of a text as they are written, and plain with the number of the one that each belongs to."""

    written: Sequence[str]
    plain: Sequence[tuple[str, int]]


def _words(text: str) -> _Words:
    written = text.split()
    return _Words(written, plain_words(Word(word, None, None, None) for word in written))


def _numbered(said: _Words, read: _Words) -> Iterator[tuple[int, Piece]]:
    """Each piece with the number of its word in its own text."""
    pairs = aligned([word for word, _ in said.plain], [word for word, _ in read.plain])
    wrong = {read.plain[right][1] for left, right in pairs if right is not None and _differ(said, read, left, right)}
    for left, right in pairs:
        if right is not None:
            number = read.plain[right][1]
            yield number, Piece(read.written[number], OTHER if number in wrong else SAME)
        elif left is not None:
            number = said.plain[left][1]
            yield number, Piece(said.written[number], MISSING)


def _differ(said: _Words, read: _Words, left: int | None, right: int) -> bool:
    return left is None or said.plain[left][0] != read.plain[right][0]
