"""Segments of speech, as recognisers tell them, as words with times."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from interviewer.adapters.importers.spoken import silenced, spoken
from interviewer.adapters.importers.transcript import MalformedTranscriptError, Transcript, shared_out, transcript
from interviewer.core.words import Word

# Whisper's neighbouring words overlap by up to this many seconds; more is a fault in the file.
SPARE_OVERLAP = 0.25


@dataclass(frozen=True)
class Segment:
    """A run of words; where none are listed with their times, its text holds them. `where` is what to call it."""

    where: str
    start: float | None
    end: float | None
    text: str
    words: tuple[Word, ...]


def timed(segments: Sequence[Segment], duration: float | None) -> Transcript:
    """The words of all segments; each segment has words with times, or a start and an end."""
    _check_starts(segments)
    _check_words(segments)
    starts = [_start(segment) for segment in segments[1:]] + [math.inf]
    lines = [line_of(segment, after) for segment, after in zip(segments, starts, strict=True)]
    ends = [word.end for line in lines for word in line if word.end is not None]
    if not ends:
        return transcript(lines, duration, "none")
    last = max([*ends, *(segment.end for segment in segments if segment.end is not None)])
    own = all(map(_has_times, segments))
    return transcript(lines, max(duration or 0.0, last), "words" if own else "cues")


def _has_times(segment: Segment) -> bool:
    """Whether its words tell their own times, or there are none."""
    return any(word.start is not None for word in segment.words) or not (segment.words or segment.text)


def _start(segment: Segment) -> float:
    """Where it starts by its own word, or by that of its first word with a time."""
    if segment.start is not None:
        return segment.start
    return next((word.start for word in segment.words if word.start is not None), 0.0)


def _check_starts(segments: Sequence[Segment]) -> None:
    """Refuse segments out of order."""
    for before, segment in pairwise(segments):
        if _start(segment) < _start(before):
            raise MalformedTranscriptError("starts before the one above it", segment.where)


def _check_words(segments: Sequence[Segment]) -> None:
    """Refuse words that start well before an earlier one has ended."""
    heard = 0.0
    for segment in segments:
        for number, word in enumerate(segment.words, 1):
            if word.start is None or word.end is None:
                continue
            if heard - word.start > SPARE_OVERLAP:
                where = f"{segment.where}, word {number}".removeprefix(", ")
                raise MalformedTranscriptError(f"starts at {word.start:g} s, before an earlier one ends", where)
            heard = max(heard, word.end)


def line_of(segment: Segment, after: float) -> list[Word]:
    """The spoken words of a segment, all with times if there is any time to go by."""
    if segment.words:
        return _said(_filled(segment.words, segment.start, segment.end))
    start, end = segment.start or 0.0, segment.end or 0.0
    return shared_out(spoken(segment.text), start, max(start, min(end, after)))


def turns_of(segment: Segment, whose: Sequence[str]) -> Iterator[tuple[str, list[Word]]]:
    """The spoken words of a segment, cut where who says them changes; told is whose each word is."""
    words = iter(_filled(segment.words, segment.start, segment.end))
    for speaker, run in groupby(whose):
        yield speaker, _said([next(words) for _ in run])


def _filled(words: Sequence[Word], start: float | None, end: float | None) -> list[Word]:
    """Words without times (WhisperX gives numerals none) share the time between their neighbours by letters."""
    filled: list[Word] = []
    runs = [list(run) for _, run in groupby(words, key=lambda word: word.start is None)]
    for run, following in zip(runs, [*runs[1:], []], strict=True):
        left = filled[-1].end if filled else start
        right = following[0].start if following else end
        left, right = (left if left is not None else right), (right if right is not None else left)
        if run[0].start is None and left is not None and right is not None:
            shared = shared_out([word.text for word in run], left, max(left, right))
            filled.extend(replace(word, start=time.start, end=time.end) for word, time in zip(run, shared, strict=True))
        else:
            filled.extend(run)
    return filled


def _said(words: Sequence[Word]) -> list[Word]:
    """The words less remarks, which may be spread over several of them."""
    quiet = silenced(" ".join(word.text for word in words))
    said: list[Word] = []
    at = 0
    for word in words:
        texts = spoken(quiet[at : at + len(word.text)])
        at += len(word.text) + 1
        if word.start is None or word.end is None:
            parts = [Word(text, None, None, None) for text in texts]
        else:
            parts = shared_out(texts, word.start, word.end)
        said.extend(replace(part, confidence=word.confidence) for part in parts)
    return said
