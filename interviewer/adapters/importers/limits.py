"""How much of a transcript is read."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Line = TypeVar("Line")

# A day of speech without a pause; read, it takes some 200 MB.
MOST_WORDS = 250_000
# As many cues of a word each: a number, the times, the word, an empty line.
MOST_LINES = 4 * MOST_WORDS


class TooLongError(ValueError):
    """A transcript holds more than is read."""

    def __init__(self, limit: str) -> None:
        super().__init__(f"holds more than {limit}, and no more are read: cut it into several files")


def refuse_words(count: int) -> None:
    """Refuse too many words."""
    if count > MOST_WORDS:
        raise TooLongError(f"{MOST_WORDS:,} words")


def refuse_lines(text: str) -> None:
    """Refuse a text of too many lines."""
    if text.count("\n") > MOST_LINES:
        raise TooLongError(f"{MOST_LINES:,} lines")


def within_limit(lines: Iterable[Line], words: Callable[[Line], int]) -> Iterator[Line]:
    """The lines as they come, until they hold too many words."""
    count = 0
    for line in lines:
        count += words(line)
        refuse_words(count)
        yield line
