"""Whether the candidate wants to leave the round."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Label, Static

TITLE = "Leave this round?"
WHAT = "All that was said is kept. You get the report so far. The round goes on until you choose."


class Leaving(ModalScreen[bool]):
    """A question over the round; gives whether to leave."""

    CSS_PATH = "leaving.tcss"
    AUTO_FOCUS = "#stay"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l,q,ctrl+c", "answer(True)", "Leave", id="leaving.leave", tooltip="Leave, with the report so far"),
        Binding("g,escape", "answer(False)", "Go on", id="leaving.stay", tooltip="Back to the round"),
        Binding("left,up", "app.focus_previous", show=False, id="leaving.previous"),
        Binding("right,down", "app.focus_next", show=False, id="leaving.next"),
    ]

    def compose(self) -> ComposeResult:
        """The question and two answers."""
        with Vertical(id="leaving"):
            yield Label(TITLE, id="title")
            yield Static(WHAT, id="what", markup=False)
            with Horizontal(id="answers"):
                yield Button("Go on (g)", id="stay", compact=True)
                yield Button("Leave (l)", id="leave", compact=True)

    def action_answer(self, leave: bool) -> None:
        """The answer, by key."""
        self.dismiss(leave)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The answer, by button."""
        self.dismiss(event.button.id == "leave")
