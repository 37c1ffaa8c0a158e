"""Whether the candidate wants to leave the round, and how."""

from enum import Enum
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Label, Static

from interviewer.core.live.moment import Moment

TITLE = "Leave this round?"
KEPT, GOES_ON = "All that was said is kept.", "The clock goes on."
STAY, LEAVE = "Back to the round", "End the round now: report, no more questions"
BREAK_OFF, QUIT = "Stop for today", "ctrl+q  Stop for today, and quit"


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

    def __init__(self, moment: Moment) -> None:
        super().__init__()
        self._what = KEPT if moment.paused is not None else f"{KEPT} {GOES_ON}"
        self._then = after_today(moment)

    def compose(self) -> ComposeResult:
        """The question, three answers, and what leads out of the program."""
        with Vertical(id="leaving"):
            yield Label(TITLE, id="title")
            yield Static(self._what, id="what", markup=False)
            yield Button(f"g  {STAY}", id="stay", compact=True)
            yield Button(f"l  {LEAVE}", id="leave", compact=True)
            yield Button(f"b  {BREAK_OFF}", id="break_off", compact=True)
            yield Static(self._then, id="then", markup=False)
            yield Static(QUIT, id="quit", markup=False)

    def action_answer(self, way: str) -> None:
        """The answer, by key."""
        self.dismiss(Way(way))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The answer, by button."""
        self.dismiss(Way(event.button.id))


def after_today(moment: Moment) -> str:
    """What is left of the round for another day."""
    whole, left = len(moment.planned), moment.next_number
    if left is None:
        return "This answer ends here, and no question is left to go on with."
    number = f"question {left}{f' of {whole}' if whole > 1 else ''}"
    if left == moment.number:
        return f"Home offers to go on with {number}, which is asked again."
    return f"This answer ends here; home offers to go on with {number}."
