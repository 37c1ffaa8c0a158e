"""How much more memory a round holds at the end of a long answer than early in it, read from outside."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

# By then everything is loaded, and every buffer has been filled some dozens of times.
EARLY_SECONDS = 600.0


@dataclass(frozen=True)
class Memory:
    """Megabytes held when ten minutes of sound were heard and when the answer was over; None where that is unknown."""

    after_ten_minutes: float | None = None
    at_the_end: float | None = None

    @property
    def growth_percent(self) -> float | None:
        """By how much it grew in between."""
        if not self.after_ten_minutes or self.at_the_end is None:
            return None
        return 100 * (self.at_the_end / self.after_ten_minutes - 1)


def resident_megabytes(process: int) -> float | None:
    """The memory that a process has in use now; only Linux tells that of another process."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return None
    # A process that is over holds nothing, which is not what it held.
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6 or None


class MemoryWatch:
    """Is shown the event lines of a round as they come, and reads its memory at the two moments that count."""

    def __init__(self, resident: Callable[[int], float | None] = resident_megabytes) -> None:
        self._resident = resident
        self.memory = Memory()

    def see(self, process: int, line: str) -> None:
        """A process has printed a line."""
        if not line.startswith("{"):
            return
        event = json.loads(line)
        if event.get("fact") == "AnswerEnded":
            self.memory = Memory(self.memory.after_ten_minutes, self._resident(process))
        elif self.memory.after_ten_minutes is None and _heard(event) >= EARLY_SECONDS:
            self.memory = Memory(self._resident(process))


def _heard(event: dict[str, object]) -> float:
    at = event.get("at")
    return at if event.get("glimpse") == "Listening" and isinstance(at, float | int) else 0.0
