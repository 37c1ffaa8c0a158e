"""A round that was killed: what it had told, and what is left of it."""

import os
import random
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from interviewer.core.audio import SAMPLE_RATE
from interviewer.core.events import to_json
from interviewer.core.report import rounded
from interviewer.journal import FACTS, read_facts, samples_in
from tests.faults.children import child, ended, ran

# An event line is a fact with these beside it.
BESIDE = ("at", "told", "unsure")
# How many rounds are killed; `make soak` sets more.
KILLS = int(os.environ.get("FAULT_KILLS", "20"))
MOST_SOUND_LOST = 0.5
# From the system: other moments each time.
CHANCE = random.SystemRandom()


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
        kept = (
            [_bare({**rounded(to_json(fact)), "at": None}) for fact in read_facts(self.folder)] if self.folder else []
        )
        return [one for place, one in enumerate(told) if kept[place : place + 1] != [one]]


def killed_rounds(homes: Sequence[Path], arguments: Sequence[str], at_once: int) -> list[Killed]:
    """A round in each home but the first, killed at any moment; what there is to be told the one in the first tells."""
    whole = ran(homes[0], arguments)
    assert whole.code == 0, whole.err
    drawn = [(CHANCE.randrange(len(whole.lines)), CHANCE.uniform(0, 0.02)) for _ in homes[1:]]
    with ThreadPoolExecutor(at_once) as pool:
        return list(pool.map(lambda home, moment: _killed(home, arguments, *moment), homes[1:], drawn))


def _killed(home: Path, arguments: Sequence[str], lines: int, after: float) -> Killed:
    """A round that is killed so many seconds after it wrote so many lines."""
    with child(home, arguments) as process:
        written = list(islice(process.stdout or (), lines))
        # No moment of the program's own: anywhere between two of its steps, or within one.
        time.sleep(after)
        process.kill()
        told = ended(process, written)
    assert "Traceback" not in told.err, told.err
    return Killed(told.lines, _folder(home), told.code == 0)


def told_of(rounds: Sequence[Killed]) -> str:
    """What was lost, in a line."""
    whole, facts = sum(one.whole for one in rounds), sum(len(one.facts_lost) for one in rounds)
    lost = max(one.sound_lost for one in rounds)
    return f"{len(rounds) - whole} killed, {whole} came to their end before; lost: {facts} facts, {lost:.3f} s of sound"


def assert_nothing_lost(one: Killed) -> None:
    """No fact that was told, and hardly any sound."""
    assert one.facts_lost == []
    assert one.sound_lost <= MOST_SOUND_LOST


def _folder(home: Path) -> Path | None:
    """Where the round lies: before its first fact there is none."""
    return next((path.parent for path in home.glob(f"sessions/*/{FACTS}")), None)


def _bare(line: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in line.items() if name not in BESIDE}
