"""The candidate's own clock: it runs while they talk and stands still while anybody is silent or someone else talks."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from interviewer.core.spans import Span, merged


class TalkClock:
    """Turns stream times into seconds of talk and back."""

    def __init__(self, talk: Iterable[Span]) -> None:
        self._talk = merged(talk)
        self._starts = [span.start for span in self._talk]
        self._before = list(accumulate((span.length for span in self._talk), initial=0.0))

    @property
    def total(self) -> float:
        """All the talk there was, in seconds."""
        return self._before[-1]

    def at(self, time: float) -> float:
        """The seconds of talk before a stream time."""
        place = bisect_right(self._starts, time) - 1
        if place < 0:
            return 0.0
        span = self._talk[place]
        return self._before[place] + min(time, span.end) - span.start

    def time_of(self, talk: float) -> float:
        """The stream time at which so many seconds had been talked; at the end of a stretch, not the next beginning."""
        if not self._talk:
            return 0.0
        reached = (place for place, before in enumerate(self._before[1:]) if before >= talk)
        place = next(reached, len(self._talk) - 1)
        span = self._talk[place]
        return min(span.start + max(0.0, talk - self._before[place]), span.end)
