"""An answer heard while it is spoken: sound in, facts out, an utterance at a time."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from interviewer.attention import Attention, VoiceActivity
from interviewer.core.answers import Heard
from interviewer.core.audio import Block, Samples, seconds
from interviewer.core.events import Fact, FilledPausesHeard, SpeechHeard, WordsHeard
from interviewer.core.fillers import FilledPause
from interviewer.core.placing import placed
from interviewer.core.seams import joined_on, without_tail
from interviewer.core.spans import Span, clipped, merged
from interviewer.core.speech import SHORTEST_SPEECH_SECONDS
from interviewer.core.utterances import Utterance, UtteranceCutter
from interviewer.core.voiced import filled_pauses
from interviewer.core.words import Word

# How many of the last words on record decide how the next utterance goes on from them.
SEAM_WORDS = 4
# An utterance that was read at a breath is the one that ended there if no more sound than this came to it: its margin.
REHEARSED_SECONDS = 0.15


class Reader(Protocol):
    """Reads the words of an utterance, for the record."""

    def read(self, samples: Samples) -> Sequence[Word]:
        """The words, with times from the beginning of the sound."""
        ...


@dataclass(frozen=True, eq=False)
class _Spoken:
    """An utterance that is over, where in it a voice was clearly active, and when the last of it was over."""

    utterance: Utterance
    speech: tuple[Span, ...]
    end: float


@dataclass(frozen=True, eq=False)
class _Rehearsal:
    """What was read of an utterance at a breath, which may turn out to be its end."""

    utterance: Utterance
    words: Sequence[Word]

    def is_of(self, utterance: Utterance) -> bool:
        """Whether this is what reading an utterance would give."""
        same = self.utterance.first == utterance.first
        return same and abs(utterance.end - self.utterance.end) <= REHEARSED_SECONDS


class Ear:
    """Hears one answer from a sample on.

    `hear` and `end` find the utterances, which is quick; `settle` reads the next of them, which is not. `last_speech`
    is when the last stretch of speech was over, None before the first; `settled_to` the same of what was settled.
    """

    def __init__(self, reader: Reader, first: int = 0, clearly: Callable[[Sequence[Span]], list[Span]] = list) -> None:
        self._reader, self._first, self._clearly = reader, first, clearly
        self._cutter = UtteranceCutter()
        self._speech: list[Span] = []
        self._waiting: deque[_Spoken] = deque()
        self._rehearsal: _Rehearsal | None = None
        self._before: tuple[Word, ...] = ()
        self.last_speech: float | None = None
        self.settled_to = 0.0
        self._spoken_to = 0.0

    def hear(
        self, block: Block, ended: Iterable[Span], open_since: float | None, hushed_at: float | None = None
    ) -> None:
        """Take the next sound, the stretches of speech that ended in it, the start of the one open, and its hush."""
        if block.end <= self._first:
            return
        since = block if block.first >= self._first else Block(self._first, block.samples[self._first - block.first :])
        own = self._own(ended)
        open_since = None if open_since is None else max(open_since, seconds(self._first))
        going_on = [] if open_since is None else [Span(open_since, seconds(block.end))]
        self._wait_for(self._cutter.hear(since, own, open_since, hushed_at), going_on)

    def end(self, ended: Iterable[Span]) -> None:
        """The answer is over, and these stretches of speech with it."""
        self._wait_for(self._cutter.close(self._own(ended)), [])

    @property
    def waits(self) -> bool:
        """Whether an utterance that is over has not been read yet."""
        return bool(self._waiting)

    @property
    def open(self) -> Utterance | None:
        """The utterance that is going on; None in silence."""
        return self._cutter.open

    @property
    def at_breath(self) -> bool:
        """Whether the utterance that is going on may be over, and has not been read up to here."""
        breath = self._cutter.breath
        return breath is not None and not (self._rehearsal and self._rehearsal.is_of(breath))

    def rehearse(self) -> Sequence[Word]:
        """Read the utterance at a breath ahead of time: if this was its end, it is on record that much sooner."""
        breath = self._cutter.breath
        if breath is None:
            return ()
        self._rehearsal = _Rehearsal(breath, self._reader.read(breath.samples))
        return self._rehearsal.words

    def settle(self) -> list[Fact]:
        """Read the utterance that has waited longest, for the record."""
        spoken = self._waiting.popleft()
        self.settled_to = spoken.end
        words = self._words(spoken)
        pauses = _unheard(spoken, words)
        facts: list[Fact] = [WordsHeard(words)] if words else []
        facts += [FilledPausesHeard(pauses)] if pauses else []
        # Last: where speech is on record up to a time, so is everything that was heard in it.
        return [*facts, SpeechHeard(spoken.speech)] if spoken.speech else facts

    def settle_all(self) -> list[Fact]:
        """Read all that waits."""
        facts: list[Fact] = []
        while self.waits:
            facts += self.settle()
        return facts

    def _words(self, spoken: _Spoken) -> tuple[Word, ...]:
        utterance = spoken.utterance
        read = without_tail(self._read(utterance), utterance.end - utterance.start)
        timed = tuple(placed((_later(word, utterance.start) for word in read), spoken.speech))
        began, ended = _edges(spoken)
        pause, self._spoken_to = began - self._spoken_to, ended
        words = joined_on(self._before, timed, pause, utterance.seamless)
        self._before = (*self._before, *words)[-SEAM_WORDS:]
        return words

    def _read(self, utterance: Utterance) -> Sequence[Word]:
        rehearsal, self._rehearsal = self._rehearsal, None
        if rehearsal and rehearsal.is_of(utterance):
            return rehearsal.words
        return self._reader.read(utterance.samples)

    def _wait_for(self, utterances: Iterable[Utterance], going_on: Sequence[Span]) -> None:
        for utterance in utterances:
            speech = clipped([*self._speech, *going_on], Span(utterance.start, utterance.end))
            end = speech[-1].end if speech else utterance.end
            self._waiting.append(_Spoken(utterance, tuple(self._clearly(speech)), end))
            self._speech = [span for span in self._speech if span.end > utterance.end]

    def _own(self, ended: Iterable[Span]) -> list[Span]:
        """The stretches that are this answer's: the interviewer's voice may run into the first."""
        start = seconds(self._first)
        own = [Span(max(span.start, start), span.end) for span in ended]
        # Less is the end of what was said before, or no voice.
        own = [span for span in own if span.length >= SHORTEST_SPEECH_SECONDS]
        self._speech += own
        self.last_speech = own[-1].end if own else self.last_speech
        return own


def heard_in(
    blocks: Iterable[Block],
    activity: VoiceActivity,
    reader: Reader,
    progress: Callable[[float], None] = lambda _: None,
    first: int = 0,
) -> Heard:
    """Everything said in a sound from a sample to its end; `progress` is told the seconds heard so far."""
    attention, duration = Attention(activity), 0.0
    ear = Ear(reader, first, attention.clearly)
    facts: list[Fact] = []
    for block in blocks:
        ear.hear(block, attention.hear(block), attention.open_since)
        duration = seconds(block.end)
        facts += ear.settle_all()
        progress(duration)
    ear.end(attention.pause())
    return _gathered(duration, [*facts, *ear.settle_all()])


def _gathered(duration: float, facts: Iterable[Fact]) -> Heard:
    speech: list[Span] = []
    words: list[Word] = []
    pauses: list[FilledPause] = []
    for fact in facts:
        match fact:
            case SpeechHeard():
                speech += fact.spans
            case WordsHeard():
                words += fact.words
            case FilledPausesHeard():
                pauses += fact.pauses
    return Heard(duration, tuple(words), tuple(merged(speech)), sound=True, pauses=tuple(pauses))


def _later(word: Word, by: float) -> Word:
    start, end = (word.start or 0.0) + by, (word.end or 0.0) + by
    return replace(word, start=start, end=max(start, end))


def _edges(spoken: _Spoken) -> tuple[float, float]:
    """When the voice began and ended, without the silence that is kept on both sides."""
    if not spoken.speech:
        return spoken.utterance.start, spoken.utterance.end
    return spoken.speech[0].start, spoken.speech[-1].end


def _unheard(spoken: _Spoken, words: Sequence[Word]) -> tuple[FilledPause, ...]:
    covered = [Span(word.start or 0.0, word.end or 0.0) for word in words]
    return tuple(filled_pauses(spoken.utterance.samples, spoken.utterance.start, covered, spoken.speech))
