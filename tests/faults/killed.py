"""A round that was killed: what it had told, and what is left of it."""

import random
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from interviewer.core.audio import SAMPLE_RATE
from interviewer.core.events import to_json
from interviewer.core.report import rounded
from interviewer.journal import FACTS, read_facts, samples_in
from tests.faults.children import child, lines_of

# An event line is a fact with these beside it.
BESIDE = ("at", "told", "unsure")


@dataclass(frozen=True)
class Killed:
    """What a round told before it was killed, and its folder; `whole` is one that had come to its end before."""

    told: tuple[dict[str, Any], ...]
    folder: Path | None
    whole: bool

    @property
    def sound_lost(self) -> float:
        """Seconds of sound that were told of and are not there."""
        told = [line["at"] for line in self.told if line.get("glimpse") == "Listening"]
        kept = samples_in(self.folder) / SAMPLE_RATE if self.folder else 0.0
        return max(0.0, max(told, default=0.0) - kept)

    @property
    def facts_lost(self) -> list[dict[str, Any]]:
        """Facts that were told and are not there, each in its place."""
        told = [_bare(line) for line in self.told if "fact" in line]
        kept = [_bare({**rounded(to_json(fact)), "at": None}) for fact in read_facts(self.folder)] if self.folder else []
        return [one for place, one in enumerate(told) if kept[place : place + 1] != [one]]


def killed(home: Path, arguments: Sequence[str], lines: int, after: float) -> Killed:
    """A round that is killed so many seconds after it wrote so many lines."""
    with child(home, arguments) as process:
        written = list(islice(process.stdout or (), lines))
        # No moment of the program's own: anywhere between two of its steps, or within one.
        time.sleep(after)
        process.kill()
        out, err = process.communicate()
        assert b"Traceback" not in err, err.decode()
    return Killed(tuple(lines_of([*written, *out.splitlines(keepends=True)])), _folder(home), process.returncode == 0)


def moments(count: int, lines: int, chance: random.Random) -> list[tuple[int, float]]:
    """So many moments in a round that writes so many lines."""
    return [(chance.randrange(lines), chance.uniform(0, 0.02)) for _ in range(count)]


def _folder(home: Path) -> Path | None:
    """Where the round lies: before its first fact there is none."""
    return next((path.parent for path in home.glob(f"sessions/*/{FACTS}")), None)


def _bare(line: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in line.items() if name not in BESIDE}
