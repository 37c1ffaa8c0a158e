"""Where in a round one can jump to."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from interviewer.core.findings import Finding
from interviewer.core.playback import lost_time
from interviewer.core.report import Report
from interviewer.core.transcript import QUESTION, Line, Transcript

# Who asks for the one before just after the beginning of one does not mean that one.
JUST_BEGUN_SECONDS = 1.5
# A time that was told and one that was reckoned may differ in their last digit.
SAME_SECONDS = 0.01

# The times of what can be jumped to, in order.
Stops = tuple[float, ...]


@dataclass(frozen=True)
class AllStops:
    """The beginnings of answers (with their question), lines, stretches of one tag, findings, and lost time."""

    answers: Stops
    lines: Stops
    tags: Stops
    findings: Stops
    lost: Stops


def stops_of(report: Report, transcript: Transcript) -> AllStops:
    """Every place in a round that can be jumped to."""
    asked = (line.span.start for line in transcript.lines if line.name == QUESTION and line.span)
    unasked = (answer.start for answer in report.answers if not answer.question and answer.start is not None)
    evidence = (span.start for finding in report.findings for span in finding.evidence)
    return AllStops(
        _in_order((*asked, *unasked)),
        _in_order(transcript.starts()),
        _in_order(_tags(transcript.lines)),
        _in_order(evidence),
        _in_order(span.start for span in lost_time(report).spans),
    )


def after(stops: Stops, time: float) -> float | None:
    """The next one."""
    return next(iter(stops[bisect_right(stops, time + SAME_SECONDS) :]), None)


def before(stops: Stops, time: float) -> float | None:
    """The one before, which is the one that is under way where that has gone on for a while."""
    place = bisect_left(stops, time - JUST_BEGUN_SECONDS)
    return stops[place - 1] if place else next(iter(stops), None)


def found_at(findings: Iterable[Finding], time: float) -> tuple[Finding, ...]:
    """What was found at a time, in the order of the findings."""
    return tuple(one for one in findings if any(span.start <= time < span.end for span in one.evidence))


def _tags(lines: Sequence[Line]) -> Iterable[float]:
    """The beginnings of runs of lines with the same tag, as far as they took time."""
    aloud = (line for line in lines if line.span and line.span.length)
    runs = groupby(aloud, key=lambda line: (line.answer, line.column, line.name))
    return (first.span.start for first in (next(run) for _, run in runs) if first.span)


def _in_order(times: Iterable[float]) -> Stops:
    return tuple(sorted(set(times)))
