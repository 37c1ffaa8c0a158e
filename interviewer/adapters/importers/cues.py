"""The cues of WebVTT and SubRip: stretches of time with lines of text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from interviewer.adapters.importers.transcript import MalformedTranscriptError

STAMP = r"(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}"
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


def webvtt_cues(text: str) -> list[Cue]:
    """The cues of a .vtt file."""
    if not re.match(r"WEBVTT(?:\s|$)", text):
        raise MalformedTranscriptError("line 1: does not begin with WEBVTT")
    _, *blocks = _blocks(text)
    return _checked([_cue(block) for block in blocks if _has_times(block) or not REMARKS.match(block[0][1])])


def subrip_cues(text: str) -> list[Cue]:
    """The cues of a .srt file."""
    return _checked([_cue(block) for block in _blocks(text)])


def seconds(stamp: str, number: int) -> float:
    """The seconds of [hours:]minutes:seconds.milliseconds."""
    *hours, minutes, rest = stamp.replace(",", ".").split(":")
    if int(minutes) > 59 or float(rest) >= 60:
        raise MalformedTranscriptError(f"line {number}: there is no time {stamp}")
    return int(hours[0] if hours else 0) * 3600 + int(minutes) * 60 + float(rest)


def _blocks(text: str) -> Iterator[Sequence[Line]]:
    """Runs of numbered lines between empty ones; a line of one space is not empty (YouTube writes such)."""
    for filled, lines in groupby(enumerate(text.splitlines(), 1), key=lambda line: line[1] != ""):
        if filled:
            yield list(lines)


def _has_times(block: Sequence[Line]) -> bool:
    return any("-->" in line for _, line in block[:2])


def _cue(block: Sequence[Line]) -> Cue:
    """The cue a block of lines writes: perhaps a name or number, then the times, then the text."""
    at = next((at for at, (_, line) in enumerate(block[:2]) if "-->" in line), None)
    if at is None:
        raise MalformedTranscriptError(f'line {block[0][0]}: a cue without "-->" between its times')
    number, line = block[at]
    times = TIMES.match(line)
    if times is None:
        raise MalformedTranscriptError(f"line {number}: times that cannot be read: {line.strip()}")
    lines = tuple(text for _, text in block[at + 1 :])
    stray = next((at for at, text in block[at + 1 :] if "-->" in text), None)
    if stray is not None:
        raise MalformedTranscriptError(f"line {stray}: a cue begins without an empty line before it")
    return Cue(number, seconds(times["start"], number), seconds(times["end"], number), lines)


def _checked(cues: list[Cue]) -> list[Cue]:
    """The cues, if no time runs backwards."""
    before = 0.0
    for cue in cues:
        if cue.end < cue.start:
            raise MalformedTranscriptError(f"line {cue.number}: the cue ends before it starts")
        if cue.start < before:
            raise MalformedTranscriptError(f"line {cue.number}: the cue starts before the one above it")
        before = cue.start
    return cues
