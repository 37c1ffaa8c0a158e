"""Figures as the benchmarks print them, and the machine they were measured on."""

import os
import platform
from collections.abc import Sequence

import numpy as np

UNKNOWN = "-"
NAME_CELLS = 42
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


def print_heading(name: str, columns: Sequence[str]) -> None:
    """The first line of a table, with room above it."""
    print()
    print_row(name, columns)


def print_row(name: str, cells: Sequence[str]) -> None:
    """One line of a table."""
    print(f"{name:<{NAME_CELLS}}" + "".join(f"{cell:>{FIGURE_CELLS}}" for cell in cells))
