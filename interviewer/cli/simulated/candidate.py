"""A candidate who is made up, as the front of a round: presses a key when all is said, and watches how it goes."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from interviewer.cli.benches.memory_growth import EARLY_SECONDS, Memory, resident_megabytes
from interviewer.cli.front import Show
from interviewer.cli.output import note, progress
from interviewer.core.events import AnswerEnded, AnswerStarted, QuestionAsked, SoundLost, WordsHeard
from interviewer.core.glimpses import Behind, Listening
from interviewer.core.simulation.truth import Truth
from interviewer.inbox import AllTold, Gone, Inbox, Next, Noted, Published


@dataclass
class Watched:
    """How a round went while it was held, in seconds of its own sound.

    `kept_late` is the most that a block came later than it was said, `words_late` the most that words were on record
    after the voice of their utterance had ended; both mean something only as fast as in life.
    """

    lost: float = 0.0
    behind: float = 0.0
    kept_late: float = 0.0
    words_late: float = 0.0
    memory: Memory = field(default_factory=Memory)


class Candidate:
    """Answers with a recording of which the truth is known."""

    can_type = False

    def __init__(
        self,
        truth: Truth,
        clock: Callable[[], float] = time.monotonic,
        resident: Callable[[int], float | None] = resident_megabytes,
    ) -> None:
        self.inbox: Inbox = Inbox()
        self.watched = Watched()
        self.trouble = ""
        self._truth, self._clock, self._resident = truth, clock, resident
        self._asked = 0
        self._has_pressed = True
        self._at = 0.0
        # The least by which the clock was ahead of the sound in this turn.
        self._ahead: float | None = None
        self._progress: Callable[[float], None] = lambda _: None

    def stay(self) -> None:
        """Who leaves presses Ctrl-C, which says so itself."""

    def note(self, text: str) -> None:
        """In a line of its own."""
        note(text)

    def begun(self, folder: Path) -> None:
        """Where it is kept is known already."""

    @contextmanager
    def opened(self, minutes: float | None) -> Iterator[Show]:  # noqa: ARG002  the plan is the script's
        """Watch it from here on."""
        with progress("Holding the round", self._truth.seconds) as self._progress:
            yield self._see

    def _see(self, event: Published) -> None:
        match event:
            case QuestionAsked():
                self._asked += 1
            case AnswerStarted():
                self._has_pressed, self._ahead = False, None
            case AnswerEnded():
                self._remember(at_the_end=True)
            case Listening(at):
                self._listen(at)
            case WordsHeard(words):
                self.watched.words_late = max(self.watched.words_late, self._at - (words[-1].end or self._at))
            case _:
                self._heed(event)

    def _heed(self, event: Published) -> None:
        """What should not happen."""
        match event:
            case SoundLost(seconds=missing):
                self.watched.lost += missing
            case Behind(seconds=missing):
                self.watched.behind = max(self.watched.behind, missing)
            case AllTold(deaf) if deaf:
                self.trouble = deaf
            case Noted(text):
                note(text)
            case Gone(why, for_good) if not for_good:
                note(why)

    def _listen(self, at: float) -> None:
        self._at = at
        self._progress(at)
        now = self._clock() - at
        self._ahead = now if self._ahead is None else min(self._ahead, now)
        self.watched.kept_late = max(self.watched.kept_late, now - self._ahead)
        if self.watched.memory.after_ten_minutes is None and at >= EARLY_SECONDS:
            self._remember(at_the_end=False)
        if not self._has_pressed and self._asked and at >= self._truth.answers[self._asked - 1].end:
            self._has_pressed = True
            self.inbox.put(Next())

    def _remember(self, *, at_the_end: bool) -> None:
        early, held = self.watched.memory.after_ten_minutes, self._resident(os.getpid())
        self.watched.memory = Memory(early, held) if at_the_end else Memory(held)
