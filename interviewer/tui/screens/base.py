"""What every screen of ours has: the desk, and a way to ask it for what takes long."""

from collections.abc import Callable
from typing import ClassVar, TypeVar, cast

from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Footer

from interviewer.core.trouble import CouldNotError
from interviewer.tui.app import InterviewerApp
from interviewer.tui.desk import Desk
from interviewer.tui.places import Place

Result = TypeVar("Result")


class DeskScreen(Screen[None]):
    """A screen with a desk."""

    # In fewer cells than these the keys stand closer to each other, so that none is cut off at 80.
    ROOM_FOR_KEYS: ClassVar[int] = 0

    def on_resize(self, event: Resize) -> None:
        """Have room for all keys."""
        for footer in self.query(Footer):
            footer.compact = event.size.width < self.ROOM_FOR_KEYS

    @property
    def desk(self) -> Desk:
        """What it asks for everything."""
        return self._program.desk

    @property
    def busy(self) -> bool:
        """Whether something goes on here that has to be ended before one goes elsewhere; it says how itself."""
        return False

    @property
    def _program(self) -> InterviewerApp:
        return cast("InterviewerApp", self.app)

    def go(self, place: Place, instead: bool = False) -> None:
        """Show a place, over this one or instead of it."""
        self._program.go(place, instead)

    def fetch(self, ask: Callable[[], Result], show: Callable[[Result], None]) -> None:
        """Ask for something slow in a worker, and show what came; trouble is told."""

        def work() -> None:
            try:
                result = ask()
            except CouldNotError as trouble:
                self.app.call_from_thread(self._program.tell, trouble)
            else:
                self.app.call_from_thread(self._show_if_here, show, result)

        self.run_worker(work, thread=True, exit_on_error=True)

    def _show_if_here(self, show: Callable[[Result], None], result: Result) -> None:
        # Whoever went on to another screen meanwhile does not want it any more.
        # One that is being taken away is still attached, and its parts are gone.
        if self.is_attached and self in self.app.screen_stack:
            show(result)
