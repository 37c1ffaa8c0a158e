"""What every screen of ours has: the desk, and a way to ask it for what takes long."""

import asyncio
from collections import Counter
from collections.abc import Callable
from functools import cached_property
from typing import TypeVar, cast

from textual.screen import ModalScreen, Screen

from interviewer.core.trouble import CouldNotError
from interviewer.tui.app import InterviewerApp
from interviewer.tui.desk import Desk
from interviewer.tui.outcome import outcome_of
from interviewer.tui.places import Place

Result = TypeVar("Result")


class DeskScreen(Screen[None]):
    """A screen with a desk."""

    def __init__(self, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._is_only_covered = False
        # How often was asked for each sort of thing of which the newest alone counts.
        self._asked_for = Counter[str]()

    @property
    def desk(self) -> Desk:
        """What it asks for everything."""
        return self._program.desk

    @property
    def busy(self) -> bool:
        """Whether something goes on here that has to be ended before one goes elsewhere; it says how itself."""
        return False

    @property
    def is_here(self) -> bool:
        """Whether it can be shown anything; who went on to another screen for good does not want it any more."""
        # One that is being taken away is still attached, and its parts are gone.
        return self.is_attached and self in self.app.screen_stack

    @cached_property
    def _program(self) -> InterviewerApp:
        # Remembered: in a thread, one that was taken away would not find it any more.
        return cast("InterviewerApp", self.app)

    def go(self, place: Place, instead: bool = False) -> None:
        """Show a place, over this one or instead of it."""
        self._program.go(place, instead)

    def arrived(self) -> None:
        """Shown, at first or after another place; what is only asked in between, as `?`, leads nowhere."""

    def left(self) -> None:
        """Another place is shown instead."""

    def on_screen_suspend(self) -> None:
        """Tell whether one goes elsewhere."""
        self._is_only_covered = isinstance(self.app.screen, ModalScreen)
        if not self._is_only_covered:
            self.left()

    def on_screen_resume(self) -> None:
        """Tell whether one comes from elsewhere."""
        was_there, self._is_only_covered = self._is_only_covered, False
        if not was_there:
            self.arrived()

    def fetch(self, ask: Callable[[], Result], show: Callable[[Result], None], only_newest: str = "") -> None:
        """Ask for something slow in a worker, and show what came; trouble is told.

        Of those that name the same as `only_newest`, none is shown once another one was asked.
        """
        self._asked_for[only_newest] += 1
        number = self._asked_for[only_newest]

        def take(outcome: tuple[Result] | CouldNotError) -> None:
            if only_newest and number != self._asked_for[only_newest]:
                return
            if isinstance(outcome, CouldNotError):
                self._program.tell(outcome)
            elif self.is_here:
                show(*outcome)

        program = self._program
        # What was asked for may be trouble itself, to be shown like any other answer: so it is wrapped.
        self.run_worker(lambda: program.call_from_thread(take, outcome_of(lambda: (ask(),))), thread=True)

    def let_go(self, close: Callable[[], object]) -> None:
        """Close what takes a moment to be closed; nobody waits for it, but the program does not end before."""
        # A worker would be cancelled by who quits; for the threads of its pool asyncio waits.
        asyncio.get_running_loop().run_in_executor(None, close)
