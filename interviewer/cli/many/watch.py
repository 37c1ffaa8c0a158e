"""How far the work has come, in a line for each recording."""

from collections.abc import Callable, Mapping
from pathlib import Path

from interviewer.adapters.recording import Recording
from interviewer.cli.many.finding import Found
from interviewer.cli.many.pace import Pace
from interviewer.cli.output import note
from interviewer.core.minutes import clock
from interviewer.core.trouble import CouldNotError


def length_of(found: Found) -> float | None:
    """The seconds of sound there are to hear, by the file's own word; a transcript has none, and what is unknown None.

    The words of a round are on record: what may have to be heard of one that broke off is not reckoned with.
    """
    if not found.is_sound:
        return 0.0
    try:
        return Recording(found.path, partial=True).promised
    except (CouldNotError, OSError):
        # Reading it will tell why; it takes next to no time.
        return 0.0


class Watch:
    """Tells of each recording that is done, and how long the others may take."""

    def __init__(self, lengths: Mapping[Path, float | None], hands: Callable[[], int]) -> None:
        self._waiting = dict(lengths)
        self._hands = hands
        self._all = len(lengths)
        self._sound = sum(length or 0.0 for length in lengths.values())
        self._pace = Pace()

    def begin(self, done_before: int) -> None:
        """Tell what there is to do."""
        before = f"{done_before} {'was' if done_before == 1 else 'were'} done before; " if done_before else ""
        sound = f", {clock(self._sound)} of sound" if self._sound else ""
        note(f"{before}{self._all} to analyze{sound}.")

    def done(self, name: Path, seconds: float, trouble: str = "") -> None:
        """Tell that one is done, which took somebody so many seconds."""
        length = self._waiting.pop(name)
        if length and not trouble:
            self._pace = self._pace.after(length, seconds)
        told = f"{self._all - len(self._waiting)} of {self._all}: {name}"
        note(f"{told}: {trouble}{self._left(' ')}" if trouble else f"{told}{self._left('; ')}")

    def _left(self, between: str) -> str:
        left = self._pace.left((length or 0.0 for length in self._waiting.values()), self._hands())
        if left is None:
            return ""
        # Of some it is not known how long they are.
        least = "at least" if None in self._waiting.values() else "about"
        return f"{between}{least} {clock(left)} left"
