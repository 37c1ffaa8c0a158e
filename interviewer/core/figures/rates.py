"""How fast an answer was spoken while it went on."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from interviewer.core.figures.talk_clock import TalkClock
from interviewer.core.spans import Span
from interviewer.core.vomit import TaggedSegment
from interviewer.core.words import Word

FAST = "fast"
SLOW = "slow"
# So much speaking makes one rate; what is left at the end is one of its own if it is half of that.
WINDOW_SECONDS = 15.0
# What lasts so long is no single hurried sentence.
SUSTAINED_SECONDS = 30.0
# A tag's rate out of less says nothing.
SHORTEST_TAG_SECONDS = 5.0


@dataclass(frozen=True)
class RateLimits:
    """Words a minute of speaking: outside `slowest` and `fastest` is told; between the other two is easy to follow."""

    slowest: float = 110.0
    easy_from: float = 140.0
    easy_to: float = 160.0
    fastest: float = 190.0

    def pace(self, rate: float) -> str | None:
        """What is wrong with a rate."""
        return SLOW if rate < self.slowest else FAST if rate > self.fastest else None


@dataclass(frozen=True)
class RateWindow:
    """Some 15 seconds of speaking: the stream times of its ends, its seconds of speaking, its words, its rate."""

    start: float
    end: float
    speaking_seconds: float
    words: int
    words_per_minute: float


@dataclass(frozen=True)
class Sustained:
    """30 seconds of speaking or more outside the limits; `pace` is "fast" or "slow"."""

    start: float
    end: float
    pace: str
    speaking_seconds: float
    words_per_minute: float


@dataclass(frozen=True)
class Rates:
    """Words a minute over time, by tag, and where they were sustained outside the limits.

    All are empty where times are unknown. Of a tag, only what is sure counts.
    """

    windows: tuple[RateWindow, ...] = ()
    by_tag: tuple[tuple[str, float], ...] = ()
    sustained: tuple[Sustained, ...] = ()


def rates_of(words: Sequence[Word], segments: Sequence[TaggedSegment], limits: RateLimits) -> Rates:
    """The rates of an answer's words in the talk that its segments are."""
    clock = TalkClock(Span(s.start, s.end) for s in segments if s.start is not None and s.end is not None)
    windows = tuple(_windows(words, clock))
    return Rates(windows, _by_tag(segments), tuple(_sustained(windows, limits)))


def held_to(rates: Rates, limits: RateLimits) -> Rates:
    """The same rates, and where they were sustained outside other limits."""
    return replace(rates, sustained=tuple(_sustained(rates.windows, limits)))


def _windows(words: Sequence[Word], clock: TalkClock) -> Iterator[RateWindow]:
    last = max(0, round(clock.total / WINDOW_SECONDS) - 1)
    middles = ((word.start + word.end) / 2 for word in words if word.start is not None and word.end is not None)
    counts = Counter(min(int(clock.at(middle) // WINDOW_SECONDS), last) for middle in middles)
    for number, count in sorted(counts.items()):
        first = number * WINDOW_SECONDS
        end = clock.total if number == last else first + WINDOW_SECONDS
        if end - first >= WINDOW_SECONDS / 2:
            yield RateWindow(clock.time_of(first), clock.time_of(end), end - first, count, count * 60 / (end - first))


def _by_tag(segments: Sequence[TaggedSegment]) -> tuple[tuple[str, float], ...]:
    words: Counter[str] = Counter()
    seconds: dict[str, float] = {}
    for segment in segments:
        if segment.start is not None and segment.end is not None and not segment.unsure:
            words[segment.tag] += segment.words
            seconds[segment.tag] = seconds.get(segment.tag, 0.0) + segment.end - segment.start
    return tuple((tag, words[tag] * 60 / spent) for tag, spent in seconds.items() if spent >= SHORTEST_TAG_SECONDS)


def _sustained(windows: Sequence[RateWindow], limits: RateLimits) -> Iterator[Sustained]:
    for pace, group in groupby(windows, key=lambda window: limits.pace(window.words_per_minute)):
        run = list(group)
        speaking = sum(window.speaking_seconds for window in run)
        if pace and speaking >= SUSTAINED_SECONDS:
            rate = sum(window.words for window in run) * 60 / speaking
            yield Sustained(run[0].start, run[-1].end, pace, speaking, rate)
