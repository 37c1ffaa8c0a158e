"""Stretches of time, in seconds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Span:
    """A stretch of time from start to end, in seconds."""

    start: float
    end: float

    @property
    def length(self) -> float:
        """Its seconds."""
        return self.end - self.start


def gaps(spans: Sequence[Span], within: Span) -> list[Span]:
    """What ordered, disjoint spans leave uncovered of a stretch."""
    inside = (min(max(edge, within.start), within.end) for span in spans for edge in (span.start, span.end))
    edges = [within.start, *inside, within.end]
    return [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if end > start]


def merged(spans: Iterable[Span], closer_than: float = 0.0) -> list[Span]:
    """The spans in order, those that touch or lie closer than so many seconds made one."""
    out: list[Span] = []
    for span in sorted(spans):
        gap = span.start - out[-1].end if out else 0.0
        if out and (gap <= 0 or gap < closer_than):
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def overlap(one: Span, other: Span) -> float:
    """The seconds two spans share."""
    return max(0.0, min(one.end, other.end) - max(one.start, other.start))


def total(spans: Iterable[Span]) -> float:
    """The seconds of all spans together."""
    return sum((span.length for span in spans), 0.0)


def clipped(spans: Iterable[Span], within: Span) -> list[Span]:
    """What of some spans lies inside a stretch."""
    inside = (Span(max(span.start, within.start), min(span.end, within.end)) for span in spans)
    return [span for span in inside if span.length > 0]
