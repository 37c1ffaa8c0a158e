"""The picker: the rounds that can be held, each with its plan, and single questions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Label, OptionList, Static
from textual.widgets.option_list import Option

from interviewer.core.probes.demeanours import COACH, REALISTIC, SILENT, TOUGH
from interviewer.exports.cells import legible
from interviewer.tui.offered import Choice, rounds_in, single_questions
from interviewer.tui.places import InRound
from interviewer.tui.screens.base import DeskScreen
from interviewer.tui.values import Field, Offer
from interviewer.tui.widgets.key_line import KeyLine
from interviewer.tui.widgets.plan_view import PlanView
from interviewer.tui.widgets.quiet_list import QuietList
from interviewer.tui.widgets.setting_row import Changed, SettingRow

DEMEANOUR = "interviewer.demeanour"
MANNERS = {
    COACH: "Hints on the screen while you speak; asks when you have finished.",
    REALISTIC: "Breaks in where a real interviewer would.",
    TOUGH: "Breaks in early and pushes back.",
    SILENT: "Says nothing but what it is plainly asked for.",
}
TITLE, SIZE = 18, 6


class Offers(QuietList):
    """What can be held."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Begin", id="picker.begin", tooltip="Begin what the cursor is on")
    ]


class Picker(DeskScreen):
    """Rounds and types at one side, what the chosen one is like at the other; enter begins it."""

    CSS_PATH = "picker.tcss"
    AUTO_FOCUS = "#offers"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (70, "-wide")]  # noqa: RUF012  as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-shorter"), (9, "-short"), (18, "-tall")]  # noqa: RUF012  as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "manner", "Interviewer", id="picker.manner", tooltip="Another interviewer, for this time"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._choices: dict[str, Choice] = {}
        # What was chosen for this time; empty: what the settings say.
        self._demeanour = ""

    def compose(self) -> ComposeResult:
        """The frame; what can be chosen follows when it is told."""
        yield Static("Choose a round", id="title")
        with Container(id="panes"):
            yield Offers(id="offers")
            with VerticalScroll(id="about", can_focus=False):
                yield Label("", id="name", markup=False)
                yield Static("", id="what", markup=False)
                yield PlanView(id="plan")
        with Vertical(id="manner"):
            yield SettingRow(Field(DEMEANOUR, "Interviewer, this time", REALISTIC, tuple(MANNERS)))
            yield Static(MANNERS[REALISTIC], id="means", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Offer what needs no bank; ask for the rounds, and how the interviewer usually is."""
        self._offer(())
        self.fetch(self.desk.offers, self._offer)
        self.fetch(self.desk.settings, self._take_usual)

    def _offer(self, offers: Sequence[Offer]) -> None:
        rounds, singles = list(rounds_in(offers)), list(single_questions())
        self._choices = {one.key: one for one in (*rounds, *singles)}
        options = [*_group("Rounds", rounds), *_group("\nOne question", singles)]
        self.query_one(Offers).offer(options, first=bool(rounds))

    def _take_usual(self, fields: Iterable[Field]) -> None:
        usual = next((one for one in fields if one.key == DEMEANOUR), None)
        if usual is not None and not self._demeanour:
            self._show_manner(str(usual.value))

    def _show_manner(self, demeanour: str) -> None:
        self.query_one(SettingRow).show(demeanour)
        self.query_one("#means", Static).update(MANNERS.get(demeanour, ""))

    @on(OptionList.OptionHighlighted)
    def _show(self, event: OptionList.OptionHighlighted) -> None:
        choice = self._choices[str(event.option_id)]
        self.query_one("#name", Label).update(legible(choice.title))
        self.query_one("#what", Static).update(legible(choice.about))
        self.query_one(PlanView).show(choice.offer)
        self.query_one("#about").scroll_home(animate=False)

    @on(OptionList.OptionSelected)
    def _begin(self, event: OptionList.OptionSelected) -> None:
        wish = self._choices[str(event.option_id)].wish
        # Back from the round, nobody wants to choose once more.
        self.go(InRound(replace(wish, demeanour=self._demeanour)), instead=True)

    @on(Changed)
    def _choose_manner(self, message: Changed) -> None:
        self._demeanour = str(message.value)
        self._show_manner(self._demeanour)

    def action_manner(self) -> None:
        """Another interviewer, for this time."""
        self.query_one(SettingRow).action_step(1)


def _group(title: str, choices: Iterable[Choice]) -> Iterator[Option]:
    yield Option(Content.styled(title, "bold $accent"), disabled=True)
    yield from (Option(_line(choice), id=choice.key) for choice in choices)


def _line(choice: Choice) -> Content:
    title = legible(choice.title)
    return Content.assemble(f"{title:<{TITLE}.{TITLE}}", (f"{choice.size:>{SIZE}}", "$text-muted"))
