"""Figures and findings in words, alike in every export."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from interviewer.core.minutes import clock
from interviewer.core.spans import Span

# With them come all detectors, and the first screen needs words for a clock alone.
if TYPE_CHECKING:
    from interviewer.core.findings import Finding

UNKNOWN = "unknown"


def length(seconds: float | None) -> str:
    """A length, rounded to the second; a short one with its tenth."""
    if seconds is None:
        return UNKNOWN
    return f"{seconds:.1f} s" if seconds < 60 else clock(round(seconds))


def stretch(span: Span) -> str:
    """From when to when; within one second, when."""
    start, end = clock(span.start), clock(span.end)
    return start if start == end else f"{start} to {end}"


def percent(share: float | None) -> str:
    """A share as a percentage."""
    return UNKNOWN if share is None else f"{share:.0%}"


def times(count: int) -> str:
    """How often, in words."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def listed(parts: Iterable[str]) -> str:
    """Parts as a list within a sentence."""
    *some, last = list(parts) or [""]
    return f"{', '.join(some)} and {last}" if some else last


def plain_name(name: str) -> str:
    """A name of ours as people read it."""
    return name.replace("_", " ")


def measured(finding: "Finding") -> str:
    """The value beside its limit, of a strength alone; what is there or is not has neither."""
    from interviewer.core.findings.finding import SEGMENTS, TIMES

    if finding.unit == SEGMENTS:
        return ""
    of_what = finding.unit.removeprefix("share ")
    is_share = of_what != finding.unit
    value, limit = (f"{one:.0%}" if is_share else _number(one) for one in (finding.value, finding.limit))
    # Where once is too often, how often says it.
    if finding.unit == TIMES and (finding.good or finding.limit <= 1):
        return times(round(finding.value))
    if finding.good:
        return f"{value} {of_what}"
    return f"{value}; the limit is {limit} {of_what}"


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
