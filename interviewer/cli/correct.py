"""`interviewer correct`."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from interviewer.cli.corrections import folder_of
from interviewer.cli.output import document, wrapped
from interviewer.core.corrections import OnRecord, on_record
from interviewer.core.events import CorrectionWithdrawn, TagCorrected
from interviewer.core.minutes import clock
from interviewer.core.report import rounded
from interviewer.core.tags import SCHEMES
from interviewer.core.trouble import CouldNotError
from interviewer.journal import amend, read_facts

# Where the words of a segment begin: after its number, its time, its tag and how sure that is.
INDENT = 37


def run(arguments: argparse.Namespace) -> int:
    """List the segments of a round, or correct one of them."""
    folder = folder_of(arguments, arguments.round)
    segments = _segments(folder)
    numbers: Sequence[int] = range(1, len(segments) + 1)
    if arguments.number is not None:
        amend(folder, [_fact(_chosen(segments, arguments), arguments)])
        segments, numbers = _segments(folder), [arguments.number]
    elif arguments.withdraw:
        raise CouldNotError(f"--withdraw needs the number of a segment. To see them: interviewer correct {folder.name}")
    shown = [(number, segments[number - 1]) for number in numbers]
    if arguments.json:
        document(rounded([_spelled(number, one) for number, one in shown]))
    else:
        print("\n".join(_lines(shown)))
    return 0


def _segments(folder: Path) -> list[OnRecord]:
    segments = on_record(read_facts(folder))
    if not segments:
        raise CouldNotError(
            f"The round {folder.name} has no tags on record, so there is none to correct. "
            "If it broke off, go on with it first: interviewer practice --resume"
        )
    return segments


def _chosen(segments: Sequence[OnRecord], arguments: argparse.Namespace) -> OnRecord:
    number = int(arguments.number)
    if number > len(segments):
        raise CouldNotError(
            f"There is no segment {number}: the round has {len(segments)}. Nothing was changed. "
            f"To see them: interviewer correct {arguments.round}"
        )
    return segments[number - 1]


def _fact(one: OnRecord, arguments: argparse.Namespace) -> TagCorrected | CorrectionWithdrawn:
    """What is to be written down about a segment."""
    if not arguments.withdraw:
        return TagCorrected(*one.place, _tag(one, arguments.tag))
    if arguments.tag is not None:
        raise CouldNotError("A correction is made or withdrawn: give a tag or --withdraw. Nothing was changed.")
    if one.correction is None:
        raise CouldNotError(f"Segment {arguments.number} was not corrected, so there is nothing to withdraw.")
    return CorrectionWithdrawn(*one.place)


def _tag(one: OnRecord, wanted: str | None) -> str:
    """The tag that is wanted, if answers of that kind have it."""
    scheme = SCHEMES.get(one.kind, ())
    if wanted is None or wanted not in scheme:
        problem = "A correction needs a tag" if wanted is None else f"{wanted!r} is no tag of a {one.kind} answer"
        raise CouldNotError(f"{problem}; they are: {', '.join(scheme) or 'unknown'}. Nothing was changed.")
    return wanted


def _spelled(number: int, one: OnRecord) -> dict[str, Any]:
    told = one.segment
    return {
        "number": number,
        "answer": one.answer,
        "question": one.question or None,
        "kind": one.kind,
        "start": told.start,
        "end": told.end,
        "text": told.text,
        "tag": one.tag,
        "was": told.tag,
        "confidence": told.confidence,
        "corrected": one.correction is not None,
    }


def _lines(shown: Sequence[tuple[int, OnRecord]]) -> Iterator[str]:
    answer = -1
    for number, one in shown:
        if one.answer != answer:
            answer = one.answer
            yield from wrapped(f"Question {answer + 1}, {one.kind}: {one.question or '(not given)'}", 2)
        yield from wrapped(_line(number, one), INDENT)


def _line(number: int, one: OnRecord) -> str:
    told = one.segment
    sure = f"{told.confidence:.0%}" if one.correction is None else "yours"
    return f"{number:>4}  {clock(told.start):>7}  {one.tag:<14}  {sure:>5}  {told.text}{_was(one)}"


def _was(one: OnRecord) -> str:
    if one.correction is None:
        return ""
    return f" (the tagger said {'so too' if one.correction == one.segment.tag else one.segment.tag})"
