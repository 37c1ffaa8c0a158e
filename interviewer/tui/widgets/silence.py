"""Why nothing can be heard, for as long as that is so."""

from textual.content import Content
from textual.widgets import Static

from interviewer.exports.cells import legible

SIGN = "!"


class Silence(Static):
    """A line or two above the text; it takes no room where there is sound."""

    DEFAULT_CSS = """
    Silence {
        display: none;
        height: auto;
        max-height: 2;
        padding: 0 2;
        color: $warning;
        &.-told { display: block; }
    }
    """

    def __init__(self) -> None:
        super().__init__(id="silence")
        self._told = ""

    def tell(self, why: str) -> None:
        """Say why; empty: there is sound."""
        if why != self._told:
            self._told = why
            self.set_class(bool(why), "-told")
            self.update(Content(f"{SIGN} {legible(why)}"))
