"""Figures over rounds drawn with letters; all of them begin at zero, so that noise looks no larger than it is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

Values = Sequence[float | None]


@dataclass(frozen=True)
class Ink:
    """The letters to draw with: the steps of a bar from low to high, a full one, a mark, and two lines."""

    steps: str
    full: str
    mark: str
    upright: str
    level: str
    then: str


BLOCKS = Ink("▁▂▃▄▅▆▇█", "█", "○", "│", "─", "→")
# For terminals that know no other letters.
ASCII = Ink(".:-=+*#@", "#", "o", "|", "-", "->")


def spark(values: Values, ink: Ink, cells: int) -> str:
    """The last values as one letter each; a gap where one is unknown."""
    shown = values[-cells:] if cells > 0 else ()
    most = _most(shown)
    return "".join(" " if value is None else ink.steps[_step(value, most, len(ink.steps))] for value in shown)


def bars(values: Values, marks: Values, ink: Ink, width: int, height: int) -> list[str]:
    """The last values as upright bars, with a mark in each column; the largest is told at the left."""
    cells = max(1, width - 8)
    shown, marked = values[-cells:], marks[-cells:]
    most = _most([*shown, *marked])
    lines = []
    for row in reversed(range(height)):
        columns = (
            _letter(_row(value, most, height), _row(mark, most, height), row, ink)
            for value, mark in zip(shown, marked, strict=True)
        )
        label = f"{most:6.1f}" if row == height - 1 else " " * 6
        lines.append(f"{label} {ink.upright}{''.join(columns)}".rstrip())
    return [*lines, f"{0:6.1f} {ink.upright}{ink.level * len(shown)}"]


def _letter(value: int, mark: int, row: int, ink: Ink) -> str:
    if mark == row:
        return ink.mark
    return ink.full if value >= row else " "


def _row(value: float | None, most: float, height: int) -> int:
    """The row in which a value ends; below the lowest, where there is none."""
    if value is None or value <= 0 or most <= 0:
        return -1
    # The largest fills the uppermost row, whatever a division does to its last digit.
    return min(height, math.ceil(value / most * height - 1e-9)) - 1


def _most(values: Values) -> float:
    return max((value for value in values if value is not None), default=0.0)


def _step(value: float, most: float, steps: int) -> int:
    return min(steps - 1, max(0, int(value / most * steps))) if most > 0 else 0
