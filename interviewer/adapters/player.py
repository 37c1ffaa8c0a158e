"""Plays stretches of a round, on a speaker or without a sound, and says all the time where it is."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Protocol

from interviewer.adapters.silently import Silently
from interviewer.core.playback import Position
from interviewer.core.spans import Span
from interviewer.core.trouble import CouldNotError

TICK_SECONDS = 0.1
# A speaker that does not let itself be closed is left to the system; who leaves need not wait for it.
CLOSING_SECONDS = 3.0

# Is told where it is, takes a tenth of a second, and says whether it is to go on.
Tick = Callable[[float], bool]


class Way(Protocol):
    """A way to play, used by one thread."""

    def play(self, spans: Sequence[Span], speed: float, tick: Tick) -> float:
        """Play these, one after another; gives where it ended."""
        ...

    def close(self) -> None:
        """Let go of what it needs; to play again takes it again."""
        ...


@dataclass(frozen=True)
class Play:
    """Play these instead of what is played now."""

    spans: tuple[Span, ...]
    speed: float


@dataclass(frozen=True)
class Stop:
    """Be quiet."""


@dataclass(frozen=True)
class GiveWay:
    """Somebody needs the system to look for new devices."""


@dataclass(frozen=True)
class Close:
    """Be quiet for good."""


Order = Play | Stop | GiveWay | Close
Inbox = SimpleQueue[Order]


class Player:
    """Plays in a thread of its own, from the first order on until it is closed.

    `aloud` makes the way to play, in that thread; what it is given has the speaker closed for a while. Without one, and
    once there was trouble with it, time passes in silence. What is told first of anything is its beginning, to the last
    digit.
    """

    def __init__(
        self,
        tell: Callable[[Position], None],
        aloud: Callable[[Callable[[], None]], Way] | None = None,
        silently: Way | None = None,
        inbox: Inbox | None = None,
    ) -> None:
        self._tell, self._silently = tell, silently or Silently()
        self._inbox: Inbox = inbox or SimpleQueue()
        self._wanted = threading.Event()
        self._aloud = aloud
        self._way = self._silently
        self._thread = threading.Thread(target=self._live, name="player", daemon=True)
        self._order: Order | None = None
        self._at, self._silence = 0.0, ""

    def play(self, spans: Sequence[Span], speed: float) -> None:
        """Play these, one after another, instead of what is played now; 1 is as it was said."""
        self._inbox.put(Play(tuple(span for span in spans if span.length > 0), speed))
        if self._thread.ident is None:
            self._thread.start()

    def stop(self) -> None:
        """Be quiet; where it was is told."""
        self._inbox.put(Stop())

    def close(self) -> None:
        """Be quiet for good."""
        self._inbox.put(Close())
        if self._thread.ident is not None:
            self._thread.join(CLOSING_SECONDS)

    def _give_way(self) -> None:
        self._wanted.set()
        self._inbox.put(GiveWay())

    def _live(self) -> None:
        try:
            self._make_way()
            self._obey_all()
        except Exception as error:
            # This guards the thread: the screen would wait for it for ever.
            self._go_silent(f"The sound cannot be played any more ({error!r}).")
            self._tell(Position(self._at, playing=False, silence=self._silence))
            self._obey_all()
        finally:
            self._way.close()

    def _make_way(self) -> None:
        try:
            self._way = self._aloud(self._give_way) if self._aloud else self._silently
        except CouldNotError as trouble:
            self._go_silent(str(trouble))

    def _obey_all(self) -> None:
        while not isinstance(order := self._next(), Close):
            if isinstance(order, Play) and order.spans:
                self._play(order)
            if self._order is None and not isinstance(order, GiveWay):
                self._tell(Position(self._at, playing=False, silence=self._silence))
            if self._wanted.is_set():
                self._wanted.clear()
                self._way.close()

    def _next(self) -> Order:
        """The next order; of several that wait, the last counts. Who wants the speaker has said so elsewhere, too."""
        order, self._order = self._order or self._inbox.get(), None
        while not isinstance(order, Close) and not self._inbox.empty():
            newer = self._inbox.get()
            if isinstance(newer, GiveWay):
                continue
            if isinstance(order, Play) and order.spans:
                self._at = order.spans[0].start
            order = newer
        return order

    def _play(self, order: Play) -> None:
        self._at = order.spans[0].start
        self._tell(Position(self._at, playing=True, silence=self._silence))
        try:
            self._at = self._way.play(order.spans, order.speed, self._tick)
        except CouldNotError as trouble:
            self._go_silent(str(trouble))
            self._at = self._way.play(_rest(order.spans, self._at), order.speed, self._tick)

    def _tick(self, at: float) -> bool:
        self._at = at
        self._tell(Position(at, playing=True, silence=self._silence))
        try:
            order = self._inbox.get(timeout=TICK_SECONDS)
        except Empty:
            return True
        # Who wants the speaker gets it when this is over.
        self._order = None if isinstance(order, GiveWay) else order
        return self._order is None

    def _go_silent(self, why: str) -> None:
        self._way.close()
        self._way, self._silence = self._silently, why


def _rest(spans: Sequence[Span], at: float) -> tuple[Span, ...]:
    """What is left of stretches of which one had come so far."""
    place = next((number for number, span in enumerate(spans) if span.start <= at < span.end), 0)
    return (Span(max(spans[place].start, at), spans[place].end), *spans[place + 1 :])
