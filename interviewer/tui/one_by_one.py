"""Work that must not overlap: done one thing after another, in the order of the wishes."""

from collections.abc import Callable
from concurrent.futures import CancelledError
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, Generic, TypeVar

from textual.app import App

from interviewer.core.trouble import CouldNotError
from interviewer.tui.outcome import outcome_of

Result = TypeVar("Result")


@dataclass(frozen=True)
class _Wish(Generic[Result]):
    ask: Callable[[], Result]
    take: Callable[[Result | CouldNotError], object]


class OneByOne:
    """Does all that was wished in a worker of the program, for who left the screen or quit meanwhile, too."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._wishes = SimpleQueue[_Wish[Any]]()
        self._goes_on = False

    def do(self, ask: Callable[[], Result], take: Callable[[Result | CouldNotError], object]) -> None:
        """Ask for this when all that was wished before is done; what comes of it is taken in the program's thread."""
        self._wishes.put(_Wish(ask, take))
        self._begin()

    def _begin(self) -> None:
        if not self._goes_on and not self._wishes.empty():
            self._goes_on = True
            self._app.run_worker(self._do_all, thread=True)

    def _do_all(self) -> None:
        """Comes from the worker's thread."""
        while (wish := self._next()) is not None:
            self._hand(wish.take, outcome_of(wish.ask))
        self._hand(self._end)

    def _hand(self, take: Callable[..., object], *outcome: object) -> None:
        """To the program's thread; where it ends meanwhile nobody takes it, and the rest is done all the same."""
        try:
            self._app.call_from_thread(take, *outcome)
        except CancelledError:
            pass
        except RuntimeError:
            if self._app.is_running:
                raise

    def _next(self) -> _Wish[Any] | None:
        try:
            return self._wishes.get_nowait()
        except Empty:
            return None

    def _end(self) -> None:
        self._goes_on = False
        # One may have come when the last was just done.
        self._begin()
