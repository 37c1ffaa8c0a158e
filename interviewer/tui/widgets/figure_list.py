"""All figures as a list, each with its newest value and what became of it lately, in a word."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from interviewer.core.over_time.trends import BETTER, WORSE, Trend
from interviewer.exports.chart import BLOCKS, spark
from interviewer.exports.measured import amount_of
from interviewer.exports.trend_words import word_of
from interviewer.tui.widgets.quiet_list import QuietList

HERE = "▸"
# A name and the newest value, which share their cells: no long name has a long value.
FIGURE, WORD = 27, 7
# From this width on there is room for the last values too.
WIDE, SPARK = 52, 12
# The bars of one line do not touch those of the line above.
_LOW = replace(BLOCKS, steps=BLOCKS.steps[:-1])
_STYLES = {BETTER: "bold $text-success", WORSE: "bold $text-error"}


class FigureList(QuietList):
    """Each option has the key of its measure."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "To the rounds", id="figures.rounds", tooltip="On to the table of rounds")
    ]

    DEFAULT_CSS = """
    FigureList > .option-list--option { padding: 0; }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002  as all widgets are built
        super().__init__(id=id)
        self._trends: Sequence[Trend] = ()
        self._wide = False

    @property
    def trend(self) -> Trend | None:
        """The figure that is chosen."""
        return self._trends[self.highlighted] if self.highlighted is not None and self._trends else None

    def show(self, trends: Sequence[Trend]) -> None:
        """Show these instead; what was chosen still is."""
        at = self.highlighted or 0
        self._trends = trends
        self.set_options([Option(self._line(number, at), id=one.measure.key) for number, one in enumerate(trends)])
        if trends:
            self.highlighted = min(at, len(trends) - 1)

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Mark the chosen one by a sign too: the keys may be another list's."""
        super().watch_highlighted(highlighted)
        for number in range(min(len(self._trends), self.option_count)):
            self.replace_option_prompt_at_index(number, self._line(number, highlighted))

    def _line(self, number: int, chosen: int | None) -> Content:
        return trend_line(self._trends[number], self._wide, HERE if number == chosen else " ")

    def on_resize(self, event: events.Resize) -> None:
        """Where there is room, more is told of each."""
        if self._wide != (event.size.width >= WIDE):
            self._wide = not self._wide
            self.show(self._trends)

    def step(self, by: int) -> None:
        """Choose another one; after the last, the first."""
        if self._trends:
            self.highlighted = ((self.highlighted or 0) + by) % len(self._trends)


def trend_line(trend: Trend, wide: bool, mark: str) -> Content:
    """A figure: its name and its newest value, where there is room the last ones, and the word."""
    name, amount, word = trend.measure.name, amount_of(trend.measure, trend.newest), word_of(trend)
    last = (f"{spark(trend.values, _LOW, SPARK):>{SPARK}}  ", "not bold $primary")
    return Content.assemble(
        (f"{mark} ", "bold $accent"),
        f"{name}{amount:>{FIGURE - len(name)}}  ",
        *([last] if wide else ()),
        (f"{word:<{WORD}}", _STYLES.get(word, "not bold $text-muted")),
    )
