"""Transcripts of several people: who said what, and when as far as that is told.

Read are `.vtt` (Zoom, Meet, Teams), `.srt`, `.txt` (Otter, Teams, Meet, or names and colons) and `.json` (Otter,
Whisper, WhisperX).
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from interviewer.adapters.importers.headed_text import headed
from interviewer.adapters.importers.named_cues import named_subrip, named_webvtt
from interviewer.adapters.importers.said import Conversation
from interviewer.adapters.importers.spoken_json import spoken_json
from interviewer.adapters.importers.text_file import text_in
from interviewer.adapters.importers.transcript import MalformedTranscriptError
from interviewer.core.speakers import filled_in
from interviewer.core.trouble import CouldNotError

__all__ = ["READERS", "Conversation", "read_conversation"]

READERS: dict[str, Callable[[str], Conversation]] = {
    ".txt": headed,
    ".vtt": named_webvtt,
    ".srt": named_subrip,
    ".json": spoken_json,
}


def read_conversation(path: Path) -> Conversation:
    """Who said what in a transcript, read by the rules of its suffix."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        *others, last = READERS
        raise CouldNotError(f"{path.name} is no transcript that can be read: {', '.join(others)} and {last} are.")
    try:
        read = reader(text_in(path))
    except MalformedTranscriptError as trouble:
        raise CouldNotError(f"{path.name}, {trouble}.") from None
    if not read.passages:
        raise CouldNotError(f"{path.name} holds no words.")
    return replace(read, passages=tuple(filled_in(read.passages)))
