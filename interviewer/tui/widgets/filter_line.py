"""The filters in one line, each with its key; a click does what the key does."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from interviewer.tui.trending.filters import KIND, LAST, QUESTION, ROUND, Chip


class FilterChip(Static):
    """One filter."""

    class Clicked(Message):
        """The filter with this key was clicked."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self, key: str) -> None:
        super().__init__(id=f"chip-{key}")
        self._key = key

    def show(self, chip: Chip) -> None:
        """Show this; what holds something back stands out."""
        style = "bold $primary" if chip.holds else "$text-muted"
        self.update(Content.assemble((f"{chip.key} ", "bold $accent"), (chip.words, style)))

    def on_click(self, event: events.Click) -> None:
        """Say so."""
        event.stop()
        self.post_message(self.Clicked(self._key))


class FilterLine(HorizontalGroup):
    """Rounds, answers, how many, and at last the question, for which the rest of the line is left."""

    DEFAULT_CSS = """
    FilterLine {
        FilterChip { width: auto; height: 1; margin-right: 3; text-wrap: nowrap; text-overflow: ellipsis; }
        FilterChip:hover { background: $surface; }
        FilterChip:last-of-type { width: 1fr; margin-right: 0; }
    }
    """

    def compose(self) -> ComposeResult:
        """The filters."""
        yield from map(FilterChip, (ROUND, KIND, LAST, QUESTION))

    def show(self, chips: Sequence[Chip]) -> None:
        """Show these."""
        for chip in chips:
            self.query_one(f"#chip-{chip.key}", FilterChip).show(chip)
