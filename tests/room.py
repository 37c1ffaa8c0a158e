"""A round with everything around the engine in one object, driven by a script of what comes in."""

from collections.abc import Sequence
from queue import SimpleQueue

import numpy as np

from interviewer.core.audio import Block, sample_at
from interviewer.core.events import AnswerTyped, Fact, Planned, SegmentTagged, WordsHeard
from interviewer.core.glimpses import Glimpse
from interviewer.core.probes.moves import Move
from interviewer.core.words import Word
from interviewer.engine import Engine
from interviewer.inbox import AllTold, Gone, Message, Noted, Published, Said

BLOCK_SECONDS = 0.1
CTRL_C = Noted("^C")
FIRST, SECOND = Planned("q-1", "Why?", "case"), Planned("q-2", "When did you fail?", "behavioural")
WORDS = WordsHeard((Word("Because", 0.1, 0.3, 0.9),))
TAG = SegmentTagged(0.1, 0.3, "Because", "hypothesis", 0.9)
UNPLUGGED = Gone("The microphone was unplugged.", for_good=False)
OVER = Gone("The recording is over.", for_good=True)

ALL_TOLD = (AllTold(),)

# What comes in: messages, and numbers that stand for so many seconds of sound.
Script = Sequence[Message | float]


class Inbox(SimpleQueue[Message]):
    """Never keeps waiting: in these tests nothing comes from elsewhere."""

    def get(self, block: bool = True, timeout: float | None = None) -> Message:  # noqa: ARG002  the queue's promise
        message = super().get(block=False)
        if message is CTRL_C:
            raise KeyboardInterrupt
        return message


class Room:
    """Journal, listener, voice and screen of a round in one, and what it saw in one list.

    While a question is read `asked` comes in, while the answers are given `answers`, and `settling` between the end of
    an answer and the moment when all of it has been told.
    """

    def __init__(self, *answers: Script, asked: Script = (), settling: Script = ALL_TOLD, aloud: bool = False):
        self.seen: list[tuple[str, object]] = []
        self.samples_kept = self._sounded = 0
        self._answers, self._asked, self._settling = list(answers), asked, settling
        self._said = Said(aloud)
        self._inbox = Inbox()
        # What the interviewer does: while an answer is given, and when it is over.
        self.moves: list[Move | None] = []
        self.afterwards: list[Move | None] = []
        self.parting = ""
        self.engine = Engine(self, self._inbox, self, self, self, self.publish)

    def put(self, script: Script) -> None:
        for one in script:
            if isinstance(one, float):
                self._put_sound(one)
            else:
                self._inbox.put(one)

    def _put_sound(self, length: float) -> None:
        for _ in range(round(length / BLOCK_SECONDS)):
            self._inbox.put(block(self._sounded))
            self._sounded += sample_at(BLOCK_SECONDS)

    def append(self, fact: Fact) -> None:
        self.seen.append(("written", fact))

    def keep(self, block: Block) -> None:
        self.samples_kept = block.end
        self.seen.append(("kept", block.first))

    def publish(self, told: Published) -> None:
        self.seen.append(("told", told))

    def hear(self, block: Block) -> None:
        self.seen.append(("heard", block.first))

    def begin(self, sample: int, question: str, kind: str) -> None:
        self.seen.append(("begun", (sample, question, kind)))
        self.put(self._answers.pop(0))

    def type(self, typed: AnswerTyped) -> None:
        self.seen.append(("typed", typed))

    def doze(self) -> None:
        self.seen.append(("dozing", None))

    def wake(self) -> None:
        self.seen.append(("woken", None))

    def end(self) -> None:
        self.seen.append(("ended", None))
        self.put(self._settling)

    def take(self, told: Fact | Glimpse) -> None:
        self.seen.append(("taken", told))

    def due(self, now: float) -> Move | None:
        self.seen.append(("thought", now))
        return self.moves.pop(0) if self.moves else None

    def after(self, now: float) -> Move | None:
        self.seen.append(("thought after", now))
        return self.afterwards.pop(0) if self.afterwards else None

    def closing(self, now: float) -> str:
        self.seen.append(("parted", now))
        return self.parting

    def likely(self) -> Sequence[str]:
        return ("How so?",)

    def prepare(self, texts: Sequence[str]) -> None:
        self.seen.append(("prepared", tuple(texts)))

    def say(self, text: str) -> None:
        self.seen.append(("said", text))
        self.put((*self._asked, self._said))

    def hush(self) -> None:
        self.seen.append(("hushed", None))

    def all(self, what: str) -> list[object]:
        return [value for kind, value in self.seen if kind == what]

    @property
    def facts(self) -> list[object]:
        return self.all("written")


def block(first: int, level: float = 0.5) -> Block:
    return Block(first, np.array([0.1, -level] * (sample_at(BLOCK_SECONDS) // 2), dtype=np.float32))


def held(room: Room, *questions: Planned, minutes: float | None = None) -> Room:
    room.engine.hold(questions or (FIRST,), minutes)
    return room
