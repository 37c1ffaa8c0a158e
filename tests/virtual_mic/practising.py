"""A round in a process of its own, in the room, watched by the lines of its events."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.cli.conftest import environment
from tests.virtual_mic.room import Room

# Of any round here.
LONGEST_SECONDS = 90.0


@contextmanager
def practising(room: Room, home: Path, *more: str) -> Iterator["subprocess.Popen[str]"]:
    """A round that ends with Enter; it comes to its end, or is ended when something else goes wrong.

    Its interviewer asks nothing more, so that one Enter is enough.
    """
    environs = {**environment(home), **room.env, "INTERVIEWER_HOME": str(home)}
    command = [sys.executable, "-m", "interviewer", "practice", "--events", "--demeanour", "silent", *more]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=environs, stdin=pipe, stdout=pipe, text=True) as process:
        try:
            yield process
            process.communicate("\n", timeout=120)
            assert process.returncode == 0
        finally:
            process.kill()


def until(process: "subprocess.Popen[str]", wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """The next event that is wanted; a round goes on for ever, so that one that never comes must be missed."""
    for line in process.stdout or ():
        told: dict[str, Any] = json.loads(line)
        if wanted(told):
            return told
        assert (told.get("at") or 0.0) < LONGEST_SECONDS, "it never came"
    raise AssertionError("the round is over")


def heard_out(process: "subprocess.Popen[str]") -> None:
    """Returns when a second more of sound has come: what was said is in it."""
    said_at = until(process, lambda told: told.get("glimpse") == "Listening")["at"]
    until(process, lambda told: (told.get("at") or 0.0) >= said_at + 1.0)
