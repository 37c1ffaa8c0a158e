"""The Enter key in a round: while the question is read aloud it hushes the voice, afterwards it ends the answer."""

import sys
import threading
from collections.abc import Callable


class Keyboard:
    """Listens to standard input in a thread of its own, which ends with the program: it cannot be woken."""

    def __init__(self, finish: Callable[[], None]) -> None:
        self.hushed = threading.Event()
        self._finish = finish
        self._asked = threading.Event()

    def start(self) -> None:
        """Begin to listen."""
        threading.Thread(target=self._listen, name="keyboard", daemon=True).start()

    def question_asked(self) -> None:
        """From now on Enter ends the answer."""
        self._asked.set()

    def _listen(self) -> None:
        # As bytes: a key that is no letter must not end the thread.
        while sys.stdin is not None and sys.stdin.buffer.readline() and not self._asked.is_set():
            self.hushed.set()
        # Enter after the question, or nobody there to press it any more.
        self._finish()
