"""What Whisper, faster-whisper, WhisperX and this program write as JSON."""

import json
from dataclasses import replace
from typing import Any

from interviewer.adapters.importers.segments import Segment, timed
from interviewer.adapters.importers.spoken import spoken
from interviewer.adapters.importers.transcript import MalformedTranscriptError, Transcript, transcript
from interviewer.core.spans import Span
from interviewer.core.words import Word

Object = dict[str, Any]

TOP = "top level"


def whisper_json(text: str) -> Transcript:
    """The words of a .json file, from whatever it tells most exactly: words, segments, text."""
    top = _object(_parsed(text), TOP)
    segments = [_segment(item, f"segment {number}") for number, item in enumerate(_list(top, "segments"), 1)]
    if not any(segment.words for segment in segments) and _list(top, "words"):
        segments = [Segment("", None, None, "", _words(top))]
    if segments:
        return replace(timed(segments, _time(top, "duration", TOP)), speech=_speech(top))
    if not top.keys() & {"segments", "words", "text"}:
        raise MalformedTranscriptError('neither "segments" nor "words" nor "text" is in it', TOP)
    lines = [spoken(line) for line in _text(top, ("text",), TOP).split("\n")]
    return transcript([[Word(word, None, None, None) for word in line] for line in lines], None, "none")


def _speech(top: Object) -> tuple[Span, ...] | None:
    """The stretches of speech that this program wrote beside the words; None in the files of others."""
    if "speech" not in top:
        return None
    spans: list[Span] = []
    for number, item in enumerate(_list(top, "speech"), 1):
        if not isinstance(item, list) or len(item) != 2:
            raise MalformedTranscriptError("is no pair of times", f"speech {number}")
        start, end = _times({"start": item[0], "end": item[1]}, f"speech {number}")
        if start is None or end is None or (spans and start < spans[-1].end):
            raise MalformedTranscriptError("does not follow the one before it", f"speech {number}")
        spans.append(Span(start, end))
    return tuple(spans)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as trouble:
        raise MalformedTranscriptError(f"not JSON: {trouble.msg}", f"line {trouble.lineno}") from None
    except (ValueError, RecursionError):
        # A number of thousands of digits, or thousands of brackets in each other.
        raise MalformedTranscriptError("not JSON that can be read", TOP) from None


def _segment(item: Any, where: str) -> Segment:
    """A segment with its fields checked."""
    fields = _object(item, where)
    start, end = _times(fields, where)
    words = _words(fields, f"{where}, ")
    if (start is None or end is None) and all(word.start is None for word in words):
        raise MalformedTranscriptError("has no start or no end", where)
    return Segment(where, start, end, _text(fields, ("text",), where), words)


def _words(fields: Object, where: str = "") -> tuple[Word, ...]:
    """The words that a segment or a whole file lists."""
    return tuple(_word(item, f"{where}word {number}") for number, item in enumerate(_list(fields, "words"), 1))


def _word(item: Any, where: str) -> Word:
    """A word in any of the spellings; one with half a time has none."""
    fields = _object(item, where)
    start, end = _times(fields, where)
    text = _text(fields, ("text", "word"), where)
    sure = next((fields[key] for key in ("confidence", "probability", "score") if key in fields), None)
    confidence = float(sure) if isinstance(sure, int | float) and 0 <= sure <= 1 else None
    return Word(text, None, None, confidence) if start is None or end is None else Word(text, start, end, confidence)


def _times(fields: Object, where: str) -> tuple[float | None, float | None]:
    """Start and end, in that order."""
    start, end = _time(fields, "start", where), _time(fields, "end", where)
    if start is not None and end is not None and end < start:
        raise MalformedTranscriptError("ends before it starts", where)
    return start, end


def _time(fields: Object, key: str, where: str) -> float | None:
    """A time in seconds, or None where there is none."""
    value = fields.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e9:
        raise MalformedTranscriptError(f"{key} is no time in seconds: {value!r:.40}", where)
    return float(value)


def _text(fields: Object, keys: tuple[str, ...], where: str) -> str:
    """The first of some fields that is there, as a string."""
    value = next((fields[key] for key in keys if key in fields), "")
    if not isinstance(value, str):
        raise MalformedTranscriptError(f"{keys[-1]} is no text", where)
    return value.strip()


def _list(fields: Object, key: str) -> list[Any]:
    """A list, empty where there is none."""
    value = fields.get(key)
    if not isinstance(value, list | None):
        raise MalformedTranscriptError(f"{key} is not a list", TOP)
    return value or []


def _object(value: Any, where: str) -> Object:
    if not isinstance(value, dict):
        raise MalformedTranscriptError("is not an object", where)
    return value
