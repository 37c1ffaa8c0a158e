"""JSON of a conversation: Otter's, what names speakers as WhisperX does, and what else `whisper_json` reads."""

from collections.abc import Iterator

from interviewer.adapters.importers.json_fields import Object, list_at, name_at, object_at, parsed, text_at, time_of
from interviewer.adapters.importers.other_json import as_whisper
from interviewer.adapters.importers.said import Conversation, conversation
from interviewer.adapters.importers.segments import Segment, line_of
from interviewer.adapters.importers.spoken import spoken
from interviewer.adapters.importers.transcript import MalformedTranscriptError, shared_out
from interviewer.adapters.importers.whisper_json import segment_of, whisper_json, words_of
from interviewer.adapters.importers.word_speakers import Told, passages_of, whose_words
from interviewer.core.speakers import Passage
from interviewer.core.words import Word

# Otter counts time in samples.
OTTER_RATE = 16_000


def spoken_json(text: str) -> Conversation:
    """Who said what in a .json file."""
    top = as_whisper(parsed(text))
    speech = top["speech"] if isinstance(top.get("speech"), dict) else top
    if "transcripts" in speech:
        return conversation(_of_otter(speech))
    told = list(_of_segments(top) if list_at(top, "segments") else _of_words(top))
    if told:
        return conversation(passages_of(told))
    return conversation([Passage("", whisper_json(text).words)])


def _of_segments(top: Object) -> Iterator[Told]:
    """Segments as Whisper tells them."""
    for number, item in enumerate(list_at(top, "segments"), 1):
        where = f"segment {number}"
        segment = segment_of(item, where)
        yield Told(segment, name_at(item, "speaker", where), whose_words(item, f"{where}, "))


def _of_words(top: Object) -> Iterator[Told]:
    """Words that stand in no segment are one."""
    whose = whose_words(top)
    if any(whose):
        yield Told(Segment("", None, None, "", words_of(top)), "", whose)


def _of_otter(speech: Object) -> Iterator[Passage]:
    """Otter's passages; names stand in a list beside them, or are its own numbers of voices."""
    names = dict(_otter_names(speech))
    for number, item in enumerate(list_at(speech, "transcripts"), 1):
        where = f"transcript {number}"
        fields = object_at(item, where)
        yield Passage(_otter_speaker(fields, names, where), tuple(_otter_words(fields, where)))


def _otter_names(speech: Object) -> Iterator[tuple[str, str]]:
    for number, item in enumerate(list_at(speech, "speakers"), 1):
        fields = object_at(item, f"speaker {number}")
        for key in ("speaker_id", "id"):
            if fields.get(key) is not None:
                yield str(fields[key]), text_at(fields, ("speaker_name", "name"), f"speaker {number}")


def _otter_speaker(fields: Object, names: dict[str, str], where: str) -> str:
    if fields.get("speaker_name"):
        return name_at(fields, "speaker_name", where)
    known = names.get(str(fields.get("speaker_id")), "")
    label = fields.get("speaker_model_label")
    return known or (f"Speaker {label}" if label is not None else "")


def _otter_words(fields: Object, where: str) -> list[Word]:
    """Its words with their own times, if it lists them; else they share its time."""
    start, end = (time_of(fields, key, where) for key in ("start_offset", "end_offset"))
    texts = spoken(text_at(fields, ("transcript",), where))
    if start is None or end is None:
        return [Word(text, None, None, None) for text in texts]
    if end < start:
        raise MalformedTranscriptError("ends before it starts", where)
    span = (start / OTTER_RATE, end / OTTER_RATE)
    aligned = words_of({"words": fields.get("alignment")}, f"{where}, ")
    if [word for one in aligned for word in one.text.split()] == texts and all(
        one.start is not None for one in aligned
    ):
        return line_of(Segment(where, *span, "", aligned), float("inf"))
    return shared_out(texts, *span)
