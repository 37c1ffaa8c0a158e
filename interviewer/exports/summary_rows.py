"""Many answers as tables that spreadsheets open, and as one JSON document."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from interviewer.core.summary import COLUMNS, Group, Row, by_person, by_question, group_of
from interviewer.exports.cells import harmless
from interviewer.exports.spreadsheet import MARK

FORMAT = 1
DIGITS = 3
# Elsewhere these names stand for counts.
A_MINUTE = ("filler_sounds", "filler_words", "long_pauses")
KEYS = tuple(f"{column.key}_a_minute" if column.key in A_MINUTE else column.key for column in COLUMNS)

Cell = str | int | float | None


def rows_csv(rows: Iterable[Row]) -> str:
    """A row an answer, those that could not be read too."""
    heads = ("file", "person", "question", "kind", *KEYS, "found", "trouble")
    return _csv(heads, ([*_about(row), *map(_cut, row.values), _found(row), row.trouble] for row in rows))


def groups_csv(what: str, groups: Iterable[Group]) -> str:
    """A row a group, with its medians; `what` names what a group is."""
    heads = (what, "answers", "unread", *(f"median_{key}" for key in KEYS), "found_most")
    cells = ([one.name, one.answers, one.unread, *map(_cut, one.medians), _most(one)] for one in groups)
    return _csv(heads, cells)


def summary_json(rows: Sequence[Row]) -> dict[str, Any]:
    """All of it as the stable JSON document."""
    return {
        "format": FORMAT,
        "answers": [_row(row) for row in rows],
        "people": [_group(group) for group in by_person(rows)],
        "questions": [_group(group) for group in by_question(rows)],
        "all": _group(group_of("", rows)),
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "file": row.file,
        "person": row.person or None,
        "question": row.question or None,
        "kind": row.figures.kind if row.figures else None,
        **dict(zip(KEYS, map(_cut, row.values), strict=True)),
        "found": list(row.figures.findings) if row.figures else [],
        "trouble": row.trouble or None,
    }


def _group(group: Group) -> dict[str, Any]:
    return {
        "name": group.name or None,
        "answers": group.answers,
        "unread": group.unread,
        "medians": dict(zip(KEYS, map(_cut, group.medians), strict=True)),
        "found_most": dict(group.findings),
    }


def _about(row: Row) -> tuple[Cell, ...]:
    return row.file, row.person, row.question, row.figures.kind if row.figures else ""


def _found(row: Row) -> str:
    return "; ".join(dict.fromkeys(row.figures.findings)) if row.figures else ""


def _most(group: Group) -> str:
    return "; ".join(f"{what} ({count})" for what, count in group.findings)


def _csv(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows([harmless(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return MARK + table.getvalue()


def _cut(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)
