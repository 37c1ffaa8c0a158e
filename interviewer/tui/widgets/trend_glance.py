"""The trend at a glance: some figures over all rounds, with a word that claims no more than they tell."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from interviewer.core.over_time.measures import MEASURES
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.over_time.trends import BETTER, TOO_FEW, WINDOW, WORSE, Trend, trend_of
from interviewer.exports.chart import BLOCKS, spark
from interviewer.exports.measured import amount_of

# The first of them is the one that tells most; how many there is room for, the screen says.
SHOWN = ("vomit_minutes", "first_hypothesis", "filler_sounds", "long_pauses")
# What stands beside their heading: what the numbers and the words are.
MEANING = f"newest; last {WINDOW} rounds against the {WINDOW} before"
NAME, FIGURE, CELLS = 18, 10, 12

_WORDS = {TOO_FEW: "too few yet"}
_STYLES = {BETTER: "bold $text-success", WORSE: "bold $text-error"}


class TrendGlance(Static):
    """Shows nothing until there is something to tell."""

    DEFAULT_CSS = """
    TrendGlance { height: auto; text-wrap: nowrap; text-overflow: ellipsis; padding: 0 1; }
    """

    def show(self, trends: Sequence[Trend]) -> None:
        """Show these instead, a line each, and apart: the bars of one would touch those of the other."""
        self.update(Content("\n\n").join(trend_line(trend) for trend in trends))


def glanced(rounds: Sequence[RoundFigures]) -> list[Trend]:
    """The trends that are shown at a glance."""
    chosen = [measure for measure in MEASURES if measure.key in SHOWN]
    return [trend_of(measure, [measure.of(one) for one in rounds]) for measure in chosen]


def trend_line(trend: Trend) -> Content:
    """A figure in one line: its name, its last values, the newest of them, and what became of it."""
    word = trend.lately.word
    return Content.assemble(
        f"{trend.measure.name:<{NAME}}",
        (f"{spark(trend.values, BLOCKS, CELLS):>{CELLS}}", "$primary"),
        f"{amount_of(trend.measure, trend.newest):>{FIGURE}}  ",
        (_WORDS.get(word, word), _STYLES.get(word, "$text-muted")),
    )
