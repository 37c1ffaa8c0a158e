"""What is slow to make, made once, whoever asks for it first."""

from collections.abc import Callable, Hashable
from threading import RLock
from typing import Any, TypeVar

Made = TypeVar("Made")


class Once:
    """Keeps what was made under a key that says what it was made of."""

    def __init__(self) -> None:
        self._made: dict[Hashable, Any] = {}
        # One of the two locks of this program, beside that of the devices: what is kept here is shared by the thread
        # that loads models while somebody reads the first screen and that of a round which begins meanwhile. The
        # second to ask waits, and loads nothing twice. A tagger asks for the encoder it needs, so that who holds the
        # lock may take it again.
        self._lock = RLock()

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What is kept under that key, made now if nothing is; what cannot be made is tried again the next time."""
        with self._lock:
            if key not in self._made:
                self._made[key] = make()
            made: Made = self._made[key]
            return made
