"""What was found, each with where it can be heard and what to do about it."""

from collections.abc import Iterator, Sequence

from interviewer.core.answers import Answer
from interviewer.core.findings import Finding
from interviewer.core.judging.drills import OneThing
from interviewer.core.report import Report
from interviewer.core.spans import Span, overlap
from interviewer.exports.blocks import Block, Evidence, Found, Heading, Paragraph
from interviewer.exports.verdict_lines import disputed_line
from interviewer.exports.wording import measured, plain_name

# Nobody listens to more of the same.
MOST_EVIDENCE = 5
MOST_WORDS = 40
CUT = " …"


def finding_blocks(report: Report) -> Iterator[Block]:
    """The one thing to work on, everything else that is wrong, the most costly first, and what went well."""
    if report.one_thing is not None:
        yield from _one_thing(report.one_thing)
    faults = sorted((one for one in report.findings if not one.good), key=lambda finding: -finding.cost)
    strengths = [one for one in report.findings if one.good]
    yield Heading(2, "What to do next time", "findings")
    if not faults:
        yield Paragraph("Nothing stands out.")
    yield from (_found(finding, report.answers) for finding in faults)
    if report.disputed:
        yield Paragraph(disputed_line(report.disputed))
    if strengths:
        yield Heading(2, "What went well", "strengths")
        yield from (_found(finding, report.answers) for finding in strengths)


def _one_thing(one: OneThing) -> Iterator[Block]:
    yield Heading(2, "One thing to work on", "one-thing")
    yield Paragraph(f"{plain_name(one.finding.what).capitalize()}, {_about(one.finding).lower()}: {one.finding.advice}")
    if one.drill:
        minutes = f"{one.drill.minutes:g} minutes"
        yield Paragraph(f"Train it for {minutes}: {one.drill.attend} (interviewer drill {one.finding.what})")


def _found(finding: Finding, answers: Sequence[Answer]) -> Found:
    answer = answers[finding.answer]
    shown = tuple(Evidence(span, words_in(answer, span)) for span in finding.evidence[:MOST_EVIDENCE])
    said = " ".join(_said(answer, span) for span in finding.evidence)
    # What the places tell anyway is not told twice.
    quote = (Evidence(None, finding.quote),) if finding.quote and finding.quote.removesuffix(CUT) not in said else ()
    return Found(
        plain_name(finding.what),
        _about(finding),
        measured(finding),
        (*quote, *shown),
        len(finding.evidence) - len(shown),
        finding.why,
        finding.advice,
    )


def _about(finding: Finding) -> str:
    return f"Question {finding.answer + 1}"


def words_in(answer: Answer, span: Span) -> str:
    """What was said there, shortened; empty where nothing was."""
    words = _said(answer, span).split()
    return " ".join(words[:MOST_WORDS]) + (CUT if len(words) > MOST_WORDS else "")


def _said(answer: Answer, span: Span) -> str:
    timed = ((one.start, one.end, one.text) for one in answer.segments)
    return " ".join(text for start, end, text in timed if _meets(span, start, end))


def _meets(span: Span, start: float | None, end: float | None) -> bool:
    return start is not None and end is not None and overlap(Span(start, end), span) > 0
