"""The cues of WebVTT and SubRip: stretches of time with lines of text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from interviewer.adapters.importers.transcript import MalformedTranscriptError

STAMP = r"(?:\d{1,4}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
TIMES = re.compile(rf"\s*(?P<start>{STAMP})\s*-->\s*(?P<end>{STAMP})(?:\s.*)?$")
TAG = re.compile(r"</?[a-zA-Z][^<>]*>|</>|\{\\[^{}]*\}")
REMARKS = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
# What begins a cue; somebody may say "supply --> demand".
_BEGINS = re.compile(rf"\s*{STAMP}\s*-->|.*-->\s*{STAMP}\s*$")
# Blanks alone on the line above a cue's times, or above its number: an empty line to the eye.
_BLANKS = re.compile(rf"^[^\S\n]+$(?=\n+(?:[^\S\n]*\d+[^\S\n]*\n)?[^\S\n]*{STAMP}\s*-->)", re.MULTILINE)
# Teams once wrote all numbers without noughts: 0:0:6.90 is 6.090 s (there are 0:0:6.90 --> 0:0:6.500).
_UNPADDED = re.compile(r"^[^\S\n]*\d+:(?:\d:\d{1,2}|\d{1,2}:\d)\.\d{1,3}\s*-->", re.MULTILINE)
_UNPADDED_TIMES = re.compile(
    r"^[^\S\n]*(\d+):(\d{1,2}):(\d{1,2})\.(\d{1,3})\s*-->\s*(\d+):(\d{1,2}):(\d{1,2})\.(\d{1,3})", re.MULTILINE
)

Line = tuple[int, str]


@dataclass(frozen=True)
class Cue:
    """Lines of text, as written, shown from start to end, and the number of the file's line that says so."""

    number: int
    start: float
    end: float
    lines: tuple[str, ...]


def is_unpadded(text: str) -> bool:
    """Whether the times in a text are written without noughts."""
    return bool(_UNPADDED.search(text))


def padded(text: str) -> str:
    """The text with times such as 0:0:3.90 written 0:00:03.090."""
    return _UNPADDED_TIMES.sub(_padded_times, text) if is_unpadded(text) else text


def _padded_times(found: "re.Match[str]") -> str:
    hours, minutes, rest, part, *end = (int(number) for number in found.groups())
    stamps = [(hours, minutes, rest, part), end]
    return " --> ".join("{}:{:02}:{:02}.{:03}".format(*stamp) for stamp in stamps)


def webvtt_cues(text: str, *, in_order: bool = True) -> list[Cue]:
    """The cues of a .vtt file; where several people speak, they need not be in order."""
    if not re.match(r"\s*WEBVTT(?:\s|$)", text):
        raise MalformedTranscriptError("does not begin with WEBVTT", "line 1")
    header, *blocks = _blocks(padded(text))
    _refuse_times(header)
    return _checked(_cues(block for block in blocks if _has_times(block) or not REMARKS.match(block[0][1])), in_order)


def subrip_cues(text: str, *, in_order: bool = True) -> list[Cue]:
    """The cues of a .srt file; where several people speak, they need not be in order."""
    return _checked(_cues(_blocks(text)), in_order)


def seconds(stamp: str, number: int) -> float:
    """The seconds of [hours:]minutes:seconds.milliseconds."""
    *hours, minutes, rest = stamp.replace(",", ".").split(":")
    if int(minutes) > 59 or float(rest) >= 60:
        raise MalformedTranscriptError(f"there is no time {stamp}", f"line {number}")
    return int(hours[0] if hours else 0) * 3600 + int(minutes) * 60 + float(rest)


def _blocks(text: str) -> Iterator[Sequence[Line]]:
    """Runs of numbered lines between empty ones; a line of one space in a cue is not empty (YouTube writes such)."""
    for filled, lines in groupby(enumerate(_BLANKS.sub("", text).split("\n"), 1), key=lambda line: line[1] != ""):
        if filled:
            yield list(lines)


def _has_times(block: Sequence[Line]) -> bool:
    return any(_BEGINS.match(line) for _, line in block[:2])


def _cues(blocks: Iterable[Sequence[Line]]) -> list[Cue]:
    """The cues that blocks of lines write; one whose text begins with an empty line is in two blocks."""
    cues: list[Cue] = []
    for block in blocks:
        is_text = cues and not cues[-1].lines and not any("-->" in line or line.strip().isdigit() for _, line in block)
        if is_text:
            cues[-1] = replace(cues[-1], lines=tuple(line for _, line in block))
        else:
            cues.append(_cue(block))
    return cues


def _cue(block: Sequence[Line]) -> Cue:
    """The cue a block of lines writes: perhaps a name or number, then the times, then the text."""
    at = next((at for at, (_, line) in enumerate(block[:2]) if "-->" in line), None)
    if at is None:
        raise MalformedTranscriptError("no times of a cue stand above it", f"line {block[0][0]}")
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
        if _BEGINS.match(line):
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
