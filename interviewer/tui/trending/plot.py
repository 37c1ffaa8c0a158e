"""A figure over rounds as bars of letters: they begin at zero, and a line through them is the median of five."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby

from interviewer.core.over_time.measures import Measure
from interviewer.exports.chart import BLOCKS, Values
from interviewer.exports.measured import value_of
from interviewer.tui.trending.slots import Slots

LINE, BASE = "━", "┄"
# Among these is the top, whatever its power of ten: the bars fill most of their room.
_TOPS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)


class Ink(Enum):
    """What a piece of a chart is."""

    NOTHING = auto()
    BAR = auto()
    MEDIAN = auto()
    MEDIAN_ON_BAR = auto()
    BASELINE = auto()


@dataclass(frozen=True)
class Plot:
    """The values of rounds, the medians up to each, and the median of the first ones, in so many rows."""

    measure: Measure
    values: Values
    medians: Values
    baseline: float | None
    height: int

    @property
    def top(self) -> float:
        """What the uppermost row reaches to: a number that is easily read, and no finer than the figure is told."""
        known = [one for one in (*self.values, *self.medians, self.baseline) if one]
        return rounded_up(max(known, default=1.0), 10.0**-self.measure.digits)

    def row(self, row: int, slots: Slots) -> list[tuple[str, Ink]]:
        """One row, 0 the uppermost, in pieces."""
        level, top = self.height - 1 - row, self.top
        cells = (cell for number in slots.shown for cell in self._slot(number, level, top, slots))
        return [("".join(letter for letter, _ in run), ink) for ink, run in groupby(cells, key=lambda cell: cell[1])]

    def _slot(self, number: int, level: int, top: float, slots: Slots) -> Iterator[tuple[str, Ink]]:
        fill = self._fill(self.values[number], level, top)
        median = self._level(self.medians[number], top) == level
        for cell in range(slots.width):
            yield self._cell(fill if cell < slots.bar else 0, median, level, top)

    def _cell(self, fill: int, median: bool, level: int, top: float) -> tuple[str, Ink]:
        steps = BLOCKS.steps
        if median:
            return LINE, Ink.MEDIAN_ON_BAR if fill == len(steps) else Ink.MEDIAN
        if fill:
            return steps[fill - 1], Ink.BAR
        return (BASE, Ink.BASELINE) if self._level(self.baseline, top) == level else (" ", Ink.NOTHING)

    def _fill(self, value: float | None, level: int, top: float) -> int:
        """How many eighths of a cell a bar fills; what is known to be nothing can still be seen."""
        if value is None:
            return 0
        steps = len(BLOCKS.steps)
        eighths = max(1, round(value / top * self.height * steps))
        return max(0, min(steps, eighths - level * steps))

    def _level(self, value: float | None, top: float) -> int | None:
        return None if value is None else min(self.height - 1, int(value / top * self.height))

    def labels(self) -> dict[int, str]:
        """What stands beside the rows: the top, and the middle where it can be told exactly."""
        told = {0: value_of(self.measure, self.top)}
        middle = value_of(self.measure, self.top / 2)
        if self.height >= 4 and self.height % 2 == 0 and _is_double(told[0], middle):
            told[self.height // 2] = middle
        return told


def rounded_up(value: float, step: float) -> float:
    """The next number that is easily read, in so many steps."""
    steps = max(1.0, value / step * (1 - 1e-9))
    scale = 10.0 ** math.floor(math.log10(steps))
    return step * next(top for factor in _TOPS if (top := round(scale * factor, 1)) >= steps and top.is_integer())


def _is_double(one: str, other: str) -> bool:
    return math.isclose(float(one), 2 * float(other))


def axis(slots: Slots, marks: Sequence[tuple[int, str]]) -> str:
    """The line at zero, with a letter under the bar of each round that has one; the later goes over the earlier."""
    cells = ["─"] * (slots.count * slots.width)
    for number, letter in marks:
        cell = slots.cell(number)
        if cell is not None:
            cells[cell] = letter
    return "".join(cells)
