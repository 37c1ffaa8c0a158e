"""Transcripts that other programs or people wrote, as words."""

from collections.abc import Callable
from pathlib import Path

from interviewer.adapters.importers.captions import sbv, subrip, webvtt
from interviewer.adapters.importers.conversation import READERS as NAMED
from interviewer.adapters.importers.conversation import Conversation, read_conversation
from interviewer.adapters.importers.formats import DOCUMENTS, read_as
from interviewer.adapters.importers.plain import plain
from interviewer.adapters.importers.transcript import Timing, Transcript
from interviewer.adapters.importers.whisper_json import whisper_json
from interviewer.core.trouble import CouldNotError

__all__ = ["CONVERSATIONS", "READERS", "Conversation", "Timing", "Transcript", "read_conversation", "read_transcript"]

READERS: dict[str, Callable[[str], Transcript]] = {
    ".txt": plain,
    ".vtt": webvtt,
    ".srt": subrip,
    ".sbv": sbv,
    ".json": whisper_json,
}

# What is written, not heard. `read_conversation` tells of a document which formats are read.
CONVERSATIONS = frozenset({*NAMED, *DOCUMENTS})


def read_transcript(path: Path) -> Transcript:
    """The words of a transcript, read by the rules of its suffix."""
    transcript = read_as(path, READERS)
    if not transcript.words:
        raise CouldNotError(f"{path.name} holds no words.")
    return transcript
