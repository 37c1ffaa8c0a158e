"""When an answer is over by itself: after a long silence, or at a spoken command."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, inf

from interviewer.core.commands import RECENT_WORDS, ends_answer
from interviewer.core.fillers import SOUND, fillers
from interviewer.core.words import Word

# After a spoken command, the time in which a voice takes it back.
TAKEN_BACK_SECONDS = 1.5
# Of a long wait, only the end is counted down.
COUNTED_SECONDS = 5.0


@dataclass(frozen=True)
class Ending:
    """What ends an answer by itself: so many seconds of silence (None: no silence does), and spoken commands."""

    wait_seconds: float | None
    spoken: bool


class Endpoint:
    """Follows one answer. All times are stream seconds."""

    def __init__(self, ending: Ending) -> None:
        self._ending = ending
        self._said = False
        self._recent: tuple[Word, ...] = ()
        self._commanded_at: float | None = None

    def read(self, words: Sequence[Word], end: float) -> None:
        """Take an utterance on record: its words, which may be none, and the end of its speech."""
        only_sounds = sum(filler.kind == SOUND for filler in fillers(words)) == len(words)
        # Before the first word one thinks, and "um" is no word.
        self._said = self._said or not only_sounds
        # A command may go on over a short pause; after it, "um" takes it back and a noise without words does not.
        self._recent = (*self._recent, *words)[-RECENT_WORDS:]
        commanded = self._ending.spoken and ends_answer(self._recent) and not (words and only_sounds)
        self._commanded_at = end if commanded else None

    def left(self, now: float, speaking: bool, last_speech: float | None) -> int | None:
        """Whole seconds until the answer is over: None while nothing ends it or the end is far, 0 when it is over.

        `last_speech` is the end of the last stretch of speech that is over, None where there was none in this answer;
        `speaking` is whether one is going on.
        """
        if speaking or last_speech is None:
            return None
        left = last_speech + min(self._wait(), self._grace(last_speech)) - now
        return max(0, ceil(left)) if left <= COUNTED_SECONDS else None

    def _wait(self) -> float:
        """The silence that ends the answer."""
        return inf if self._ending.wait_seconds is None or not self._said else self._ending.wait_seconds

    def _grace(self, last_speech: float) -> float:
        """The silence that ends the answer after a command, which holds only if no one spoke since."""
        return inf if self._commanded_at is None or last_speech > self._commanded_at else TAKEN_BACK_SECONDS
