"""Trends: whether practice works, figure by figure, and the rounds that tell it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.over_time.selection import Selectable, Selected, Selection, selectable, selected
from interviewer.exports.trend_words import kind_of, left_out_told, rounds_told
from interviewer.tui.places import ChoosingRound, Comparing, Debriefing
from interviewer.tui.screens.base import DeskScreen
from interviewer.tui.screens.question_choice import QuestionChoice
from interviewer.tui.screens.trends_keys import KEYS
from interviewer.tui.trending.filters import QUESTION, chips, stepped
from interviewer.tui.trending.marked import Marked
from interviewer.tui.widgets.figure_chart import FigureChart
from interviewer.tui.widgets.figure_list import FigureList
from interviewer.tui.widgets.figure_words import FigureNumbers, FigureWords
from interviewer.tui.widgets.filter_line import FilterChip, FilterLine
from interviewer.tui.widgets.key_line import KeyLine
from interviewer.tui.widgets.round_table import RoundTable

READING = "Reading the rounds."
NO_ROUNDS = (
    "No round is on record yet.\n\nHold one: press n. Its figures then stand here, and from ten rounds on they tell "
    "whether practice works."
)
NONE_UNREAD = "None of the rounds can be read, so nothing can be told of them. To hold a new one, press n."
NONE_SUCH = "No answer on record fits these filters. x clears all of them."


@dataclass(frozen=True)
class _LookedAt:
    """All rounds, what is selected of them, and what can be."""

    rounds: Sequence[RoundFigures]
    selected: Selected
    selectable: Selectable


def _looked_at(rounds: Sequence[RoundFigures], selection: Selection) -> _LookedAt:
    return _LookedAt(rounds, selected(rounds, selection), selectable(rounds))


class TrendsScreen(DeskScreen):
    """The figures at one side, the chosen one as a chart at the other, below them the rounds with a cursor."""

    CSS_PATH = "trends.tcss"
    AUTO_FOCUS = "#rounds"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (74, "-normal"), (112, "-wide")]  # noqa: RUF012  as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-shorter"), (9, "-short"), (22, "-tall"), (34, "-taller")]  # noqa: RUF012  as above
    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]

    def __init__(self) -> None:
        super().__init__()
        self._rounds: Sequence[RoundFigures] | None = None
        self._there = Selectable()
        self._selection = Selection()
        self._selected: Selected | None = None
        self._marked = Marked()

    def compose(self) -> ComposeResult:
        """The frame; what it holds follows when it is told."""
        yield Static(Content.styled("Trends", "bold $primary"), id="title")
        yield FilterLine(id="filters")
        yield Static(READING, id="none", markup=False)
        with Container(id="panes"):
            yield FigureList(id="figures")
            yield FigureChart(id="chart")
            with Vertical(id="told"):
                yield FigureNumbers(id="numbers", markup=False)
                yield FigureWords(id="words", markup=False)
        yield RoundTable(id="rounds")
        yield Static("", id="left-out", markup=False)
        yield KeyLine()

    def arrived(self) -> None:
        """Ask for the rounds: at first, and again after one of them was looked at and perhaps corrected."""
        selection = self._selection
        self.fetch(lambda: _looked_at(self.desk.rounds(), selection), self._show_read, only_newest="read")

    def _look(self) -> None:
        """Reckon what is selected; a thousand rounds take longer than a key press may."""
        rounds, selection = self._rounds, self._selection
        if rounds is not None:
            self.fetch(lambda: _looked_at(rounds, selection), self._show, only_newest="selected")

    def _show_read(self, told: _LookedAt) -> None:
        self._rounds = told.rounds
        self._show(told)

    def _show(self, told: _LookedAt) -> None:
        chosen, self._there = told.selected, told.selectable
        if told.rounds is not self._rounds or chosen.selection != self._selection:
            # The rounds were read anew meanwhile, or another filter was chosen.
            self._look()
            return
        self._selected = chosen
        self._say_none()
        self._say(chosen)
        self.query_one(FigureList).show(chosen.trends)
        table = self.query_one(RoundTable)
        table.kinds = {one.name: kind_of(one) for one in self._rounds or ()}
        table.show(chosen.rounds[::-1])
        self._show_marks()
        self._show_figure()
        self.refresh_bindings()

    def _say(self, chosen: Selected) -> None:
        """Say what is looked at, and what is left out."""
        self.query_one("#title", Static).update(_title(chosen))
        self.query_one(FilterLine).show(chips(chosen.selection, chosen.drills))
        left_out = self.query_one("#left-out", Static)
        left_out.update(left_out_told(chosen))
        self.set_class(bool(left_out_told(chosen)), "-left-out")

    def _say_none(self) -> None:
        """Where there is nothing to show, say why and what to do."""
        chosen = self._selected
        why = ""
        if chosen is not None and not chosen.rounds:
            why = NONE_SUCH if self._has_any else NONE_UNREAD if self._rounds else NO_ROUNDS
        self.query_one("#none", Static).update(why)
        self.set_class(bool(why), "-none")
        self.set_class(self._selection != Selection(), "-filtered")
        self.set_class(not why, "-told")

    @on(OptionList.OptionHighlighted, "#figures")
    def _show_figure(self) -> None:
        """Show the chosen figure."""
        trend, chosen = self.query_one(FigureList).trend, self._selected
        if trend is not None and chosen is not None:
            self.query_one(FigureChart).show(trend, chosen.rounds)
            self.query_one(FigureNumbers).show(trend)
            self.query_one(FigureWords).show(trend)
            self.query_one(RoundTable).measure = trend.measure

    @on(OptionList.OptionSelected, "#figures")
    def _to_the_rounds(self) -> None:
        self.query_one(RoundTable).focus()

    @on(RoundTable.Pointed)
    def _pointed(self) -> None:
        """Point the round out in the chart."""
        if self._selected is not None:
            self.query_one(FigureChart).at = len(self._selected.rounds) - 1 - self.query_one(RoundTable).cursor

    @on(FigureChart.Pointed)
    def _bar_clicked(self, event: FigureChart.Pointed) -> None:
        if self._selected is not None:
            self.query_one(RoundTable).cursor = len(self._selected.rounds) - 1 - event.number

    @on(RoundTable.Chosen)
    def _chosen(self, event: RoundTable.Chosen) -> None:
        self.go(Debriefing(event.told.name))

    def action_figure(self, by: int) -> None:
        """Another figure."""
        self.query_one(FigureList).step(by)

    @on(FilterChip.Clicked)
    def _chip_clicked(self, event: FilterChip.Clicked) -> None:
        self.action_filter(event.key)

    def action_filter(self, key: str) -> None:
        """Another value of a filter; of the questions, there may be too many to go through."""
        if key == QUESTION:
            self.app.push_screen(QuestionChoice(self._there.questions, self._selection.question), self._ask_only)
        else:
            self._select(stepped(self._selection, key, self._there))

    def _ask_only(self, question: str | None) -> None:
        if question is not None:
            self._select(replace(self._selection, question=question))

    def action_everything(self) -> None:
        """Clear all filters."""
        self._select(Selection())

    def _select(self, selection: Selection) -> None:
        self._selection = selection
        self._look()

    def action_mark(self) -> None:
        """Mark the round under the cursor, or take its mark away."""
        told = self.query_one(RoundTable).told
        if told is not None:
            self._marked = self._marked.toggled(told.name)
            self._show_marks()

    @property
    def _order(self) -> list[str]:
        return [one.name for one in self._rounds or ()]

    def _show_marks(self) -> None:
        letters = self._marked.letters(self._order)
        shown = self._selected.rounds if self._selected else ()
        self.query_one(RoundTable).marks = letters
        self.query_one(FigureChart).marks = {
            number: letters[one.name] for number, one in enumerate(shown) if one.name in letters
        }

    def action_compare(self) -> None:
        """Compare the marked rounds; where one is missing, the one under the cursor."""
        told = self.query_one(RoundTable).told
        self.go(Comparing(*self._marked.pair(self._order, told.name if told else "")))

    def action_hold(self) -> None:
        """Hold a round."""
        self.go(ChoosingRound())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where nothing is shown, nothing is marked; then a round can be held, or what holds back be let go."""
        if action == "everything":
            return self._selection != Selection()
        if action in ("mark", "compare", "figure"):
            return bool(self._selected and self._selected.rounds)
        if action == "hold":
            return bool(self._selected) and not self._has_any
        return super().check_action(action, parameters)

    @property
    def _has_any(self) -> bool:
        """Whether there is a round that can be read."""
        return any(not one.trouble for one in self._rounds or ())


def _title(chosen: Selected) -> Content:
    told = f"   {rounds_told(chosen)}" if chosen.rounds else ""
    return Content.assemble(("Trends", "bold $primary"), (told, "$text-muted"))
