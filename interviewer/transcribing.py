"""A recording to words: voice activity, passages of minutes, recogniser, and the times put right."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

import numpy as np
import numpy.typing as npt

from interviewer.core.answers import Heard
from interviewer.core.audio import Block, Samples, seconds
from interviewer.core.passages import Cutter, Passage
from interviewer.core.placing import placed
from interviewer.core.spans import Span, clipped
from interviewer.core.speech import CLEAR, SpeechFinder, clearly
from interviewer.core.words import Word


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


class Transcriber:
    """Reads a recording from beginning to end."""

    def __init__(self, activity: VoiceActivity, recogniser: Recogniser) -> None:
        self._activity = activity
        self._recogniser = recogniser
        self._finder, self._clear_finder = SpeechFinder(), SpeechFinder(CLEAR, CLEAR)
        self._cutter = Cutter()
        self._speech: list[Span] = []
        self._clear: list[Span] = []
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
        speech = clipped(clearly(self._speech, self._clear), Span(0.0, duration))
        return Heard(duration, tuple(placed(self._words, speech)), tuple(speech), sound=True)

    def _listen(self, block: Block) -> Iterator[Passage]:
        probabilities = self._activity.read(block.samples)
        self._clear += self._clear_finder.feed(probabilities)
        ended = self._finder.feed(probabilities)
        self._speech += ended
        self._samples = block.end
        yield from self._cutter.hear(block, ended, self._finder.open_since)

    def _end(self) -> Iterator[Passage]:
        probabilities = self._activity.close()
        self._clear += [*self._clear_finder.feed(probabilities), *self._clear_finder.close()]
        ended = [*self._finder.feed(probabilities), *self._finder.close()]
        self._speech += ended
        yield from self._cutter.close(ended)

    def _read(self, passage: Passage, progress: Callable[[float], None]) -> None:
        for word in self._recogniser.read(passage.samples):
            start, end = passage.time_at(word.start or 0.0), passage.time_at(word.end or 0.0)
            self._words.append(Word(word.text, start, max(start, end), word.confidence))
            progress(end)
