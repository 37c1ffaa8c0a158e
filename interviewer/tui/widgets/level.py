"""The level of the microphone."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from interviewer.core.live.meter import lit

CELLS = 12


class Level(Widget):
    """A meter as wide as its style has it, drawn anew only where another cell is lit."""

    DEFAULT_CSS = f"""
    Level {{ width: {CELLS}; height: 1; }}
    """

    cells: reactive[int] = reactive(0)

    def show(self, level: float) -> None:
        """Show this level (0 to 1)."""
        self.cells = lit(level, self._most)

    @property
    def _most(self) -> int:
        return self.content_size.width or CELLS

    def render(self) -> Content:
        """The cells, lit and not."""
        return Content.assemble(("▮" * self.cells, "$success"), ("▯" * (self._most - self.cells), "$text-muted"))
