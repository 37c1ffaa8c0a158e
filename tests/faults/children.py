"""Rounds in processes of their own, watched by the lines of their events."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.cli.conftest import ROOT, environment

# Longer than any of them takes on a busy machine.
PATIENCE = 120.0


def toy(*arguments: object, failing: str = "sound") -> list[str]:
    """The program with toys."""
    return [sys.executable, "-m", "tests.faults.toy_program", failing, *map(str, arguments)]


def practice(wav: Path, *more: object) -> tuple[object, ...]:
    """The arguments of a round that listens to a recording and tells every event."""
    return ("practice", "--from", wav, "--quiet", "--plain", "--events", *more)


@contextmanager
def child(home: Path, arguments: Sequence[str], **options: Any) -> Iterator["subprocess.Popen[bytes]"]:
    """A process at home, which is gone when this is left."""
    environs = environment(home, **options.pop("env", {}))
    pipe = subprocess.PIPE
    with subprocess.Popen(arguments, cwd=ROOT, env=environs, stdout=pipe, stderr=pipe, **options) as process:
        watchdog = threading.Timer(PATIENCE, process.kill)
        watchdog.start()
        try:
            yield process
        finally:
            watchdog.cancel()
            process.kill()


@dataclass(frozen=True)
class Ended:
    """How a process ended, and what it said."""

    code: int
    lines: tuple[dict[str, Any], ...]
    err: str

    @property
    def sentence(self) -> str:
        """The one line that a person was told at last, where it could not."""
        assert self.code == 1, self
        assert "Traceback" not in self.err, self.err
        return self.err.splitlines()[-1]


def ran(home: Path, arguments: Sequence[str], **options: Any) -> Ended:
    """A process that comes to its end by itself."""
    with child(home, arguments, **options) as process:
        return ended(process)


def ended(process: "subprocess.Popen[bytes]", before: Sequence[bytes] = ()) -> Ended:
    """The end of a process, and what it said `before` and until then."""
    # Not communicate(): it passes over what a buffer holds already.
    assert process.stdout
    assert process.stderr
    written, err = [*before, *process.stdout], process.stderr.read().decode()
    return Ended(process.wait(), tuple(lines_of(written)), err)


def lines_of(written: Sequence[bytes]) -> Iterator[dict[str, Any]]:
    """The events in what a program wrote; of a line that a kill has cut short nothing was told."""
    yield from (json.loads(line) for line in written if line.startswith(b"{") and line.endswith(b"\n"))


def until(process: "subprocess.Popen[bytes]", wanted: Callable[[dict[str, Any]], bool]) -> list[bytes]:
    """What a program wrote up to the first event that is wanted."""
    written: list[bytes] = []
    for line in process.stdout or ():
        written.append(line)
        if any(wanted(told) for told in lines_of([line])):
            return written
    raise AssertionError(ended(process, written))


def heard(seconds: float) -> Callable[[dict[str, Any]], bool]:
    """So much sound was told of."""
    return lambda told: told.get("glimpse") == "Listening" and told["at"] >= seconds


def only_round(home: Path) -> Path:
    """The folder of the one round there is."""
    (folder,) = (home / "sessions").iterdir()
    return folder
