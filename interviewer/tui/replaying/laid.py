"""The lines of a transcript laid out in rows of a width, each of which knows its words."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, chop_cells

from interviewer.core.transcript import QUESTION, Line
from interviewer.exports.cells import legible
from interviewer.tui.debriefing.laid import EDGE, LEAST_ROOM, LETTER, LONGEST_TEXT, NAME, NAMES_FROM, TIME, TIMES_FROM

# From so many rows on there is room for air between the lines.
SPACED_FROM = 20

# A word or a part of one, and its number in its line.
Piece = tuple[int, str]


@dataclass(frozen=True)
class Columns:
    """What stands before a text, and how much room the text has, in cells; 0: nothing."""

    time: int
    name: int
    text: int

    @classmethod
    def within(cls, width: int, timed: bool) -> "Columns":
        """The columns that so many cells have room for, with times where there are any."""
        time, name = TIME if timed and width >= TIMES_FROM else 0, NAME if width >= NAMES_FROM else 0
        return cls(time, name, min(LONGEST_TEXT, max(LEAST_ROOM, width - EDGE - LETTER - time - name - 1)))

    @property
    def before(self) -> int:
        """The cells before the text."""
        return EDGE + LETTER + self.time + self.name


@dataclass(frozen=True)
class Row:
    """A row of a line (None: a free row before the next); `first` says that the line begins with it."""

    line: int | None
    pieces: tuple[Piece, ...] = ()
    first: bool = False

    def piece_at(self, cell: int) -> int | None:
        """The number of the word at a cell of the text; None where there is none."""
        reached = 0
        for number, text in self.pieces:
            reached += cell_len(text) + 1
            if 0 <= cell < reached:
                return number
        return None


class Laid:
    """All lines at one width, before each question a free row, and with enough room before every line."""

    def __init__(self, lines: Sequence[Line], width: int, height: int) -> None:
        self.width, self.spaced = width, height >= SPACED_FROM
        self.columns = Columns.within(width, any(line.span for line in lines))
        self.rows: list[Row] = []
        # The first row of each line.
        self._starts: list[int] = []
        for number, line in enumerate(lines):
            if number and (self.spaced or line.name == QUESTION):
                self.rows.append(Row(None))
            self._starts.append(len(self.rows))
            self.rows += _rows(number, line, self.columns.text)

    def fits(self, width: int, height: int) -> bool:
        """Whether it looks the same in other room."""
        return self.width == width and self.spaced == (height >= SPACED_FROM)

    def rows_of(self, line: int) -> range:
        """The rows of a line, and the free row behind it."""
        end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self.rows)
        return range(self._starts[line], end)

    def row_of(self, line: int, word: int) -> int:
        """The row in which a word stands."""
        rows = self.rows_of(line)
        firsts = [self.rows[row].pieces[0][0] for row in rows if self.rows[row].pieces]
        return rows.start + max(0, bisect_right(firsts, word) - 1)


def _rows(number: int, line: Line, room: int) -> Iterator[Row]:
    row, taken, first = list[Piece](), 0, True
    for piece in _pieces(line.text, room):
        cells = cell_len(piece[1])
        if row and taken + 1 + cells > room:
            yield Row(number, tuple(row), first)
            row, taken, first = [], 0, False
        taken += cells + bool(row)
        row.append(piece)
    yield Row(number, tuple(row), first)


def _pieces(text: str, room: int) -> Iterator[Piece]:
    """The words; one that is too long for a row is cut."""
    for number, word in enumerate(text.split()):
        shown = legible(word)
        yield from ((number, part) for part in (chop_cells(shown, room) if cell_len(shown) > room else [shown]))
