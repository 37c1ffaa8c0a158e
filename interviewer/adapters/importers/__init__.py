"""Transcripts that other programs or people wrote, as words."""

import codecs
from collections.abc import Callable
from pathlib import Path

from interviewer.adapters.importers.captions import subrip, webvtt
from interviewer.adapters.importers.plain import plain
from interviewer.adapters.importers.transcript import MalformedTranscriptError, Timing, Transcript
from interviewer.adapters.importers.whisper_json import whisper_json
from interviewer.adapters.opened_file import opened_file
from interviewer.core.trouble import CouldNotError

__all__ = ["READERS", "Timing", "Transcript", "read_transcript"]

READERS: dict[str, Callable[[str], Transcript]] = {
    ".txt": plain,
    ".vtt": webvtt,
    ".srt": subrip,
    ".json": whisper_json,
}


def read_transcript(path: Path) -> Transcript:
    """The words of a transcript, read by the rules of its suffix."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        *others, last = READERS
        raise CouldNotError(f"{path.name} is no transcript that can be read: {', '.join(others)} and {last} are.")
    try:
        transcript = reader(_text(path))
    except MalformedTranscriptError as trouble:
        raise CouldNotError(f"{path.name}, {trouble}.") from None
    if not transcript.words:
        raise CouldNotError(f"{path.name} holds no words.")
    return transcript


def _text(path: Path) -> str:
    """The file as text: UTF-8 or, where a mark at its beginning says so, UTF-16; in doubt western European."""
    with opened_file(path) as file:
        content = file.read()
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if "\0" in text:
        raise CouldNotError(f"{path.name} is not a text file.")
    return text.replace("\r\n", "\n").replace("\r", "\n")
