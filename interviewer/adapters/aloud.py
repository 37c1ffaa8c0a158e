"""The sound of a round on a speaker, at any speed."""

import threading
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from interviewer.adapters.tempo import Tempo
from interviewer.core.audio import SAMPLE_RATE, Block, Samples, sample_at, seconds
from interviewer.core.spans import Span
from interviewer.core.stretch import softened, stretch
from interviewer.core.trouble import CouldNotError

# The speaker is given a tenth of a second at a time, and so much of it beforehand: a second is more than any system
# holds back, and is dropped at once when something else is to be played.
CHUNK_SAMPLES = SAMPLE_RATE // 10
LEAD_SECONDS = 1.0
# So near its end what is played need not be watched any more.
TAIL_SECONDS = 0.1
# An open speaker begins within a second. One that has stood still for so many ticks is dead.
STALLED_TICKS = 30

STALLED = "The speaker gives no sound any more: connect it again, and open the replay again."


class Plays(Protocol):
    """A speaker."""

    @property
    def heard(self) -> float:
        """The seconds that have been heard of what is played."""
        ...

    def play(self, sounds: Iterable[tuple[Samples, int]], hushed: threading.Event) -> float | None:
        """Play these, each as soon as it is there, until they have been heard or are hushed."""
        ...

    def close(self) -> None:
        """Let go of the device; to play opens it again."""
        ...


class Aloud:
    """A way to play; `sound_of` gives the sound of a stretch, in blocks that may be more than is asked for, or less."""

    def __init__(self, sound_of: Callable[[Span], Iterable[Block]], speaker: Plays) -> None:
        self._sound_of, self._speaker = sound_of, speaker

    def play(self, spans: Sequence[Span], speed: float, tick: Callable[[float], bool]) -> float:
        """Play these, one after another; gives where it ended."""
        hushed, course = threading.Event(), _Course(speed)
        try:
            self._speaker.play(self._sounds(spans, course, tick, hushed), hushed)
        except CouldNotError:
            hushed.set()
            self._speaker.close()
            raise
        return course.at(self._speaker.heard) if hushed.is_set() else spans[-1].end

    def close(self) -> None:
        """Let go of the speaker."""
        self._speaker.close()

    def _sounds(
        self, spans: Sequence[Span], course: "_Course", tick: Callable[[float], bool], hushed: threading.Event
    ) -> Iterator[tuple[Samples, int]]:
        """What the speaker is to be given, when it needs it."""
        for span in spans:
            course.begin(span)
            for chunk in self._stretched(span, course.speed):
                course.made += seconds(len(chunk))
                yield chunk, SAMPLE_RATE
                if not self._heard_but(LEAD_SECONDS, course, tick):
                    hushed.set()
                    return
        if not self._heard_but(TAIL_SECONDS, course, tick):
            hushed.set()

    def _heard_but(self, rest: float, course: "_Course", tick: Callable[[float], bool]) -> bool:
        """Wait until no more than so many seconds are still to be heard; False where it is to stop."""
        before, stalled = -1.0, 0
        while course.made - (heard := self._speaker.heard) > rest:
            stalled = stalled + 1 if heard == before else 0
            if stalled > STALLED_TICKS:
                raise CouldNotError(STALLED)
            if not tick(course.at(heard)):
                return False
            before = heard
        return True

    def _stretched(self, span: Span, speed: float) -> Iterator[Samples]:
        begin, end = sample_at(span.start), sample_at(span.end)
        tempo = Tempo(speed)
        for samples in softened(stretch(self._sound_of(span), begin, end), end - begin):
            yield from _cut(tempo.feed(samples))
        yield from _cut(tempo.close())


class _Course:
    """What of the sound that is made belongs to which time."""

    def __init__(self, speed: float) -> None:
        self.speed = speed
        # The seconds of sound that were made so far.
        self.made = 0.0
        self._begins: list[float] = []
        self._spans: list[Span] = []

    def begin(self, span: Span) -> None:
        """What is made from here on is of this stretch."""
        self._begins.append(self.made)
        self._spans.append(span)

    def at(self, heard: float) -> float:
        """The time of what is heard after so many seconds of sound."""
        place = max(0, bisect_right(self._begins, heard) - 1)
        span = self._spans[place]
        return min(span.start + (heard - self._begins[place]) * self.speed, span.end)


def _cut(samples: Samples) -> Iterator[Samples]:
    return (samples[first : first + CHUNK_SAMPLES] for first in range(0, len(samples), CHUNK_SAMPLES))
