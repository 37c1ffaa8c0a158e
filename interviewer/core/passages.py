"""Long sound into passages a recogniser can read one at a time, so that memory does not grow with the hour.

Only speech and a margin around it is kept: a recogniser that is given silence invents words for it. The parts of a
passage are joined end to end, and times in the joined sound lead back to times in the whole.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf

import numpy as np

from interviewer.core.audio import SAMPLE_RATE, Block, Samples, sample_at, seconds
from interviewer.core.spans import Span
from interviewer.core.speech import FRAME_SECONDS

# Sound kept on each side of speech; two stretches whose margins touch keep the whole gap between them.
MARGIN_SECONDS = 0.35
# A passage ends at the first gap after this much sound. A recogniser with a 30 s window wastes half a window a passage.
LONG_ENOUGH_SECONDS = 300.0
# Sound without any gap (music, a crowd) is cut all the same.
LONGEST_SECONDS = 360.0


@dataclass(frozen=True, eq=False)
class Passage:
    """Stretches of sound read as one."""

    parts: tuple[Block, ...]

    @property
    def samples(self) -> Samples:
        """The parts joined end to end."""
        return np.concatenate([part.samples for part in self.parts])

    def time_at(self, joined: float) -> float:
        """The time in the whole recording of a time in the joined sound."""
        passed = 0.0
        for part in self.parts:
            length = seconds(len(part.samples))
            if joined <= passed + length or part is self.parts[-1]:
                return seconds(part.first) + min(joined - passed, length)
            passed += length
        raise ValueError("a passage has at least one part")


class Cutter:
    """Keeps the sound that is spoken, joins it into passages and lets the rest go.

    Sound and stretches of speech come in step: `hear` takes the next block with the stretches that ended in it and the
    start of the one that is still open.
    """

    def __init__(self) -> None:
        self._held: list[Block] = []
        self._parts: list[Block] = []
        self._waiting: list[Span] = []

    def hear(self, block: Block, ended: Iterable[Span], open_since: float | None) -> Iterator[Passage]:
        """Take the next sound; give the passages it completes."""
        self._held.append(block)
        self._waiting.extend(ended)
        now = seconds(block.end)
        yield from self._settle(now, open_since)
        self._forget(now, open_since)

    def close(self, ended: Iterable[Span]) -> Iterator[Passage]:
        """End the sound; give what is left."""
        self._waiting.extend(ended)
        yield from self._settle(inf, None)
        yield from self._passage()

    def _settle(self, now: float, open_since: float | None) -> Iterator[Passage]:
        # Speech is known of only when its frame is full; by then it is sure whether the next stretch is in the margin.
        while self._waiting and self._waiting[0].end + MARGIN_SECONDS + FRAME_SECONDS <= now:
            span = self._waiting.pop(0)
            self._keep(span, min(self._to_come(open_since), default=inf))
            if self._kept_seconds() >= LONG_ENOUGH_SECONDS:
                yield from self._passage()
        # What a cut inside a stretch has given is no longer held, and is not counted against the next passage.
        if open_since is not None and self._kept_seconds() + now - self._held_since(open_since) >= LONGEST_SECONDS:
            self._keep(Span(open_since, now - 2 * MARGIN_SECONDS), inf)
            yield from self._passage()

    def _keep(self, span: Span, following: float) -> None:
        """Keep a stretch; its margin goes half way to one that begins inside it."""
        kept_to = self._parts[-1].end if self._parts else 0
        first = max(sample_at(span.start - MARGIN_SECONDS), kept_to, self._first_held())
        end = span.end + MARGIN_SECONDS
        piece = self._sound(first, sample_at(end if following >= end else (span.end + following) / 2))
        if len(piece.samples):
            self._parts.append(piece)

    def _sound(self, first: int, end: int) -> Block:
        pieces = [
            block.samples[max(0, first - block.first) : max(0, end - block.first)]
            for block in self._held
            if block.end > first and block.first < end
        ]
        return Block(first, np.concatenate(pieces) if pieces else np.zeros(0, dtype=np.float32))

    def _passage(self) -> Iterator[Passage]:
        if self._parts:
            yield Passage(tuple(self._parts))
            # What was given is not given again: sound up to here is gone.
            self._drop_before(self._parts[-1].end)
            self._parts = []

    def _forget(self, now: float, open_since: float | None) -> None:
        """Let go of sound that no stretch of speech can want any more."""
        self._drop_before(sample_at(min(self._to_come(open_since), default=now) - 2 * MARGIN_SECONDS))

    def _to_come(self, open_since: float | None) -> list[float]:
        """The starts of the stretches that are known of and not kept yet."""
        return [span.start for span in self._waiting] + ([] if open_since is None else [open_since])

    def _drop_before(self, sample: int) -> None:
        kept = [block for block in self._held if block.end > sample]
        if kept and kept[0].first < sample:
            kept[0] = Block(sample, kept[0].samples[sample - kept[0].first :])
        self._held = kept

    def _first_held(self) -> int:
        return self._held[0].first if self._held else 0

    def _held_since(self, time: float) -> float:
        return max(time, seconds(self._first_held()))

    def _kept_seconds(self) -> float:
        return sum(len(part.samples) for part in self._parts) / SAMPLE_RATE
