"""One answer as it is heard: words on record, a sketch of its tags, a guess at what is being said, and its end."""

import time
from collections.abc import Callable, Iterator, Sequence

from interviewer.core.audio import Block, seconds
from interviewer.core.endpoint import Endpoint
from interviewer.core.events import AnswerTyped, Fact, WordsHeard
from interviewer.core.glimpses import Countdown, Glimpse, Guessed, Quiet, Sketched
from interviewer.core.sketch import Sketch
from interviewer.core.spans import Span
from interviewer.core.words import text_of
from interviewer.guessing import Guess
from interviewer.hearing import Ear

# A look no more often than this, and on a slow computer so seldom that looking takes no more than this share of it.
LOOK_SECONDS = 0.4
LOOKING_SHARE = 0.35
# Quiet is told in steps of so many seconds, up to so many of them: after that, more of it says nothing new.
QUIET_STEP, QUIET_STEPS = 0.5, 20


class Answering:
    """What is known of an answer that is being given."""

    def __init__(
        self,
        ear: Ear,
        sketch: Sketch,
        endpoint: Endpoint,
        guess: Guess | None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._ear, self._sketch, self._endpoint, self._guess, self._clock = ear, sketch, endpoint, guess, clock
        self._now = self._awake_since = 0.0
        self._speaking = self._hushed = self._asleep = False
        self._left: int | None = None
        self._quiet_steps = 0
        self._look_again = 0.0

    def hear(
        self, block: Block, ended: Sequence[Span], open_since: float | None, hushed_at: float | None = None
    ) -> Iterator[Fact | Glimpse]:
        """Take the next sound with its speech; give the facts of the utterances it completes."""
        self._now = seconds(block.end)
        self._speaking, self._hushed = open_since is not None, hushed_at is not None
        self._ear.hear(block, ended, open_since, hushed_at)
        yield from self._settled()
        yield from self._hushed_for()
        yield from self._counted_down()

    def end(self, ended: Sequence[Span]) -> Iterator[Fact | Glimpse]:
        """The answer is over: give all that is left, tags on record."""
        self._ear.end(ended)
        yield from self._settled()
        yield from self._sketch.facts()

    def type(self, typed: AnswerTyped) -> None:
        """Take what was typed."""
        self._sketch.take(typed)

    def doze(self) -> None:
        """No sound comes: the silence from now on is nobody's, and ends nothing."""
        self._asleep = True

    def wake(self) -> None:
        """Sound comes again: count silence from now on."""
        self._asleep, self._awake_since = False, self._now

    @property
    def over(self) -> bool:
        """Whether the answer has ended by itself."""
        return self._left == 0

    def look(self) -> Guessed | None:
        """What is being said at this moment, if it is time to look again.

        At a breath the utterance is read as it will be for the record, which then costs nothing more.
        """
        if self._hushed or not self._speaking:
            return self._rehearsed() if self._ear.at_breath else None
        began, utterance = self._clock(), self._ear.open
        if self._guess is None or utterance is None or began < self._look_again:
            return None
        guessed = self._guess.of(utterance)
        if guessed:
            self._look_again = began + max(LOOK_SECONDS, (self._clock() - began) / LOOKING_SHARE)
        return guessed

    def _rehearsed(self) -> Guessed | None:
        utterance = self._ear.open
        words = self._ear.rehearse()
        return Guessed(utterance.end, utterance.start, text_of(words)) if utterance and words else None

    def _settled(self) -> Iterator[Fact | Glimpse]:
        while self._ear.waits:
            facts = self._ear.settle()
            for fact in facts:
                self._sketch.take(fact)
                yield fact
            words = [word for fact in facts if isinstance(fact, WordsHeard) for word in fact.words]
            self._endpoint.read(words, self._ear.settled_to)
            if words:
                yield Sketched(words[-1].end or self._now, self._sketch.segments())

    def _hushed_for(self) -> Iterator[Quiet]:
        since = None if self._speaking or self._asleep else self._quiet_since
        steps = 0 if since is None else min(int((self._now - since) / QUIET_STEP), QUIET_STEPS)
        if steps != self._quiet_steps:
            self._quiet_steps = steps
            yield Quiet(self._now, steps * QUIET_STEP)

    @property
    def _quiet_since(self) -> float | None:
        """Since when no voice was heard; None before the first one."""
        spoken = self._ear.last_speech
        return None if spoken is None else max(spoken, self._awake_since)

    def _counted_down(self) -> Iterator[Countdown]:
        left = None if self._asleep else self._endpoint.left(self._now, self._speaking, self._quiet_since)
        if left != self._left:
            self._left = left
            yield Countdown(self._now, left)
