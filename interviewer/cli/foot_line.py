"""The last line of the terminal, drawn over and over while all else scrolls above it, what is typed included."""

import os
import sys
import unicodedata
from itertools import accumulate, takewhile

_SAVE, _RESTORE = "\0337", "\0338"
_ERASE_REST = "\033[K"
_ALL_LINES = "\033[r"
# In fewer there is nothing for it to stand below.
FEWEST_LINES = 4


class FootLine:
    """Shows a text where someone watches; elsewhere nothing. `close` gives the line back."""

    def __init__(self) -> None:
        self._watched = _watched()
        self._size: os.terminal_size | None = None
        self._shown = ""

    def show(self, head: str, text: str) -> None:
        """Have a head stand there and after it as much of the end of a text as there is room for."""
        if not self._watched:
            return
        size = os.get_terminal_size(sys.stderr.fileno())
        if size != self._size:
            self._claim(size)
        line = fitted(head, text, size.columns - 1)
        if line != self._shown and size.lines >= FEWEST_LINES:
            self._shown = line
            _write(f"{_SAVE}{_beginning(size)}{line}{_ERASE_REST}{_RESTORE}")

    def close(self) -> None:
        """Leave the terminal as it was found."""
        if self._size is not None and self._size.lines >= FEWEST_LINES:
            _write(f"{_SAVE}{_ALL_LINES}{_beginning(self._size)}{_ERASE_REST}{_RESTORE}")
        self._size, self._shown = None, ""

    def _claim(self, size: os.terminal_size) -> None:
        """Have all else scroll above the last line; where the cursor is on it, it goes up by one, as does the text."""
        self._size, self._shown = size, ""
        if size.lines >= FEWEST_LINES:
            _write(f"\n{_SAVE}\033[1;{size.lines - 1}r{_RESTORE}\033[A")


def fitted(head: str, text: str, cells: int) -> str:
    """A head and the end of a text in so many cells of a terminal; an ellipsis stands for what was left out."""
    room = cells - _width(head)
    if _width(text) <= room:
        return head + text
    kept = _fitting(text[::-1], room - 1)
    return f"{head}…{text[len(text) - kept :]}" if room > 1 else head[: _fitting(head, cells)]


def _width(text: str) -> int:
    return sum(map(_cells, text))


def _fitting(letters: str, cells: int) -> int:
    return sum(1 for _ in takewhile(lambda taken: taken <= cells, accumulate(map(_cells, letters))))


def _cells(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _watched() -> bool:
    # The consoles of old Windows and dumb terminals would show the commands instead of following them.
    follows = os.environ.get("TERM") != "dumb" and (os.name != "nt" or "WT_SESSION" in os.environ)
    return follows and sys.stderr is not None and sys.stderr.isatty()


def _beginning(size: os.terminal_size) -> str:
    """The command that goes to the last line."""
    return f"\033[{size.lines};1H"


def _write(commands: str) -> None:
    print(commands, end="", file=sys.stderr, flush=True)
