"""What each moment of a round was spent on: one stripe after another, without a gap."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from interviewer.core.spans import Span

# The columns that are no tag: the candidate has the floor and is silent; nobody is heard and nobody has the floor.
SILENCE = "silence"
OTHER_SILENCE = "other silence"
INTERVIEWER = "interviewer"
# The time whose tag is no more than the likeliest.
UNSURE = "unsure"
# While a round goes on: a voice was heard, and its words have no tag yet.
UNSETTLED = "not settled"


@dataclass(frozen=True, order=True)
class Stripe:
    """A stretch of time, in seconds, and the column to which it counts: a tag, or one of those above."""

    start: float
    end: float
    column: str

    @property
    def seconds(self) -> float:
        """Its length."""
        return self.end - self.start


def painted(whole: Span, base: str, *layers: Iterable[Stripe]) -> tuple[Stripe, ...]:
    """The whole as stripes: each moment has the column of the first layer that covers it, else of the base.

    Where stripes of a layer overlap, the one that began first has the moment.
    """
    tidied = [_tidied(layer, whole) for layer in layers]
    edges = sorted(
        {whole.start, whole.end, *(edge for layer in tidied for one in layer for edge in (one.start, one.end))}
    )
    starts = [[stripe.start for stripe in layer] for layer in tidied]
    out: list[Stripe] = []
    for start, end in pairwise(edges):
        found = (_at(layer, first, start) for layer, first in zip(tidied, starts, strict=True))
        column = next((one for one in found if one is not None), base)
        if out and out[-1].column == column:
            out[-1] = replace(out[-1], end=end)
        else:
            out.append(Stripe(start, end, column))
    return tuple(out)


def _tidied(layer: Iterable[Stripe], whole: Span) -> list[Stripe]:
    """In order, disjoint, inside the whole, and none of no length."""
    out: list[Stripe] = []
    last = whole.start
    for stripe in sorted(layer):
        start, end = max(stripe.start, last), min(stripe.end, whole.end)
        if end > start:
            out.append(Stripe(start, end, stripe.column))
            last = end
    return out


def _at(layer: Sequence[Stripe], starts: Sequence[float], time: float) -> str | None:
    """The column in which a layer has what follows a time."""
    place = bisect_right(starts, time) - 1
    return layer[place].column if place >= 0 and layer[place].end > time else None


def within(stripes: Sequence[Stripe], span: Span) -> tuple[Stripe, ...]:
    """What of ordered stripes lies in a stretch."""
    first = bisect_right(stripes, span.start, key=lambda stripe: stripe.end)
    last = bisect_left(stripes, span.end, key=lambda stripe: stripe.start)
    inside = (replace(one, start=max(one.start, span.start), end=min(one.end, span.end)) for one in stripes[first:last])
    return tuple(stripe for stripe in inside if stripe.seconds > 0)


def seconds_by_column(stripes: Iterable[Stripe]) -> dict[str, float]:
    """The seconds of each column there is."""
    return summed({stripe.column: stripe.seconds} for stripe in stripes)


def summed(columns: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """The seconds of several accounts together, column by column."""
    together: dict[str, float] = {}
    for seconds in columns:
        for column, spent in seconds.items():
            together[column] = together.get(column, 0.0) + spent
    return together
