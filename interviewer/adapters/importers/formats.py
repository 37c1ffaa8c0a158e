"""Files of transcripts by what is in them: which reader reads one, and what is said of those that none can read."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from interviewer.adapters.importers.cues import is_unpadded
from interviewer.adapters.importers.limits import TooLongError, refuse_lines
from interviewer.adapters.importers.sbv import TIMES as SBV_TIMES
from interviewer.adapters.importers.text_file import text_in
from interviewer.adapters.importers.transcript import MalformedTranscriptError
from interviewer.core.trouble import CouldNotError

Read = TypeVar("Read")

# What people save transcripts as, too, but nobody hears.
DOCUMENTS = (
    *(".docx", ".doc", ".odt", ".rtf", ".pdf", ".html", ".htm", ".md", ".csv", ".tsv", ".xlsx"),
    *(".ttml", ".dfxp", ".xml", ".ass", ".ssa", ".lrc"),
)

_WEBVTT = re.compile(r"WEBVTT(?:\s|$)")
_SUBRIP = re.compile(r"(?:\d+[^\S\n]*\n)?[^\S\n]*(?:\d{1,4}:)?\d{1,2}:\d{2}[.,\d]*\s*-->\s*\d")


def read_as(path: Path, readers: Mapping[str, Callable[[str], Read]]) -> Read:
    """What a reader reads in a file, by its suffix; a .txt may hold captions."""
    suffix = path.suffix.lower()
    if suffix not in readers:
        *others, last = readers
        more = " Save it as one of them." if suffix in DOCUMENTS else ""
        raise CouldNotError(f"{path.name} is no transcript that can be read: {', '.join(others)} and {last} are.{more}")
    text = text_in(path)
    try:
        if suffix != ".json":
            refuse_lines(text)
        return readers[_written_as(text) if suffix == ".txt" else suffix](text)
    except MalformedTranscriptError as trouble:
        raise CouldNotError(f"{path.name}, {trouble}.") from None
    except TooLongError as trouble:
        raise CouldNotError(f"{path.name} {trouble}.") from None


def _written_as(text: str) -> str:
    """The suffix that a text should have by how it begins."""
    begins = text.lstrip()
    if _WEBVTT.match(begins):
        return ".vtt"
    if SBV_TIMES.match(begins):
        return ".sbv"
    return ".srt" if _SUBRIP.match(begins) and not is_unpadded(text) else ".txt"
