"""`interviewer sessions`."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from shlex import quote
from typing import Any

from interviewer.cli.corrections import library_of
from interviewer.cli.desk.closing import close
from interviewer.cli.kept import kept_in
from interviewer.cli.output import document, note, wrapped
from interviewer.cli.parts import opened
from interviewer.cli.streams import one_line, somebody_types
from interviewer.core.events import RoundEnded
from interviewer.core.minutes import clock
from interviewer.core.trouble import CouldNotError
from interviewer.library import Library, RoundFile, RoundSummary

INDENT = 4


def run(arguments: argparse.Namespace) -> int:
    """List the rounds, delete some, or close those that broke off."""
    library = library_of(arguments)
    actions: dict[str, Callable[[Library, argparse.Namespace], int]] = {
        "list": _list,
        "delete": _delete,
        "recover": _recover,
    }
    return actions[arguments.action](library, arguments)


def _list(library: Library, arguments: argparse.Namespace) -> int:
    return _show(library, library.rounds(), arguments.json)


def _show(library: Library, rounds: Sequence[RoundSummary], as_json: bool) -> int:
    if as_json:
        document([_spelled(library, one) for one in rounds])
        return 0
    if not rounds:
        note("There is no round yet. To hold one: interviewer practice")
    width = max((len(one_line(one.name)) for one in rounds), default=0)
    for one in rounds:
        print(_line(library, one, width))
        if one.trouble:
            print("\n".join(" " * INDENT + line for line in wrapped(one.trouble, 0)))
    return 0


def _line(library: Library, one: RoundSummary, width: int) -> str:
    moment = f"{one.moment:%Y-%m-%d %H:%M}" if one.moment else "at an unknown time"
    questions = f"{one.questions} question{'' if one.questions == 1 else 's'}"
    length = clock(one.seconds) if one.seconds else "no sound"
    return f"{one_line(one.name):<{width}}  {moment:<18}  {length:>8}  {questions:<12}  {_state(library, one)}"


def _state(library: Library, one: RoundSummary) -> str:
    if one.ended:
        return "damaged" if one.trouble else "whole"
    if library.going_on(one.name):
        return "going on"
    return "damaged" if one.trouble else "broke off"


def _spelled(library: Library, one: RoundSummary) -> dict[str, Any]:
    return {
        "round": one.name,
        "moment": one.moment and one.moment.isoformat(timespec="seconds"),
        "seconds": one.seconds,
        "questions": one.questions,
        "state": _state(library, one),
        "trouble": one.trouble or None,
    }


def _delete(library: Library, arguments: argparse.Namespace) -> int:
    # Every name is looked for before anything is deleted.
    found = {name: library.files_of(name) for name in dict.fromkeys(arguments.rounds)}
    if not arguments.yes:
        for name, files in found.items():
            for line in _contents(name, files):
                note(line)
        _ask(len(found))
    for name, files in found.items():
        others = library.delete(name)
        if not arguments.json:
            names = ", ".join(file.path.name for file in files)
            print(one_line(f"Deleted {name}: {_together(files)} ({names}), and what the index held of it"))
        if others:
            note(f"{', '.join(path.name for path in others)} in {others[0].parent} is not the round's own, and stays.")
    if arguments.json:
        document([{"round": name, "files": _sizes(files)} for name, files in found.items()])
    return 0


def _contents(name: str, files: Sequence[RoundFile]) -> Iterator[str]:
    yield f"{name}: {_together(files)}"
    yield from (f"    {file.path.name}, {_size(file.bytes)}" for file in files)


def _together(files: Sequence[RoundFile]) -> str:
    return f"{len(files)} file{'' if len(files) == 1 else 's'}, {_size(sum(file.bytes for file in files))}"


def _sizes(files: Sequence[RoundFile]) -> dict[str, int]:
    return {file.path.name: file.bytes for file in files}


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e5 else f"{count / 1e3:.1f} kB"


def _ask(count: int) -> None:
    """Go on only if someone says so."""
    if not somebody_types():
        raise CouldNotError("Nobody can be asked here, so nothing was deleted. To delete without asking: --yes")
    print(
        f"Delete {'it' if count == 1 else f'these {count} rounds'} for good? [y/N] ",
        end="",
        file=sys.stderr,
        flush=True,
    )
    if sys.stdin.readline().strip().lower() not in ("y", "yes"):
        raise CouldNotError("Nothing was deleted.")


def _recover(library: Library, arguments: argparse.Namespace) -> int:
    if not arguments.rounds:
        return _show_broken(library, arguments)
    folders = [_broken(library, name) for name in dict.fromkeys(arguments.rounds)]
    closed = [_close(folder, arguments) for folder in folders]
    if arguments.json:
        document(closed)
    return 0


def _show_broken(library: Library, arguments: argparse.Namespace) -> int:
    broken = [one for one in library.rounds() if not one.ended and not library.going_on(one.name)]
    if broken or arguments.json:
        _show(library, broken, arguments.json)
    if not broken:
        note("No round broke off.")
    where = _where(arguments)
    # Those alone can be taken up again.
    for one in [one for one in broken if not one.trouble][:1]:
        note(f"To go on with {one.name}: interviewer practice --resume{where}")
        note(f"To close it with what was said in it: interviewer sessions recover {quote(one.name)}{where}")
    return 0


def _broken(library: Library, name: str) -> Path:
    folder = library.find(name)
    kept = kept_in(folder)
    if kept.broken_at:
        raise CouldNotError(kept.broken_at)
    if any(isinstance(fact, RoundEnded) for fact in kept.facts):
        raise CouldNotError(f"The round {name} came to its end, so there is nothing to close.")
    if library.going_on(name):
        raise CouldNotError(f"The round {name} is open in another program. Nothing was changed; close it there first.")
    return folder


def _close(folder: Path, arguments: argparse.Namespace) -> dict[str, Any]:
    """Write down what was said in the answer that broke off, and that the round is over."""
    kept = kept_in(folder)
    added = close(kept, opened(arguments), arguments.model)
    if not arguments.json:
        report = f"interviewer report {quote(folder.name)}{_where(arguments)}"
        print(one_line(f"Closed {folder.name}. For its report: {report}"))
    for sentence in kept.unknown:
        note(sentence)
    return {"round": folder.name, "facts_added": added}


def _where(arguments: argparse.Namespace) -> str:
    return f" --sessions {quote(arguments.sessions)}" if arguments.sessions else ""
