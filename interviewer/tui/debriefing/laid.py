"""Lines laid out in rows of a width: where each begins, without drawing any of them."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from rich.cells import cell_len, chop_cells

from interviewer.tui.debriefing.line import Line, Look

# A row is never made narrower than this; what does not fit is cut off at the edge.
LEAST_ROOM = 12
# The eye finds the beginning of the next row no better in a longer one.
LONGEST_TEXT = 96
# Below this width names give way to the letters beside them, below the other times too.
NAMES_FROM, TIMES_FROM = 72, 36

EDGE, LETTER, TIME, NAME, FIGURE_NAME, DEEPER = 2, 4, 9, 15, 18, 2

_TIMED = (Look.TALK, Look.REACTION, Look.LOST, Look.PLACE)
_NAMED = (Look.TALK, Look.REACTION, Look.SHARE)


@dataclass(frozen=True)
class Columns:
    """What stands before a line's text, in cells; 0: nothing."""

    letter: int = 0
    time: int = 0
    name: int = 0

    @property
    def cells(self) -> int:
        """All of them, with the edge where the cursor is."""
        return EDGE + self.letter + self.time + self.name


def columns_of(look: Look, width: int) -> Columns:
    """The columns of a line at a width; what has no letter stands under the texts of those that have one."""
    wide, timed = width >= NAMES_FROM, width >= TIMES_FROM
    name = FIGURE_NAME if look is Look.FIGURE and timed else NAME if look in _NAMED and wide else 0
    deeper = DEEPER if look is Look.GROUND else 0
    return Columns(0 if look is Look.TITLE else LETTER, TIME if look in _TIMED and timed else deeper, name)


def room_of(look: Look, width: int) -> int:
    """How many cells the text of a line has in each row."""
    return min(LONGEST_TEXT, max(LEAST_ROOM, width - columns_of(look, width).cells - 1))


def rows_of(line: Line, width: int) -> list[str]:
    """The text of a line in rows, the first of which follows its columns."""
    return wrapped(line.text, room_of(line.look, width))


def wrapped(text: str, room: int) -> list[str]:
    """A text broken between words; a word that is too long for a row is cut."""
    cells_of = len if text.isascii() else cell_len
    if cells_of(text) <= room:
        return [text]
    rows: list[str] = []
    row: list[str] = []
    taken = -1
    for word in _words(text, room):
        cells = cells_of(word)
        if row and taken + 1 + cells > room:
            rows.append(" ".join(row).rstrip())
            row, taken = [], -1
        row.append(word)
        taken += 1 + cells
    return [*rows, " ".join(row)]


def _words(text: str, room: int) -> list[str]:
    words = text.split(" ")
    if max(map(len, words)) * 2 <= room:
        return words
    return [part for word in words for part in (chop_cells(word, room) or [""])]


@dataclass(frozen=True)
class Laid:
    """All lines at one width."""

    lines: Sequence[Line]
    width: int
    # The row in which each line begins, and at last the row after all of them.
    starts: Sequence[int] = field(init=False)

    def __post_init__(self) -> None:
        rooms = {look: room_of(look, self.width) for look in Look}
        heights = (len(wrapped(line.text, rooms[line.look])) for line in self.lines)
        object.__setattr__(self, "starts", list(accumulate(heights, initial=0)))

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return self.starts[-1]

    def line_at(self, row: int) -> int:
        """The number of the line to which a row belongs."""
        return min(len(self.lines), bisect_right(self.starts, row)) - 1

    def start(self, line: int) -> int:
        """The first row of a line."""
        return self.starts[line]

    def height(self, line: int) -> int:
        """How many rows a line has."""
        return self.starts[line + 1] - self.starts[line]
