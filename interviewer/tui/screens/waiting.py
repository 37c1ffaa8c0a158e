"""Long work: how far it has come, what is being done, and a way to stop it."""

from dataclasses import dataclass
from threading import Event
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Label, ProgressBar, Static

from interviewer.core.trouble import CouldNotError
from interviewer.exports.cells import legible
from interviewer.tui.outcome import outcome_of
from interviewer.tui.places import Waiting
from interviewer.tui.screens.base import DeskScreen
from interviewer.tui.values import Step
from interviewer.tui.widgets.key_line import KeyLine

STOPS = "escape stops it"
STOPPING = "Stopping. What is being done just now is brought to an end first."
BACK = "escape leads back"


@dataclass
class Stepped(Message):
    """The work has come this far; only the newest matters."""

    step: Step

    def can_replace(self, message: Message) -> bool:
        """One of the same sort is out of date."""
        return isinstance(message, Stepped)


@dataclass
class Ended(Message):
    """The work is over: what came of it, or why it could not be done."""

    result: object
    trouble: CouldNotError | None = None


class WaitingScreen(DeskScreen):
    """Waits for work that another thread does; then goes on to what came of it."""

    CSS_PATH = "waiting.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "stop", "Stop", id="waiting.stop", tooltip="Stop the work; what is finished is kept"),
    ]

    def __init__(self, place: Waiting) -> None:
        super().__init__(classes="-unknown")
        self._place = place
        self._stop = Event()
        self._ended: Ended | None = None

    def compose(self) -> ComposeResult:
        """What is waited for, the bar, and what is being done."""
        with Vertical(id="work"):
            yield Label(legible(self._place.what), id="what", markup=False)
            yield ProgressBar(show_eta=False)
            yield Static("", id="step", markup=False)
            yield Static(STOPS, id="hint", markup=False)
        yield KeyLine()

    @property
    def busy(self) -> bool:
        """Whether the work goes on."""
        return self._ended is None

    def on_mount(self) -> None:
        """Begin."""
        self.run_worker(self._work, thread=True)

    def on_unmount(self) -> None:
        """Whoever leaves in another way than by `escape` wants no more of it either."""
        self._stop.set()

    def on_screen_resume(self) -> None:
        """Go on to what came of it while something else lay over this screen."""
        self._leave()

    def _work(self) -> None:
        came = outcome_of(lambda: self._place.work(self._tell, self._stop.is_set))
        self.post_message(Ended(None, came) if isinstance(came, CouldNotError) else Ended(came))

    def _tell(self, step: Step) -> None:
        self.post_message(Stepped(step))

    def on_stepped(self, message: Stepped) -> None:
        """Show how far it has come."""
        step = message.step
        self.set_class(step.done is None, "-unknown")
        self.query_one(ProgressBar).update(total=None if step.done is None else 1.0, progress=step.done or 0.0)
        self.query_one("#step", Static).update(legible(step.what))

    def on_ended(self, message: Ended) -> None:
        """Go on, unless something else lies over this screen."""
        self._ended = message
        self._leave()

    def _leave(self) -> None:
        if self._ended is None or not self.is_active:
            return
        if self._ended.trouble is None:
            self._go_on(self._ended.result)
        elif self._stop.is_set():
            self.notify(str(self._ended.trouble), markup=False)
            self._program.back()
        else:
            self._show_trouble(self._ended.trouble)

    def _go_on(self, result: object) -> None:
        place = self._place.then(result)
        if place is None:
            self._program.back()
        else:
            self.go(place, instead=True)

    def _show_trouble(self, trouble: CouldNotError) -> None:
        # It stays until it is read: whoever waits for long looks elsewhere.
        self.add_class("-failed")
        self.refresh_bindings()
        self.query_one("#step", Static).update(legible(str(trouble)))
        self.query_one("#hint", Static).update(BACK)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What has failed need not be stopped; `escape` leads back then."""
        return self.busy if action == "stop" else super().check_action(action, parameters)

    def action_stop(self) -> None:
        """Ask the work to stop, and wait until it has."""
        self._stop.set()
        self.query_one("#hint", Static).update(STOPPING)
