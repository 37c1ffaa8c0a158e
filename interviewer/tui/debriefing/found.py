"""What was found, with where it can be heard; what was told not to be so; what was framework vomit."""

from collections.abc import Iterator

from interviewer.core.answers import Answer
from interviewer.core.findings import Finding
from interviewer.core.minutes import clock
from interviewer.core.report import Report
from interviewer.core.tags import FRAMEWORK
from interviewer.core.vomit import Lost
from interviewer.exports.blocks import Evidence, Found
from interviewer.exports.finding_blocks import finding_blocks
from interviewer.exports.verdict_lines import disputed_line
from interviewer.exports.wording import length, plain_name
from interviewer.tui.debriefing.line import BLANK, About, Line, Look, audible, timed, title


def found(report: Report) -> Iterator[Line]:
    """Faults, the most costly first; what was told not to be so; strengths. Nothing where nothing was said."""
    faults = sorted((one for one in report.findings if not one.good), key=lambda finding: -finding.cost)
    strengths = [one for one in report.findings if one.good]
    if any(answer.segments for answer in report.answers):
        yield from title("What to do next time")
        yield from _findings(faults, report)
        if not faults:
            yield Line(Look.TEXT, "Nothing stands out.")
    yield from _disputed(report)
    if strengths:
        yield from title("What went well")
        yield from _findings(strengths, report)


def _findings(findings: list[Finding], report: Report) -> Iterator[Line]:
    for number, finding in enumerate(findings):
        if number:
            yield BLANK
        yield from _finding(finding, report)


def _finding(finding: Finding, report: Report) -> Iterator[Line]:
    """A finding in the words of the report, and each place of it."""
    alone = Report(report.answers, (finding,))
    told = next(block for block in finding_blocks(alone) if isinstance(block, Found))
    about, plays = About(finding.answer, finding=finding.what), audible(finding.evidence)
    where = f", {told.about.lower()}" if len(report.answers) > 1 else ""
    measured = f": {told.measured}" if told.measured else ""
    look = Look.STRENGTH if finding.good else Look.FAULT
    yield Line(look, f"{told.name.capitalize()}{where}{measured}", plays=plays, about=about)
    yield Line(Look.TEXT, told.advice, plays=plays, about=about)
    # Of two places in one sentence the words are the same.
    yield from {(one.label, one.text): one for one in (_place(one, about) for one in told.evidence)}.values()
    if told.more:
        yield Line(Look.PLACE, f"and {told.more} more like it", about=about)
    if told.why:
        yield Line(Look.QUIET, told.why, about=about)


def _place(evidence: Evidence, about: About) -> Line:
    words = f"“{evidence.words}”" if evidence.words else "(nothing is said there)"
    label, plays = ("", ()) if evidence.span is None else (clock(evidence.span.start), audible([evidence.span]))
    return Line(Look.PLACE, words, label, plays=plays, about=about)


def _disputed(report: Report) -> Iterator[Line]:
    """What the user said is not so: it counts for nothing, and can be brought back."""
    if report.disputed:
        yield from title(disputed_line(report.disputed).removesuffix("."))
    for one in report.disputed:
        where = f", question {one.answer + 1}" if len(report.answers) > 1 else ""
        about = About(one.answer, finding=one.what)
        yield Line(Look.GONE, f"{plain_name(one.what).capitalize()}{where}", plays=audible(one.evidence), about=about)


def vomited(report: Report) -> Iterator[Line]:
    """Every stretch of framework vomit, with its words and its reason."""
    lost = [(number, answer, one) for number, answer in enumerate(report.answers) for one in answer.vomit]
    if lost:
        yield from title("Time lost to framework vomit")
    for number, answer, one in lost:
        yield from _lost(one, answer, About(number), len(report.answers) > 1)


def _lost(lost: Lost, answer: Answer, about: About, of_several: bool) -> Iterator[Line]:
    plays = audible(timed([lost]))
    label, seconds = ("", "") if lost.start is None else (clock(lost.start), f"{length(lost.seconds)}, ")
    # The reason closes with the first words, which stand below in full.
    reason, _, quote = lost.why.partition(": “")
    where = f"question {(about.answer or 0) + 1}, " if of_several else ""
    yield Line(Look.LOST, f"{seconds}{where}{reason}", label, FRAMEWORK, plays=plays, about=about)
    words = answer.said_in(lost) or quote.removesuffix("”")
    yield Line(Look.PLACE, f"“{words}”", plays=plays, about=about)
