"""The cues of WebVTT and SubRip: stretches of time with lines of text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from interviewer.adapters.importers.transcript import MalformedTranscriptError

STAMP = r"(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
TIMES = re.compile(rf"\s*(?P<start>{STAMP})\s*-->\s*(?P<end>{STAMP})(?:\s.*)?$")
REMARKS = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")

Line = tuple[int, str]


@dataclass(frozen=True)
class Cue:
    """Lines of text, as written, shown from start to end, and the number of the file's line that says so."""

    number: int
    start: float
    end: float
    lines: tuple[str, ...]


def webvtt_cues(text: str, *, in_order: bool = True) -> list[Cue]:
    """The cues of a .vtt file; where several people speak, they need not be in order."""
    if not re.match(r"WEBVTT(?:\s|$)", text):
        raise MalformedTranscriptError("does not begin with WEBVTT", "line 1")
    header, *blocks = _blocks(text)
    _refuse_times(header)
    return _checked([_cue(block) for block in blocks if _has_times(block) or not REMARKS.match(block[0][1])], in_order)


def subrip_cues(text: str, *, in_order: bool = True) -> list[Cue]:
    """The cues of a .srt file; where several people speak, they need not be in order."""
    return _checked([_cue(block) for block in _blocks(text)], in_order)


def seconds(stamp: str, number: int) -> float:
    """The seconds of [hours:]minutes:seconds.milliseconds."""
    *hours, minutes, rest = stamp.replace(",", ".").split(":")
    if int(minutes) > 59 or float(rest) >= 60:
        raise MalformedTranscriptError(f"there is no time {stamp}", f"line {number}")
    return int(hours[0] if hours else 0) * 3600 + int(minutes) * 60 + float(rest)


def _blocks(text: str) -> Iterator[Sequence[Line]]:
    """Runs of numbered lines between empty ones; a line of one space is not empty (YouTube writes such)."""
    for filled, lines in groupby(enumerate(text.split("\n"), 1), key=lambda line: line[1] != ""):
        if filled:
            yield list(lines)


def _has_times(block: Sequence[Line]) -> bool:
    return any("-->" in line for _, line in block[:2])


def _cue(block: Sequence[Line]) -> Cue:
    """The cue a block of lines writes: perhaps a name or number, then the times, then the text."""
    at = next((at for at, (_, line) in enumerate(block[:2]) if "-->" in line), None)
    if at is None:
        raise MalformedTranscriptError('a cue without "-->" between its times', f"line {block[0][0]}")
    number, line = block[at]
    times = TIMES.match(line)
    if times is None:
        raise MalformedTranscriptError(f"times that cannot be read: {line.strip():.60}", f"line {number}")
    _refuse_times(block[at + 1 :])
    lines = tuple(text for _, text in block[at + 1 :])
    return Cue(number, seconds(times["start"], number), seconds(times["end"], number), lines)


def _refuse_times(lines: Sequence[Line]) -> None:
    """Refuse the times of a cue where none can begin."""
    for number, line in lines:
        if "-->" in line:
            raise MalformedTranscriptError("a cue begins without an empty line before it", f"line {number}")


def _checked(cues: list[Cue], in_order: bool) -> list[Cue]:
    """The cues by their starts, if no time runs backwards."""
    before = 0.0
    for cue in cues:
        if cue.end < cue.start:
            raise MalformedTranscriptError("the cue ends before it starts", f"line {cue.number}")
        if in_order and cue.start < before:
            raise MalformedTranscriptError("the cue starts before the one above it", f"line {cue.number}")
        before = cue.start
    return cues if in_order else sorted(cues, key=lambda cue: cue.start)
