"""What is set is kept in one file, so it is kept by one thread at a time, whoever sets it."""

from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any

from textual.app import App

from interviewer.core.trouble import CouldNotError
from interviewer.tui.desk import Desk
from interviewer.tui.outcome import outcome_of
from interviewer.tui.values import Value

# Is told why it was not kept, or that it was.
Told = Callable[[CouldNotError | None], object]


@dataclass(frozen=True)
class _Wish:
    key: str
    value: Value
    told: Told


class Keeping:
    """Keeps the settings in the order in which they were made; also those of who leaves a screen, or quits, at once."""

    def __init__(self, app: App[Any], desk: Desk) -> None:
        self._app, self._desk = app, desk
        self._wishes = SimpleQueue[_Wish]()
        self._goes_on = False

    def keep(self, key: str, value: Value, told: Told) -> None:
        """Keep this when all that was set before is kept."""
        self._wishes.put(_Wish(key, value, told))
        self._begin()

    def _begin(self) -> None:
        if not self._goes_on and not self._wishes.empty():
            self._goes_on = True
            self._app.run_worker(self._keep_all, thread=True)

    def _keep_all(self) -> None:
        """Comes from the worker's thread."""
        while (wish := self._next()) is not None:
            self._app.call_from_thread(wish.told, self._kept(wish))
        self._app.call_from_thread(self._end)

    def _next(self) -> _Wish | None:
        try:
            return self._wishes.get_nowait()
        except Empty:
            return None

    def _kept(self, wish: _Wish) -> CouldNotError | None:
        return outcome_of(lambda: self._desk.set(wish.key, wish.value))

    def _end(self) -> None:
        self._goes_on = False
        # There may be one that came when the last was just kept.
        self._begin()
