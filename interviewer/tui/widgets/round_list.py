"""The last rounds as a list: its key, when, what kind, how a committee would lean, the minutes of framework vomit."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets.option_list import Option

from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.exports.cells import legible
from interviewer.exports.measured import amount_of
from interviewer.exports.trend_lines import day
from interviewer.exports.trend_words import kind_of
from interviewer.tui.trending.columns import VOMITED
from interviewer.tui.widgets.quiet_list import QuietList

# Further back, the trends tell more than a list.
MOST = 50
KEY, DAY, KIND, LEAN, MINUTES = 2, 12, 16, 12, 11
VERDICT, VOMIT = "verdict ", "framework vomit"
HEADS = f"{'':<{KEY}}{'day':<{DAY}}{'round':<{KIND}}{VERDICT}{VOMIT:>{LEAN + MINUTES - len(VERDICT)}}"
# Of so many, the latest first, the debrief is a key away.
NUMBERS = "123456789"

_STYLES = {
    "strong yes": "$text-success",
    "leaning yes": "$text-success",
    "pass": "$text-success",
    "strong no": "$text-error",
    "leaning no": "$text-warning",
    "fail": "$text-error",
}


class RoundList(QuietList):
    """The rounds, the latest first; each option has the name of its round."""

    def show(self, rounds: Sequence[RoundFigures]) -> None:
        """Show the last of these instead."""
        latest = rounds[: -MOST - 1 : -1]
        keys = f"{NUMBERS:<{MOST}}"
        options = (Option(round_line(told, key), id=told.name) for told, key in zip(latest, keys, strict=False))
        self.offer(options, first=True)


def round_line(told: RoundFigures, key: str = "") -> Content:
    """A round in one line, after the key that leads to it."""
    if told.trouble:
        return Content.assemble(_front(told, key), ("cannot be read", "$text-error"))
    lean = legible(told.lean) or "no verdict"
    return Content.assemble(
        _front(told, key),
        (f"{lean:<{LEAN}.{LEAN}}", _STYLES.get(lean, "$text-muted")),
        f"{amount_of(VOMITED, VOMITED.of(told)):>{MINUTES}}",
    )


def _front(told: RoundFigures, key: str) -> Content:
    return Content.assemble(
        (f"{key:<{KEY}}", "bold $accent"),
        (f"{day(told):<{DAY}}", "$text-muted"),
        f"{kind_of(told):<{KIND}.{KIND - 2}}",
    )
