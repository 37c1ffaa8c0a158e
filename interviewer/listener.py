"""The sound of answers to words on record and glimpses for the eye, in a thread of its own.

All that is slow happens here, so that recording never waits for recognition. Where it falls behind, sound waits in its
inbox and nobody looks at what is being said until it has caught up; none is dropped.
"""

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from queue import SimpleQueue

import numpy as np

from interviewer.answering import Answering
from interviewer.attention import Attention
from interviewer.core.audio import Block, seconds
from interviewer.core.endpoint import Ending, Endpoint
from interviewer.core.events import AnswerTyped, Fact
from interviewer.core.glimpses import Behind, Glimpse
from interviewer.core.sketch import Sketch
from interviewer.core.tags import Tagger
from interviewer.core.trouble import CouldNotError
from interviewer.guessing import Guess
from interviewer.hearing import Ear, Reader

# So much sound waiting is worth a word.
BEHIND_SECONDS = 5.0


@dataclass(frozen=True)
class Begin:
    """From a sample on, the candidate answers a question of a kind."""

    sample: int
    question: str
    kind: str


@dataclass(frozen=True)
class Doze:
    """No sound comes for a while; silence stands in its place."""


@dataclass(frozen=True)
class Wake:
    """Sound comes again; the silence before was nobody's."""


@dataclass(frozen=True)
class End:
    """The answer is over."""


@dataclass(frozen=True)
class AllHeard:
    """Told when everything that was made of an answer has been told."""


@dataclass(frozen=True)
class Over:
    """Told when an answer has ended by itself."""


@dataclass(frozen=True)
class Deaf:
    """Told when nothing more will be heard, and why."""

    why: str


News = Fact | Glimpse | AllHeard | Over | Deaf
Message = Block | Begin | AnswerTyped | Doze | Wake | End


@dataclass(frozen=True)
class Faculties:
    """What it takes; without a guess nothing shows before it is settled."""

    attention: Attention
    reader: Reader
    guess: Guess | None
    taggers: Mapping[str, Tagger]
    ending: Ending


class Listener:
    """Hears what is put into it between start and stop; used once. `heard_to` is told how far it has come."""

    def __init__(
        self, faculties: Faculties, tell: Callable[[News], None], heard_to: Callable[[int], None] = lambda _: None
    ) -> None:
        self._faculties, self._tell, self._heard_to = faculties, tell, heard_to
        self._inbox: SimpleQueue[Message | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._listen, name="listener", daemon=True)
        self._answer: Answering | None = None
        self._behind = self._asleep = False

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """End it; what is in its inbox is heard first."""
        self._inbox.put(None)
        self._thread.join()

    def put(self, message: Message) -> None:
        """Sound, or what is to be known of it, in the order in which it happens."""
        self._inbox.put(message)

    def _listen(self) -> None:
        try:
            while (message := self._inbox.get()) is not None:
                self._take(message)
                if self._answer and self._inbox.empty():
                    self._look(self._answer)
        except CouldNotError as error:
            self._tell(Deaf(f"Your words cannot be heard any more. {error}"))
        except Exception as error:
            self._tell(Deaf(f"Your words cannot be heard any more ({error!r})."))

    def _take(self, message: Message) -> None:
        match message:
            case Block():
                self._hear(message)
            case Begin():
                self._answer = self._answering(message)
                self._attend(self._answer)
            case AnswerTyped() if self._answer:
                self._answer.type(message)
            case Doze() | Wake():
                self._asleep = isinstance(message, Doze)
                self._attend(self._answer)
            case End() if self._answer:
                self._tell_all(self._answer.end(self._faculties.attention.pause()))
                self._answer = None
                self._tell(AllHeard())

    def _attend(self, answer: Answering | None) -> None:
        """Have an answer know whether sound comes."""
        if answer and self._asleep:
            answer.doze()
        elif answer:
            answer.wake()

    def _hear(self, block: Block) -> None:
        attention = self._faculties.attention
        # A broken device gives what is no number; to a model it would spoil all sound around it.
        block = Block(block.first, np.nan_to_num(block.samples, posinf=0.0, neginf=0.0))
        ended = attention.hear(block)
        if self._answer:
            self._tell_all(self._answer.hear(block, ended, attention.open_since, attention.hushed_at))
            if self._answer.over:
                self._tell(Over())
            self._note_backlog(block)
        self._heard_to(block.end)

    def _answering(self, begin: Begin) -> Answering:
        own = self._faculties
        sketch = Sketch(begin.question, own.taggers[begin.kind])
        ear = Ear(own.reader, begin.sample, own.attention.clearly)
        return Answering(ear, sketch, Endpoint(own.ending), own.guess)

    def _look(self, answer: Answering) -> None:
        self._behind = False
        guessed = answer.look()
        if guessed:
            self._tell(guessed)

    def _note_backlog(self, block: Block) -> None:
        # Blocks come in one size.
        waiting = self._inbox.qsize() * seconds(len(block.samples))
        if waiting > BEHIND_SECONDS and not self._behind:
            self._behind = True
            self._tell(Behind(seconds(block.end), waiting))

    def _tell_all(self, news: Iterable[News]) -> None:
        for one in news:
            self._tell(one)
