"""A report as blocks: the same contents for every form."""

from collections.abc import Iterable, Iterator

from interviewer.core.figures.rates import RateLimits
from interviewer.core.report import Report
from interviewer.core.spans import Span
from interviewer.core.tags import UNSURE_MARK
from interviewer.exports.answer_blocks import answer_blocks
from interviewer.exports.blocks import Block, Evidence, Found, Heading, Paragraph, Table
from interviewer.exports.cover import Cover
from interviewer.exports.finding_blocks import finding_blocks
from interviewer.exports.round_blocks import round_blocks
from interviewer.exports.verdict_blocks import verdict_blocks
from interviewer.exports.wording import length

ABOUT = (
    f"Tags are an estimate. Where the likeliest one is unsure it is marked with “{UNSURE_MARK}”, and its time counts "
    "as unsure. Pauses come from the sound. What cannot be known is left open."
)


def flagged(blocks: Iterable[Block]) -> list[Span]:
    """Where what these blocks flag can be heard, each place once."""
    evidence = (one for block in blocks for one in (block.evidence if isinstance(block, Found) else (block,)))
    return list(dict.fromkeys(one.span for one in evidence if isinstance(one, Evidence) and one.span is not None))


def contents(report: Report, cover: Cover, limits: RateLimits) -> Iterator[Block]:
    """What matters most comes first: what to do, then the round, then each answer from its beginning to its end."""
    yield Heading(1, "Interview practice")
    yield _facts(report, cover)
    yield from (Paragraph(sentence) for sentence in report.unknown)
    if report.verdict is not None:
        yield from verdict_blocks(report.verdict)
    yield from finding_blocks(report)
    yield from round_blocks(report)
    for number, answer in enumerate(report.answers, start=1):
        yield from answer_blocks(answer, number, limits)
    yield Heading(2, "How to read this")
    yield Paragraph(ABOUT)
    yield Paragraph(f"Made by interviewer {cover.version}, on the computer on which the round was held.")


def _facts(report: Report, cover: Cover) -> Table:
    rows = [
        ("Held", cover.day_and_time),
        ("Questions", str(len(report.answers))),
        *([("Length", length(report.time.whole))] if report.time.whole is not None else []),
        *([("Round", cover.name)] if cover.name is not None else []),
        *([("Heard from", cover.source)] if cover.source is not None else []),
    ]
    return Table("The round", ("", ""), tuple(rows))
