"""Home: what to do today, the last rounds, and whether practice works."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Label, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import Worker, get_current_worker

from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.over_time.trends import Trend
from interviewer.core.trouble import CouldNotError
from interviewer.exports.cells import legible
from interviewer.tui.next_steps import CLOSE, CONTINUE, DRILL, FETCH, QUESTION, ROUND, NextStep, next_steps
from interviewer.tui.one_by_one import OneByOne
from interviewer.tui.outcome import outcome_of
from interviewer.tui.places import (
    CheckingSound,
    Comparing,
    Debriefing,
    OpeningFile,
    OverTime,
    Place,
    Settings,
)
from interviewer.tui.screens.base import DeskScreen
from interviewer.tui.screens.home_closing import Closing
from interviewer.tui.values import BrokenOff, Today
from interviewer.tui.widgets.key_line import KeyLine
from interviewer.tui.widgets.quiet_list import QuietList
from interviewer.tui.widgets.round_list import HEADS, NUMBERS, RoundList
from interviewer.tui.widgets.trend_glance import MEANING, TrendGlance, glanced
from interviewer.tui.widgets.trouble_line import TroubleLine

WELCOME = (
    "Welcome. You answer a product manager's questions out loud; afterwards you see where every second went, and what "
    "to work on first. Nothing that you say leaves this computer."
)
PROMISE = "practise out loud; nothing leaves this computer"
NO_ROUNDS = "None yet. After the first one, its verdict and its minutes of framework vomit stand here."
NONE_BROKE_OFF = "No round broke off, so there is none to close."
# From this width on, the rounds stand beside the rest.
WIDE = 112

# Where a key leads, whatever is best done today.
_PLACES: dict[str, Place] = {
    "trends": OverTime(),
    "compare": Comparing(),
    "file": OpeningFile(),
    "settings": Settings(),
    "sound": CheckingSound(),
}

_SHOWN_IN_THE_LISTS = [
    Binding(key, f"take('{key}')", does, show=False, id=f"home.{name}")
    for key, name, does in (
        (FETCH, "fetch", "Fetch the models that are missing"),
        (CONTINUE, "continue", "Go on with the round that broke off"),
        (CLOSE, "close", "Close the round that broke off, with what was said in it"),
        (DRILL, "drill", "Train what costs you most"),
        (ROUND, "round", "Choose a round and hold it"),
        (QUESTION, "question", "Answer one question now"),
    )
] + [
    Binding(number, f"look({number})", show=False, id=f"home.round_{number}", tooltip="The debrief of that round")
    for number in NUMBERS
]


class Home(DeskScreen):
    """The first thing that is seen; it waits for nothing that is read from disk."""

    CSS_PATH = "home.tcss"
    AUTO_FOCUS = "#steps"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012  as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-shorter"), (9, "-short"), (20, "-tall"), (34, "-tallest")]  # noqa: RUF012  as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        *_SHOWN_IN_THE_LISTS,
        Binding("t", "visit('trends')", "Trends", id="home.trends", tooltip="How all rounds went, one after another"),
        Binding("c", "visit('compare')", "Compare", id="home.compare", tooltip="Two rounds side by side"),
        Binding("o", "visit('file')", "File", id="home.open", tooltip="A recording or transcript from elsewhere"),
        Binding("s", "visit('settings')", "Settings", id="home.settings", tooltip="Voice, devices, models, looks"),
        Binding("m", "visit('sound')", "Sound check", id="home.sound", tooltip="Microphone and speaker"),
        Binding("tab", "app.focus_next", "Rounds", id="home.other", tooltip="To the last rounds, and back"),
        Binding("q", "app.quit", "Quit", id="home.quit", tooltip="Quit; what was said is kept"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._today: Today | None = None
        self._rounds: Sequence[RoundFigures] | None = None
        self._steps: dict[str, NextStep] = {}
        self._wide = False
        self._warming: Worker[None] | None = None
        self._closes_round = False

    def compose(self) -> ComposeResult:
        """The frame, with what can be done without knowing anything."""
        yield Static(Content.assemble(("interviewer", "bold $primary"), (f"  {PROMISE}", "$text-muted")), id="title")
        yield TroubleLine()
        with Container(id="panes"):
            with Vertical(id="today"):
                yield Static(WELCOME, id="welcome")
                yield Label("What to do today", classes="heading")
                yield QuietList(id="steps")
            with Vertical(id="rounds-pane"):
                yield Label("Last rounds", classes="heading")
                yield Label(HEADS, classes="heads")
                yield RoundList(id="rounds")
                yield Static(NO_ROUNDS, id="none")
            with Vertical(id="trend"):
                yield Label(Content.assemble("Trend", (f"   {MEANING}", "not bold $text-muted")), classes="heading")
                yield TrendGlance()
        yield KeyLine()

    def on_mount(self) -> None:
        """Offer what can be done without knowing anything."""
        self._offer()

    def arrived(self) -> None:
        """Ask what is known: at first, and again after each round."""
        self.query_one(TroubleLine).tell(self._program.broke_off)
        self.fetch(self.desk.today, self._show_today, only_newest="today")
        self.fetch(self._asked, self._show_rounds, only_newest="rounds")

    def _asked(self) -> tuple[Sequence[RoundFigures], list[Trend]]:
        rounds = self.desk.rounds()
        return rounds, glanced(rounds)

    def _show_today(self, today: Today) -> None:
        self._today = today
        self._offer()
        self._warm_up()

    def _show_rounds(self, told: tuple[Sequence[RoundFigures], list[Trend]]) -> None:
        self._rounds, trends = told
        self.set_class(not self._rounds, "-first-time")
        self.set_class(bool(self._rounds), "-told")
        self.query_one(RoundList).show(self._rounds)
        self.query_one(TrendGlance).show(trends)
        self._offer()
        self._warm_up()

    def _warm_up(self) -> None:
        """Have the models loaded while this is read, once all of it is there; one thread is enough to wait for them."""
        goes_on = self._warming is not None and not self._warming.is_finished
        if self._today is not None and self._rounds is not None and not self._today.missing and not goes_on:
            self._warming = self.run_worker(self._warm, thread=True)

    def _warm(self) -> None:
        worker = get_current_worker()
        # Whatever goes wrong there, the round says so that meets it. Who quits waits for what is being loaded just now,
        # and for no more.
        outcome_of(lambda: self.desk.warm(lambda: worker.is_cancelled))

    def on_resize(self, event: events.Resize) -> None:
        """Where the rounds stand beside them, the steps have two lines each."""
        if self._wide != (event.size.width >= WIDE):
            self._wide = not self._wide
            self._offer()

    def _offer(self) -> None:
        """Show the steps; none is under the cursor before all is known, so that enter never hits another one."""
        steps = next_steps(self._today, self._rounds, self.desk.fetch_models, self._closes_round)
        self._steps = {step.key: step for step in steps}
        known = self._today is not None and self._rounds is not None
        self.query_one("#steps", QuietList).offer(_options(steps, self._wide), first=known)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A step that there is no reason for has no key, and neither has a round that was never held."""
        if action == "look":
            return int(str(parameters[0])) <= len(self._rounds or ())
        return action != "take" or parameters[0] in self._steps

    def action_take(self, key: str) -> None:
        """Do what is best done today."""
        step = self._steps.get(key)
        # What came from disk since it was chosen may have taken it away.
        if step is not None and step.place is not None:
            self.go(step.place)
        elif step is not None and self._today is not None:
            self._ask_to_close(self._today)

    def ask_to_close(self) -> None:
        """Ask whether the round that broke off is to be closed, as soon as it is known which."""
        self.fetch(self.desk.today, self._ask_to_close)

    def _ask_to_close(self, today: Today) -> None:
        one = today.broken_off
        # Nobody is asked elsewhere, and home says that it is being closed.
        if not self.is_active or self._closes_round:
            return
        if one is None:
            self.notify(NONE_BROKE_OFF)
        else:
            self.app.push_screen(Closing(one), lambda closes: self._close_round(one) if closes else None)

    def _close_round(self, one: BrokenOff) -> None:
        self._closes_round = True
        self._offer()
        # Whoever goes elsewhere, or quits, has it closed all the same.
        OneByOne(self._program).do(lambda: self.desk.close_round(one), lambda trouble: self._round_closed(one, trouble))

    def _round_closed(self, one: BrokenOff, trouble: CouldNotError | None) -> None:
        self._closes_round = False
        if trouble is not None:
            self._program.tell(trouble)
        else:
            self._today = self._today and replace(self._today, broken_off=None)
            self.notify(
                f"The round that broke off is closed ({one.began}). Its debrief is among the last rounds.", markup=False
            )
        if self.is_here:
            self._offer()
            self.arrived()

    def action_look(self, number: int) -> None:
        """Look at the debrief of one of the last rounds, 1 the latest."""
        if self._rounds:
            self.go(Debriefing(self._rounds[-number].name))

    def action_visit(self, name: str) -> None:
        """Go where a key leads."""
        self.go(_PLACES[name])

    @on(OptionList.OptionSelected, "#steps")
    def _step_chosen(self, event: OptionList.OptionSelected) -> None:
        self.action_take(str(event.option_id))

    @on(OptionList.OptionSelected, "#rounds")
    def _round_chosen(self, event: OptionList.OptionSelected) -> None:
        self.go(Debriefing(str(event.option_id)))


def _options(steps: Sequence[NextStep], wide: bool) -> Iterator[Option | None]:
    """Each step with why, beside it, or below it with a gap (None) before the next."""
    longest = max(len(legible(step.title)) for step in steps)
    for step in steps:
        key, title, note = f"{step.key:1}  ", legible(step.title), legible(step.note)
        between = f"\n{'':<{len(key)}}" if wide else f"{'':<{longest - len(title)}}  "
        line = Content.assemble((key, "bold $accent"), title, between, (note, "not bold $text-muted"))
        yield from [None] if wide and step is not steps[0] else []
        yield Option(line, id=step.key, disabled=not step.key)
