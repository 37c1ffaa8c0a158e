"""Playing a round: where one is, what is played, and how far one has come with it."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from interviewer.core.report import Report
from interviewer.core.spans import Span, merged


@dataclass(frozen=True)
class Position:
    """Where in the round's time the player is, and whether it goes on from there.

    `silence` says why nothing is heard meanwhile, where that became known only with the playing.
    """

    at: float
    playing: bool
    silence: str = ""


class Reel:
    """Stretches of time in order, played as if they were one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = tuple(span for span in merged(spans) if span.length > 0)
        self._starts = [span.start for span in self.spans]
        self._before = list(accumulate((span.length for span in self.spans), initial=0.0))

    @property
    def length(self) -> float:
        """The seconds it takes to play it."""
        return self._before[-1]

    def played(self, time: float) -> float:
        """How much of it lies before a time."""
        place = bisect_right(self._starts, time) - 1
        if place < 0:
            return 0.0
        span = self.spans[place]
        return self._before[place] + min(time, span.end) - span.start

    def time_of(self, played: float) -> float:
        """The time when so many seconds of it were played: where a stretch is over, that is where the next begins."""
        if not self.spans:
            return 0.0
        place = min(max(0, bisect_right(self._before, played) - 1), len(self.spans) - 1)
        span = self.spans[place]
        return min(span.start + max(0.0, played - self._before[place]), span.end)

    def moved(self, time: float, by: float) -> float:
        """The time so many seconds of it further on, or back."""
        return self.time_of(self.played(time) + by)

    def rest(self, time: float) -> tuple[Span, ...]:
        """What of it comes from a time on; all of it, where that is nothing."""
        coming = (Span(max(span.start, time), span.end) for span in self.spans)
        return tuple(span for span in coming if span.length > 0) or self.spans


def whole(report: Report) -> Reel:
    """All of a round; empty where no times are known."""
    return Reel([Span(0.0, report.time.whole or 0.0)])


def lost_time(report: Report) -> Reel:
    """What of a round was lost to framework vomit."""
    lost = (one for answer in report.answers for one in answer.vomit)
    return Reel(Span(one.start, one.end) for one in lost if one.start is not None and one.end is not None)
