"""The turns of an answer: the stretches in which the candidate has the floor."""

from collections.abc import Sequence
from dataclasses import dataclass

from interviewer.core.spans import Span


@dataclass(frozen=True)
class Turn:
    """A turn, and the words of the interviewer that it followed (empty: the question itself).

    `prompted` says that they asked for what had not been said: what follows is no merit of the turn before.
    """

    start: float
    end: float
    after: str = ""
    prompted: bool = False

    @property
    def span(self) -> Span:
        """Its time."""
        return Span(self.start, self.end)


def turn_at(turns: Sequence[Turn], time: float | None) -> int:
    """The number of the turn in which something began; the first, where no time is known."""
    return max((number for number, turn in enumerate(turns) if time is not None and turn.start <= time), default=0)
