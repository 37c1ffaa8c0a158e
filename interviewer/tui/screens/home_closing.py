"""Whether the round that broke off is to be closed."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Label, Static

from interviewer.exports.cells import legible
from interviewer.tui.values import BrokenOff

TITLE = "Close the round that broke off?"
HOW = "What was said in it is kept; its last words are heard first."
KEEP, CLOSE = "Keep it open: home goes on offering it", "Close it for good, with what was said in it"


class Closing(ModalScreen[bool]):
    """A question over home; gives whether the round is to be closed."""

    CSS_PATH = "home_closing.tcss"
    AUTO_FOCUS = "#keep"
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (10, "-roomy")]  # noqa: RUF012  as Textual declares it
    # The key that asks is none of those that answer: pressed twice, it closes nothing.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k,escape", "answer(False)", id="closing.keep", tooltip=KEEP),
        Binding("c", "answer(True)", id="closing.close", tooltip=CLOSE),
        Binding("left,up", "app.focus_previous", show=False, id="closing.previous"),
        Binding("right,down", "app.focus_next", show=False, id="closing.next"),
    ]

    def __init__(self, broken_off: BrokenOff) -> None:
        super().__init__()
        self._what = legible(f"{broken_off.began}: {_unasked(broken_off.left)}")

    def compose(self) -> ComposeResult:
        """The question, and two answers."""
        with Vertical(id="closing"):
            yield Label(TITLE, id="title")
            yield Static(self._what, id="what", markup=False)
            yield Static(HOW, id="how", markup=False)
            yield Button(f"k  {KEEP}", id="keep", compact=True)
            yield Button(f"c  {CLOSE}", id="close", compact=True)

    def action_answer(self, closes: bool) -> None:
        """The answer, by key."""
        self.dismiss(closes)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The answer, by button."""
        self.dismiss(event.button.id == "close")


def _unasked(left: int) -> str:
    """What becomes of the questions that are left."""
    return f"{left} question{'' if left == 1 else 's'} will stay unasked." if left else "nothing is left to ask."
