"""Recordings read twice: as a round reads an answer, and as a whole by one bare faster-whisper call."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from interviewer.attention import VoiceActivity
from interviewer.cli.output import note
from interviewer.cli.parts import Parts
from interviewer.cli.sound import recording_at
from interviewer.cli.yardstick import Example
from interviewer.core.fillers import FilledPause
from interviewer.core.matching import FILLED_PAUSES, plain
from interviewer.core.spans import Span
from interviewer.core.words import Word
from interviewer.hearing import Reader, heard_in

# A filled pause so close to one that is among the words is the same one.
BESIDE_SECONDS = 0.15


@dataclass(frozen=True)
class EarReading:
    """What was heard in a recording, filled pauses among its words, and the processor seconds that took."""

    words: tuple[Word, ...]
    speech: tuple[Span, ...]
    cpu_seconds: float


@dataclass(frozen=True)
class HeardTwice:
    """A recording of so many seconds as the program and as the bare call heard it."""

    example: Example
    seconds: float
    ear: EarReading
    offline: EarReading


def read_twice(examples: Sequence[Example], parts: Parts, model: str | None) -> Iterator[HeardTwice]:
    """Both readings of each recording, one after the other, so that a machine that slows down slows both."""
    from interviewer.adapters.offline_reader import OfflineReader

    for example in examples:
        # All are looked at first: nobody should wait for minutes and then hear that the last one is missing.
        recording_at(example.path, partial=True)
    settings = parts.config.recogniser
    offline = OfflineReader(parts.whisper(model), settings.language, settings.threads)
    reader = parts.reader(model)
    for number, example in enumerate(examples, start=1):
        note(f"{number} of {len(examples)}: {example.path.name}")
        duration, ear = _as_a_round(example.path, parts.activity(), reader)
        began = time.process_time()
        words = tuple(offline.read(example.path))
        yield HeardTwice(example, duration, ear, EarReading(words, (), time.process_time() - began))


def _as_a_round(audio: Path, activity: VoiceActivity, reader: Reader) -> tuple[float, EarReading]:
    """The seconds of a recording, and what was heard in it."""
    began = time.process_time()
    heard = heard_in(recording_at(audio, partial=True).blocks(), activity, reader)
    words = tuple(with_filled_pauses(heard.words, heard.pauses))
    return heard.duration or 0.0, EarReading(words, heard.speech, time.process_time() - began)


def with_filled_pauses(words: Sequence[Word], pauses: Sequence[FilledPause]) -> list[Word]:
    """Words, and among them by their times the filled pauses that none of them is."""
    spelled = [
        Span(word.start or 0.0, word.end or 0.0) for word in words if FILLED_PAUSES.intersection(plain(word.text))
    ]
    sounds = [
        Word("um", pause.start, pause.end, pause.confidence)
        for pause in pauses
        if not any(
            span.start - BESIDE_SECONDS <= pause.end and pause.start <= span.end + BESIDE_SECONDS for span in spelled
        )
    ]
    return sorted((*words, *sounds), key=lambda word: word.start or 0.0)
