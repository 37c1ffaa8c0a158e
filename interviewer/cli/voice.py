"""Lines said aloud, where the computer can, while the round goes on."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Protocol

from interviewer.adapters.synthesiser import Sound
from interviewer.cli.lines import Lines
from interviewer.core.trouble import CouldNotError

# What both voices make; a speaker that was opened for it takes other rates too.
RATE = 22_050
# A voice that hangs is given up, but not at once; who leaves need not wait for it.
CLOSING_SECONDS = 3.0


class Plays(Protocol):
    """A speaker."""

    def open(self, rate: int) -> None:
        """Make ready, for sound of this rate."""
        ...

    def play(self, sounds: Iterable[Sound], hushed: threading.Event) -> float | None:
        """Play these, each as soon as it is there; the moment of the first sound, None if there was none."""
        ...

    def close(self) -> None:
        """Let go of the device."""
        ...


@dataclass(frozen=True)
class Say:
    """Read this, until it is hushed."""

    text: str
    hushed: threading.Event


@dataclass(frozen=True)
class Prepare:
    """These may be said next."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class GiveWay:
    """Somebody needs the system to look for new devices."""


Order = Say | Prepare | GiveWay


class Voice:
    """Reads in a thread of its own, between start and close; makes the sound of lines to come while there is time.

    `said` is told the end of each text and whether any of it could be heard; before it `trouble` why a text could not.
    """

    def __init__(
        self,
        said: Callable[[bool], None],
        trouble: Callable[[str], None],
        lines: Lines,
        speaker: Callable[[Callable[[], None]], Plays],
    ) -> None:
        self._said, self._trouble, self._lines = said, trouble, lines
        self._orders: SimpleQueue[Order | None] = SimpleQueue()
        self._speaker = speaker(lambda: self._orders.put(GiveWay()))
        self._thread = threading.Thread(target=self._live, name="voice", daemon=True)
        self._hushed = threading.Event()
        # Sentences to be made when there is nothing else to do.
        self._ahead: list[str] = []
        self._told = ""

    def start(self) -> None:
        """Begin to load and to open what takes time."""
        self._thread.start()

    def prepare(self, texts: Sequence[str]) -> None:
        """These may be said next, and what was prepared for may not; what was made of that is kept for a while."""
        self._orders.put(Prepare(tuple(texts)))

    def say(self, text: str) -> None:
        """Begin to read."""
        self._hushed = threading.Event()
        self._orders.put(Say(text, self._hushed))

    def hush(self) -> None:
        """Stop reading."""
        self._hushed.set()

    def close(self) -> None:
        """Stop, and let go of the speaker."""
        self.hush()
        self._orders.put(None)
        if self._thread.ident is not None:
            self._thread.join(CLOSING_SECONDS)

    def _live(self) -> None:
        try:
            self._warm_up()
            while (order := self._next()) is not None:
                self._obey(order)
        except Exception as error:
            # This guards the thread: a round that waits for a voice would wait for ever.
            self._tell(f"Nothing is read aloud any more ({error!r}).")
            self._only_answer()
        finally:
            self._speaker.close()

    def _warm_up(self) -> None:
        # Whatever is in the way is told when there is something to be said.
        with suppress(CouldNotError):
            self._speaker.open(RATE)
        with suppress(CouldNotError):
            self._lines.voice.prepare()

    def _next(self) -> Order | None:
        while self._ahead and self._orders.empty():
            with suppress(CouldNotError):
                self._lines.sound(self._ahead.pop(0))
        return self._orders.get()

    def _obey(self, order: Order) -> None:
        match order:
            case Say(text, hushed):
                self._read(text, hushed)
            case Prepare(texts):
                self._ahead = list(dict.fromkeys(one for text in texts for one in self._lines.unmade(text)))
            case GiveWay():
                self._speaker.close()

    def _read(self, text: str, hushed: threading.Event) -> None:
        heard_at = None
        try:
            heard_at = self._speaker.play(self._sounds(text, hushed), hushed)
        except CouldNotError as error:
            self._tell(f"The question is only shown. {error}")
        finally:
            self._said(heard_at is not None)

    def _sounds(self, text: str, hushed: threading.Event) -> Iterator[Sound]:
        try:
            for sound in self._lines.sounds(text):
                if hushed.is_set():
                    return
                yield sound
        except CouldNotError as error:
            self._tell(f"The question is only shown. {error}")

    def _tell(self, trouble: str) -> None:
        # The same once: a computer without a voice has none for the next question either.
        if trouble != self._told:
            self._trouble(trouble)
            self._told = trouble

    def _only_answer(self) -> None:
        while (order := self._orders.get()) is not None:
            if isinstance(order, Say):
                self._said(False)


class NoVoice:
    """Reads nothing; the question is on the screen."""

    def __init__(self, said: Callable[[bool], None]) -> None:
        self._said = said

    def start(self) -> None:
        """There is nothing to load."""

    def prepare(self, texts: Sequence[str]) -> None:
        """There is nothing to be made."""

    def say(self, text: str) -> None:  # noqa: ARG002  the promise of a voice
        """Be done at once."""
        self._said(False)

    def hush(self) -> None:
        """There is nothing to stop."""

    def close(self) -> None:
        """There is nothing to let go of."""
