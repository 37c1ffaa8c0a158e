"""Compare: two rounds side by side, or two attempts at one question."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.report import Report
from interviewer.core.trouble import CouldNotError
from interviewer.exports.cells import legible
from interviewer.tui.comparing.sides import Sides, sides_of
from interviewer.tui.places import Debriefing, OverTime
from interviewer.tui.screens.base import DeskScreen
from interviewer.tui.values import Debrief
from interviewer.tui.widgets.both_sides import BothSides
from interviewer.tui.widgets.figure_pairs import FigurePairs
from interviewer.tui.widgets.found_changes import FoundChanges
from interviewer.tui.widgets.key_line import KeyLine
from interviewer.tui.widgets.round_choice import RoundChoice
from interviewer.tui.widgets.round_side import RoundSide
from interviewer.tui.widgets.round_table import RoundTable

_SCROLL = Binding.Group("Scroll")


class CompareScreen(DeskScreen):
    """At first a list to choose from; then both rounds one above the other, their figures and what was found."""

    CSS_PATH = "compare.tcss"
    AUTO_FOCUS = "#choices"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (74, "-normal"), (112, "-wide")]  # noqa: RUF012  as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-shorter"), (9, "-short"), (22, "-tall"), (34, "-taller")]  # noqa: RUF012  as above
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "question", "Question", id="compare.question", tooltip="Only the answers to one question, or all"),
        Binding("o", "another", "Another", id="compare.another", tooltip="Another round in place of this one"),
        Binding("tab", "app.focus_next", "Other round", id="compare.other", tooltip="From one round to the other"),
        Binding("t", "trends", "Trends", id="compare.trends", tooltip="How all rounds went, one after another"),
        Binding("up,k", "scroll(-1)", "Up", group=_SCROLL, id="compare.up", tooltip="One line up"),
        Binding("down,j", "scroll(1)", "Down", group=_SCROLL, id="compare.down", tooltip="One line down"),
        Binding("pageup", "scroll(-8)", "Up", show=False, id="compare.pageup", tooltip="Some lines up"),
        Binding("pagedown", "scroll(8)", "Down", show=False, id="compare.pagedown", tooltip="Some lines down"),
    ]

    def __init__(self, one: str = "", other: str = "") -> None:
        super().__init__()
        self._names = tuple(dict.fromkeys(name for name in (one, other) if name))
        self._rounds: Sequence[RoundFigures] | None = None
        self._sides: Sides | None = None

    def compose(self) -> ComposeResult:
        """The frame; what it holds follows when it is told."""
        yield Static(Content.styled("Compare", "bold $primary"), id="title")
        yield RoundChoice(id="choice")
        yield BothSides(id="sides")
        with VerticalScroll(id="below", can_focus=False), Container(id="panes"):
            yield FigurePairs(id="pairs", markup=False)
            yield FoundChanges(id="found", markup=False)
        yield KeyLine()

    def arrived(self) -> None:
        """Ask for the rounds: at first, and again after one of them was looked at and perhaps corrected."""
        self.fetch(self.desk.rounds, self._take, only_newest="rounds")

    def _take(self, rounds: Sequence[RoundFigures]) -> None:
        self._rounds = [one for one in rounds if one.answers]
        known = {one.name for one in self._rounds}
        self._names = tuple(name for name in self._names if name in known)
        self._arrange()

    def _arrange(self) -> None:
        """Show both rounds, or what can be chosen as long as there are not both."""
        rounds = self._rounds or ()
        sides = sides_of(rounds, self._names)
        self.set_class(sides is not None, "-both")
        self.set_class(sides is None, "-choosing")
        if sides is None:
            self._sides = None
            self._say("")
            one = next((told for told in rounds if told.name in self._names), None)
            self.query_one(RoundChoice).offer(rounds, one)
        else:
            self._show(sides.about(self._sides.question if self._sides else ""))
            for name in self._names:
                self._ask(name)
            if not isinstance(self.focused, RoundSide):
                self.query_one("#one").focus()
        self.refresh_bindings()

    def _show(self, sides: Sides) -> None:
        """Show what is known of both at once."""
        self._sides, told = sides, sides.compared()
        self._say(sides.words())
        self.query_one(BothSides).show(sides)
        self.query_one(FigurePairs).show(told.pairs)
        self.query_one(FoundChanges).show(told)

    def _say(self, what: str) -> None:
        """Say beside the title what is compared."""
        one_line = legible(what).replace("\n", " ")
        title = Content.assemble(("Compare", "bold $primary"), (f"   {one_line}" if what else "", "$text-muted"))
        self.query_one("#title", Static).update(title)

    def _ask(self, name: str) -> None:
        """Ask for the time of a round."""

        def take(told: Report | str) -> None:
            self.query_one(BothSides).take(name, told)

        self.fetch(lambda: _report(self.desk.debrief, name), take, only_newest=f"debrief {name}")

    @on(RoundTable.Chosen)
    def _chosen(self, event: RoundTable.Chosen) -> None:
        """Of two, the earlier is A."""
        names = (*self._names, event.told.name)
        self._names = tuple(one.name for one in self._rounds or () if one.name in names)
        self._arrange()

    @on(RoundSide.Chosen)
    def _open(self, event: RoundSide.Chosen) -> None:
        self.go(Debriefing(self._name_of(event.side)))

    def _name_of(self, side: RoundSide) -> str:
        return self._names[side.id == "other"]

    def action_question(self) -> None:
        """Look at the answers to the next question alone, and at last at all of them again."""
        if self._sides is not None:
            self._show(self._sides.stepped())

    def action_another(self) -> None:
        """Choose another round in place of the one under the cursor."""
        side = self.focused
        if isinstance(side, RoundSide):
            self._names = tuple(name for name in self._names if name != self._name_of(side))
            self._arrange()

    def action_trends(self) -> None:
        """Whether practice works."""
        self.go(OverTime())

    def action_scroll(self, rows: int) -> None:
        """So many rows up or down."""
        self.query_one("#below").scroll_relative(y=rows, animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While there is something to choose, nothing is replaced; without a common question, none is chosen."""
        if action == "question":
            return bool(self._sides and self._sides.questions)
        if action in ("another", "scroll"):
            return self._sides is not None
        return super().check_action(action, parameters)


def _report(ask: Callable[[str], Debrief], name: str) -> Report | str:
    """The report of a round, or why there is none; slow."""
    try:
        return ask(name).report
    except CouldNotError as trouble:
        return str(trouble)
