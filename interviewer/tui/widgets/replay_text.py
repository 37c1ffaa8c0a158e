"""What was said, line by line, with the word that is being said; only the rows that change are drawn anew."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from interviewer.core.playback import Reel
from interviewer.core.spans import overlap
from interviewer.core.transcript import Line, Spot, Transcript
from interviewer.tui.replaying.drawing import NOW, SAID, TO_COME, RowDrawing
from interviewer.tui.replaying.laid import Laid, Row

# What is said stands so far from the top, so that one sees more of what is to come than of what was; when it has come
# so far down, the text moves on.
SEEN_ABOVE, LOWEST = 1 / 3, 2 / 3


class ReplayText(ScrollView, can_focus=False):
    """Scrolls along with what is said, until somebody scrolls elsewhere; a click says where to go."""

    DEFAULT_CSS = """
    ReplayText {
        overflow-x: hidden;
        overflow-y: scroll;
        background: $background;
        & > .text--here { background: $surface; }
        & > .text--edge { color: $accent; text-style: bold; }
        & > .text--lost { color: $error; text-style: bold; }
        & > .text--beside { color: $text-muted; }
        & > .text--interviewer { text-style: italic; }
        & > .text--now { color: $background; background: $accent; text-style: bold; }
        & > .text--said { color: $foreground; }
        & > .text--to-come { color: $text-muted; }
    }
    ReplayText:nocolor > .text--now { color: $foreground; background: $background; text-style: bold reverse; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *("text--here", "text--edge", "text--lost", "text--beside", "text--interviewer"),
        *(f"text--{look}" for look in (NOW, SAID, TO_COME)),
    }

    class Pointed(Message):
        """A word was clicked that was said at a time."""

        def __init__(self, at: float) -> None:
            super().__init__()
            self.at = at

    def __init__(self, transcript: Transcript, lost: Reel, id: str | None = None) -> None:  # noqa: A002  as all have it
        super().__init__(id=id)
        self._lines = transcript.lines
        self._lost = frozenset(number for number, line in enumerate(self._lines) if _meets(line, lost))
        self._laid = Laid((), 0, 0)
        self._spot: Spot | None = None
        self._lost_only = False
        self._follows, self._own_scroll = True, False

    def show(self, spot: Spot | None, lost_only: bool) -> None:
        """Be at this spot; draw what that changes."""
        before = self._spot
        if lost_only != self._lost_only or (spot is None) != (before is None):
            self.refresh()
        elif spot != before and spot is not None and before is not None:
            self._redraw(before, spot)
        self._spot, self._lost_only = spot, lost_only
        self._follow()

    def follow(self) -> None:
        """Scroll along again."""
        self._follows = True
        self._follow()

    def _redraw(self, before: Spot, spot: Spot) -> None:
        """The rows of the words that were and are said; of all lines between, where it is another line."""
        if before.line == spot.line:
            rows = [self._laid.row_of(spot.line, max(0, one.begun - 1)) for one in (before, spot)]
            self.refresh_lines(min(rows), max(rows) - min(rows) + 1)
        else:
            first, last = sorted((before.line, spot.line))
            begin, end = self._laid.rows_of(first).start, self._laid.rows_of(last).stop
            self.refresh_lines(begin, end - begin)

    def _follow(self) -> None:
        """See the row in which something is being said, and what comes after it."""
        if not self._follows or not self._laid.rows:
            return
        spot, height = self._spot or Spot(0, 0, False), self.scrollable_content_region.height
        row = self._laid.row_of(spot.line, max(0, spot.begun - 1)) if self._spot else 0
        top = self.scroll_offset.y
        if not top <= row <= top + int(height * LOWEST):
            self._own_scroll = True
            self.scroll_to(y=max(0, row - int(height * SEEN_ABOVE)), animate=False)
            self._own_scroll = False

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Whoever scrolls elsewhere wants to read there."""
        super().watch_scroll_y(old_value, new_value)
        if not self._own_scroll and round(old_value) != round(new_value):
            self._follows = False

    def on_resize(self) -> None:
        """Lay the lines out anew where the room asks for it."""
        width, height = self.scrollable_content_region.size
        if not self._laid.fits(width, height):
            self._laid = Laid(self._lines, width, height)
            self._own_scroll = True
            self.virtual_size = Size(width, len(self._laid.rows))
            self._own_scroll = False
        self.follow()

    def on_click(self, event: events.Click) -> None:
        """Say when the word was said that was clicked, or else its line."""
        number = event.y + self.scroll_offset.y
        row = self._laid.rows[number] if number < len(self._laid.rows) else Row(None)
        line = self._lines[row.line] if row.line is not None else None
        if line is None or line.span is None:
            return
        word = row.piece_at(event.x - self._laid.columns.before)
        said = line.words[word].start if word is not None and line.words else None
        self.post_message(self.Pointed(line.span.start if said is None else said))

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        number, base, width = y + self.scroll_offset.y, self.rich_style, self.scrollable_content_region.width
        row = self._laid.rows[number] if number < len(self._laid.rows) else Row(None)
        if row.line is None:
            return Strip.blank(width, base)
        if self._spot is not None and row.line == self._spot.line:
            base += self._style("here")
        drawing = RowDrawing(self._laid.columns, self._style, self.app.theme_variables, self._lost_only)
        drawn = drawing.row(row, self._lines[row.line], self._spot, row.line in self._lost)
        return Strip(Segment.apply_style(drawn, base)).adjust_cell_length(width, base)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"text--{name}", partial=True)


def _meets(line: Line, reel: Reel) -> bool:
    return line.span is not None and any(overlap(line.span, one) > 0 for one in reel.spans)
