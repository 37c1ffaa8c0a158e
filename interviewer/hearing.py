"""Sound to words on record: voice activity, passages, recogniser, and the times put right."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Protocol

import numpy as np
import numpy.typing as npt

from interviewer.core.answers import Heard
from interviewer.core.audio import Block, Samples, seconds
from interviewer.core.passages import Cutter, Passage
from interviewer.core.spans import Span, merged, overlap
from interviewer.core.speech import SHORTEST_PAUSE_SECONDS, SpeechFinder
from interviewer.core.words import Word

# Less of a word than this on one side of a pause is an error of alignment.
SHORTEST_WORD_SECONDS = 0.06


class VoiceActivity(Protocol):
    """Tells how likely each frame holds a voice."""

    def read(self, samples: Samples) -> npt.NDArray[np.float32]:
        """The probabilities of the frames these samples complete."""
        ...

    def close(self) -> npt.NDArray[np.float32]:
        """The probability of the last, incomplete frame."""
        ...


class Recogniser(Protocol):
    """Reads the words in a sound."""

    def read(self, samples: Samples) -> Iterator[Word]:
        """The words, with times from the beginning of the sound."""
        ...


class Ear:
    """Hears a recording from beginning to end."""

    def __init__(self, activity: VoiceActivity, recogniser: Recogniser) -> None:
        self._activity = activity
        self._recogniser = recogniser
        self._finder = SpeechFinder()
        self._cutter = Cutter()
        self._speech: list[Span] = []
        self._words: list[Word] = []
        self._samples = 0

    def hear(self, blocks: Iterable[Block], progress: Callable[[float], None] = lambda _: None) -> Heard:
        """Everything said in the sound; `progress` is told the seconds read so far."""
        for block in blocks:
            for passage in self._listen(block):
                self._read(passage, progress)
        for passage in self._end():
            self._read(passage, progress)
        duration = seconds(self._samples)
        speech = tuple(Span(span.start, min(span.end, duration)) for span in self._speech)
        return Heard(duration, tuple(placed(self._words, speech)), speech, sound=True)

    def _listen(self, block: Block) -> Iterator[Passage]:
        ended = self._finder.feed(self._activity.read(block.samples))
        self._speech += ended
        self._samples = block.end
        yield from self._cutter.hear(block, ended, self._finder.open_since)

    def _end(self) -> Iterator[Passage]:
        ended = [*self._finder.feed(self._activity.close()), *self._finder.close()]
        self._speech += ended
        yield from self._cutter.close(ended)

    def _read(self, passage: Passage, progress: Callable[[float], None]) -> None:
        for word in self._recogniser.read(passage.samples):
            start, end = passage.time_at(word.start or 0.0), passage.time_at(word.end or 0.0)
            self._words.append(Word(word.text, start, max(start, end), word.confidence))
            progress(end)


def placed(words: Iterable[Word], speech: Sequence[Span]) -> Iterator[Word]:
    """Words with their edges moved out of silence, and times that never run backwards.

    Whisper stretches a word over the silence beside it: its start is late enough only where the voice has begun.
    """
    latest = 0.0
    for word in words:
        span = _voiced(Span(word.start or 0.0, max(word.start or 0.0, word.end or 0.0)), speech)
        latest = max(latest, span.start)
        yield Word(word.text, latest, max(latest, span.end), word.confidence)


def _voiced(span: Span, speech: Sequence[Span]) -> Span:
    """A word's stretch without the silence at its edges; one that lies wholly in silence is left where it is.

    No word goes on across a pause. Whisper lets words begin too early and end about right, so of a stretch that does,
    the side after the pause is the word, unless it hardly reaches there.
    """
    first = bisect_right(speech, span.start, key=lambda run: run.end)
    touched = takewhile(lambda run: run.start < span.end, speech[first:])
    sides = merged(touched, closer_than=SHORTEST_PAUSE_SECONDS)
    reached = [side for side in sides if overlap(side, span) >= SHORTEST_WORD_SECONDS] or sides
    return Span(max(span.start, reached[-1].start), min(span.end, reached[-1].end)) if reached else span
