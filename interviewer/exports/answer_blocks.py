"""One answer, from its question to its last word."""

from collections.abc import Iterator

from interviewer.core.answers import Answer
from interviewer.core.events import Reacted
from interviewer.core.figures.rates import RateLimits
from interviewer.core.minutes import clock
from interviewer.core.spans import Span
from interviewer.core.tags import marked
from interviewer.core.vomit import TaggedSegment
from interviewer.exports.blocks import Block, Curve, Evidence, Heading, Line, Paragraph, Table, Talk
from interviewer.exports.figure_rows import figure_rows, milestone_rows, pause_rows
from interviewer.exports.finding_blocks import words_in
from interviewer.exports.plain import DID
from interviewer.exports.round_blocks import lane_blocks, time_blocks
from interviewer.exports.talk import talk


def answer_blocks(answer: Answer, number: int, limits: RateLimits) -> Iterator[Block]:
    """Its question, its time, its figures, what of it was framework vomit, and its words."""
    yield Heading(2, f"Question {number}", f"question-{number}")
    yield Paragraph(answer.question or "(not given)")
    if not answer.segments:
        yield Paragraph("Nothing was said.")
    of = f"answer {number}"
    if answer.seconds is None:
        yield Paragraph("Where the time went is unknown: there are no times for these words.")
    else:
        yield from time_blocks(answer.seconds, answer.shares, of)
    yield from lane_blocks(answer.stripes, answer.vomit, of)
    yield from _figures(answer, of, limits)
    yield from _vomit(answer)
    if answer.segments or answer.reactions:
        yield Heading(3, "Word by word")
        yield Talk(f"What was said in {of}", tuple(_lines(answer)))


def _figures(answer: Answer, of: str, limits: RateLimits) -> Iterator[Block]:
    for caption, head, rows in (
        (f"Figures of {of}", ("", ""), figure_rows(answer)),
        (f"When {of} came to the point", ("First", "After so much talk", "At", "Words"), milestone_rows(answer)),
        (f"Pauses of {of}", ("Length", "How many", "Together"), pause_rows(answer)),
    ):
        if rows:
            yield Table(caption, head, tuple(rows))
    yield from _curve(answer, of, limits)


def _curve(answer: Answer, of: str, limits: RateLimits) -> Iterator[Block]:
    windows = answer.rates.windows
    if len(windows) < 2:
        return
    points = tuple(((one.start + one.end) / 2, one.words_per_minute) for one in windows)
    rates = [rate for _, rate in points]
    said = (
        f"From {min(rates):.0f} to {max(rates):.0f} words a minute of speaking; "
        f"{limits.easy_from:.0f} to {limits.easy_to:.0f} are easy to follow."
    )
    yield Curve(f"Words a minute in {of}", said, points, (limits.easy_from, limits.easy_to))
    rows = tuple((clock(one.start), f"{one.words_per_minute:.0f}") for one in windows)
    yield Table(f"Words a minute in {of}, in figures", ("From", "Words a minute"), rows)


def _vomit(answer: Answer) -> Iterator[Block]:
    if not answer.vomit:
        return
    yield Heading(3, "Framework vomit")
    for lost in answer.vomit:
        span = Span(lost.start, lost.end) if lost.start is not None and lost.end is not None else None
        yield Evidence(span, words_in(answer, span) if span else "", lost.why)


def _lines(answer: Answer) -> Iterator[Line]:
    for one in talk(answer):
        yield _reaction(one) if isinstance(one, Reacted) else _segment(one)


def _segment(segment: TaggedSegment) -> Line:
    at = "" if segment.start is None else clock(segment.start)
    return Line(at, marked(segment.tag, segment.unsure), f"{segment.confidence:.0%}", segment.text)


def _reaction(reaction: Reacted) -> Line:
    did = DID.get(reaction.way, reaction.way).removesuffix(":")
    return Line(clock(reaction.at), f"interviewer {did}", "", f"{reaction.text} ({reaction.reason})")
