"""The figures of all rounds in one file, so that a thousand of them are shown without opening one.

`.index` in the folder of the rounds: a line that names the format and the checksum of the rest, then a round a line,
with the state in which its files were and what made the figures. It may be deleted at any time, and is made again from
the journals: all of it where it is missing, damaged or of another format, a line where its round has changed or where
figures are made otherwise today. It is written whole beside its place and then put there, so that two programs at once
leave a whole one, and at worst one of them finds out again what the other knew.
"""

import gc
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from interviewer.core.over_time.round_figures import RoundFigures, from_json, to_json
from interviewer.core.trouble import CouldNotError
from interviewer.owned import PART, put

INDEX = ".index"
FORMAT = 1
FACTS = "facts.jsonl"
# The round that comes with the program: it can be looked at, and is nobody's own.
EXAMPLE = "example"

# The size of a round's facts, when they changed, and when a file last came to its folder or left it.
State = list[int]


@dataclass(frozen=True)
class Row:
    """A round's figures, the state in which its files were, and what made them."""

    state: State
    made_by: str
    figures: RoundFigures


class Index:
    """The index of a folder of rounds, for figures as `made_by` makes them."""

    def __init__(self, folder: Path, made_by: str) -> None:
        self._folder, self._made_by = folder, made_by

    def rounds(self, read: Callable[[Path], RoundFigures]) -> list[RoundFigures]:
        """Every round, the oldest first; `read` makes the figures of those that are not known or have changed."""
        before, states = _rows(self._folder), dict(_states(self._folder))
        now = {name: before[name] for name, state in states.items() if self._holds(before.get(name), state)}
        broken: list[RoundFigures] = []
        try:
            for name in states.keys() - now.keys():
                figures = read(self._folder / name)
                # One that cannot be read is looked at again each time: what hinders may be no matter of the file.
                if figures.trouble:
                    broken.append(figures)
                else:
                    now[name] = Row(states[name], self._made_by, figures)
        finally:
            # Broken off too: what was read need not be read again.
            self._keep(before, now)
        return sorted([*(row.figures for row in now.values()), *broken], key=_age)

    def _holds(self, row: Row | None, state: State) -> bool:
        return row is not None and row.state == state and row.made_by == self._made_by

    def _keep(self, before: dict[str, Row], now: dict[str, Row]) -> None:
        if any(now[name] is not before.get(name) for name in now) or before.keys() - now.keys():
            # Without an index everything only takes longer: a folder that is read-only hinders nobody.
            with suppress(OSError):
                # A round that was deleted while others were read is not told of again.
                _write(self._folder, {name: row for name, row in now.items() if (self._folder / name).is_dir()})


def forget(folder: Path, name: str) -> None:
    """Take a round out of the index, and whatever of it a program that was killed left behind."""
    for part in folder.glob(f"{INDEX}.*{PART}"):
        part.unlink(missing_ok=True)
    rows = _rows(folder)
    if rows.pop(name, None):
        try:
            _write(folder, rows)
        except OSError:
            # A full disk is a reason to delete rounds, and the index is made again.
            (folder / INDEX).unlink(missing_ok=True)
    elif not rows:
        (folder / INDEX).unlink(missing_ok=True)


def _states(folder: Path) -> Iterator[tuple[str, State]]:
    """Every round of one's own and the state of its files; empty where that cannot be told."""
    try:
        names = sorted(entry.name for entry in os.scandir(folder) if entry.name[:1] != "." and entry.is_dir())
    except FileNotFoundError:
        return
    except OSError as error:
        raise CouldNotError(
            f"The rounds in {folder} cannot be listed ({error.strerror}). See that you may read it."
        ) from error
    for name in names:
        if name == EXAMPLE:
            continue
        # As text: a path object for each takes longer than to ask for its state.
        with suppress(FileNotFoundError, NotADirectoryError):
            yield name, _state(f"{folder}/{name}")


def _state(folder: str) -> State:
    try:
        facts = os.stat(f"{folder}/{FACTS}")  # noqa: PTH116 (a path object for each of a thousand takes longer)
        return [facts.st_size, facts.st_mtime_ns, os.stat(folder).st_mtime_ns]  # noqa: PTH116
    except (FileNotFoundError, NotADirectoryError):
        raise
    except OSError:
        # What cannot be looked into is listed, and reading it says why.
        return []


def _rows(folder: Path) -> dict[str, Row]:
    """What the index holds; nothing if it is missing, damaged or of another format."""
    try:
        head, _, body = (folder / INDEX).read_bytes().partition(b"\n")
        if head + b"\n" != _head(body):
            return {}
        with _keeping_all():
            rows = json.loads(b"[" + body.rstrip().replace(b"\n", b",") + b"]")
            return {name: Row(state, made_by, from_json(figures)) for name, state, made_by, figures in rows}
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return {}


@contextmanager
def _keeping_all() -> Iterator[None]:
    """No search for garbage: among the values of a thousand rounds there is none, and it takes half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _write(folder: Path, rows: dict[str, Row]) -> None:
    lines = [json.dumps([name, row.state, row.made_by, to_json(row.figures)]) + "\n" for name, row in rows.items()]
    body = "".join(lines).encode()
    put(folder / INDEX, _head(body) + body)


def _head(body: bytes) -> bytes:
    return json.dumps({"index": FORMAT, "sha256": sha256(body).hexdigest()}).encode() + b"\n"


def _age(told: RoundFigures) -> tuple[bool, float, int, str]:
    # -10 follows -9.
    return told.moment is not None, told.moment or 0.0, len(told.name), told.name
