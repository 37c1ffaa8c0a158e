"""A terminal: what is written to it stands on a screen, as it would before the eyes."""

import io
import os
import re
import sys
import unicodedata

import pytest

COMMAND = re.compile(r"\0337|\0338|\033\[([0-9;]*)([A-Za-z])")


class Terminal(io.StringIO):
    """Follows what the program uses (cursor up, to a place, saved; erasing; margins) and refuses all else."""

    def __init__(self, columns: int, lines: int) -> None:
        super().__init__()
        self.columns, self.lines = columns, lines
        self.rows = [""] * lines
        self.row = self.column = 0
        self.saved = (0, 0)
        self.bottom = lines
        self.wrapped = False
        # What stood in the last line whenever the cursor had been sent there and came back.
        self.feet: list[str] = []

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 2

    @property
    def foot(self) -> str:
        """The last line."""
        return self.rows[-1].rstrip()

    @property
    def above(self) -> str:
        """All other lines."""
        return "\n".join(row.rstrip() for row in self.rows[:-1]).strip("\n")

    def write(self, text: str) -> int:
        at = 0
        while at < len(text):
            command = COMMAND.match(text, at)
            if command:
                self._obey(command)
            else:
                self._put(text[at])
            at = command.end() if command else at + 1
        return len(text)

    def resize(self, columns: int, lines: int) -> None:
        """As most terminals do it: lines are lost or come at the top, and the margins are gone."""
        lost = self.lines - lines
        self.rows = self.rows[lost:] if lost > 0 else [""] * -lost + self.rows
        self.row = max(0, self.row - lost)
        self.columns, self.lines, self.bottom = columns, lines, lines

    def _put(self, letter: str) -> None:
        if letter == "\n":
            self.column = 0
            self._feed_line()
        else:
            assert letter.isprintable(), f"{letter!r} reached the screen"
            self._print(letter)

    def _print(self, letter: str) -> None:
        # Both cells of a wide letter stand in a row as the letter and an empty one.
        cells = 2 if unicodedata.east_asian_width(letter) in "WF" else 0 if unicodedata.combining(letter) else 1
        if self.column + cells > self.columns:
            self.column, self.wrapped = 0, True
            self._feed_line()
        if cells:
            row = self.rows[self.row].ljust(self.column)
            written = letter.ljust(cells, "\0")
            self.rows[self.row] = row[: self.column] + written + row[self.column + cells :]
            self.column += cells

    def _feed_line(self) -> None:
        if self.row == self.bottom - 1:
            self.rows[: self.bottom] = [*self.rows[1 : self.bottom], ""]
        elif self.row < self.lines - 1:
            self.row += 1

    def _obey(self, command: re.Match[str]) -> None:
        numbers = [int(number) for number in (command[1] or "").split(";") if number]
        match command[0][1], command[2]:
            case "7", _:
                self.saved = (self.row, self.column)
            case "8", _:
                self.row, self.column = self.saved
                self.feet.append(self.foot)
            case _, "A":
                self.row = max(0, self.row - 1)
            case _, "H":
                self.row, self.column = numbers[0] - 1, numbers[1] - 1
            case _, "K":
                self.rows[self.row] = self.rows[self.row][: self.column]
            case _, "r":
                self.bottom = numbers[1] if numbers else self.lines
                self.row = self.column = 0
            case _:
                raise AssertionError(f"{command[0]!r} reached the screen")


def as_seen(written: bytes, columns: int, lines: int) -> Terminal:
    """What a program wrote to a terminal of that size, as it stands there at last."""
    terminal = Terminal(columns, lines)
    terminal.write(written.decode().replace("\r\n", "\n"))
    return terminal


def watched(patch: pytest.MonkeyPatch, columns: int = 80, lines: int = 24) -> Terminal:
    """A terminal of that size that standard output and error are written to."""
    terminal = Terminal(columns, lines)
    patch.setattr("os.get_terminal_size", lambda *_: os.terminal_size((terminal.columns, terminal.lines)))
    patch.setattr(sys, "__stdout__", terminal)
    patch.setattr(sys, "stdout", terminal)
    patch.setattr(sys, "stderr", terminal)
    patch.setenv("TERM", "xterm")
    patch.delenv("COLUMNS", raising=False)
    patch.delenv("LINES", raising=False)
    return terminal
