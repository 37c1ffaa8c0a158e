"""Who uses PortAudio at this moment."""

import threading
from collections.abc import Callable
from typing import Any, Self


class Uses:
    """Counts what is under way in PortAudio; its list of devices can be renewed only while nothing is.

    PortAudio knows the devices that were there when it began. To learn of others it must end and begin anew, and that
    closes every stream and pulls the list away from under every question. The lock makes "nobody" and "renew" one step.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._count = 0
        self._lent: list[Callable[[], None]] = []

    def lend(self, wanted: Callable[[], None]) -> None:
        """A use that can be given up for a while: `wanted` is told when one would renew the list, and must not wait."""
        with self._lock:
            self._lent.append(wanted)

    def take_back(self, wanted: Callable[[], None]) -> None:
        """It was given up, or is over."""
        with self._lock:
            self._lent.remove(wanted)

    def begin(self) -> None:
        """One use more; waits while the list is being renewed."""
        with self._lock:
            self._count += 1

    def end(self) -> None:
        """One use less."""
        with self._lock:
            self._count -= 1

    def __enter__(self) -> Self:
        self.begin()
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def renew(self, sound: Any) -> bool:
        """Ends PortAudio and begins it anew; False if it is in use and was left alone, for now."""
        with self._lock:
            if self._count:
                for wanted in self._lent:
                    wanted()
                return False
            # Its own count, not ours: a beginning that failed the last time leaves nothing to end.
            if sound._initialized:
                sound._terminate()
            sound._initialize()
            return True
