"""Who takes part in a round beside the engine, as the engine knows them."""

from collections.abc import Sequence
from typing import Protocol

from interviewer.core.audio import Block
from interviewer.core.events import AnswerTyped, Fact
from interviewer.core.glimpses import Glimpse
from interviewer.core.probes.moves import Move


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


class Listens(Protocol):
    """Makes words of the sound of answers, and tells the engine's inbox."""

    def hear(self, block: Block) -> None:
        """The next sound."""
        ...

    def begin(self, sample: int, question: str, kind: str) -> None:
        """From this sample on, an answer is given."""
        ...

    def type(self, typed: AnswerTyped) -> None:
        """A part of it was typed."""
        ...

    def doze(self) -> None:
        """No sound comes for a while; the silence in its place is nobody's."""
        ...

    def wake(self) -> None:
        """Sound comes again; the silence before was nobody's."""
        ...

    def end(self) -> None:
        """It is over; `AllTold` follows when all of it has been told."""
        ...


class Speaks(Protocol):
    """Reads aloud without keeping anybody waiting; tells the engine's inbox `Said` when it has."""

    def prepare(self, texts: Sequence[str]) -> None:
        """These may be said next."""
        ...

    def say(self, text: str) -> None:
        """Begin to read."""
        ...

    def hush(self) -> None:
        """Stop reading."""
        ...


class Reacts(Protocol):
    """What the interviewer makes of what is told, and what it does about it."""

    def take(self, told: Fact | Glimpse) -> None:
        """What was told."""
        ...

    def due(self, now: float) -> Move | None:
        """The move to make while the candidate has the floor, if it is time for one."""
        ...

    def after(self, now: float) -> Move | None:
        """The move to make when the candidate has ended a turn."""
        ...

    def closing(self, now: float) -> str:
        """What ends the talk about a question; nothing where there is none to be said."""
        ...

    def likely(self) -> Sequence[str]:
        """What may be said next and is known already."""
        ...
