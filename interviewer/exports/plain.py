"""A report as lines for a terminal."""

import textwrap
from collections.abc import Iterator

from interviewer.core.answers import SILENCE, UNSURE, Answer
from interviewer.core.events import Reacted
from interviewer.core.findings import Finding
from interviewer.core.probes.moves import FOLLOW_UP, INTERRUPTION, NUDGE, REPLY
from interviewer.core.report import Report
from interviewer.core.tags import UNSURE_MARK, marked
from interviewer.core.vomit import Lost, TaggedSegment

BAR_CELLS = 30
WIDTH = 100
# Where the words of a segment begin: after its time, its tag and its confidence.
INDENT = 30
# What the interviewer did, in each of its ways.
DID = {NUDGE: "hinted:", INTERRUPTION: "broke in:", REPLY: "replied:", FOLLOW_UP: "asked:"}


def report_lines(report: Report, width: int = WIDTH) -> list[str]:
    """Every answer, then what to do next time; no line is wider than the terminal."""
    lines = [line for answer in report.answers for line in _answer(answer)]
    lines += ["", "What to do next time", *_findings(report)]
    return [part for line in lines for part in _wrapped(line, width)]


def _wrapped(line: str, width: int) -> list[str]:
    """A line that is too long, broken between words and set under its own beginning."""
    if len(line) <= width:
        return [line]
    of_talk = line[:INDENT].rstrip().endswith(("%", *DID.values()))
    indent = INDENT if of_talk else len(line) - len(line.lstrip()) + 2
    room = max(width, indent + 20)
    return textwrap.wrap(line, room, subsequent_indent=" " * indent, break_long_words=False, drop_whitespace=True)


def _answer(answer: Answer) -> Iterator[str]:
    yield f"Question  {answer.question or '(not given)'}"
    yield ""
    yield from _talk(answer)
    yield ""
    yield from _seconds(answer)
    yield ""
    yield from _figures(answer)


def _talk(answer: Answer) -> Iterator[str]:
    """What was said, and between it what the interviewer did about it."""
    reactions = list(answer.reactions)
    for segment in answer.segments:
        while reactions and segment.start is not None and reactions[0].at <= segment.start:
            yield _reaction(reactions.pop(0))
        yield _segment(segment)
    yield from map(_reaction, reactions)


def _reaction(reaction: Reacted) -> str:
    did = DID.get(reaction.way, reaction.way)
    return f"{clock(reaction.at):>7}  {did:<19}  {reaction.text} ({reaction.reason})"


def _segment(segment: TaggedSegment) -> str:
    tag = marked(segment.tag, segment.unsure)
    return f"{clock(segment.start):>7}  {tag:<15}{segment.confidence:4.0%}  {segment.text}"


def _seconds(answer: Answer) -> Iterator[str]:
    if answer.seconds is None:
        yield "Where the time went: unknown, the transcript has no times."
        return
    whole = sum(answer.seconds.values())
    yield f"Where {clock(round(whole))} went"
    for tag, seconds in sorted(answer.seconds.items(), key=_most_first):
        share = seconds / whole if whole else 0.0
        yield f"  {tag:<14} {clock(round(seconds)):>7} {share:4.0%}  {'█' * round(share * BAR_CELLS)}"


def _most_first(item: tuple[str, float]) -> tuple[int, float]:
    """The order in which seconds are shown; what is no tag comes last."""
    return (UNSURE, SILENCE).index(item[0]) + 1 if item[0] in (UNSURE, SILENCE) else 0, -item[1]


def _figures(answer: Answer) -> Iterator[str]:
    pace, pauses, fillers = answer.pace, answer.pauses, answer.fillers
    rate = "" if pace.words_per_minute is None else f", {pace.words_per_minute:.0f} a minute of speaking"
    yield f"Words             {pace.words}{rate}"
    if pace.latency_seconds is not None:
        yield f"First word after  {pace.latency_seconds:.1f} s"
    if pauses.count is not None and pauses.seconds is not None and pauses.longest is not None:
        yield f"Long pauses       {pauses.count}, {pauses.seconds:.1f} s in all, the longest {pauses.longest:.1f} s"
    rate = "" if fillers.per_minute is None else f", {fillers.per_minute:.1f} a minute"
    which = ", ".join(f"{text} {count}" for text, count in fillers.often)
    yield f"Fillers           {fillers.count}{rate}{f': {which}' if which else ''}"
    yield f"Unsure            {_unsure(answer)}"
    lost = "unknown" if answer.vomit_seconds is None else clock(round(answer.vomit_seconds))
    yield f"Framework vomit   {lost}{' with the pauses in it' if answer.vomit_seconds else ''}"
    yield from (f"{_stretch(span)}{span.why}" for span in answer.vomit)


def _unsure(answer: Answer) -> str:
    """How much of it the tagger was not sure of, in words."""
    unsure, of = answer.unsure, len(answer.segments)
    if not unsure.segments:
        return "nothing"
    share = f"{unsure.segments} of {of} segment{'' if of == 1 else 's'}, {unsure.share:.0%} of the words"
    return f"{share}: shown with the likeliest tag and “{UNSURE_MARK}”, counted apart"


def _stretch(lost: Lost) -> str:
    known = lost.start is not None and lost.end is not None
    return f"{clock(lost.start):>7} to {clock(lost.end)}  " if known else "  "


def _findings(report: Report) -> Iterator[str]:
    if not report.findings:
        yield "  Nothing stands out."
    yield from (f"  {_finding(finding)}" for finding in report.findings)


def _finding(finding: Finding) -> str:
    where = ", ".join(clock(span.start) for span in finding.evidence[:5])
    measured = f"{finding.what.replace('_', ' ')}{_measured(finding)}"
    return f"{measured}{f' (at {where})' if where else ''}. {finding.advice}"


def _measured(finding: Finding) -> str:
    """The value beside its limit; what is missing has neither."""
    if finding.unit == "segments":
        return ""
    if finding.unit.startswith("share "):
        return f": {finding.value:.0%}, the limit is {finding.limit:.0%} {finding.unit.removeprefix('share ')}"
    return f": {finding.value:.1f}, the limit is {finding.limit:g} {finding.unit}"


def clock(seconds: float | None) -> str:
    """A time as minutes and seconds, or a dash where it is unknown."""
    if seconds is None:
        return "-"
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"
