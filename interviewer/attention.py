"""Where in a round's sound a voice speaks, in stream time."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from interviewer.core.audio import Block, Samples, seconds
from interviewer.core.spans import Span
from interviewer.core.speech import CLEAR, SpeechFinder, clearly


class VoiceActivity(Protocol):
    """Tells how likely each frame holds a voice."""

    def read(self, samples: Samples) -> npt.NDArray[np.float32]:
        """The probabilities of the frames these samples complete."""
        ...


class Attention:
    """Follows the sound without a break, because its memory of the room is what finds a quiet voice."""

    def __init__(self, activity: VoiceActivity) -> None:
        self._activity = activity
        self._finder, self._clear_finder = SpeechFinder(), SpeechFinder(CLEAR, CLEAR)
        self._clear: list[Span] = []
        self._now = 0.0
        self._origin: float | None = None

    def hear(self, block: Block) -> list[Span]:
        """Take the next sound; give the stretches of speech that are over by now."""
        if self._origin is None:
            self._origin = seconds(block.first)
        self._now = seconds(block.end)
        probabilities = self._activity.read(block.samples)
        self._clear += self._placed(self._clear_finder.feed(probabilities))
        return self._placed(self._finder.feed(probabilities))

    def pause(self) -> list[Span]:
        """End the stretch that is going on, if any; what follows is another."""
        return self._placed(self._finder.close())

    @property
    def open_since(self) -> float | None:
        """When the stretch that is still going on began."""
        since = self._finder.open_since
        return None if since is None else since + (self._origin or 0.0)

    @property
    def hushed_at(self) -> float | None:
        """When the voice of the stretch that is still going on fell silent, if it did."""
        at = self._finder.hushed_at
        return None if at is None else at + (self._origin or 0.0)

    def clearly(self, speech: Sequence[Span]) -> list[Span]:
        """Stretches of speech as far as a voice was clearly on; what is older is forgotten."""
        since = self._clear_finder.open_since
        going_on = [] if since is None else [Span(since + (self._origin or 0.0), self._now)]
        found = clearly(speech, [*self._clear, *going_on])
        self._clear = [span for span in self._clear if span.end > speech[-1].end] if speech else self._clear
        return found

    def _placed(self, spans: list[Span]) -> list[Span]:
        origin = self._origin or 0.0
        return [Span(span.start + origin, span.end + origin) for span in spans]
