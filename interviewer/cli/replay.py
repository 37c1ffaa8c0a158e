"""`interviewer replay`."""

import argparse
from pathlib import Path
from typing import cast

from interviewer.cli import screens
from interviewer.core.trouble import CouldNotError
from interviewer.journal import FACTS
from interviewer.tui.desk import Desk
from interviewer.tui.places import Replaying, Waiting
from interviewer.tui.values import Debrief, Stopped, TellStep


def run(arguments: argparse.Namespace) -> int:
    """Play a round, or a file from elsewhere."""
    if not screens.watched():
        raise CouldNotError("A replay needs a terminal to be shown on. For a round's words: interviewer report ROUND")
    named = Path(arguments.round).absolute()
    if (named / FACTS).exists():
        # A round is known by its name among those beside it.
        arguments.sessions = str(named.parent)
    elif not named.is_file():
        named = Path(arguments.round)
    return screens.shown(lambda desk: _opening(named, desk), arguments)


def _opening(named: Path, desk: Desk) -> Waiting:
    def read(tell: TellStep, stopped: Stopped) -> Debrief:
        return desk.read(str(named), tell, stopped) if named.is_file() else desk.debrief(named.name)

    return Waiting(f"Opening {named.name}", read, lambda found: Replaying(cast("Debrief", found)))
