"""What the commands print: documents on stdout, notes and progress on stderr."""

import json
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from interviewer.cli.streams import note, one_line
from interviewer.core.minutes import clock

__all__ = ["columns", "document", "document_text", "note", "progress", "wrapped"]

# Longer recordings take minutes to read: say so before, not after.
LONG_SECONDS = 20 * 60
WIDEST_COLUMNS = 120
# In a narrower window lines break where the window does: ours would hold a letter each.
NARROWEST_COLUMNS = 40


# JSON spells out the lower control characters only; terminals obey the upper ones too.
_STEERING = {code: f"\\u{code:04x}" for code in range(127, 160)}


def document(value: Any) -> None:
    """Print one JSON document."""
    print(document_text(value))


def document_text(value: Any) -> str:
    """A JSON document on one line, none of whose letters steers a terminal."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False).translate(_STEERING)


def columns() -> int:
    """How wide lines may be: the terminal's width, and never so wide that the eye gets lost."""
    return max(NARROWEST_COLUMNS, min(shutil.get_terminal_size().columns, WIDEST_COLUMNS))


def wrapped(line: str, indent: int) -> list[str]:
    """A line for a person, as wide as the window at most, set under its own beginning."""
    room = max(columns(), indent + 20)
    return textwrap.wrap(one_line(line), room, subsequent_indent=" " * indent, break_long_words=False)


@contextmanager
def progress(what: str, total: float | None) -> Iterator[Callable[[float], None]]:
    """Show how far reading has come, where someone is watching; yields what to tell the seconds read."""
    if total is not None and total > LONG_SECONDS:
        note(f"{clock(total)} of sound; this takes a while.")
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[at]}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        # A file can have any name.
        task = bar.add_task(escape(one_line(what)), total=total, at="0:00")
        yield lambda read: bar.update(task, completed=read, at=clock(read))
