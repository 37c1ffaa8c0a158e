"""Whether the candidate wants to leave the round, and how."""

from enum import Enum
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Label, Static

TITLE = "Leave this round?"
WHAT = "All that was said is kept. The round goes on until you choose."


class Way(Enum):
    """What is chosen."""

    STAY = "stay"
    LEAVE = "leave"
    BREAK_OFF = "break_off"


class Leaving(ModalScreen[Way]):
    """A question over the round; gives what is chosen."""

    CSS_PATH = "leaving.tcss"
    AUTO_FOCUS = "#stay"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g,escape", "answer('stay')", "Go on", id="leaving.stay", tooltip="Back to the round"),
        Binding("l,q,ctrl+c", "answer('leave')", "Leave", id="leaving.leave", tooltip="Leave, with the report so far"),
        Binding(
            "b", "answer('break_off')", "Break off", id="leaving.break_off", tooltip="Break off, and go on another time"
        ),
        Binding("left,up", "app.focus_previous", show=False, id="leaving.previous"),
        Binding("right,down", "app.focus_next", show=False, id="leaving.next"),
    ]

    def compose(self) -> ComposeResult:
        """The question and three answers."""
        with Vertical(id="leaving"):
            yield Label(TITLE, id="title")
            yield Static(WHAT, id="what", markup=False)
            yield Button("g  Go on", id="stay", compact=True)
            yield Button("l  Leave, with the report so far", id="leave", compact=True)
            yield Button("b  Break off, and go on another time", id="break_off", compact=True)

    def action_answer(self, way: str) -> None:
        """The answer, by key."""
        self.dismiss(Way(way))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The answer, by button."""
        self.dismiss(Way(event.button.id))
