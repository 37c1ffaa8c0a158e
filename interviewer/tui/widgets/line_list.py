"""A long text with a cursor: whatever its length, only the rows that are seen are drawn."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from interviewer.tui.debriefing.laid import Laid
from interviewer.tui.debriefing.line import Line, Look
from interviewer.tui.widgets.line_drawing import SIGNS, LineDrawing

HERE, PLAYING = "▌", "▶"


class LineList(ScrollView, can_focus=True):
    """Lines of a debrief, one of which is under the cursor; the screen is told which, and when it is chosen."""

    DEFAULT_CSS = """
    LineList {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        background: $background;
        & > .lines--cursor { background: $block-cursor-background; }
        & > .lines--playing { color: $accent; text-style: bold; }
        & > .lines--title { color: $accent; text-style: bold; }
        & > .lines--lead { text-style: bold; }
        & > .lines--question { color: $primary; text-style: bold; }
        & > .lines--fault { text-style: bold; }
        & > .lines--strength { text-style: bold; }
        & > .lines--drill { color: $secondary; }
        & > .lines--quiet { color: $text-muted; }
        & > .lines--reaction { color: $text-muted; text-style: italic; }
        & > .lines--figure { color: $text-muted; }
        & > .lines--gone { color: $text-muted; text-style: strike; }
        & > .lines--beside { color: $text-muted; }
        & > .lines--ground { color: $text-muted; }
        & > .lines--sign-fault { background: $error; }
        & > .lines--sign-strength { background: $success; }
        & > .lines--sign-drill { background: $secondary; }
        & > .lines--sign-gone { background: $text-muted; }
    }
    LineList:nocolor > .lines--cursor { text-style: bold reverse; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "Up", show=False, id="lines.up", tooltip="One line up"),
        Binding("down,j", "move(1)", "Down", show=False, id="lines.down", tooltip="One line down"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="lines.pageup", tooltip="One page up"),
        Binding("pagedown", "page(1)", "Page down", show=False, id="lines.pagedown", tooltip="One page down"),
        Binding("home", "edge(0)", "Top", show=False, id="lines.home", tooltip="To the verdict"),
        Binding("end", "edge(-1)", "End", show=False, id="lines.end", tooltip="To the end"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "lines--cursor",
        "lines--playing",
        *(f"lines--sign-{look.name.lower()}" for look in SIGNS),
        *(f"lines--{look.name.lower()}" for look in Look),
        "lines--beside",
    }

    cursor: reactive[int] = reactive(0, repaint=False)
    playing: reactive[int | None] = reactive(None, repaint=False)

    class Pointed(Message):
        """Another line is under the cursor."""

        def __init__(self, line: Line) -> None:
            super().__init__()
            self.line = line

    class Chosen(Message):
        """The line under the cursor is wanted."""

        def __init__(self, line: Line) -> None:
            super().__init__()
            self.line = line

    def __init__(self, id: str | None = None) -> None:  # noqa: A002  as all widgets are built
        super().__init__(id=id)
        self._laid = Laid((), 80)

    @property
    def line(self) -> Line | None:
        """The line under the cursor."""
        lines = self._laid.lines
        return lines[self.cursor] if self.cursor < len(lines) else None

    def show(self, lines: Sequence[Line], cursor: int | None = None) -> None:
        """Show these instead; what is under the cursor stays where it is on the screen."""
        above = self._laid.start(min(self.cursor, len(self._laid.lines))) - self.scroll_offset.y
        self.playing = None
        self._lay(lines)
        self.set_reactive(LineList.cursor, self._reached(self.cursor if cursor is None else cursor, 1))
        self.scroll_to(y=max(0, self._laid.start(self.cursor) - above), animate=False)
        self._see()
        self.refresh()
        self._tell()

    def go_to(self, number: int) -> None:
        """Put the cursor on a line, and that to the top with its heading."""
        self.cursor = self._reached(number, 1)
        self.scroll_to(y=self._laid.start(self._heading(self.cursor)), animate=False)

    def go_to_next(self, wanted: Callable[[Line], bool], after: int = -1) -> bool:
        """Go to the next line of a sort, as `find` has it; False where there is none."""
        number = self.find(wanted, after)
        if number is not None:
            self.go_to(number)
        return number is not None

    def find(self, wanted: Callable[[Line], bool], after: int = -1) -> int | None:
        """The next line of a sort after one; behind the last, the first again."""
        found = [number for number, line in enumerate(self._laid.lines) if wanted(line)]
        return next((number for number in found if number > after), found[0] if found else None)

    def _lay(self, lines: Sequence[Line]) -> None:
        width = self.scrollable_content_region.width or self.size.width
        self._laid = Laid(lines, max(1, width))
        self.virtual_size = Size(width, self._laid.rows)

    def on_resize(self) -> None:
        """Lay the lines out anew where the width is another."""
        if self.scrollable_content_region.width != self._laid.width:
            above = self._laid.start(min(self.cursor, len(self._laid.lines))) - self.scroll_offset.y
            self._lay(self._laid.lines)
            self.scroll_to(y=max(0, self._laid.start(min(self.cursor, len(self._laid.lines))) - above), animate=False)
        self._see()

    def _reached(self, number: int, step: int) -> int:
        """The nearest line in a direction at which the cursor may be, or else in the other."""
        lines = self._laid.lines
        number = max(0, min(number, len(lines) - 1))
        onward = range(number, len(lines)) if step > 0 else range(number, -1, -1)
        back = range(number, -1, -1) if step > 0 else range(number, len(lines))
        return next((one for one in (*onward, *back) if lines[one].is_reached), 0)

    def _heading(self, number: int) -> int:
        """The title right above a line, or the line itself."""
        while number > 0 and self._laid.lines[number - 1].look is Look.TITLE:
            number -= 1
        return number

    def _see(self) -> None:
        """Scroll as little as needed to see the line under the cursor, with its heading."""
        if not self._laid.lines:
            return
        top, bottom = self._laid.start(self._heading(self.cursor)), self._laid.start(self.cursor + 1)
        height = self.scrollable_content_region.height
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False)
        elif bottom > self.scroll_offset.y + height:
            self.scroll_to(y=min(self._laid.start(self.cursor), bottom - height), animate=False)

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw the two lines anew, no others."""
        self._redraw(old, new)
        self._see()
        self._tell()

    def watch_playing(self, old: int | None, new: int | None) -> None:
        """Draw the two lines anew."""
        self._redraw(old, new)

    def _redraw(self, *numbers: int | None) -> None:
        for number in numbers:
            if number is not None and 0 <= number < len(self._laid.lines):
                self.refresh_lines(self._laid.start(number), self._laid.height(number))

    def _tell(self) -> None:
        if self.line is not None:
            self.post_message(self.Pointed(self.line))

    def action_move(self, step: int) -> None:
        """To the next line up or down."""
        number = self._reached(self.cursor + step, step)
        if (number - self.cursor) * step > 0:
            self.cursor = number
        else:
            self.scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """As far as is seen at once."""
        row = self._laid.start(self.cursor) + step * max(1, self.scrollable_content_region.height - 1)
        self.cursor = self._reached(self._laid.line_at(max(0, min(row, self._laid.rows - 1))), step)

    def action_edge(self, number: int) -> None:
        """To the first or the last line."""
        self.cursor = self._reached(number % max(1, len(self._laid.lines)), 1 if number == 0 else -1)
        self.scroll_to(y=0 if number == 0 else self._laid.rows, animate=False)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor there; where it is already, the line is wanted."""
        row = event.y + self.scroll_offset.y
        number = self._laid.line_at(row) if row < self._laid.rows else -1
        if number == self.cursor and self.line is not None:
            self.post_message(self.Chosen(self.line))
        elif number >= 0 and self._laid.lines[number].is_reached:
            self.cursor = number

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        row, base = y + self.scroll_offset.y, self.rich_style
        if row >= self._laid.rows:
            return Strip.blank(self.size.width, base)
        number = self._laid.line_at(row)
        style = base + self._style("cursor") if number == self.cursor else base
        return self._drawn(number, row - self._laid.start(number), style)

    def _drawn(self, number: int, part: int, style: Style) -> Strip:
        edge = PLAYING if number == self.playing and not part else HERE if number == self.cursor else " "
        draw = LineDrawing(self._laid.width, self._style, self.app.theme_variables)
        segments = [Segment(f"{edge} ", self._style("playing")), *draw.row(self._laid.lines[number], part)]
        return Strip(Segment.apply_style(segments, style)).adjust_cell_length(self.size.width, style)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"lines--{name}", partial=True)
