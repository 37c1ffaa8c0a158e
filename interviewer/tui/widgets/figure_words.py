"""A figure in numbers and in words: where it began, where it is, and whether that is a change."""

from collections.abc import Iterator

from textual.content import Content
from textual.widgets import Static

from interviewer.core.over_time.trends import BETTER, WORSE, Trend
from interviewer.exports.chart import BLOCKS
from interviewer.exports.measured import value_of
from interviewer.exports.trend_words import change_told, since_first_told
from interviewer.tui.trending.plot import BASE, LINE

_STYLES = {BETTER: "bold $text-success", WORSE: "bold $text-error"}
# What the numbers of a verdict stand for.
SCALE = "1 is a strong no, 2 leaning no (or failed), 3 leaning yes (or passed), 4 a strong yes."
GAP = "   "


class FigureNumbers(Static):
    """The median of the first five rounds, that of the last five, and the newest, each with its mark in the chart."""

    DEFAULT_CSS = """
    FigureNumbers { height: 2; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def show(self, trend: Trend) -> None:
        """Show this figure."""
        told = (
            ("first 5", BASE, "$text-muted", trend.baseline),
            ("last 5", LINE, "bold $accent", trend.latest),
            ("newest", BLOCKS.full, "$primary", trend.newest),
        )
        heads = (Content.assemble((f"{name} ", "$text-muted"), (mark, style)) for name, mark, style, _ in told)
        cells = (f"{value_of(trend.measure, value):>{len(name) + 2}}" for name, _, _, value in told)
        self.update(Content.assemble(Content(GAP).join(heads), "\n", (GAP.join(cells), "bold")))


class FigureWords(Static):
    """What became of it lately and since the first rounds, with the rule; the word itself stands out."""

    def show(self, trend: Trend) -> None:
        """Show this figure."""
        word, colon, why = change_told(trend).partition(":")
        style = _STYLES.get(trend.lately.word, "bold") if colon else ""
        self.update(Content.assemble((word, style), colon, why, *_more(trend)))


def _more(trend: Trend) -> Iterator[str]:
    since = since_first_told(trend)
    if since:
        yield f" {since}"
    if trend.known and trend.measure.key == "lean":
        yield f" {SCALE}"
