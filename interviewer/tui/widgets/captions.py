"""What was said and what is being said, quick however long the round is: only rows that are seen are drawn."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from interviewer.core.live.being_said import BeingSaid
from interviewer.core.live.transcript import Line
from interviewer.tui.widgets.caption_rows import Columns, rows_being_said, rows_of

# Of a terminal with fewer rows, two are enough for a note.
LOW_BELOW = 30


class Captions(ScrollView, can_focus=True):
    """Follows the talk as long as nobody has scrolled up."""

    DEFAULT_CSS = """
    Captions { overflow-x: hidden; scrollbar-gutter: stable; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  as every widget has it
        super().__init__(id=id)
        self._lines: Sequence[Line] = ()
        self._said = BeingSaid()
        self._columns = Columns.within(0)
        # The rows of each line, and the row after each line.
        self._rows: list[list[Content]] = []
        self._ends: list[int] = []
        self._tail: list[Content] = []
        self._follows = True
        self._room = Size(0, 0)

    def show_lines(self, lines: Sequence[Line], first: int) -> None:
        """Show these lines; those before the first are as they were."""
        self._lines = lines
        self._lay_out(first)
        self._fit(self._ends[first - 1] if first else 0)

    def show_being_said(self, said: BeingSaid) -> None:
        """Show this at the end."""
        if said != self._said:
            self._said = said
            self._tail = rows_being_said(said, self._columns)
            self._fit(self._settled)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return self._settled + len(self._tail)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Follow no longer once somebody has scrolled up, and again once they are back."""
        super().watch_scroll_y(old_value, new_value)
        self._follows = new_value >= self.max_scroll_y

    def on_resize(self) -> None:
        """Make the most of the room there is now; where the width is another, lay all out anew."""
        self._room = self.scrollable_content_region.size
        columns = Columns.within(self._room.width, low=self.app.size.height < LOW_BELOW)
        if columns != self._columns:
            self._columns = columns
            self._lay_out(0)
            self._tail = rows_being_said(self._said, columns)
        self._fit(0)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows that are seen."""
        # A layout that comes while something scrolls changes the size and tells nobody.
        if self.scrollable_content_region.size != self._room:
            self.call_later(self.on_resize)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """The row that is seen there."""
        width, style = self.scrollable_content_region.width, self.visual_style
        content = self._row(self.scroll_offset.y + y)
        if content is None:
            return Strip.blank(width, style.rich_style)
        parts = content.render(style, end="", parse_style=self.app.stylesheet.parse_style)
        strip = Strip([Segment(text, part.rich_style) for text, part in parts], content.cell_length)
        return strip.adjust_cell_length(width, style.rich_style)

    @property
    def _settled(self) -> int:
        return self._ends[-1] if self._ends else 0

    def _row(self, row: int) -> Content | None:
        if row >= self._settled:
            place = row - self._settled
            return self._tail[place] if place < len(self._tail) else None
        line = bisect_right(self._ends, row)
        return self._rows[line][row - (self._ends[line - 1] if line else 0)]

    def _lay_out(self, first: int) -> None:
        """The lines from the first on, in rows."""
        del self._rows[first:], self._ends[first:]
        new = [rows_of(line, self._columns) for line in self._lines[first:]]
        self._rows += new
        self._ends += accumulate(map(len, new), initial=self._settled)
        # The first of them is what stood before.
        del self._ends[first]

    def _fit(self, first: int) -> None:
        """Have room for all rows, and draw those from the first on."""
        before, follows = self.virtual_size.height, self._follows
        self.virtual_size = Size(self.scrollable_content_region.width, self.rows)
        if follows:
            self.scroll_end(animate=False, immediate=True, force=True, x_axis=False)
            self._follows = True
        self.refresh_lines(first, max(before, self.rows) - first + 1)
