"""The line below a strip of time: its ends, where answers begin, what is looked at, and where the player is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from interviewer.core.minutes import clock
from interviewer.core.spans import Span

EDGE, NUMBER, LOOKED_AT, NOW = "edge", "number", "looked at", "now"
STRETCH, HERE = "━", "▲"

# A piece of the line, and what it is (empty: nothing).
Piece = tuple[str, str]


@dataclass(frozen=True)
class Ruler:
    """What there is to mark: the whole time, when each answer begins (None: unknown), and in how many cells."""

    whole: Span
    begins: Sequence[float | None]
    cells: int

    def cell(self, time: float) -> int:
        """The cell in which a time lies."""
        share = (time - self.whole.start) / self.whole.length if self.whole.length > 0 else 0.0
        return max(0, min(self.cells - 1, int(share * self.cells)))

    def time(self, cell: int) -> float:
        """The time in the middle of a cell."""
        return self.whole.start + (cell + 0.5) / max(1, self.cells) * self.whole.length

    def pieces(self, spans: Sequence[Span], at: float | None) -> list[Piece]:
        """The line in pieces; a time or a number that has no room beside them is left out."""
        marks: list[Piece] = [(" ", "")] * self.cells
        for span in spans if self.cells else ():
            first, last = self.cell(span.start), self.cell(span.end)
            marks[first : last + 1] = [(STRETCH, LOOKED_AT)] * (last + 1 - first)
        if at is not None and self.cells:
            marks[self.cell(at)] = (HERE, NOW)
        for cell, text, what in self._labels():
            _put(marks, cell, text, what)
        runs = groupby(marks, key=lambda mark: mark[1])
        return [("".join(letter for letter, _ in run), what) for what, run in runs]

    def _labels(self) -> Iterator[tuple[int, str, str]]:
        end = clock(round(self.whole.end))
        yield 0, clock(self.whole.start), EDGE
        yield self.cells - len(end), end, EDGE
        for number, begin in enumerate(self.begins, start=1):
            if begin is not None:
                yield self.cell(begin), str(number), NUMBER


def _put(marks: list[Piece], cell: int, text: str, what: str) -> None:
    """Write a text there if nothing stands there or right beside it."""
    around = marks[max(0, cell - 1) : cell + len(text) + 1]
    fits = cell >= 0 and cell + len(text) <= len(marks)
    if fits and all(mark == (" ", "") for mark in around):
        marks[cell : cell + len(text)] = [(letter, what) for letter in text]
