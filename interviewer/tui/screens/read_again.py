"""What changed in rounds that were read again."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Label, Static

from interviewer.exports.cells import legible
from interviewer.tui.screens.base import DeskScreen
from interviewer.tui.widgets.key_line import KeyLine

TITLE = "Read again"
NONE = "There was no round to be read."


class ReadAgainScreen(DeskScreen):
    """The lines, as far as they go."""

    CSS_PATH = "read_again.tcss"
    AUTO_FOCUS = "#lines"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (12, "-tall")]  # noqa: RUF012  as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "app.back", "Back", show=False, id="read_again.back", tooltip="To where you came from"),
    ]

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__()
        self._lines = lines or (NONE,)

    def compose(self) -> ComposeResult:
        """A title and the lines."""
        yield Label(TITLE, id="title")
        with VerticalScroll(id="lines"):
            yield Static(Content("\n").join(map(_shown, self._lines)))
        yield KeyLine()


def _shown(line: str) -> Content:
    """What is told of a round stands under its name."""
    return Content.styled(legible(line), "" if line.startswith(" ") else "bold")
