"""List, fetch and verify the models that run on this computer.

list shows them; get fetches NAME, or all a round needs; verify reads every file again. `get` is the only thing in this
program that opens a network connection.
"""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from interviewer.models.shelf import Shelf, State
    from interviewer.models.source import Note, Progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument("action", choices=("list", "get", "verify"), help="what to do")
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="models (default: get those a round needs, verify all)"
    )
    parser.add_argument("--json", action="store_true", help="list or verify: print one JSON document")


def run(arguments: argparse.Namespace) -> int:
    """Do it."""
    from interviewer.cli.parts import opened

    shelf = opened(arguments).shelf
    if arguments.action == "get":
        return _get(shelf, arguments.names or [name for name, model in shelf.manifest.items() if model.default])
    verifying = arguments.action == "verify"
    return _show(shelf, arguments.names, shelf.verify if verifying else shelf.state, arguments.json, verifying)


def _get(shelf: "Shelf", names: list[str]) -> int:
    from interviewer.models.fetch import Fetcher
    from interviewer.models.shelf import Condition

    for name in names:
        if shelf.state(name).condition is not Condition.READY:
            with _telling() as tell:
                Fetcher(shelf, tell).get(name)
            print(f"{name}: ready in {shelf.path(name)}")
        else:
            print(f"{name}: already here")
    return 0


class _telling:  # noqa: N801  used like a function, in a with statement
    """Show what a fetcher tells: notes as lines, progress as a bar where someone is watching."""

    def __enter__(self) -> "Callable[[Progress | Note], None]":
        from rich.console import Console
        from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
        console = Console(stderr=True, highlight=False, soft_wrap=True)
        self._bar = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
        self._bar.start()
        self._task = self._bar.add_task("", total=None, visible=False)
        return self._tell

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def _tell(self, told: "Progress | Note") -> None:
        from interviewer.models.source import Note

        if isinstance(told, Note):
            self._bar.console.print(f"{told.model}: {told.text}", markup=False)
        else:
            size = {"completed": told.done_bytes, "total": told.total_bytes or None}
            self._bar.update(self._task, description=told.model, visible=True, **size)


def _show(shelf: "Shelf", names: list[str], look: "Callable[[str], State]", as_json: bool, must_be_there: bool) -> int:
    from interviewer.cli.output import document
    from interviewer.models.shelf import Condition

    named = names or shelf.names()
    states = {name: look(name) for name in named}
    if as_json:
        document([_row(shelf, name, state) for name, state in states.items()])
    else:
        for name, state in states.items():
            row = _row(shelf, name, state)
            print(
                f"{name:<10} {row['state']:<8} {row['megabytes']:>5} MB  {row['licence']:<11} {row['fault'] or row['purpose']}"
            )
    broken = any(state.condition is Condition.BROKEN for state in states.values())
    missing = any(states[name].condition is Condition.MISSING for name in names)
    return 1 if must_be_there and (broken or missing) else 0


def _row(shelf: "Shelf", name: str, state: "State") -> dict[str, str | int | None]:
    from interviewer.models.shelf import Condition

    model = shelf.manifest.get(name)
    here = state.condition is not Condition.MISSING
    size = shelf.size(name) if here else model.bytes if model else 0
    return {
        "name": name,
        "state": state.condition.value,
        "megabytes": round(size / 1e6),
        "licence": model.licence if model else "",
        "purpose": model.purpose if model else "",
        "fault": str(state.fault) if state.fault else None,
        "path": str(shelf.path(name)) if here else None,
    }
