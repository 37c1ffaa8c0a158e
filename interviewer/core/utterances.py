"""Live sound into utterances: runs of speech between pauses, short enough to be read while the next is spoken."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from interviewer.core.audio import Block, Samples, sample_at, seconds
from interviewer.core.spans import Span
from interviewer.core.speech import FRAME_SECONDS, SHORTEST_GAP_SECONDS, SHORTEST_SPEECH_SECONDS

# A silence this long ends an utterance; shorter ones lie inside a sentence. The longer it has become the less it takes,
# because nothing of it is on record before its end: from so many seconds of speech on, so many seconds of silence.
PAUSE_SECONDS = 0.4
SHORTER_PAUSES = ((10.0, 0.2), (7.0, 0.3))
# Sound kept on each side of speech; a recogniser that is given more silence invents words for it.
MARGIN_SECONDS = 0.25
# Speech that long without a gap is cut by force, at the quietest place near the end.
LONGEST_SECONDS = 16.0
SEARCHED_SECONDS = 1.5
QUIET_WINDOW_SECONDS = 0.1
# A stretch that has been going on for so long is no click, and its voice has reached the time so long ago.
SURE_SECONDS = SHORTEST_SPEECH_SECONDS + SHORTEST_GAP_SECONDS + 2 * FRAME_SECONDS


@dataclass(frozen=True, eq=False)
class Utterance:
    """A run of speech: the number of its first sample, its sound, and whether it goes on where one was cut by force."""

    first: int
    samples: Samples
    seamless: bool

    @property
    def start(self) -> float:
        """When its sound begins, in seconds."""
        return seconds(self.first)

    @property
    def end(self) -> float:
        """When its sound ends, in seconds."""
        return seconds(self.first + len(self.samples))


class UtteranceCutter:
    """Keeps the sound that is spoken, gives it an utterance at a time and lets the rest go.

    Sound and stretches of speech come in step, and each block goes on where the one before ended. What
    is cut where depends on the stretches alone, so that any cut of the sound into blocks gives the same utterances.
    """

    def __init__(self) -> None:
        self._tape = _Tape()
        # Of the open utterance: where its sound and its speech begin, its stretches that are over, in samples.
        self._first = 0
        self._since: int | None = None
        self._stretches: list[range] = []
        self._seamless = False
        # Where the stretch that is going on began; it may yet turn out to be a click.
        self._speaking: int | None = None
        # Where its voice fell silent for a moment.
        self._hushed: int | None = None

    def hear(
        self, block: Block, ended: Iterable[Span], open_since: float | None, hushed_at: float | None = None
    ) -> list[Utterance]:
        """Take the next sound; give the utterances it completes."""
        self._tape.add(block)
        completed = [utterance for span in ended for utterance in self._take(span)]
        self._speaking = None if open_since is None else sample_at(open_since)
        self._hushed = None if hushed_at is None else sample_at(hushed_at)
        completed += [*self._paused(), *self._overlong()]
        self._forget()
        return completed

    def close(self, ended: Iterable[Span]) -> list[Utterance]:
        """End the sound; give what is left."""
        completed = [utterance for span in ended for utterance in self._take(span)]
        self._speaking = None
        return [*completed, self._completed()] if self._stretches else completed

    @property
    def open(self) -> Utterance | None:
        """The sound so far of the utterance that is still spoken, None in silence; a view, so it costs nothing."""
        if self._speaking is not None:
            first = self._first if self._since is not None else self._first_for(self._speaking)
            return Utterance(first, self._tape.cut(first, self._tape.end), self._seamless)
        if self._stretches:
            return Utterance(self._first, self._tape.cut(self._first, self._after_last()), self._seamless)
        return None

    @property
    def breath(self) -> Utterance | None:
        """The open utterance while nobody speaks: it is over unless a voice is heard soon."""
        opened = self.open
        if opened is None or self._speaking is None:
            return opened
        if self._hushed is None or self._hushed - self._speaking < sample_at(SHORTEST_SPEECH_SECONDS):
            return None
        end = min(self._hushed + sample_at(MARGIN_SECONDS), self._tape.end)
        return Utterance(opened.first, opened.samples[: end - opened.first], self._seamless)

    def _take(self, span: Span) -> Iterator[Utterance]:
        """Take a stretch of speech that is over; the beginning of it may be given already."""
        stretch = range(sample_at(span.start), min(sample_at(span.end), self._tape.end))
        if self._stretches and self._pauses_before(stretch.start):
            yield self._completed()
        limit = self._begin(stretch.start)
        self._stretches.append(stretch)
        while stretch.stop > limit:
            yield self._forced()
            limit = self._begin(self._first)

    def _paused(self) -> Iterator[Utterance]:
        # Speech is known of only when its first frame is full.
        latest_start = self._tape.end - sample_at(FRAME_SECONDS) if self._speaking is None else self._speaking
        if self._stretches and self._pauses_before(latest_start):
            yield self._completed()

    def _overlong(self) -> Iterator[Utterance]:
        start, sure = self._speaking, self._tape.end - sample_at(SURE_SECONDS)
        while start is not None and sure >= max(start, self._limit(start)):
            self._begin(start)
            yield self._forced()

    def _pauses_before(self, start: int) -> bool:
        return start - self._stretches[-1].stop >= sample_at(self._pause)

    @property
    def _pause(self) -> float:
        """The silence that ends the open utterance, in seconds."""
        spoken = self._stretches[-1].stop - (self._since or 0)
        return next((pause for length, pause in SHORTER_PAUSES if spoken >= sample_at(length)), PAUSE_SECONDS)

    def _begin(self, start: int) -> int:
        """Let speech that starts here belong to the open utterance, or open one; give the sample of its limit."""
        if self._since is None:
            self._first, self._since = self._first_for(start), start
        return self._limit(start)

    def _limit(self, start: int) -> int:
        return (start if self._since is None else self._since) + sample_at(LONGEST_SECONDS)

    def _first_for(self, start: int) -> int:
        """Where the sound of an utterance begins whose speech starts here; never inside the one before."""
        return max(start - sample_at(MARGIN_SECONDS), self._first, self._tape.kept)

    def _after_last(self) -> int:
        # Not past the pause that ends it: how much more there is by then depends on the size of blocks.
        margin = min(MARGIN_SECONDS, self._pause)
        return min(self._stretches[-1].stop + sample_at(margin), self._tape.end)

    def _completed(self) -> Utterance:
        utterance = self._given(self._after_last())
        self._since, self._stretches, self._seamless = None, [], False
        return utterance

    def _forced(self) -> Utterance:
        """Cut speech of which it is known that it goes on past the limit."""
        utterance = self._given(self._seam())
        self._since, self._seamless = self._first, True
        self._stretches = [stretch for stretch in self._stretches if stretch.stop > self._first]
        return utterance

    def _seam(self) -> int:
        limit = self._limit(self._first)
        searched = limit - sample_at(SEARCHED_SECONDS)
        return searched + quietest(self._tape.cut(searched, limit))

    def _given(self, end: int) -> Utterance:
        # A copy, so that an utterance that waits to be read holds no more than its own sound.
        utterance = Utterance(self._first, self._tape.cut(self._first, end).copy(), self._seamless)
        self._first = end
        return utterance

    def _forget(self) -> None:
        """Let go of sound that no utterance can want any more."""
        margin = sample_at(MARGIN_SECONDS)
        # A stretch that is not known of yet began less than a frame ago.
        next_start = self._tape.end - margin if self._speaking is None else self._speaking
        self._tape.forget_before(next_start - margin if self._since is None else self._first)


class _Tape:
    """The latest sound in one piece; nothing on it is ever written over, so a view of it stays true."""

    def __init__(self) -> None:
        self._room: Samples = np.zeros(0, dtype=np.float32)
        self._first = self.kept = self.end = 0

    def add(self, block: Block) -> None:
        """Take sound that follows what is on the tape."""
        if not len(self._room):
            self._first = self.kept = self.end = block.first
        if block.end - self._first > len(self._room):
            self._move(len(block.samples))
        self._room[self.end - self._first : block.end - self._first] = block.samples
        self.end = block.end

    def cut(self, first: int, end: int) -> Samples:
        """The sound from one sample to another."""
        return self._room[first - self._first : end - self._first]

    def forget_before(self, sample: int) -> None:
        """Keep nothing before a sample."""
        self.kept = max(self.kept, sample)

    def _move(self, coming: int) -> None:
        """Go on in a fresh room with what is kept; twice its size, so that a sample is moved once or twice in all."""
        kept = self.cut(self.kept, self.end)
        self._room = np.zeros(2 * (len(kept) + coming), dtype=np.float32)
        self._room[: len(kept)] = kept
        self._first = self.kept


def quietest(sound: Samples) -> int:
    """The middle of the window with the least energy."""
    window = sample_at(QUIET_WINDOW_SECONDS)
    energy = np.cumsum(np.square(np.nan_to_num(sound).astype(np.float64)))
    return int(np.argmin(energy[window:] - energy[:-window])) + window // 2
