"""The time of the round as a strip, with what is looked at and where the player is."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from interviewer.core.figures.stripes import Stripe
from interviewer.core.spans import Span
from interviewer.exports.strip import key, strip
from interviewer.tui.debriefing.ruler import EDGE, LOOKED_AT, NOW, NUMBER, Ruler
from interviewer.tui.widgets.chips import strip_segments

_STYLES = {EDGE: "edge", NUMBER: "edge", LOOKED_AT: "looked-at", NOW: "now"}


class Timeline(Widget):
    """A strip over the whole width, marks below it, and below those what its letters mean, if there is room."""

    DEFAULT_CSS = """
    Timeline {
        & > .timeline--edge { color: $text-muted; }
        & > .timeline--looked-at { color: $primary; text-style: bold; }
        & > .timeline--now { color: $accent; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"timeline--edge", "timeline--looked-at", "timeline--now"}

    spans: reactive[tuple[Span, ...]] = reactive(())
    at: reactive[float | None] = reactive(None)

    class Pointed(Message):
        """A time was clicked."""

        def __init__(self, at: float) -> None:
            super().__init__()
            self.at = at

    def __init__(self, id: str | None = None) -> None:  # noqa: A002  as all widgets are built
        super().__init__(id=id)
        self._stripes: Sequence[Stripe] = ()
        self._begins: Sequence[float | None] = ()

    def show(self, stripes: Sequence[Stripe], begins: Sequence[float | None]) -> None:
        """Show this time; where there is none, nothing."""
        self._stripes, self._begins = stripes, begins
        self.display = bool(stripes)
        self.refresh()

    @property
    def _ruler(self) -> Ruler:
        whole = Span(self._stripes[0].start, self._stripes[-1].end) if self._stripes else Span(0.0, 0.0)
        return Ruler(whole, self._begins, self.content_size.width)

    def on_click(self, event: events.Click) -> None:
        """Say which time was clicked."""
        ruler = self._ruler
        self.post_message(self.Pointed(ruler.time(max(0, min(ruler.cells - 1, event.x - self.gutter.left)))))

    def render_line(self, y: int) -> Strip:
        """Draw the strip, the marks, or the key."""
        cells, base = self.content_size.width, self.rich_style
        rows = (self._strip, self._marks, self._key)
        row = rows[y]() if y < len(rows) else []
        return Strip(Segment.apply_style(row, base)).adjust_cell_length(cells, base)

    def _strip(self) -> list[Segment]:
        return list(strip_segments(self._stripes, self.content_size.width, self.app.theme_variables))

    def _marks(self) -> list[Segment]:
        return [
            Segment(text, self.get_component_rich_style(f"timeline--{_STYLES[what]}", partial=True) if what else None)
            for text, what in self._ruler.pieces(self.spans, self.at)
        ]

    def _key(self) -> list[Segment]:
        told = key(strip(self._stripes, self.content_size.width))
        return [Segment(told, self.get_component_rich_style("timeline--edge", partial=True))]
