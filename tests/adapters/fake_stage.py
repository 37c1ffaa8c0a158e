"""What a player needs, with a clock that only a player's waiting moves."""

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue

import numpy as np

from interviewer.adapters.aloud import Aloud
from interviewer.adapters.player import Inbox, Order, Player
from interviewer.adapters.silently import Silently
from interviewer.core.audio import SAMPLE_RATE, Block, Samples, seconds
from interviewer.core.playback import Position
from interviewer.core.spans import Span
from interviewer.core.trouble import CouldNotError

# No test waits so long unless it fails.
PATIENCE = 20.0


@dataclass
class Clock:
    """Tells the seconds that were waited."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


class WaitingMoves(SimpleQueue[Order]):
    """An inbox in which a wait takes no time but on the clock."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def get(self, block: bool = True, timeout: float | None = None) -> Order:
        if timeout is None:
            return super().get(block)
        try:
            return super().get(block=False)
        except Empty:
            self._clock.now += timeout
            raise


@dataclass
class FakeSpeaker:
    """What is given is heard in order, some time later; `trouble` comes in place of the sound, or when so much was."""

    clock: Clock
    trouble: Exception | None = None
    trouble_after: float = 0.0
    stands_still_after: float = 1e9
    latency: float = 0.15
    given: list[Samples] = field(default_factory=list)
    closed: int = 0
    hushes: int = 0
    lead: float = 0.0
    _began: float | None = None

    @property
    def heard(self) -> float:
        if self._began is None:
            return 0.0
        passed = self.clock.now - self._began - self.latency
        return min(max(0.0, passed), self._given, self.stands_still_after)

    @property
    def sounding(self) -> float:
        """The time that the sample tells which is heard now."""
        sound = np.concatenate([*self.given, np.zeros(SAMPLE_RATE, np.float32)])
        return 60 * float(sound[round(self.heard * SAMPLE_RATE)])

    @property
    def _given(self) -> float:
        return seconds(sum(map(len, self.given)))

    def play(self, sounds: Iterable[tuple[Samples, int]], hushed: threading.Event) -> float | None:
        self.given, self._began = [], None
        for samples, rate in sounds:
            assert rate == SAMPLE_RATE
            if self.trouble and self._given >= self.trouble_after:
                raise self.trouble
            self._began = self.clock.now if self._began is None else self._began
            self.given.append(samples)
            self.lead = max(self.lead, self._given - self.heard)
        if hushed.is_set():
            self.hushes += 1
        else:
            self.clock.now += self._given - self.heard
        return self._began

    def close(self) -> None:
        self.closed += 1


def sound_of(span: Span) -> Iterator[Block]:
    """A minute of sound in which every sample tells its time, in blocks of a second that fit no stretch."""
    for second in range(int(span.start), min(60, int(span.end) + 1)):
        yield Block(second * SAMPLE_RATE, telling(second, second + 1))


def telling(start: float, end: float) -> Samples:
    """Samples that tell their time: a sixtieth of their minute."""
    return (np.arange(round(start * SAMPLE_RATE), round(end * SAMPLE_RATE)) / SAMPLE_RATE / 60).astype(np.float32)


class Stage:
    """A player, what it tells and when, and what is to be done once it has told so much."""

    def __init__(self, aloud: bool = True, speaker: FakeSpeaker | None = None) -> None:
        self.clock = Clock()
        self.speaker = speaker or FakeSpeaker(self.clock)
        self.speaker.clock = self.clock
        self.told: list[tuple[float, Position]] = []
        # Where it said it was, and what could be heard at that moment.
        self.heard: list[tuple[float, float]] = []
        self._wanted: Callable[[], None] = lambda: None
        self.inbox: Inbox = WaitingMoves(self.clock)
        self.cues: list[tuple[float, Callable[[], None]]] = []
        self._ends: SimpleQueue[Position] = SimpleQueue()
        self.player = Player(self._hear, self._way if aloud else None, Silently(self.clock), self.inbox)

    def play(self, *spans: Span, speed: float = 1.0) -> Position:
        """Play these to their end, or to where a cue ends them."""
        self.player.play(spans, speed)
        return self.ended()

    def ended(self) -> Position:
        return self._ends.get(timeout=PATIENCE)

    def at(self, time: float, do: Callable[[], None]) -> None:
        """Do this when it tells that it has come so far."""
        self.cues.append((time, do))

    @property
    def times(self) -> list[float]:
        return [position.at for _, position in self.told]

    def wanted(self) -> None:
        """Somebody wants the speaker."""
        self._wanted()

    def _way(self, wanted: Callable[[], None]) -> Aloud:
        self._wanted = wanted
        return Aloud(sound_of, self.speaker)

    def _hear(self, position: Position) -> None:
        self.told.append((self.clock.now, position))
        self.heard.append((position.at, self.speaker.sounding))
        due = [cue for cue in self.cues if position.at >= cue[0] and position.playing]
        self.cues = [cue for cue in self.cues if cue not in due]
        for _, do in due:
            do()
        if not position.playing:
            self._ends.put(position)


NOT_THERE = CouldNotError("No speaker was found: connect one.")
