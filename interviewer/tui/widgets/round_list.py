"""The last rounds as a list: when, what kind, how a committee would lean, and the minutes of framework vomit."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets.option_list import Option

from interviewer.core.over_time.measures import MEASURES
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.exports.cells import legible
from interviewer.exports.measured import value_of
from interviewer.exports.trend_lines import day
from interviewer.exports.wording import plain_name
from interviewer.tui.widgets.quiet_list import QuietList

# Further back, the trends tell more than a list.
MOST = 50
DAY, KIND, LEAN, MINUTES = 10, 15, 12, 10
HEADS = f"{'day':<{DAY}}  {'round':<{KIND}}  {'verdict':<{LEAN}} {'vomit, min':>{MINUTES}}"

_VOMIT = next(measure for measure in MEASURES if measure.key == "vomit_minutes")
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
        self.offer([Option(round_line(told), id=told.name) for told in reversed(rounds[-MOST:])], first=True)


def round_line(told: RoundFigures) -> Content:
    """A round in one line."""
    if told.trouble:
        return Content.assemble(_front(told), ("cannot be read", "$text-error"))
    lean = legible(told.lean)
    vomit = value_of(_VOMIT, _VOMIT.of(told))
    return Content.assemble(
        _front(told),
        (f"{lean or 'no verdict':<{LEAN}.{LEAN}}", _STYLES.get(lean, "$text-muted")),
        f" {vomit:>{MINUTES}}",
    )


def _front(told: RoundFigures) -> Content:
    return Content.assemble((f"{day(told):<{DAY}}", "$text-muted"), f"  {kind_of(told):<{KIND}.{KIND}}  ")


def kind_of(told: RoundFigures) -> str:
    """What a round was drawn as, in words."""
    if told.round:
        return legible(plain_name(told.round).replace("-", " ")).capitalize()
    return "One question" if len(told.answers) == 1 else "Own mix"
