"""An answer cut for a reader that sees so many word pieces at once: windows of whole units, overlapping.

A unit that stands near the edge of one window stands in the middle of the next, and is read there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

# More is not read at once; a question or a unit that is longer is cut.
MOST_PIECES = 256
MOST_OF_QUESTION = 28
MOST_OF_UNIT = 96
# So many pieces at the end of one window are shown again at the beginning of the next.
SHOWN_AGAIN = 90
# Around a unit no more than this is of use on either side.
USEFUL_AROUND = 40

Pieces = Sequence[int]


@dataclass(frozen=True)
class Marks:
    """The pieces that frame a window, stand between its units, and stand for what came before it."""

    opening: int
    between: int
    cut: int


@dataclass(frozen=True)
class Window:
    """Pieces as the reader sees them, and where in them units stand, by their numbers in the answer."""

    pieces: tuple[int, ...]
    units: tuple[tuple[int, range], ...]


def windows(question: Pieces, units: Sequence[Pieces], marks: Marks, shown_again: int = SHOWN_AGAIN) -> list[Window]:
    """The windows of an answer, every unit in at least one of them."""
    head = [marks.opening, *question[:MOST_OF_QUESTION]]
    # An empty unit is read as the mark of something left out.
    shown = [list(unit[:MOST_OF_UNIT]) or [marks.cut] for unit in units]
    found: list[Window] = []
    first = 0
    while not found or found[-1].units[-1][0] < len(shown) - 1:
        found.append(_window([*head, *[marks.cut] * (3 if first else 0), marks.between], shown, first, marks))
        first = _next_first(found[-1], shown, shown_again)
    return found


def _window(head: list[int], units: Sequence[list[int]], first: int, marks: Marks) -> Window:
    pieces, places = list(head), []
    for number in range(first, len(units)):
        if len(pieces) + len(units[number]) + 1 > MOST_PIECES:
            break
        places.append((number, range(len(pieces), len(pieces) + len(units[number]))))
        pieces += [*units[number], marks.between]
    return Window(tuple(pieces), tuple(places))


def _next_first(window: Window, units: Sequence[list[int]], shown_again: int) -> int:
    """Where the next window begins: so far back that what was at the end is in its middle, and yet further on."""
    earliest, first = window.units[0][0] + 1, window.units[-1][0] + 1
    again = 0
    while first > earliest and again < shown_again:
        first -= 1
        again += len(units[first]) + 1
    return first


def room_around(window: Window, place: range) -> int:
    """How much of use a window shows around a unit."""
    return min(place.start, USEFUL_AROUND) + min(len(window.pieces) - place.stop, USEFUL_AROUND)
