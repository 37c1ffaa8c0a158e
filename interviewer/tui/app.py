"""The program at a terminal: it gives the screens a desk and a look, and no more."""

from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.screen import Screen

from interviewer.core.trouble import CouldNotError
from interviewer.tui.desk import Desk
from interviewer.tui.places import Place
from interviewer.tui.themes import DARK, THEMES


class InterviewerApp(App[None]):
    """Begins at a place; all that the screens ask for is asked of the desk."""

    TITLE = "interviewer"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, desk: Desk, first: Place, screen_of: Callable[[Place], Screen[Any]]) -> None:
        super().__init__()
        self.desk = desk
        self._first, self._screen_of = first, screen_of
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK

    def on_mount(self) -> None:
        """Show the first place."""
        self.go(self._first)

    def go(self, place: Place, instead: bool = False) -> None:
        """Show a place, over this one or instead of it; `escape` leads back."""
        screen = self._screen_of(place)
        if instead:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def tell(self, trouble: CouldNotError) -> None:
        """Say what could not be done, as it is."""
        self.notify(str(trouble), severity="error", timeout=12, markup=False)
