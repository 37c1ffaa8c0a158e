"""Whether the candidate wants to leave the round, and how."""

from enum import Enum
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Label, Static

TITLE = "Leave this round?"
KEPT, GOES_ON = "All that was said is kept.", "The clock goes on."
STAY, LEAVE = "Back to the round", "End the round now: report, no more questions"
BREAK_OFF, QUIT = "Stop for today: home offers to go on with it", "ctrl+q  Quit now; home offers to go on with it"


class Way(Enum):
    """What is chosen."""

    STAY = "stay"
    LEAVE = "leave"
    BREAK_OFF = "break_off"


class Leaving(ModalScreen[Way]):
    """A question over the round; gives what is chosen."""

    CSS_PATH = "leaving.tcss"
    AUTO_FOCUS = "#stay"
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (10, "-roomy")]  # noqa: RUF012  as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g,escape", "answer('stay')", id="leaving.stay", tooltip=STAY),
        Binding("l,ctrl+c", "answer('leave')", id="leaving.leave", tooltip=LEAVE),
        Binding("b", "answer('break_off')", id="leaving.break_off", tooltip=BREAK_OFF),
        Binding("left,up", "app.focus_previous", show=False, id="leaving.previous"),
        Binding("right,down", "app.focus_next", show=False, id="leaving.next"),
    ]

    def __init__(self, paused: bool) -> None:
        super().__init__()
        self._what = KEPT if paused else f"{KEPT} {GOES_ON}"

    def compose(self) -> ComposeResult:
        """The question, three answers, and what leads out of the program."""
        with Vertical(id="leaving"):
            yield Label(TITLE, id="title")
            yield Static(self._what, id="what", markup=False)
            yield Button(f"g  {STAY}", id="stay", compact=True)
            yield Button(f"l  {LEAVE}", id="leave", compact=True)
            yield Button(f"b  {BREAK_OFF}", id="break_off", compact=True)
            yield Static(QUIT, id="quit", markup=False)

    def action_answer(self, way: str) -> None:
        """The answer, by key."""
        self.dismiss(Way(way))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The answer, by button."""
        self.dismiss(Way(event.button.id))
