"""One of two rounds that are compared: what it is, and where its time went."""

import textwrap
from collections.abc import Iterator
from typing import ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from interviewer.core.over_time.courses import Course
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.exports.cells import legible
from interviewer.exports.strip import strip
from interviewer.exports.trend_lines import day
from interviewer.tui.debriefing.ruler import Ruler
from interviewer.tui.widgets.chips import strip_segments

HERE = "▌"
# What stands before the strip: the edge where the cursor is, and the letter of the side.
LEFT = 5
READING = "Reading the round."
NO_TIMES = "Its source tells no times."


class RoundSide(Widget, can_focus=True):
    """A line about the round, its time as letters, and a ruler; a second is as long on both sides."""

    DEFAULT_CSS = """
    RoundSide {
        height: 3;
        & > .side--letter { color: $accent; text-style: bold; }
        & > .side--head { text-style: bold; }
        & > .side--quiet { color: $text-muted; }
        &:focus { background: $block-cursor-background; }
    }
    RoundSide:nocolor:focus > .side--head { text-style: bold reverse; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"side--{name}" for name in ("letter", "head", "quiet")}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Open", id="side.open", tooltip="Open the debrief of this round")
    ]

    course: reactive[Course | None] = reactive[Course | None](None)
    longest: reactive[float] = reactive(0.0)
    instead: reactive[str] = reactive("")

    class Chosen(Message):
        """The round of this side is wanted."""

        def __init__(self, side: "RoundSide") -> None:
            super().__init__()
            self.side = side

    def __init__(self, letter: str, id: str | None = None) -> None:  # noqa: A002  as all widgets are built
        super().__init__(id=id)
        self._letter = letter
        self._told: RoundFigures | None = None
        self._kind = ""

    def show(self, told: RoundFigures, kind: str) -> None:
        """Show this round, or what is looked at of it; its time is told later."""
        self._told, self._kind = told, kind
        self.course, self.instead = None, READING
        self.refresh()

    def action_choose(self) -> None:
        """Say that it is wanted."""
        self.post_message(self.Chosen(self))

    def on_click(self) -> None:
        """A click does what enter does."""
        self.action_choose()

    def render_line(self, y: int) -> Strip:
        """Draw the line about it, its time, or the ruler."""
        base = self.rich_style
        segments = self._rows(self._told, y) if self._told else []
        return Strip(Segment.apply_style(segments, base)).adjust_cell_length(self.content_size.width, base)

    def _rows(self, told: RoundFigures, y: int) -> Iterator[Segment]:
        if y == 0:
            return self._head(told)
        if self.course is None or not self.course.stripes:
            return self._why(y - 1)
        return self._time(self.course) if y == 1 else self._ruler(self.course)

    def _head(self, told: RoundFigures) -> Iterator[Segment]:
        count = len(told.answers)
        lean = legible(told.lean) or "no verdict"
        yield self._piece(f"{HERE if self.has_focus else ' '} {self._letter}  ", "letter")
        yield self._piece(f"{day(told)}  {self._kind}", "head")
        yield self._piece(f"   {lean}   {count} answer{'' if count == 1 else 's'}", "quiet")

    @property
    def length(self) -> float:
        """The seconds of its time, as far as it is known."""
        return self.course.whole.length if self.course else 0.0

    @property
    def letters(self) -> str:
        """Its time."""
        return strip(self.course.stripes, self._cells) if self.course else ""

    @property
    def _cells(self) -> int:
        """As many as the time of this side has beside that of the longer one."""
        room = max(0, self.content_size.width - LEFT - 1)
        return max(1, round(room * self.length / self.longest)) if self.longest > 0 else room

    def _why(self, row: int) -> Iterator[Segment]:
        """Why there is no time, in two rows."""
        why = NO_TIMES if self.course is not None else legible(self.instead)
        rows = textwrap.wrap(why, max(1, self.content_size.width - LEFT - 1), max_lines=2, placeholder="…")
        yield Segment(" " * LEFT)
        yield self._piece(rows[row] if row < len(rows) else "", "quiet")

    def _time(self, course: Course) -> Iterator[Segment]:
        yield Segment(" " * LEFT)
        yield from strip_segments(course.stripes, self._cells, self.app.theme_variables)

    def _ruler(self, course: Course) -> Iterator[Segment]:
        yield Segment(" " * LEFT)
        begins = course.begins if len(course.begins) > 1 else ()
        for text, _ in Ruler(course.whole, begins, self._cells).pieces((), None):
            yield self._piece(text, "quiet")

    def _piece(self, text: str, name: str) -> Segment:
        return Segment(text, self.get_component_rich_style(f"side--{name}", partial=True))
