"""`interviewer models`."""

import argparse
from collections.abc import Callable

from interviewer.cli.fetching import telling
from interviewer.cli.output import document
from interviewer.cli.parts import Parts, opened
from interviewer.core.trouble import CouldNotError
from interviewer.models.shelf import Condition, Shelf, State
from interviewer.models.source import Tell


def run(arguments: argparse.Namespace) -> int:
    """Do it."""
    parts = opened(arguments)
    shelf = parts.shelf
    if arguments.action == "get":
        return _get(shelf, arguments.names or _needed(parts))
    unknown = sorted(set(arguments.names) - set(shelf.names()))
    if unknown:
        raise CouldNotError(f"No model here is called {unknown[0]}. Those that are: {', '.join(shelf.names())}.")
    verifying = arguments.action == "verify"
    return _show(shelf, arguments.names, shelf.verify if verifying else shelf.state, arguments.json, verifying)


def _needed(parts: Parts) -> list[str]:
    """The models a round needs, the configured recogniser among them unless it is a folder of the user's."""
    defaults = [name for name, model in parts.shelf.manifest.items() if model.default]
    chosen = parts.config.recogniser.model
    own = parts.shelf.own_whisper(chosen, parts.home.folder)
    return defaults if own or chosen in defaults else [*defaults, chosen]


def missing(parts: Parts) -> list[str]:
    """The models that a round needs and that are not here."""
    return [name for name in _needed(parts) if parts.shelf.state(name).condition is not Condition.READY]


def fetch(shelf: Shelf, name: str, tell: Tell) -> None:
    """Fetch a model."""
    # Imported here: nothing but getting a model may even load what opens connections.
    from interviewer.models.fetch import Fetcher

    Fetcher(shelf, tell).get(name)


def _get(shelf: Shelf, names: list[str]) -> int:
    for name in names:
        if shelf.state(name).condition is not Condition.READY:
            with telling() as tell:
                fetch(shelf, name, tell)
            print(f"{name}: ready in {shelf.path(name)}")
        else:
            print(f"{name}: already here")
    return 0


def _show(shelf: Shelf, names: list[str], look: Callable[[str], State], as_json: bool, must_be_there: bool) -> int:
    named = names or shelf.names()
    states = {name: look(name) for name in named}
    if as_json:
        document([_row(shelf, name, state) for name, state in states.items()])
    else:
        for name, state in states.items():
            row = _row(shelf, name, state)
            print(f"{name:<10} {row['state']:<8} {row['megabytes']:>5} MB  {row['fault'] or row['purpose']}")
    broken = any(state.condition is Condition.BROKEN for state in states.values())
    missing = any(states[name].condition is Condition.MISSING for name in names)
    return 1 if must_be_there and (broken or missing) else 0


def _row(shelf: Shelf, name: str, state: State) -> dict[str, str | int | None]:
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
