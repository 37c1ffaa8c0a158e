"""The program at a terminal: it gives the screens a desk and a look, and no more."""

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import Any, ClassVar, Protocol, runtime_checkable
from weakref import WeakKeyDictionary

from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.events import Event, Key, MouseEvent, Paste
from textual.screen import Screen

from interviewer.core.trouble import CouldNotError
from interviewer.exports.cells import legible
from interviewer.tui.desk import Desk
from interviewer.tui.one_by_one import OneByOne
from interviewer.tui.places import AtHome, Place
from interviewer.tui.themes import DARK, THEMES
from interviewer.tui.values import Value


def _palette() -> type[Provider]:
    from interviewer.tui.palette import Commands

    return Commands


@runtime_checkable
class AsksFirst(Protocol):
    """A screen that may ask before the program is left."""

    def asks_first(self) -> bool:
        """Whether it asks now."""
        ...


class InterviewerApp(App[None]):
    """Begins at a place; all that the screens ask for is asked of the desk."""

    TITLE = "interviewer"
    CSS_PATH = "app.tcss"
    # Textual's own commands (a shelf of themes, pictures of the screen) are not of this house.
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_palette}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", id="app.back", tooltip="To where you came from"),
        Binding("question_mark", "keys", "Keys", key_display="?", id="app.keys", tooltip="What every key does here"),
        Binding(
            "ctrl+q", "quit", "Quit", show=False, priority=True, id="app.quit", tooltip="Quit; what was said is kept"
        ),
    ]

    def __init__(self, desk: Desk, first: Place, screen_of: Callable[[Place], Screen[Any]], theme: str = DARK) -> None:
        super().__init__()
        self.desk = desk
        self._keeping = OneByOne(self)
        self._first, self._screen_of = first, screen_of
        self._is_gone = False
        # What broke the last round off and has no debrief to stand in: home says it until another one is begun.
        self.broke_off = ""
        self._home: Screen[Any] | None = None
        self._places: WeakKeyDictionary[Screen[Any], Place] = WeakKeyDictionary()
        for one in THEMES:
            self.register_theme(one)
        self.theme = theme

    def on_mount(self) -> None:
        """Show the first place."""
        self._heed_signals()
        self.go(self._first)

    def leave(self) -> None:
        """Leave the program, from another thread: nobody sees it any more."""
        # It may not have begun, or be over.
        with suppress(RuntimeError):
            self.call_from_thread(self._be_gone)

    def _be_gone(self) -> None:
        """Leave now: nobody sees any more what the keys that still wait would do."""
        self._is_gone = True
        self.exit()

    async def on_event(self, event: Event) -> None:
        """Pass on what comes in, while somebody is there."""
        if isinstance(event, Key | Paste | MouseEvent):
            if self._is_gone:
                return
            # A flood of keys would fill the queue of whatever has the focus, and nothing else would have its turn.
            await asyncio.sleep(0)
        await super().on_event(event)

    def _heed_signals(self) -> None:
        """Who closes the terminal, or ends the program from elsewhere, leaves as with a key: what was said is kept."""
        for name in ("SIGHUP", "SIGTERM"):
            # Windows knows neither, and a loop in another thread takes none.
            with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
                asyncio.get_running_loop().add_signal_handler(getattr(signal, name), self._be_gone)

    def go(self, place: Place, instead: bool = False) -> None:
        """Show a place, over this one or instead of it; `escape` leads back. There is one home: all ways end there.

        What lies right below is gone back to, so that who goes to and fro piles up nothing.
        """
        if isinstance(place, AtHome) and self._home in self.screen_stack:
            while self.screen is not self._home:
                self.pop_screen()
            return
        if not instead and len(self.screen_stack) > 1 and self._places.get(self.screen_stack[-2]) == place:
            self.pop_screen()
            return
        screen = self._screen_of(place)
        self._places[screen] = place
        if isinstance(place, AtHome):
            self._home = screen
        if instead:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    async def action_quit(self) -> None:
        """Quit; a screen that goes on with something may ask first, once."""
        asking = next((one for one in self.screen_stack if isinstance(one, AsksFirst)), None)
        if asking is None or not asking.asks_first():
            self.exit()

    def notify(self, message: str, **look: Any) -> None:
        """Say it at the edge; whatever it is about, no letter of it steers the terminal."""
        super().notify(legible(message), **look)

    def tell(self, trouble: CouldNotError) -> None:
        """Say what could not be done, as it is."""
        self.notify(str(trouble), severity="error", timeout=12, markup=False)

    def keep(self, key: str, value: Value, take: Callable[[bool], object] | None = None) -> None:
        """Keep a setting, in one file, so one after another; trouble is told, and `take` hears whether it was kept."""

        def told(trouble: CouldNotError | None) -> None:
            if trouble is not None:
                self.tell(trouble)
            if take is not None:
                take(trouble is None)

        self._keeping.do(lambda: self.desk.set(key, value), told)

    def wear(self, theme: str) -> None:
        """Look like this from now on, the next time too."""
        self.theme = theme
        self.keep("screen.theme", theme)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """From home nothing leads back."""
        if action == "back":
            return next(one for one in reversed(self.screen_stack) if not one.is_modal) is not self._home
        return super().check_action(action, parameters)

    async def action_back(self) -> None:
        """Go back, by key."""
        self.back()

    def back(self) -> None:
        """Go to where this screen was opened; who began elsewhere than at home comes home."""
        # Below the first place lies Textual's own empty screen.
        if len(self.screen_stack) > 2:
            self.pop_screen()
        else:
            self.go(AtHome(), instead=True)

    def action_keys(self) -> None:
        """Say what the keys do on the screen that is shown."""
        from interviewer.tui.screens.keys import Keys, keys_of, letters_of

        self.push_screen(Keys(keys_of(self.screen), letters_of(self.screen)))
