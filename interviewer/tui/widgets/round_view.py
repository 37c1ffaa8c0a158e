"""All that a round shows: question, talk, time, and whose turn it is."""

from textual.app import ComposeResult
from textual.containers import Container, Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interviewer.bank.dashboards import Dashboard
from interviewer.bank.sections import planned
from interviewer.core.events import Fact
from interviewer.core.glimpses import Sketched
from interviewer.core.live.live_round import LiveRound
from interviewer.core.live.moment import Moment
from interviewer.core.live.off_plan import off_plan
from interviewer.core.live.so_far import shares_so_far
from interviewer.core.minutes import clock
from interviewer.core.sections import Section
from interviewer.core.tags import SCHEMES
from interviewer.exports.wording import plain_name
from interviewer.inbox import Published
from interviewer.tui.widgets.captions import Captions
from interviewer.tui.widgets.dashboard_view import DashboardView, fits_beside
from interviewer.tui.widgets.floor_line import FloorLine
from interviewer.tui.widgets.level import Level
from interviewer.tui.widgets.pacing_strip import PacingStrip
from interviewer.tui.widgets.question_view import QuestionView
from interviewer.tui.widgets.remark_line import RemarkLine
from interviewer.tui.widgets.round_clock_bar import RoundClockBar
from interviewer.tui.widgets.typed_answer import TypedAnswer

STANDS = "The clock stands still and nothing is heard."


class RoundView(Container):
    """Shows a live round; `sections` are its plan."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  as every widget has it
        super().__init__(id=id)
        self.sections: tuple[Section, ...] = ()
        self._second = -1

    def compose(self) -> ComposeResult:
        """From the clock at the top to the floor at the bottom."""
        yield RoundClockBar()
        with Container(id="stage"):
            yield QuestionView()
            with VerticalScroll(id="beside"):
                yield DashboardView()
            yield Captions(id="captions")
            yield TypedAnswer()
        yield PacingStrip()
        yield RemarkLine()
        with Horizontal(id="floor"):
            yield FloorLine()
            yield Level()
        yield Static("", id="paused", markup=False)

    def on_mount(self) -> None:
        """Keep at hand what is needed at every step."""
        self._clock, self._floor = self.query_one(RoundClockBar), self.query_one(FloorLine)
        self._level, self._captions = self.query_one(Level), self.query_one(Captions)
        self._strip, self._remark = self.query_one(PacingStrip), self.query_one(RemarkLine)

    def show(self, live: LiveRound, told: Published | None, first: int | None) -> None:
        """Show what came of what was told; the first line that is new or other has this number."""
        moment = live.moment
        self._clock.show(title_of(moment), moment.clock)
        self._floor.show(moment, live.time.seconds)
        self.set_class(moment.doubted, "-doubted")
        self._level.show(0.0 if moment.paused is not None else moment.level)
        self._remark.remark = live.remark
        if first is not None:
            self._captions.show_lines(live.lines, first)
        self._captions.show_being_said(live.being_said)
        if isinstance(told, Fact | Sketched) or int(moment.now) != self._second:
            self._show_pacing(live)
        self._show_pause(moment)

    def show_question(self, question: str, dashboard: Dashboard | None) -> None:
        """Another question is talked about."""
        self.query_one(QuestionView).question = question
        self.query_one(DashboardView).dashboard = dashboard
        self.set_class(dashboard is not None, "-dashboard")
        self.set_class(fits_beside(dashboard), "-slim")

    @property
    def has_table(self) -> bool:
        """Whether a table belongs to the question."""
        return self.has_class("-dashboard")

    def reveal(self, shown: bool) -> None:
        """Show the question's words, or hide them."""
        self.remove_class("-whole")
        self.query_one(QuestionView).shown = shown

    @property
    def is_cut(self) -> bool:
        """Whether the question has more rows than there is room for."""
        return self.query_one(QuestionView).is_cut

    def show_whole_question(self) -> None:
        """Give the question all the rows that it has; the captions have what is left."""
        self.add_class("-whole")

    def type_because(self, why: str) -> None:
        """Let the answer be typed."""
        self.query_one(TypedAnswer).open(why)

    def type_no_more(self) -> None:
        """The microphone is back; what is still to be sent stays until it is."""
        typed = self.query_one(TypedAnswer)
        if typed.display and not typed.holds_text:
            typed.close()
            self._captions.focus()

    def _show_pacing(self, live: LiveRound) -> None:
        moment, self._second = live.moment, int(live.moment.now)
        sections = planned(moment.kind, self.sections) if moment.kind in SCHEMES else ()
        self._strip.stripes = live.time.stripes
        self._strip.meant = moment.clock.share if moment.number else None
        self._strip.sections = sections
        self._strip.shares = shares_so_far(live.time.talk, moment.kind, self.sections)
        self._strip.off_plan = off_plan(live.time.talk, [section.tag for section in sections])

    def _show_pause(self, moment: Moment) -> None:
        self.set_class(moment.paused is not None, "-paused")
        if moment.paused is not None:
            self.query_one("#paused", Static).update(paused_for(moment.paused))


def title_of(moment: Moment) -> str:
    """Which round it is, and how far it has come."""
    name = f"{plain_name(moment.round).capitalize()} round" if moment.round else "Practice"
    if not moment.number:
        return name
    whole = f" of {len(moment.planned)}" if len(moment.planned) > 1 else ""
    return f"{name}: question {moment.number}{whole}"


def paused_for(seconds: float) -> Content:
    """That the round stands still, and since when."""
    since = f" for {clock(seconds)}" if seconds >= 1 else ""
    return Content.assemble((f"Paused{since}", "bold $accent"), f"\n\n{STANDS}\n\n", ("p", "bold $accent"), " goes on")
