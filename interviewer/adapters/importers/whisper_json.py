"""What Whisper, faster-whisper, WhisperX and this program write as JSON."""

from dataclasses import replace
from typing import Any

from interviewer.adapters.importers.json_fields import (
    TOP,
    Object,
    list_at,
    object_at,
    parsed,
    text_at,
    time_of,
    times_of,
)
from interviewer.adapters.importers.limits import refuse_words
from interviewer.adapters.importers.other_json import as_whisper
from interviewer.adapters.importers.segments import Segment, timed
from interviewer.adapters.importers.spoken import spoken
from interviewer.adapters.importers.transcript import MalformedTranscriptError, Transcript, transcript
from interviewer.core.spans import Span
from interviewer.core.words import Word


def whisper_json(text: str) -> Transcript:
    """The words of a .json file, from whatever it tells most exactly: words, segments, text."""
    top = as_whisper(parsed(text))
    segments = [segment_of(item, f"segment {number}") for number, item in enumerate(list_at(top, "segments"), 1)]
    if not any(segment.words for segment in segments) and list_at(top, "words"):
        segments = [Segment("", None, None, "", words_of(top))]
    if segments:
        return replace(timed(segments, time_of(top, "duration", TOP)), speech=_speech(top))
    if not top.keys() & {"segments", "words", "text"}:
        raise MalformedTranscriptError('neither "segments" nor "words" nor "text" is in it', TOP)
    lines = [spoken(line) for line in text_at(top, ("text",), TOP).split("\n")]
    return transcript([[Word(word, None, None, None) for word in line] for line in lines], None, "none")


def _speech(top: Object) -> tuple[Span, ...] | None:
    """The stretches of speech that this program wrote beside the words; None in the files of others."""
    if "speech" not in top:
        return None
    spans: list[Span] = []
    for number, item in enumerate(list_at(top, "speech"), 1):
        if not isinstance(item, list) or len(item) != 2:
            raise MalformedTranscriptError("is no pair of times", f"speech {number}")
        start, end = times_of({"start": item[0], "end": item[1]}, f"speech {number}")
        if start is None or end is None or (spans and start < spans[-1].end):
            raise MalformedTranscriptError("does not follow the one before it", f"speech {number}")
        spans.append(Span(start, end))
    return tuple(spans)


def segment_of(item: Any, where: str) -> Segment:
    """A segment with its fields checked."""
    fields = object_at(item, where)
    start, end = times_of(fields, where)
    words = words_of(fields, f"{where}, ")
    if (start is None or end is None) and all(word.start is None for word in words):
        raise MalformedTranscriptError("has no start or no end", where)
    return Segment(where, start, end, text_at(fields, ("text",), where), words)


def words_of(fields: Object, where: str = "") -> tuple[Word, ...]:
    """The words that a segment or a whole file lists."""
    items = list_at(fields, "words")
    refuse_words(len(items))
    return tuple(_word(item, f"{where}word {number}") for number, item in enumerate(items, 1))


def _word(item: Any, where: str) -> Word:
    """A word in any of the spellings; one with half a time has none."""
    fields = object_at(item, where)
    start, end = times_of(fields, where)
    text = text_at(fields, ("text", "word"), where)
    sure = next((fields[key] for key in ("confidence", "probability", "score") if key in fields), None)
    confidence = float(sure) if isinstance(sure, int | float) and 0 <= sure <= 1 else None
    return Word(text, None, None, confidence) if start is None or end is None else Word(text, start, end, confidence)
