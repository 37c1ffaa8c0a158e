"""JSON of other programs, in the shape of Whisper's: lists of segments or words, whisper.cpp's, AssemblyAI's."""

from collections.abc import Iterator, Sequence
from typing import Any

from interviewer.adapters.importers.json_fields import TOP, Object, list_at, object_at, text_at, time_of
from interviewer.adapters.importers.transcript import MalformedTranscriptError

# Nobody says more letters in a second, nor fewer over a whole transcript.
MOST_LETTERS, FEWEST_LETTERS = 200.0, 0.05


def as_whisper(value: Any) -> Object:
    """The object that Whisper would have written."""
    if isinstance(value, list) and value:
        value = {"words" if _has_words(value) else "segments": value}
    top = object_at(value, TOP)
    if "transcription" in top:
        return {"segments": _joined(list(_of_whisper_cpp(top)))}
    if "utterances" in top or "audio_duration" in top:
        return _of_assemblyai(top)
    _refuse_milliseconds([*list_at(top, "segments"), *list_at(top, "words")])
    return top


def _has_words(items: Sequence[Any]) -> bool:
    return all(isinstance(item, dict) and "word" in item for item in items)


def _of_whisper_cpp(top: Object) -> Iterator[Object]:
    for number, item in enumerate(list_at(top, "transcription"), 1):
        where = f"transcription {number}"
        fields = object_at(item, where)
        offsets = object_at(fields.get("offsets"), f"{where}, offsets")
        text_at(fields, ("text",), where)
        speaker = text_at(fields, ("speaker",), where)
        yield {
            "start": _milliseconds(offsets, "from", where),
            "end": _milliseconds(offsets, "to", where),
            "text": fields.get("text", ""),
            "speaker": f"Speaker {speaker}" if speaker.strip("?") else None,
        }


def _joined(segments: Sequence[Object]) -> list[Object]:
    """The segments; where most begin with a space, one that does not goes on with the word before it."""
    spaced = sum(one["text"][:1].isspace() for one in segments)
    joined: list[Object] = []
    for one in segments:
        if joined and spaced * 2 > len(segments) and one["text"] and not one["text"][0].isspace():
            joined[-1] |= {"end": one["end"], "text": joined[-1]["text"] + one["text"]}
        else:
            joined.append(one)
    return joined


def _of_assemblyai(top: Object) -> Object:
    """What it says, its times in seconds, its speakers (A, B) with more of a name."""
    key = "segments" if list_at(top, "utterances") else "words"
    items = list_at(top, "utterances" if key == "segments" else "words")
    told = [
        _in_seconds(item, f"{'utterance' if key == 'segments' else 'word'} {at}") for at, item in enumerate(items, 1)
    ]
    if told and _pace(told) > MOST_LETTERS:
        raise MalformedTranscriptError("its times are no milliseconds", TOP)
    return {key: told} if told else {"text": top.get("text", "")}


def _in_seconds(item: Any, where: str) -> Object:
    fields = object_at(item, where)
    words = [_in_seconds(word, f"{where}, word {number}") for number, word in enumerate(list_at(fields, "words"), 1)]
    speaker = fields.get("speaker")
    return {
        "start": _milliseconds(fields, "start", where),
        "end": _milliseconds(fields, "end", where),
        "text": text_at(fields, ("text",), where),
        "confidence": fields.get("confidence"),
        "speaker": f"Speaker {text_at(fields, ('speaker',), where)}" if speaker else None,
        "words": words,
    }


def _milliseconds(fields: Object, key: str, where: str) -> float:
    if not isinstance(fields.get(key), int):
        raise MalformedTranscriptError(f"{key} is no whole number of milliseconds: {fields.get(key)!r:.40}", where)
    return (time_of(fields, key, where) or 0.0) / 1000


def _refuse_milliseconds(items: Sequence[Any]) -> None:
    """Refuse times that are whole numbers, and so large that they are hardly seconds."""
    timed = [item for item in items if isinstance(item, dict) and {"start", "end"} <= item.keys() and _text(item)]
    if not timed or not all(type(item[key]) is int for item in timed for key in ("start", "end")):
        return
    if _pace(timed) < FEWEST_LETTERS:
        raise MalformedTranscriptError("its times are milliseconds, as it seems, where seconds are expected", TOP)


def _pace(items: Sequence[Object]) -> float:
    """How many letters are said in a second."""
    letters = sum(len(_text(item)) for item in items)
    seconds: float = sum(max(0, item["end"] - item["start"]) for item in items)
    return letters / float(min(max(seconds, 0.001), 1e12))


def _text(item: Object) -> str:
    return str(item.get("text") or item.get("word") or "")
