"""What is typed in a round: Enter alone ends the answer or hushes the question, anything else is typed as an answer."""

import sys
import threading
from collections.abc import Callable


class Keyboard:
    """Listens to standard input in a thread of its own, which ends with the program: it cannot be woken."""

    def __init__(self, finish: Callable[[], None], enter: Callable[[str], None], leave: Callable[[], None]) -> None:
        self._finish, self._enter, self._leave = finish, enter, leave

    def start(self) -> None:
        """Begin to listen."""
        threading.Thread(target=self._listen, name="keyboard", daemon=True).start()

    def _listen(self) -> None:
        # As bytes: a key that is no letter must not end the thread.
        while sys.stdin is not None and (line := sys.stdin.buffer.readline()):
            text = line.decode("utf-8", "replace").strip()
            if text:
                self._enter(text)
            else:
                self._finish()
        # Nobody is there to press Enter any more.
        self._leave()
