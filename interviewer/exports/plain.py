"""A report as lines for a terminal."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence

from interviewer.core.answers import Answer
from interviewer.core.events import Reacted
from interviewer.core.figures.stripes import Stripe
from interviewer.core.minutes import clock
from interviewer.core.probes.moves import FOLLOW_UP, INTERRUPTION, NUDGE, REPLY
from interviewer.core.report import Report
from interviewer.core.tags import marked
from interviewer.core.vomit import Lost, TaggedSegment
from interviewer.exports import plain_figures as figures
from interviewer.exports.plain_findings import fault_lines, strength_lines
from interviewer.exports.round_blocks import in_order
from interviewer.exports.strip import key, strip
from interviewer.exports.talk import talk
from interviewer.exports.verdict_lines import closing_parts

BAR_CELLS = 30
WIDTH = 100
# Where the words of a segment begin: after its time, its tag and its confidence.
INDENT = 30
# What the interviewer did, in each of its ways.
DID = {NUDGE: "hinted:", INTERRUPTION: "broke in:", REPLY: "replied:", FOLLOW_UP: "asked:"}


def report_lines(report: Report, width: int = WIDTH) -> list[str]:
    """Every answer, the round, what was found, the verdict; no line is wider than the terminal."""
    answers = [_answer(answer, width) for answer in report.answers]
    found = (strength_lines(report), fault_lines(report), *closing_parts(report))
    parts = [list(part) for part in (*answers, _round(report, width), _unknown(report), *found)]
    lines = [line for part in parts if part for line in ("", *part)][1:]
    return [one for line in lines for one in _wrapped(line, width)]


def _wrapped(line: str, width: int) -> list[str]:
    """A line that is too long, broken between words and set under its own beginning."""
    if len(line) <= width:
        return [line]
    room = max(width, _indent(line) + 20)
    return textwrap.wrap(
        line, room, subsequent_indent=" " * _indent(line), break_long_words=False, drop_whitespace=True
    )


def _indent(line: str) -> int:
    """Where the text of a line begins that goes on in the next."""
    if line[:INDENT].rstrip().endswith(("%", *DID.values())) and line[:1] == " ":
        return INDENT
    named = (
        line[:1] != " " and line[: figures.INDENT].endswith("  ") and line[figures.INDENT : figures.INDENT + 1] != " "
    )
    return figures.INDENT if named else len(line) - len(line.lstrip()) + 2


def _answer(answer: Answer, width: int) -> Iterator[str]:
    yield f"Question  {answer.question or '(not given)'}"
    yield ""
    yield from _talk(answer)
    yield ""
    yield from _seconds(answer.seconds)
    yield from _strip(answer.stripes, width)
    yield ""
    yield from figures.figure_lines(answer)
    yield from _vomit(answer)


def _talk(answer: Answer) -> Iterator[str]:
    for one in talk(answer):
        yield _reaction(one) if isinstance(one, Reacted) else _segment(one)


def _reaction(reaction: Reacted) -> str:
    did = DID.get(reaction.way, reaction.way)
    return f"{clock(reaction.at):>7}  {did:<19}  {reaction.text} ({reaction.reason})"


def _segment(segment: TaggedSegment) -> str:
    tag = marked(segment.tag, segment.unsure)
    return f"{clock(segment.start):>7}  {tag:<15}{segment.confidence:4.0%}  {segment.text}"


def _seconds(seconds: Mapping[str, float] | None, whose: str = "your {}") -> Iterator[str]:
    if seconds is None:
        yield "Where the time went: unknown, the transcript has no times."
        return
    whole = sum(seconds.values())
    yield f"Where {whose.format(clock(round(whole)))} went"
    for tag in in_order(seconds):
        spent = seconds[tag]
        share = spent / whole if whole else 0.0
        yield f"  {tag:<14} {clock(round(spent)):>7} {share:4.0%}  {'█' * round(share * BAR_CELLS)}"


def _strip(stripes: Sequence[Stripe], width: int) -> Iterator[str]:
    """The time as a line of letters between its two ends, and what the letters mean."""
    if stripes:
        start, end = clock(round(stripes[0].start)), clock(round(stripes[-1].end))
        letters = strip(stripes, min(width, WIDTH) - len(start) - len(end) - 4)
        yield ""
        yield f"  {start} {letters} {end}"
        yield f"  {' ' * len(start)} {key(letters)}"


def _vomit(answer: Answer) -> Iterator[str]:
    lost = "unknown" if answer.vomit_seconds is None else clock(round(answer.vomit_seconds))
    share = f", {answer.vomit_share:.0%} of the answer, with the pauses in it" if answer.vomit_seconds else ""
    yield f"{'Framework vomit':<{figures.INDENT}}{lost}{share}"
    yield from (f"{_stretch(span)}{span.why}" for span in answer.vomit)


def _round(report: Report, width: int) -> Iterator[str]:
    """What is known of a round of several answers and of none of them alone."""
    time = report.time
    if time.seconds is None:
        return
    if len(report.answers) > 1:
        yield from _round_time(report, time.seconds, width)
    if time.talk_share is not None:
        yield f"{'Share of talk':<{figures.INDENT}}{time.talk_share:.0%} of what was said aloud was yours"


def _round_time(report: Report, seconds: Mapping[str, float], width: int) -> Iterator[str]:
    time = report.time
    yield from _seconds({column: spent for column, spent in seconds.items() if spent}, "the {} of the round")
    yield from _strip(time.stripes, width)
    yield ""
    if report.shares:
        yield f"{'Against the plan':<{figures.INDENT}}{figures.plan(report.shares)}"
    if time.vomit_seconds is not None and time.vomit_share is not None:
        share = f", {time.vomit_share:.0%} of your time" if time.vomit_seconds else ""
        yield f"{'Framework vomit':<{figures.INDENT}}{clock(round(time.vomit_seconds))}{share}"


def _unknown(report: Report) -> Iterator[str]:
    if report.unknown:
        yield "What cannot be known"
    yield from (f"  {sentence}" for sentence in report.unknown)


def _stretch(lost: Lost) -> str:
    known = lost.start is not None and lost.end is not None
    return f"{clock(lost.start):>7} to {clock(lost.end)}  " if known else "  "
