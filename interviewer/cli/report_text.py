"""A report as it is printed."""

from interviewer.cli.output import columns
from interviewer.cli.streams import one_line
from interviewer.core.report import Report
from interviewer.exports.plain import report_lines


def report_text(report: Report) -> str:
    """Its lines; whatever was typed or stands in a transcript, no letter of it moves the cursor."""
    return "\n".join(map(one_line, report_lines(report, columns())))
