"""A microphone that went away, opened again as soon as that can be done."""

import threading
from collections.abc import Callable
from itertools import count
from typing import Protocol

from interviewer.adapters.microphone import Microphone
from interviewer.adapters.portaudio import Device, joined_or_left, renewed

PAUSE = 1.0
# A headset that was switched off and on is back by then; a candidate who talks on should not lose more.
TRIES_BEFORE_DEFAULT = 5


class Stops(Protocol):
    """A microphone, open or on its way there."""

    @property
    def name(self) -> str:
        """What the system calls its device."""
        ...

    def stop(self) -> None:
        """Close it."""
        ...


class Reopening:
    """Tries about once a second, in a thread of its own, since neither closing nor opening need ever return.

    First the device that was asked for; after some tries, or at once if that one is `distrusted`, the system's default
    as well. Then it is that microphone: it has its name, and stopping it stops both.
    """

    def __init__(self, make: Callable[[Device], Microphone], device: Device, distrusted: bool, before: Stops) -> None:
        self._make, self._device, self._distrusted = make, device, distrusted
        self._given_up = threading.Event()
        self._thread = threading.Thread(target=self._try, args=(before,), name="reopening", daemon=True)
        self._microphone: Microphone | None = None

    @property
    def name(self) -> str:
        """What the system calls the device that was opened."""
        return self._microphone.name if self._microphone else ""

    def start(self) -> None:
        """Begins to try."""
        self._thread.start()

    def stop(self) -> None:
        """Gives up, or closes what was opened."""
        if self._given_up.is_set():
            return
        self._given_up.set()
        joined_or_left(self._thread)
        if self._microphone and not self._thread.is_alive():
            self._microphone.stop()

    def _try(self, before: Stops) -> None:
        before.stop()
        for tried in count():
            if self._given_up.wait(PAUSE if tried else 0) or any(map(self._open, self._wanted(tried))):
                return

    def _wanted(self, tried: int) -> list[Device]:
        if self._distrusted:
            return list(dict.fromkeys([None, self._device]))
        return list(dict.fromkeys([self._device, None if tried >= TRIES_BEFORE_DEFAULT else self._device]))

    def _open(self, device: Device) -> bool:
        try:
            renewed()
            # Before it is started: its first sound may ask for its name.
            self._microphone = self._make(device)
            self._microphone.start()
        except Exception:
            # This guards the thread. That the device is away has been told; whatever is in the way, it is tried again.
            return False
        if self._given_up.is_set():
            # Nobody may be left to stop it: opening took longer than anyone would wait.
            self._microphone.stop()
        return True
