"""What is slow to make, made once, whoever asks for it first."""

from collections.abc import Callable, Hashable
from threading import RLock
from typing import Any, TypeVar

Made = TypeVar("Made")


class Once:
    """Keeps one of each name, together with what it was made of."""

    def __init__(self) -> None:
        self._made: dict[Hashable, tuple[Hashable, Any]] = {}
        # What is kept here is shared by the thread that loads models while somebody reads the first screen and that of
        # a round which begins meanwhile. The second to ask waits, and loads nothing twice. A tagger asks for the
        # encoder it needs, so that who holds the lock may take it again.
        self._lock = RLock()

    def get(self, name: Hashable, make: Callable[[], Made], of: Hashable = None) -> Made:
        """What is kept under that name and made of that; made now if nothing is, in the place of what was made before.

        What cannot be made is tried again the next time.
        """
        with self._lock:
            if name not in self._made or self._made[name][0] != of:
                # Let go of first: there need not be memory for two.
                self._made.pop(name, None)
                self._made[name] = (of, make())
            made: Made = self._made[name][1]
            return made
