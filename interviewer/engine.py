"""The round: one thread owns it, everything else puts into its inbox."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Protocol

from interviewer.core.audio import Block, loudest, seconds
from interviewer.core.events import AnswerEnded, AnswerStarted, Fact, QuestionAsked, RoundEnded, SoundLost


@dataclass(frozen=True)
class Lost:
    """The microphone gave nothing for so many seconds."""

    at: float
    seconds: float


@dataclass(frozen=True)
class Gone:
    """No more sound will come; the line says why."""

    why: str


@dataclass(frozen=True)
class Finish:
    """The candidate says that the answer is over."""


@dataclass(frozen=True)
class Listening:
    """A glimpse for the eye: the seconds heard, and the loudest sample of the newest sound (0 to 1)."""

    at: float
    level: float


Inbox = SimpleQueue[Block | Lost | Gone | Finish]


class Keeps(Protocol):
    """A round on disk."""

    @property
    def samples_kept(self) -> int:
        """The samples on record."""
        ...

    def append(self, fact: Fact) -> None:
        """Write a fact down."""
        ...

    def keep(self, block: Block) -> None:
        """Write sound down."""
        ...


class Engine:
    """Takes what comes into the inbox, writes it down, then tells it."""

    def __init__(self, journal: Keeps, inbox: Inbox, publish: Callable[[Fact | Listening | Gone], None]) -> None:
        self._journal = journal
        self._inbox = inbox
        self._publish = publish

    def ask(self, question: str, kind: str) -> None:
        """Put a question."""
        self.record(QuestionAsked(self._now, question, kind))

    def hear_answer(self, source: AbstractContextManager[object]) -> None:
        """Keep the sound of an answer, from a source that delivers it, until it is over or no more will come."""
        try:
            with source:
                # Only now: a device takes its time to open, and what is said before is lost.
                self.record(AnswerStarted(self._now))
                while self._take(self._inbox.get()):
                    pass
        finally:
            # After the source has delivered its last. Also when interrupted: what was said so far is an answer.
            self._keep_what_came()
            self.record(AnswerEnded(self._now))

    def end(self) -> None:
        """Close the round."""
        self.record(RoundEnded(self._now))

    def record(self, fact: Fact) -> None:
        """Write a fact down, then tell it."""
        self._journal.append(fact)
        self._publish(fact)

    def _take(self, message: Block | Lost | Gone | Finish) -> bool:
        """Whether the answer goes on."""
        match message:
            case Block():
                self._journal.keep(message)
                self._publish(Listening(seconds(message.end), loudest(message.samples)))
            case Lost(at, missing):
                self.record(SoundLost(at, missing))
            case Gone():
                self._publish(message)
                return False
            case Finish():
                return False
        return True

    def _keep_what_came(self) -> None:
        while not self._inbox.empty():
            self._take(self._inbox.get())

    @property
    def _now(self) -> float:
        return seconds(self._journal.samples_kept)
