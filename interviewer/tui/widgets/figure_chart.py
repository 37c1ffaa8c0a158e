"""A figure over rounds as a chart, in which the round that is looked at is pointed out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from interviewer.core.over_time.measures import Measure
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.over_time.trends import Trend
from interviewer.exports.measured import name_of
from interviewer.exports.trend_lines import day
from interviewer.exports.trend_words import better_way
from interviewer.tui.trending.plot import Ink, Plot, axis
from interviewer.tui.trending.slots import Slots

# The labels beside the rows, and the line between them and the bars.
LABEL, EDGE = 5, 2
HERE = "▲"
_STYLES = {Ink.BAR: "bar", Ink.MEDIAN: "median", Ink.MEDIAN_ON_BAR: "median-on-bar", Ink.BASELINE: "baseline"}


class FigureChart(Widget):
    """The name of the figure, its bars with their scale, the line at zero, and the days from when to when."""

    DEFAULT_CSS = """
    FigureChart {
        & > .chart--name { text-style: bold; }
        & > .chart--bar { color: $primary; }
        & > .chart--median { color: $accent; text-style: bold; }
        & > .chart--median-on-bar { color: $background; background: $primary; text-style: bold; }
        & > .chart--baseline { color: $text-muted; }
        & > .chart--axis { color: $text-muted; }
        & > .chart--here { color: $accent; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"chart--{name}" for name in (*_STYLES.values(), "name", "axis", "here")),
    }

    at: reactive[int | None] = reactive(None)
    marks: reactive[Mapping[int, str]] = reactive[Mapping[int, str]]({})

    class Pointed(Message):
        """The bar of a round was clicked."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, id: str | None = None) -> None:  # noqa: A002  as all widgets are built
        super().__init__(id=id)
        self._trend: Trend | None = None
        self._medians: Sequence[float | None] = ()
        self._rounds: Sequence[RoundFigures] = ()

    def show(self, trend: Trend, rounds: Sequence[RoundFigures]) -> None:
        """Show this figure of these rounds, the oldest first."""
        self._trend, self._medians, self._rounds = trend, trend.rolling, rounds
        self.refresh()

    @property
    def slots(self) -> Slots:
        """Where the bars stand."""
        return Slots(len(self._rounds), max(0, self.content_size.width - LABEL - EDGE), self.at)

    def on_click(self, event: events.Click) -> None:
        """Say whose bar was clicked."""
        number = self.slots.round_at(event.x - self.gutter.left - LABEL - EDGE)
        if number is not None:
            self.post_message(self.Pointed(number))

    def render_line(self, y: int) -> Strip:
        """Draw the name, a row of bars, the line at zero or the days."""
        cells, base = self.content_size.width, self.rich_style
        segments = list(self._line(self._trend, y)) if self._trend and self._rounds else []
        return Strip(Segment.apply_style(segments, base)).adjust_cell_length(cells, base)

    def _line(self, trend: Trend, y: int) -> Iterator[Segment]:
        """What does not fit is left out: first the days, then the name, at last the line at zero."""
        height = self.content_size.height
        named, dated, lined = height >= 5, height >= 6, height >= 3
        bars = height - named - dated - lined
        row = y - named
        if row < 0:
            yield from self._head(trend.measure)
        elif row < bars:
            yield from self._bars(trend, row, bars)
        elif row == bars and lined:
            yield from self._axis()
        else:
            yield self._piece(f"{'':>{LABEL + EDGE}}{self._days()}", "axis")

    def _head(self, measure: Measure) -> Iterator[Segment]:
        name, way = name_of(measure), better_way(measure)
        yield self._piece(name, "name")
        if len(name) + len(way) + 2 <= self.content_size.width:
            yield self._piece(f"  {way}", "axis")

    def _bars(self, trend: Trend, row: int, height: int) -> Iterator[Segment]:
        plot = Plot(trend.measure, trend.values, self._medians, trend.baseline, height)
        label = plot.labels().get(row, "")
        yield self._piece(f"{label:>{LABEL}} {'┤' if label else '│'}", "axis")
        for text, ink in plot.row(row, self.slots):
            yield self._piece(text, _STYLES.get(ink, ""))

    def _axis(self) -> Iterator[Segment]:
        marks = [*([(self.at, HERE)] if self.at is not None else []), *self.marks.items()]
        yield self._piece(f"{0:>{LABEL}} └", "axis")
        for letter in axis(self.slots, marks):
            yield self._piece(letter, "axis" if letter == "─" else "here")

    def _days(self) -> str:
        """The day of the first round that is shown, and that of the last at the end of the line if there is room."""
        slots = self.slots
        first, last = (day(self._rounds[number]) for number in (slots.shown[0], slots.shown[-1]))
        room = max(slots.count * slots.width, len(first) + 2 + len(last))
        if first == last or room > slots.cells:
            return first
        between = room - len(first) - len(last)
        part = f"{slots.count} of {slots.rounds} rounds" if slots.count < slots.rounds else ""
        return f"{first}{part if len(part) < between - 1 else '':^{between}}{last}"

    def _piece(self, text: str, name: str) -> Segment:
        return Segment(text, self.get_component_rich_style(f"chart--{name}", partial=True) if name else None)
