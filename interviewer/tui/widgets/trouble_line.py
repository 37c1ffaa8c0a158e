"""What went wrong, for as long as the screen is there: a message at the edge is gone before it is read."""

from textual.content import Content
from textual.widgets import Static

from interviewer.exports.cells import legible

SIGN = "!"


class TroubleLine(Static):
    """A few lines below the title; they take no room where nothing went wrong."""

    DEFAULT_CSS = """
    TroubleLine {
        display: none;
        height: auto;
        max-height: 4;
        color: $text-error;
        &.-told { display: block; }
    }
    """

    def __init__(self, trouble: str = "") -> None:
        super().__init__(id="trouble")
        self.tell(trouble)

    def tell(self, trouble: str) -> None:
        """Say this; empty: nothing went wrong."""
        self.set_class(bool(trouble), "-told")
        self.update(Content(f"{SIGN} {legible(trouble)}"))
