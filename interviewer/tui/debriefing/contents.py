"""A whole debrief, line by line: what matters most comes first."""

from collections.abc import Iterator

from interviewer.core.report import Report
from interviewer.exports.contents import ABOUT
from interviewer.tui.debriefing.answers import answered
from interviewer.tui.debriefing.found import found, vomited
from interviewer.tui.debriefing.line import BLANK, Line, Look
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
