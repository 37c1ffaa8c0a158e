"""The round: what is asked, what is said, and where its time goes, while it goes on."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from interviewer.core.events import QuestionAsked, RoundSet
from interviewer.core.glimpses import Glimpse
from interviewer.core.live.live_round import LiveRound
from interviewer.core.live.moment import Phase
from interviewer.core.trouble import CouldNotError
from interviewer.inbox import (
    Back,
    Command,
    Entered,
    Finish,
    Gone,
    GoOn,
    Hush,
    Leave,
    Next,
    Pause,
    Published,
    Repeat,
    Think,
)
from interviewer.tui import follow
from interviewer.tui.desk import Floor
from interviewer.tui.messages import Glimpsed, Happened
from interviewer.tui.places import AtHome, Debriefing
from interviewer.tui.screens.base import DeskScreen
from interviewer.tui.screens.leaving import Leaving, Way
from interviewer.tui.screens.round_keys import KEYS, can
from interviewer.tui.values import RoundOver, Wish
from interviewer.tui.widgets.key_line import KeyLine
from interviewer.tui.widgets.round_letters import letters_of
from interviewer.tui.widgets.round_view import RoundView
from interviewer.tui.widgets.typed_answer import Paragraph


class RoundScreen(DeskScreen):
    """Begins a round and stays until it is over; what the engine tells comes from its thread as messages."""

    CSS_PATH = "round.tcss"
    AUTO_FOCUS = "#captions"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-middle"), (112, "-wide")]  # noqa: RUF012  as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (8, "-lowest"), (18, "-low"), (30, "-tall")]  # noqa: RUF012  as above
    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]

    def __init__(self, wish: Wish) -> None:
        super().__init__()
        self._wish = wish
        self._live, self._view = LiveRound(), RoundView()
        self._floor: Floor | None = None
        self._shown = True
        self._over = self._broken_off = False
        self._keys: tuple[Phase, bool, bool] | None = None

    def compose(self) -> ComposeResult:
        """The round and its keys."""
        yield self._view
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin the round."""
        self._program.broke_off = ""
        try:
            self._shown = self._is_to_be_shown()
            self._floor = self.desk.hold(self._wish, self._tell)
        except CouldNotError as trouble:
            self.call_later(self._end, RoundOver("", str(trouble)))
        self._view.reveal(self._shown)
        self.call_later(self._show)

    def on_unmount(self) -> None:
        """Whatever leads away from here: all that was said is to be on disk, which keeps no other screen waiting."""
        if self._floor is not None:
            self.let_go(self._floor.close)

    @property
    def busy(self) -> bool:
        """Whether the round goes on."""
        return not self._over

    def letters(self) -> Sequence[tuple[str, str]]:
        """What the letters and signs mean."""
        return letters_of(self._live.moment.kind)

    def _is_to_be_shown(self) -> bool:
        # Nobody could know a question that is neither read aloud nor shown.
        return bool(self.desk.value("screen.show_question")) or not self.desk.value("voice.speak")

    def _tell(self, told: Published | Glimpse | RoundOver) -> None:
        """Comes from the engine's thread."""
        self.post_message(Glimpsed(told) if isinstance(told, Glimpse) else Happened(told))

    def on_happened(self, message: Happened) -> None:
        """Something that must not be missed."""
        match message.told:
            case RoundOver() as over:
                self._end(over)
                return
            case RoundSet(name):
                self._view.sections = self.desk.sections(name)
            case QuestionAsked(question=question):
                self._view.show_question(question, self.desk.dashboard(question))
            case Gone(why):
                self._view.type_because(why)
            case Back():
                self._view.type_no_more()
        self._take(message.told)

    def on_glimpsed(self, message: Glimpsed) -> None:
        """Something for the eye."""
        self._take(message.glimpse)

    def _take(self, told: Published) -> None:
        self._show(told, follow.take(self._live, told))

    def _show(self, told: Published | None = None, first: int | None = None) -> None:
        self._view.show(self._live, told, first)
        keys = self._live.moment.phase, self._live.moment.paused is None, self._live.moment.leaving
        if keys != self._keys:
            self._keys = keys
            self.refresh_bindings()

    def _send(self, command: Command) -> None:
        if self._floor is not None:
            self._floor.send(command)
            follow.sent(self._live, command)
            self._show()

    def _end(self, over: RoundOver) -> None:
        """Go on to the debrief; where there is none, home. What is over ends once, whoever tells it."""
        if self._over:
            return
        self._over = True
        self._come_to_the_top()
        if over.name and not self._broken_off:
            self.go(Debriefing(over.name, trouble=over.trouble), instead=True)
        else:
            self._program.broke_off = over.trouble
            self.go(AtHome(), instead=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Keys that mean nothing now are dimmed."""
        return False if action == "table" and not self._view.has_table else can(action, self._live.moment)

    def action_finish(self) -> None:
        """The answer is over; where there is none, that may be a slip, and is asked once."""
        if self._live.moment.is_empty and not self._live.moment.doubted:
            self._live.doubt()
            self._show()
        else:
            self._send(Finish())

    def action_repeat(self) -> None:
        """Hear the question again."""
        self._send(Repeat())

    def action_think(self) -> None:
        """Announce a moment of thought."""
        self._send(Think())

    def action_hush(self) -> None:
        """Let the interviewer say no more."""
        self._send(Hush())

    def action_next(self) -> None:
        """Go to the next question."""
        self._send(Next())

    def action_pause(self) -> None:
        """Stand still."""
        self._send(Pause())

    def action_go_on(self) -> None:
        """Go on."""
        self._send(GoOn())

    def action_reveal(self) -> None:
        """Show or hide the words of the question; those that are cut off first."""
        if self._shown and self._view.is_cut and not self._view.has_class("-whole"):
            self._view.show_whole_question()
        else:
            self._shown = not self._shown
            self._view.reveal(self._shown)

    def action_table(self) -> None:
        """Show or hide the table of the question."""
        self._view.toggle_class("-no-table")

    def action_leave(self) -> None:
        """Ask whether to leave; before the first question there is nothing to lose."""
        if self._live.moment.phase is Phase.GETTING_READY:
            self._leave(Way.BREAK_OFF)
        else:
            self.app.push_screen(Leaving(self._live.moment), self._leave)

    def asks_first(self) -> bool:
        """Whether it is asked now if the program is to be left in the middle of this; who was asked is not again."""
        is_asked = any(isinstance(one, Leaving) for one in self.app.screen_stack)
        if self._over or is_asked or self._live.moment.leaving or self._live.moment.phase is Phase.GETTING_READY:
            return False
        self._come_to_the_top()
        self.action_leave()
        return True

    def _come_to_the_top(self) -> None:
        # A question or a list of keys may lie over this screen.
        while self.app.screen is not self:
            self.app.pop_screen()

    def _leave(self, way: Way | None) -> None:
        if way is Way.LEAVE:
            self._send(Leave())
        elif way is Way.BREAK_OFF and self._floor is not None:
            self._break_off(self._floor)

    def _break_off(self, floor: Floor) -> None:
        """Go home once the round is let go of, so that home offers to go on with it."""
        self._floor, self._broken_off = None, True
        follow.sent(self._live, Leave())
        self._show()

        def close() -> None:
            floor.close()
            # Where the engine has not told it by now, it works on what was said, and nobody waits for that.
            self._tell(RoundOver(""))

        self.let_go(close)

    @on(Paragraph.Sent)
    def _type(self, message: Paragraph.Sent) -> None:
        """A paragraph is a part of the answer; enter alone does what it does everywhere."""
        if message.text:
            self._send(Entered(message.text))
        elif self.check_action("finish", ()):
            self.action_finish()
        elif self.check_action("hush", ()):
            self.action_hush()
        if not self._live.moment.gone:
            self._view.type_no_more()
