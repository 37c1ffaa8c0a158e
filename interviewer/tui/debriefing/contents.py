"""A whole debrief, line by line: what matters most comes first."""

from collections.abc import Iterator, Sequence

from interviewer.core.report import Report
from interviewer.exports.contents import ABOUT
from interviewer.tui.debriefing.answers import answered
from interviewer.tui.debriefing.found import found, vomited
from interviewer.tui.debriefing.line import BLANK, About, Line, Look
from interviewer.tui.debriefing.opening import opening
from interviewer.tui.debriefing.spent import spent


def lines_of(report: Report) -> tuple[Line, ...]:
    """Its lines, in order; it begins with the first part's title."""
    lines = tuple(_parts(report))
    return lines[1:] if lines[:1] == (BLANK,) else lines


def _parts(report: Report) -> Iterator[Line]:
    yield from opening(report)
    yield from spent(report)
    yield from answered(report.answers)
    yield from found(report)
    yield from vomited(report)
    if any(answer.segments for answer in report.answers):
        yield BLANK
        yield Line(Look.QUIET, ABOUT)


def head_about(lines: Sequence[Line], about: About | None) -> int | None:
    """The number of the line of a segment, or of the first line of a finding."""
    heads = (Look.TALK, Look.FAULT, Look.STRENGTH, Look.GONE)
    return next((n for n, line in enumerate(lines) if line.look in heads and line.about == about), None)
