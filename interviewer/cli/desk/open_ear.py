"""A microphone that is listened to for a screen: its level, what is wrong with it, its sound for whoever asks."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from interviewer.adapters.patient_microphone import PatientMicrophone
from interviewer.attention import VoiceActivity
from interviewer.core.audio import Block, loudest
from interviewer.core.sound_check import SoundCheck
from interviewer.core.trouble import CouldNotError
from interviewer.inbox import Back, Gone
from interviewer.tui.values import Level

# A device that died may never let itself be closed; who leaves need not wait for it.
CLOSING_SECONDS = 3.0
# Sound comes twenty times a second; while a device is away, silence does once a second.
PATIENCE_SECONDS = 5.0

GONE = "The microphone is gone. Connect it again and it is listened to by itself; or choose another one."
CLOSED = "Nobody listens to the microphone any more."
NO_SOUND = "The microphone opens but gives no sound: choose another one."


@dataclass(frozen=True)
class Tap:
    """Somebody wants the sound from here on; a text says why there is no more of it."""

    put: Callable[[Block | str], None]


@dataclass(frozen=True)
class Untap:
    """Nobody wants it there any more."""

    put: Callable[[Block | str], None]


News = Block | Gone | Back | Tap | Untap


class OpenEar:
    """Listens in a thread of its own, from the beginning until it is closed; tells a level with every block."""

    def __init__(self, device: str, tell: Callable[[Level], None], activity: Callable[[], VoiceActivity]) -> None:
        self.device = device
        self._tell, self._activity = tell, activity
        self._news: SimpleQueue[News | None] = SimpleQueue()
        self._taps: list[Callable[[Block | str], None]] = []
        self._check = SoundCheck()
        # Why nothing is heard; empty while something is.
        self._away = ""
        self._thread = threading.Thread(target=self._live, name="sound check", daemon=True)
        self._thread.start()

    @property
    def is_open(self) -> bool:
        """Whether it has not been closed."""
        return self._thread.is_alive()

    def close(self) -> None:
        """Listen no more; whoever is given the sound is told."""
        self._news.put(None)
        self._thread.join(CLOSING_SECONDS)

    @contextmanager
    def sound(self) -> Iterator[Iterator[Block]]:
        """What is heard from now on, for another thread than the ear's own; raises where there is no more of it."""
        heard: SimpleQueue[Block | str] = SimpleQueue()
        self._news.put(Tap(heard.put))
        try:
            yield _blocks(heard)
        finally:
            self._news.put(Untap(heard.put))

    def _live(self) -> None:
        try:
            self._listen()
        except CouldNotError as trouble:
            self._be_deaf(str(trouble))
        except Exception as error:
            # This guards the thread: whoever waits for its sound would wait for ever.
            self._be_deaf(f"The microphone cannot be listened to any further ({error!r}). Choose another one.")

    def _listen(self) -> None:
        microphone = PatientMicrophone(
            self._news.put,
            self.device or None,
            gone=lambda _: self._news.put(Gone(GONE, for_good=False)),
            back=lambda name: self._news.put(Back(name)),
        )
        with microphone:
            activity = self._activity()
            while (news := self._news.get()) is not None:
                self._take(news, activity)
        self._end_taps(CLOSED)

    def _be_deaf(self, why: str) -> None:
        """Say why to everybody who asks, until it is closed."""
        self._tell(Level(0.0, why))
        self._end_taps(why)
        while (news := self._news.get()) is not None:
            if isinstance(news, Tap):
                news.put(why)

    def _take(self, news: News, activity: VoiceActivity) -> None:
        match news:
            case Block():
                self._hear(news, activity)
            case Gone(why):
                self._away = why
                self._check.forget()
                self._end_taps(why)
            case Back(name):
                # After a while another device is taken: whoever tests this one is to know.
                self._away = "" if _is(self.device, name) else f"{self.device} is gone; {name} is heard instead."
                # The silence while it was away was not its own.
                self._check.forget()
            case Tap(put):
                self._taps.append(put)
            case Untap(put):
                # Whose sound has ended is no longer among them.
                with suppress(ValueError):
                    self._taps.remove(put)

    def _hear(self, block: Block, activity: VoiceActivity) -> None:
        self._check.hear(block.samples, activity.read(block.samples))
        for put in self._taps:
            put(block)
        self._tell(Level(loudest(block.samples), self._away or self._check.trouble, self._check.voice))

    def _end_taps(self, why: str) -> None:
        for put in self._taps:
            put(why)
        self._taps.clear()


def _blocks(heard: "SimpleQueue[Block | str]") -> Iterator[Block]:
    while True:
        try:
            block = heard.get(timeout=PATIENCE_SECONDS)
        except Empty:
            raise CouldNotError(NO_SOUND) from None
        if isinstance(block, str):
            raise CouldNotError(block)
        yield block


def _is(device: str, name: str) -> bool:
    """Whether a device that was asked for by a part of its name, or with its driver's, may have this name."""
    wanted, name = device.lower(), name.lower()
    return name in wanted or all(part in name for part in wanted.split())
