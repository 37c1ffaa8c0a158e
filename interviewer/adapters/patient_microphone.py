"""The microphone of a whole round: its sound goes on when its device goes away and comes back."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from queue import Empty, SimpleQueue
from time import monotonic

import numpy as np

from interviewer.adapters.microphone import Microphone
from interviewer.adapters.portaudio import Device
from interviewer.adapters.reopening import Reopening, Stops
from interviewer.adapters.running import Running
from interviewer.core.audio import SAMPLE_RATE, Block, sample_at, seconds

# While no sound comes, silence does, so often.
TICK = 1.0
# Sound is told of a little after it was heard; silence that came sooner would take its place.
MARGIN = 0.5

ADVICE = "Connect it again and listening goes on by itself; or type your answer."


@dataclass(frozen=True, eq=False)
class Heard:
    """A device gave sound, at this moment of the computer's clock."""

    block: Block
    moment: float


@dataclass(frozen=True)
class Missed:
    """A device lost some seconds of sound and goes on."""

    at: float
    seconds: float


@dataclass(frozen=True)
class Ended:
    """A device gives nothing any more."""

    why: str


News = Heard | Missed | Ended


class PatientMicrophone(Running):
    """Delivers blocks numbered on from `first` without a gap between start and stop; used once.

    While the device is away silence takes the place of its sound, so that the numbers stay a clock, and it is opened
    again as soon as it can be; after some tries, the system's default is. `gone` is told that and why it went away,
    `back` the name of the device that is heard now, and just before it `lost` where sound went missing and how many
    seconds. All, like `deliver`, by the one thread of this microphone.
    """

    def __init__(
        self,
        deliver: Callable[[Block], None],
        device: Device = None,
        *,
        lost: Callable[[float, float], None] = lambda *_: None,
        gone: Callable[[str], None] = lambda _: None,
        back: Callable[[str], None] = lambda _: None,
        first: int = 0,
    ) -> None:
        self._deliver, self._device = deliver, device
        self._lost, self._gone, self._back = lost, gone, back
        self._news: SimpleQueue[tuple[int, News] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._live, name="patient microphone", daemon=True)
        self._opened = 0
        self._offset = self._end = first
        self._heard_until = 0.0
        # The sample at which the device went away; None while it is there.
        self._away_since: int | None = None
        self._source: Stops

    def start(self) -> None:
        """Opens the device and begins to deliver."""
        microphone = self._made(0, self._device)
        microphone.start()
        self._source = microphone
        self._heard_until = monotonic()
        self._thread.start()

    def stop(self) -> None:
        """Closes the device; every block is delivered when this returns, and none after."""
        if self._thread.ident is not None:
            self._news.put(None)
            self._thread.join()

    def _made(self, number: int, device: Device) -> Microphone:
        def tell(news: News) -> None:
            self._news.put((number, news))

        return Microphone(
            lambda block: tell(Heard(block, monotonic())),
            device,
            lost=lambda at, missing: tell(Missed(at, missing)),
            gone=lambda why: tell(Ended(why)),
        )

    def _live(self) -> None:
        try:
            while self._goes_on():
                pass
            self._finish()
        except Exception as error:
            self._gone(f"The microphone's sound cannot be read any further ({error!r}). What was said so far is kept.")
        finally:
            self._source.stop()

    def _goes_on(self) -> bool:
        try:
            news = self._news.get(timeout=None if self._away_since is None else TICK)
        except Empty:
            self._fill_until(monotonic() - MARGIN)
            return True
        if news is not None:
            self._take(*news)
        return news is not None

    def _finish(self) -> None:
        stopped = monotonic()
        self._source.stop()
        while not self._news.empty():
            news = self._news.get()
            if news is not None and not isinstance(news[1], Ended):
                self._take(*news)
        if self._away_since is not None:
            self._tell_lost(self._away_since, stopped)

    def _take(self, number: int, news: News) -> None:
        if number != self._opened:
            return  # of a device that was given up already
        match news:
            case Heard(block, moment):
                self._hear(block, moment)
            case Missed(at, missing):
                self._lost(at + seconds(self._offset), missing)
            case Ended(why):
                self._reopen(why)

    def _hear(self, block: Block, moment: float) -> None:
        if self._away_since is not None:
            self._tell_lost(self._away_since, moment - seconds(len(block.samples)))
            self._away_since = None
            self._offset = self._end - block.first
            self._back(self._source.name)
        self._pass_on(Block(block.first + self._offset, block.samples))
        self._heard_until = moment

    def _reopen(self, why: str) -> None:
        was_away = self._away_since is not None
        if self._away_since is None:
            self._away_since = self._end
            self._gone(f"{why} {ADVICE}")
        self._opened += 1
        reopening = Reopening(partial(self._made, self._opened), self._device, was_away, self._source)
        self._source = reopening
        reopening.start()

    def _tell_lost(self, since: int, until: float) -> None:
        self._fill_until(until)
        if self._end > since:
            self._lost(seconds(since), seconds(self._end - since))

    def _fill_until(self, moment: float) -> None:
        if self._away_since is not None:
            end = self._away_since + sample_at(moment - self._heard_until)
            for first in range(self._end, end, SAMPLE_RATE):
                self._pass_on(Block(first, np.zeros(min(SAMPLE_RATE, end - first), dtype=np.float32)))

    def _pass_on(self, block: Block) -> None:
        self._end = block.end
        self._deliver(block)
