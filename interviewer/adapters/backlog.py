"""Sound that was delivered and not yet worked off."""

import threading

from interviewer.core.audio import SAMPLE_RATE, Block

# A few seconds: enough that a reader is never kept waiting for a file, little enough that no recording fills memory.
MOST_SECONDS = 4.0


class Backlog:
    """Makes one who delivers wait for one who works off, when too much lies between them."""

    def __init__(self, most: float = MOST_SECONDS) -> None:
        self._most = round(most * SAMPLE_RATE)
        self._changed = threading.Condition()
        self._worked_off = 0
        self._closed = False

    def wait_for_room(self, block: Block) -> bool:
        """Returns when the block may be delivered; False when it need not be any more."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or block.first - self._worked_off < self._most)
            return not self._closed

    def worked_off(self, end: int) -> None:
        """All sound before the sample of that number has been worked off."""
        with self._changed:
            self._worked_off = max(self._worked_off, end)
            self._changed.notify_all()

    def close(self) -> None:
        """Nobody waits any more."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
