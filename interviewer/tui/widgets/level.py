"""The level of the microphone."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from interviewer.core.live.meter import lit

NAME, CELLS = "mic ", 12


class Level(Widget):
    """A meter with its name, as wide as its style has it, drawn anew only where another cell is lit."""

    DEFAULT_CSS = f"""
    Level {{ width: {len(NAME) + CELLS}; height: 1; }}
    """

    cells: reactive[int] = reactive(0)

    def show(self, level: float) -> None:
        """Show this level (0 to 1)."""
        self.cells = lit(level, self._most)

    @property
    def _most(self) -> int:
        return max(0, self.content_size.width - len(NAME)) if self.content_size else CELLS

    def render(self) -> Content:
        """The name, and the cells, lit and not."""
        dark = self._most - self.cells
        return Content.assemble((NAME, "$text-muted"), ("▮" * self.cells, "$success"), ("▯" * dark, "$text-muted"))
