"""The time of a round against the time it is meant to take."""

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True)
class Begun:
    """A question was put: when (in seconds), and its number, from 1."""

    at: float
    number: int


@dataclass(frozen=True)
class RoundClock:
    """Seconds since it began, the minutes it is meant to take (None: no matter), its questions so far and in all."""

    now: float
    minutes: float | None
    begun: tuple[Begun, ...] = ()
    questions: int = 0

    @property
    def is_over(self) -> bool:
        """Whether the time is up."""
        return self.minutes is not None and self.now >= self.minutes * 60

    @property
    def share(self) -> float | None:
        """The seconds of each question if all have equal shares of the time; None where none is set."""
        return None if self.minutes is None or not self.questions else self.minutes * 60 / self.questions

    @property
    def due(self) -> tuple[float, ...]:
        """When each question after the first would begin if all had equal shares of the time."""
        return () if self.share is None else tuple(self.share * place for place in range(1, self.questions))

    def number_at(self, time: float) -> int:
        """The number of the question that was talked about at a time; 0 before the first and after now."""
        place = bisect_right(self.begun, time, key=lambda one: one.at) - 1
        return self.begun[place].number if place >= 0 and time <= self.now else 0
