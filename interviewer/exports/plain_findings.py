"""What was found as lines for a terminal: faults with what to do about them, then strengths."""

from collections.abc import Iterator

from interviewer.core.findings import Finding
from interviewer.core.report import Report
from interviewer.exports.wording import clock, plain_name

# Nobody listens to more of the same.
MOST_PLACES = 5


def fault_lines(report: Report) -> Iterator[str]:
    """What to do next time, the most costly first."""
    faults = sorted((one for one in report.findings if not one.good), key=lambda finding: -finding.cost)
    yield "What to do next time"
    if not faults:
        yield "  Nothing stands out."
    yield from (f"  {_told(fault, _measured(fault), report)}" for fault in faults)


def strength_lines(report: Report) -> Iterator[str]:
    """What went well; nothing where nothing was found."""
    strengths = [one for one in report.findings if one.good]
    if strengths:
        yield "What went well"
    yield from (f"  {_told(strength, '', report)}" for strength in strengths)


def _told(finding: Finding, measured: str, report: Report) -> str:
    question = f"question {finding.answer + 1}" if len(report.answers) > 1 else ""
    places = ", ".join(dict.fromkeys(clock(span.start) for span in finding.evidence[:MOST_PLACES]))
    where = ", ".join(part for part in (question, f"at {places}" if places else "") if part)
    return f"{plain_name(finding.what)}{measured}{f' ({where})' if where else ''}. {finding.advice}"


def _measured(finding: Finding) -> str:
    """The value beside its limit; what is missing has neither."""
    if finding.unit == "segments":
        return ""
    if finding.unit.startswith("share "):
        return f": {finding.value:.0%}, the limit is {finding.limit:.0%} {finding.unit.removeprefix('share ')}"
    return f": {finding.value:.1f}, the limit is {finding.limit:g} {finding.unit}"
