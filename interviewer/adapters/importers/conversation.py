"""Transcripts of several people: who said what, and when as far as that is told.

Read are `.vtt` (Zoom, Meet, Teams), `.srt`, `.sbv`, `.txt` (Otter, Teams, Meet, Zoom, or names and colons) and `.json`
(Otter, Whisper, WhisperX, whisper.cpp, AssemblyAI).
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from interviewer.adapters.importers.formats import read_as
from interviewer.adapters.importers.headed_text import headed
from interviewer.adapters.importers.named_cues import named_sbv, named_subrip, named_webvtt
from interviewer.adapters.importers.said import Conversation
from interviewer.adapters.importers.spoken_json import spoken_json
from interviewer.core.speakers import filled_in
from interviewer.core.trouble import CouldNotError

__all__ = ["READERS", "Conversation", "read_conversation"]

READERS: dict[str, Callable[[str], Conversation]] = {
    ".txt": headed,
    ".vtt": named_webvtt,
    ".srt": named_subrip,
    ".sbv": named_sbv,
    ".json": spoken_json,
}


def read_conversation(path: Path) -> Conversation:
    """Who said what in a transcript, read by the rules of its suffix."""
    read = read_as(path, READERS)
    if not read.passages:
        raise CouldNotError(f"{path.name} holds no words.")
    return replace(read, passages=tuple(filled_in(read.passages)))
