"""`interviewer simulate`."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from interviewer.bank.scripts import own_scripts, script_named
from interviewer.cli.output import document, note
from interviewer.cli.parts import Parts, opened
from interviewer.cli.simulated.figures import figures_of, promises
from interviewer.cli.simulated.mouth import Mouth
from interviewer.cli.simulated.round import planned, simulated
from interviewer.cli.simulated.tables import print_tables
from interviewer.cli.simulated.tape import record
from interviewer.cli.simulated.voice import candidates_voice
from interviewer.core.simulation.script import Script

DEFAULT = "short"


def run(arguments: argparse.Namespace) -> int:
    """Hold the round, and tell how far its report is from the truth."""
    if arguments.list:
        _list(as_json=arguments.json)
        return 0
    named = arguments.scripts or [DEFAULT]
    figures, are_kept = _measured([script_named(name) for name in named], named, opened(arguments), arguments)
    document(figures) if arguments.json else print_tables(figures)
    return int(arguments.strict and not are_kept)


def _list(*, as_json: bool) -> None:
    titles = {name: script_named(name).title for name in own_scripts()}
    document(titles) if as_json else print("\n".join(f"{name:<12} {title}" for name, title in titles.items()))


def _measured(
    scripts: list[Script], named: list[str], parts: Parts, arguments: argparse.Namespace
) -> tuple[dict[str, Any], bool]:
    for script in scripts:
        for answer in script.answers:
            # A question that is not there is told before anybody speaks for minutes.
            planned(answer, parts)
    mouth = Mouth(candidates_voice(parts, arguments.voice))
    with TemporaryDirectory(ignore_cleanup_errors=True) as scratch, _sessions(arguments) as sessions:
        audio = Path(scratch) / "candidate.wav"
        note("The candidate's answers are made.")
        truth = record(scripts, mouth, audio, (arguments.minutes or 0.0) * 60)
        round_ = simulated(audio, truth, parts, arguments, sessions)
    head = {"scripts": [Path(name).name for name in named], "voice": mouth.name, "speed": arguments.speed}
    kept = promises(round_, arguments.speed)
    return figures_of(head, round_, truth, kept), all(one.kept for one in kept)


@contextmanager
def _sessions(arguments: argparse.Namespace) -> Iterator[Path]:
    """Where the round is kept: nowhere for long, unless that was asked for."""
    if arguments.sessions:
        yield Path(arguments.sessions).absolute()
        return
    with TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        yield Path(scratch)
