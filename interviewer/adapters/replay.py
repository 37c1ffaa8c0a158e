"""A recording as a microphone: its blocks, delivered by a thread of ours, at life's pace or as fast as they come."""

import threading
import time
from collections.abc import Callable, Generator, Iterable

from interviewer.adapters.backlog import Backlog
from interviewer.adapters.running import Running
from interviewer.core.audio import Block, seconds
from interviewer.core.trouble import CouldNotError

ENDED = "The recording is over."


class Replay(Running):
    """Delivers blocks, numbered on from `first`, between start and stop; used once.

    Speed 1 is life's pace, 2 is twice that, 0 is as fast as the blocks can be read; with a `backlog`, as fast as they
    are worked off, since a recording read at once would fill the memory. `gone` is told that no more will come, and
    why, by the thread that delivers.
    """

    def __init__(
        self,
        deliver: Callable[[Block], None],
        blocks: Iterable[Block],
        speed: float = 0.0,
        gone: Callable[[str], None] = lambda _: None,
        first: int = 0,
        backlog: Backlog | None = None,
    ) -> None:
        self._deliver, self._blocks, self._speed, self._gone = deliver, blocks, speed, gone
        # A microphone does not wait for its listener, and neither does what is played at a pace.
        self._first, self._backlog = first, backlog if not speed else None
        self._stopping, self._playing = threading.Event(), threading.Event()
        self._playing.set()
        self._thread = threading.Thread(target=self._play, name="replay", daemon=True)

    def start(self) -> None:
        """Begins to deliver."""
        if self._backlog:
            self._backlog.worked_off(self._first)
        self._thread.start()

    def hold(self) -> None:
        """Delivers nothing until it is to go on: a recording waits for the question, as a candidate does."""
        self._playing.clear()

    def go_on(self) -> None:
        """Delivers again, from where it was held."""
        self._playing.set()

    def stop(self) -> None:
        """Ends it at once; nothing is delivered after this returns."""
        self._stopping.set()
        self._playing.set()
        if self._backlog:
            self._backlog.close()
        if self._thread.ident is not None:
            self._thread.join()

    def _play(self) -> None:
        began = time.monotonic()
        try:
            for block in self._blocks:
                began += self._held()
                numbered = Block(block.first + self._first, block.samples)
                if self._backlog and not self._backlog.wait_for_room(numbered):
                    return
                if self._stopping.wait(wait_for(block, self._speed, time.monotonic() - began)):
                    return
                self._deliver(numbered)
        except CouldNotError as error:
            self._gone(str(error))
        except Exception as error:
            self._gone(f"The recording cannot be read any further ({error!r}).")
        else:
            self._gone(ENDED)
        finally:
            # What is left in the middle would keep its file open until Python comes across it.
            if isinstance(self._blocks, Generator):
                self._blocks.close()

    def _held(self) -> float:
        """Wait while it is held; the seconds that took."""
        since = time.monotonic()
        self._playing.wait()
        return time.monotonic() - since


def wait_for(block: Block, speed: float, passed: float) -> float:
    """The seconds until a block has been said to its end, so many after the recording began to play."""
    return max(0.0, seconds(block.end) / speed - passed) if speed else 0.0
