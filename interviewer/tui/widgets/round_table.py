"""Rounds as a table with a cursor: whatever their number, only the rows that are seen are drawn."""

from collections.abc import Mapping, Sequence
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

from interviewer.core.over_time.measures import Measure
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.tui.trending.columns import Columns

# With fewer rows there is no room for what stands over the columns.
HEADED_FROM = 3


class RoundTable(ScrollView, can_focus=True, inherit_bindings=False):
    """A round a row, in their order; the screen is told which is under the cursor, and when it is chosen."""

    DEFAULT_CSS = """
    RoundTable {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        background: $background;
        & > .table--heads { color: $text-muted; }
        & > .table--quiet { color: $text-muted; }
        & > .table--mark { color: $accent; text-style: bold; }
        & > .table--cursor { background: $block-cursor-blurred-background; }
        &:focus > .table--cursor { background: $block-cursor-background; text-style: bold; }
    }
    RoundTable:nocolor:focus > .table--cursor { text-style: bold reverse; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"table--{name}" for name in ("heads", "quiet", "mark", "cursor")}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Open", id="rounds.open", tooltip="Open the round under the cursor"),
        Binding("up,k", "move(-1)", "Up", show=False, id="rounds.up", tooltip="One round up"),
        Binding("down,j", "move(1)", "Down", show=False, id="rounds.down", tooltip="One round down"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="rounds.pageup", tooltip="One page up"),
        Binding("pagedown", "page(1)", "Page down", show=False, id="rounds.pagedown", tooltip="One page down"),
        Binding("home", "edge(0)", "Top", show=False, id="rounds.home", tooltip="To the first row"),
        Binding("end", "edge(-1)", "End", show=False, id="rounds.end", tooltip="To the last row"),
    ]

    cursor: reactive[int] = reactive(0, repaint=False)
    measure: reactive[Measure | None] = reactive[Measure | None](None)
    marks: reactive[Mapping[str, str]] = reactive[Mapping[str, str]]({})
    # By the names of rounds, what they were drawn as; of a part of a round it cannot be told.
    kinds: reactive[Mapping[str, str]] = reactive[Mapping[str, str]]({})

    class Pointed(Message):
        """Another round is under the cursor."""

        def __init__(self, told: RoundFigures) -> None:
            super().__init__()
            self.told = told

    class Chosen(Message):
        """The round under the cursor is wanted."""

        def __init__(self, told: RoundFigures) -> None:
            super().__init__()
            self.told = told

    def __init__(self, id: str | None = None) -> None:  # noqa: A002  as all widgets are built
        super().__init__(id=id)
        self._rounds: Sequence[RoundFigures] = ()

    @property
    def told(self) -> RoundFigures | None:
        """The round under the cursor."""
        return self._rounds[self.cursor] if self.cursor < len(self._rounds) else None

    def show(self, rounds: Sequence[RoundFigures]) -> None:
        """Show these instead; whoever stood on one of them still does."""
        here = self.told.name if self.told else ""
        self._rounds = rounds
        at = next((number for number, one in enumerate(rounds) if one.name == here), 0)
        self.set_reactive(RoundTable.cursor, at)
        self._measure_out()
        self.refresh()
        self._tell()

    @property
    def _heads(self) -> int:
        return int(self.size.height >= HEADED_FROM)

    @property
    def _columns(self) -> Columns:
        return Columns(self.scrollable_content_region.width - 1, self.measure, self.kinds)

    def _measure_out(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._rounds) + self._heads)
        self._see()

    def on_resize(self) -> None:
        """There is another number of rows."""
        self._measure_out()

    def _see(self) -> None:
        """Scroll as little as needed to see the round under the cursor."""
        rows = max(1, self.size.height - self._heads)
        top = max(min(self.scroll_offset.y, self.cursor), self.cursor - rows + 1)
        if top != self.scroll_offset.y:
            self.scroll_to(y=top, animate=False)

    def validate_cursor(self, cursor: int) -> int:
        """Within the table."""
        return max(0, min(cursor, len(self._rounds) - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw the two rows anew, no others."""
        for number in (old, new):
            self.refresh_lines(number + self._heads, 1)
        self._see()
        self._tell()

    def _tell(self) -> None:
        if self.told is not None:
            self.post_message(self.Pointed(self.told))

    def action_move(self, step: int) -> None:
        """To the next round up or down."""
        self.cursor += step

    def action_page(self, step: int) -> None:
        """As far as is seen at once."""
        self.cursor += step * max(1, self.size.height - self._heads - 1)

    def action_edge(self, number: int) -> None:
        """To the first or the last round."""
        self.cursor = number % max(1, len(self._rounds))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Of nothing, nothing is chosen."""
        return bool(self._rounds) if action == "choose" else super().check_action(action, parameters)

    def action_choose(self) -> None:
        """Say that the round under the cursor is wanted."""
        if self.told is not None:
            self.post_message(self.Chosen(self.told))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor there; where it is already, the round is wanted."""
        number = event.y - self._heads + self.scroll_offset.y
        if event.y < self._heads or number >= len(self._rounds):
            return
        if number == self.cursor:
            self.action_choose()
        self.cursor = number

    def render_line(self, y: int) -> Strip:
        """Draw one row; what stands over the columns stays where it is."""
        base = self.rich_style
        if y < self._heads:
            heads = f" {self._columns.heads()}" if self._rounds else ""
            return self._strip([Segment(heads, self._style("heads"))], base)
        number = y - self._heads + self.scroll_offset.y
        if number >= len(self._rounds):
            return Strip.blank(self.size.width, base)
        style = base + self._style("cursor") if number == self.cursor else base
        return self._strip(self._row(self._rounds[number]), style)

    def _row(self, told: RoundFigures) -> list[Segment]:
        pieces = self._columns.row(told, self.marks.get(told.name, ""))
        return [Segment(" "), *(Segment(text, self._style(what) if what else None) for text, what in pieces)]

    def _strip(self, segments: Sequence[Segment], style: Style) -> Strip:
        return Strip(Segment.apply_style(segments, style)).adjust_cell_length(self.size.width, style)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"table--{name}", partial=True)
