"""What is typed in a round: Enter alone ends the answer or hushes the question, anything else is typed as an answer."""

import sys
import threading
from collections.abc import Callable
from typing import BinaryIO


class Keyboard:
    """Listens to standard input in a thread of its own, which ends with the program: it cannot be woken."""

    def __init__(self, finish: Callable[[], None], enter: Callable[[str], None], leave: Callable[[], None]) -> None:
        self._finish, self._enter, self._leave = finish, enter, leave

    def start(self) -> None:
        """Begin to listen."""
        threading.Thread(target=self._listen, name="keyboard", daemon=True).start()

    def _listen(self) -> None:
        keys = _unlocked()
        # As bytes: a key that is no letter must not end the thread.
        while keys is not None and (line := _line(keys)):
            text = line.decode("utf-8", "replace").strip()
            if text:
                self._enter(text)
            else:
                self._finish()
        # Nobody is there to press Enter any more.
        self._leave()


def _unlocked() -> BinaryIO | None:
    """Standard input below its buffer: Python aborts where a thread still holds the buffer's lock at the end."""
    buffer = sys.stdin.buffer if sys.stdin is not None else None
    return getattr(buffer, "raw", buffer)


def _line(keys: BinaryIO) -> bytes:
    try:
        return keys.readline()
    except OSError:
        # A terminal that was closed, or one that belongs to another program by now.
        return b""
