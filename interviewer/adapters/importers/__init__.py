"""Transcripts that other programs or people wrote, as words."""

from collections.abc import Callable
from pathlib import Path

from interviewer.adapters.importers.captions import subrip, webvtt
from interviewer.adapters.importers.conversation import READERS as CONVERSATIONS
from interviewer.adapters.importers.conversation import Conversation, read_conversation
from interviewer.adapters.importers.plain import plain
from interviewer.adapters.importers.text_file import text_in
from interviewer.adapters.importers.transcript import MalformedTranscriptError, Timing, Transcript
from interviewer.adapters.importers.whisper_json import whisper_json
from interviewer.core.trouble import CouldNotError

__all__ = ["CONVERSATIONS", "READERS", "Conversation", "Timing", "Transcript", "read_conversation", "read_transcript"]

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
        transcript = reader(text_in(path))
    except MalformedTranscriptError as trouble:
        raise CouldNotError(f"{path.name}, {trouble}.") from None
    if not transcript.words:
        raise CouldNotError(f"{path.name} holds no words.")
    return transcript
