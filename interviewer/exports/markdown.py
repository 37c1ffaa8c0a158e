"""A report as Markdown."""

import re
from collections.abc import Iterable, Iterator

from interviewer.exports.blocks import Bars, Block, Curve, Evidence, Found, Heading, Lanes, Paragraph, Table, Talk
from interviewer.exports.wording import stretch

# What would be markup, or begin it; words of a report are never markup.
_MARKS = re.compile(r"([\\`*_{}\[\]<>|~&$#])")
# At the beginning of a line these make lists, and lines under a text make it a heading.
_OPENING = re.compile(r"^(\d{0,9})([-+.)=])(?=\s|$|[-=])")
_TALK = ("At", "Tag", "Sure", "Words")


def markdown(blocks: Iterable[Block]) -> str:
    """Its text; charts are left out, since the tables beside them say the same."""
    parts = ("\n".join(_lines(block)) for block in blocks)
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """A text in one line, as words and nothing else."""
    line = _MARKS.sub(r"\\\1", " ".join(text.split()))
    return _OPENING.sub(r"\1\\\2", line)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {escaped(block.text)}"
        case Paragraph():
            yield escaped(block.text)
        case Table():
            yield f"**{escaped(block.caption)}**\n"
            yield from _table(block.columns, block.rows)
        case Talk():
            yield from _table(_TALK, ((one.at, one.tag, one.sure, one.words) for one in block.lines))
        case Evidence():
            yield from _evidence(block)
        case Found():
            yield from _found(block)
        case Bars() | Lanes() | Curve():
            pass


def _table(columns: Iterable[str], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    head = list(columns)
    yield _row(head)
    yield _row(["---"] * len(head), escape=False)
    yield from (_row(row) for row in rows)


def _row(cells: Iterable[str], escape: bool = True) -> str:
    return f"| {' | '.join(escaped(cell) if escape else cell for cell in cells)} |"


def _evidence(evidence: Evidence) -> Iterator[str]:
    if evidence.note:
        yield f"> {escaped(evidence.note)}  "
    at = "" if evidence.span is None else f"{stretch(evidence.span)}: "
    if evidence.words or at:
        yield f"> {at}“{escaped(evidence.words)}”" if evidence.words else f"> {at.removesuffix(': ')}"


def _found(found: Found) -> Iterator[str]:
    yield f"### {escaped(found.name)}\n"
    yield f"{escaped(found.about)}{f': {escaped(found.measured)}' if found.measured else ''}"
    for one in found.evidence:
        yield ""
        yield from _evidence(one)
    for text in (f"And {found.more} more." if found.more else "", found.why, found.advice):
        if text:
            yield f"\n{escaped(text)}"
