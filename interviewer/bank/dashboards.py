"""A small table that is shown with a question, and its lines of plain text."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from interviewer.bank.entries import Place

COLUMNS = 80
_GAP = 2


@dataclass(frozen=True)
class Dashboard:
    """A table of figures: its title, the headings of its columns, and its rows, each a cell a column."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def check(dashboard: Dashboard, place: Place) -> None:
    """Tell what keeps it from being a table that fits; what is no list of texts was told already."""
    if not dashboard.columns or not all(dashboard.rows):
        return
    uneven = [at for at, row in enumerate(dashboard.rows, 1) if len(row) != len(dashboard.columns)]
    for at in uneven:
        cells, columns = len(dashboard.rows[at - 1]), len(dashboard.columns)
        place.refuse(f": row {at} has {cells} cells, and there are {columns} columns.")
    if not uneven and _total(_narrowest(dashboard)) > COLUMNS:
        place.refuse(f" is wider than {COLUMNS} columns even with its headings broken between words.")


def table_lines(dashboard: Dashboard, width: int = COLUMNS) -> list[str]:
    """The table in lines no wider than that, if its longest words and cells allow it."""
    widths = _widths(dashboard, width)
    columns = zip(dashboard.columns, widths, strict=True)
    headings = [textwrap.wrap(name, size, break_long_words=False, break_on_hyphens=False) for name, size in columns]
    heads = [_line(row, widths) for row in zip_longest(*headings, fillvalue="")]
    rule = "-" * _total(widths)
    return [*textwrap.wrap(dashboard.title, width), rule, *heads, rule, *(_line(row, widths) for row in dashboard.rows)]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """The first column names the row and stands on the left; figures stand under one another on the right."""
    first, *rest = zip(cells, widths, strict=True)
    return (" " * _GAP).join([first[0].ljust(first[1]), *(cell.rjust(size) for cell, size in rest)]).rstrip()


def _widths(dashboard: Dashboard, width: int) -> list[int]:
    """Each column as wide as its heading; while that is too wide, the widest heading is broken further."""
    least = _narrowest(dashboard)
    widths = [max(len(name), size) for name, size in zip(dashboard.columns, least, strict=True)]
    while _total(widths) > width and widths != least:
        spare = [(size, -at) for at, size in enumerate(widths) if size > least[at]]
        widths[-max(spare)[1]] -= 1
    return widths


def _narrowest(dashboard: Dashboard) -> list[int]:
    return [max(map(len, words)) for words in _words(dashboard)]


def _words(dashboard: Dashboard) -> Iterator[list[str]]:
    """What must not be broken, column by column."""
    for at, name in enumerate(dashboard.columns):
        yield [*name.split(), *(row[at] for row in dashboard.rows)]


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + _GAP * (len(widths) - 1)
