"""What was found, with where it can be heard; what was told not to be so; what was framework vomit."""

from collections.abc import Iterator

from interviewer.core.answers import Answer
from interviewer.core.findings import Finding
from interviewer.core.minutes import clock
from interviewer.core.report import Report
from interviewer.core.spans import Span
from interviewer.core.tags import FRAMEWORK
from interviewer.core.vomit import Lost
from interviewer.exports.blocks import Found
from interviewer.exports.finding_blocks import finding_blocks, words_in
from interviewer.exports.verdict_lines import MOST_PLACES, disputed_line
from interviewer.exports.wording import plain_name
from interviewer.tui.debriefing.heard import heard_of
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
    answer = report.answers[finding.answer]
    about, plays = About(finding.answer, finding=finding.what), heard_of(finding.evidence, answer)
    where = f", {told.about.lower()}" if len(report.answers) > 1 else ""
    measured = f": {told.measured}" if told.measured else ""
    look = Look.STRENGTH if finding.good else Look.FAULT
    yield Line(look, f"{told.name.capitalize()}{where}{measured}", plays=plays, about=about)
    yield Line(Look.TEXT, told.advice, plays=plays, about=about)
    quotes = (one.words for one in told.evidence if one.span is None)
    yield from (Line(Look.PLACE, f"“{words}”", plays=plays, about=about) for words in quotes)
    yield from _places(finding, answer, about)
    if told.why:
        yield Line(Look.QUIET, told.why, plays=plays, about=about)


def _places(finding: Finding, answer: Answer, about: About) -> Iterator[Line]:
    """The first few places with their words, and a line that plays the others."""
    # Of two places in one sentence the words are the same.
    found = {(one.label, one.text): one for one in (_place(span, answer, about) for span in finding.evidence)}
    shown, more = list(found.values())[:MOST_PLACES], list(found.values())[MOST_PLACES:]
    yield from shown
    if len(more) > 1:
        plays = audible(span for one in more for span in one.plays)
        yield Line(Look.PLACE, f"and {len(more)} more like it", more[0].label, plays=plays, about=about)
    else:
        yield from more


def _place(span: Span, answer: Answer, about: About) -> Line:
    words = words_in(answer, span)
    told = f"“{words}”" if words else "(nothing is said there)"
    return Line(Look.PLACE, told, clock(span.start), plays=audible([span]), about=about)


def _disputed(report: Report) -> Iterator[Line]:
    """What the user said is not so: it counts for nothing, and can be brought back."""
    if report.disputed:
        yield from title(disputed_line(report.disputed).removesuffix("."))
    for one in report.disputed:
        where = f", question {one.answer + 1}" if len(report.answers) > 1 else ""
        about = About(one.answer, finding=one.what)
        plays = heard_of(one.evidence, report.answers[one.answer])
        yield Line(Look.GONE, f"{plain_name(one.what).capitalize()}{where}", plays=plays, about=about)


def vomited(report: Report) -> Iterator[Line]:
    """Every stretch of framework vomit, with its words and its reason."""
    lost = [(number, answer, one) for number, answer in enumerate(report.answers) for one in answer.vomit]
    if lost:
        yield from title("Framework vomit")
    for number, answer, one in lost:
        yield from _lost(one, answer, About(number), len(report.answers) > 1)


def _lost(lost: Lost, answer: Answer, about: About, of_several: bool) -> Iterator[Line]:
    plays = audible(timed([lost]))
    label, seconds = ("", "") if lost.start is None else (clock(lost.start), f"{clock(round(lost.seconds))}, ")
    # The reason closes with the first words, which stand below in full.
    reason, _, quote = lost.why.partition(": “")
    where = f"question {(about.answer or 0) + 1}, " if of_several else ""
    yield Line(Look.LOST, f"{seconds}{where}{reason}", label, FRAMEWORK, plays=plays, about=about)
    words = answer.said_in(lost) or quote.removesuffix("”")
    yield Line(Look.PLACE, f"“{words}”", plays=plays, about=about)
