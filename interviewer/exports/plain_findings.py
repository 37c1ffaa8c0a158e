"""What was found as lines for a terminal: faults with what to do about them, then strengths."""

from collections.abc import Iterator

from interviewer.core.findings import Finding
from interviewer.core.minutes import clock
from interviewer.core.report import Report
from interviewer.exports.wording import measured, plain_name

# Nobody listens to more of the same.
MOST_PLACES = 5


def fault_lines(report: Report) -> Iterator[str]:
    """What to do next time, the most costly first."""
    faults = sorted((one for one in report.findings if not one.good), key=lambda finding: -finding.cost)
    yield "What to do next time"
    if not faults:
        yield "  Nothing stands out."
    yield from (f"  {_told(fault, measured(fault), report)}" for fault in faults)


def strength_lines(report: Report) -> Iterator[str]:
    """What went well; nothing where nothing was found."""
    strengths = [one for one in report.findings if one.good]
    if strengths:
        yield "What went well"
    yield from (f"  {_told(strength, '', report)}" for strength in strengths)


def _told(finding: Finding, value: str, report: Report) -> str:
    question = f"question {finding.answer + 1}" if len(report.answers) > 1 else ""
    places = ", ".join(dict.fromkeys(clock(span.start) for span in finding.evidence[:MOST_PLACES]))
    where = ", ".join(part for part in (question, f"at {places}" if places else "") if part)
    figure = f": {value}" if value else ""
    return f"{plain_name(finding.what)}{figure}{f' ({where})' if where else ''}. {finding.advice}"
