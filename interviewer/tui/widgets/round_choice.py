"""Rounds to choose from, for a comparison."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from interviewer.core.over_time.attempts import others_for, shared
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.exports.trend_lines import day
from interviewer.exports.trend_words import kind_of
from interviewer.tui.widgets.round_table import RoundTable

TOO_FEW = "It takes two rounds with answers, and there {are}. Hold another one, then come back."
CHOOSE_FIRST = "Choose the first of two rounds."
CHOOSE_OTHER = "Choose what to hold against {told}."
SAME = "="
SAME_TOLD = "\n{same} answers one of its questions too."


class Choices(RoundTable):
    """What can be chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Choose", id="choice.choose", tooltip="Compare the round under the cursor")
    ]


class RoundChoice(Vertical):
    """What is asked, and the rounds."""

    DEFAULT_CSS = """
    RoundChoice {
        Static { height: auto; padding: 0 1; margin-bottom: 1; }
        RoundTable { height: 1fr; }
    }
    """

    def compose(self) -> ComposeResult:
        """The frame."""
        yield Static("", id="asked", markup=False)
        yield Choices(id="choices")

    def offer(self, rounds: Sequence[RoundFigures], one: RoundFigures | None) -> None:
        """Let one of these be chosen, the newest first; beside another one, those first that share a question."""
        others = others_for(one, rounds) if one else rounds[::-1]
        same = {told.name: SAME for told in others if one and shared(one, told)}
        self.query_one("#asked", Static).update(_asked(len(rounds), one, bool(same)))
        table = self.query_one(Choices)
        table.marks = same
        table.show(others if len(rounds) > 1 else ())
        table.cursor = 0
        table.focus()


def _asked(count: int, one: RoundFigures | None, same: bool) -> str:
    if count < 2:
        return TOO_FEW.format(are="is one" if count else "are none")
    if one is None:
        return CHOOSE_FIRST
    told = CHOOSE_OTHER.format(told=f"{day(one)}, {kind_of(one)}")
    return told + (SAME_TOLD.format(same=SAME) if same else "")
