"""Figures as the benchmarks print them, and the machine they were measured on."""

import os
import platform
import textwrap
from collections.abc import Sequence

import numpy as np

UNKNOWN = "-"
# Fits a terminal as it opens. The figures stand at the right, so that a table with few of them has room for words.
TABLE_CELLS = 78
FIGURE_CELLS = 10


def machine() -> str:
    """The computer this runs on, in words."""
    return f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def figure(value: float | None, form: str = ".2f") -> str:
    """A number as text; what is unknown is a dash."""
    return UNKNOWN if value is None else format(value, form)


def ratio(one: float | None, other: float | None) -> float | None:
    """One over the other, where both are known and that has a meaning."""
    return one / other if one is not None and other else None


def percentile(values: Sequence[float], percent: float) -> float | None:
    """The value that so many percent of the values do not exceed; None where there are none."""
    return float(np.percentile(values, percent)) if len(values) else None


def spread(values: Sequence[float]) -> dict[str, float | None]:
    """What half of the values, and all but one in twenty, do not exceed."""
    return {"p50": percentile(values, 50), "p95": percentile(values, 95)}


def print_heading(title: str, columns: Sequence[str]) -> None:
    """The first lines of a table, with room above: what it shows, and the names of its columns."""
    print()
    print_text(title)
    print_row("", columns)


def print_row(name: str, cells: Sequence[str]) -> None:
    """One line of a table."""
    figures = "".join(f"{cell:>{FIGURE_CELLS}}" for cell in cells)
    print(f"{name:<{TABLE_CELLS - len(figures)}}{figures}")


def print_text(text: str) -> None:
    """Words as wide as a table."""
    print(textwrap.fill(text, TABLE_CELLS))
