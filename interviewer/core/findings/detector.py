"""A row of the table: what is looked for, in which answers, its limit, why it matters and what to do about it."""

from collections.abc import Callable
from dataclasses import dataclass

from interviewer.core.findings.finding import SEGMENTS, Finding
from interviewer.core.findings.told import Told, quoted
from interviewer.core.spans import Span
from interviewer.core.tags import CASE
from interviewer.core.vomit import TaggedSegment

EVERY = frozenset({"case", "behavioural"})


@dataclass(frozen=True)
class Found:
    """What a detector saw: the value beside its limit, and the segments or stretches that show it.

    `limit` is there where the user has set another than the table's; `cost` is in seconds, None leaves it to the table.
    """

    value: float = 0.0
    segments: tuple[TaggedSegment, ...] = ()
    spans: tuple[Span, ...] | None = None
    quote: str | None = None
    cost: float | None = None
    limit: float | None = None


# Reads an answer with a limit (in the unit of its row) and finds one thing, or None.
Find = Callable[[Told, float], Found | None]


@dataclass(frozen=True)
class Detector:
    """One thing that can be found.

    `types` are the types of question it is for (empty: all), `never` those it is not for. `missing` says that it
    judges what is not there, which takes an answer that was understood.
    """

    what: str
    find: Find
    why: str
    advice: str
    limit: float = 1.0
    unit: str = SEGMENTS
    cost: float = 0.0
    kinds: frozenset[str] = frozenset({CASE})
    types: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    missing: bool = False
    good: bool = False

    def suits(self, told: Told) -> bool:
        """Whether it can be found in such an answer."""
        is_asked = told.answer.kind in self.kinds and told.type not in self.never
        return is_asked and (not self.types or told.type in self.types) and (not self.missing or told.is_understood)

    def finding(self, told: Told, number: int) -> Finding | None:
        """What it finds in the answer of that number."""
        found = self.find(told, self.limit) if self.suits(told) else None
        if found is None:
            return None
        evidence = found.spans if found.spans is not None else told.spans(found.segments)
        quote = quoted(found.segments) if found.quote is None else found.quote
        cost = self.cost if found.cost is None else found.cost
        limit = self.limit if found.limit is None else found.limit
        shown = (found.value, limit, self.unit, evidence)
        return Finding(self.what, number, *shown, self.advice, quote, self.why, self.good, 0.0 if self.good else cost)
