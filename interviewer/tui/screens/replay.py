"""The replay: sound and words together, at any speed, with a way to every answer, tag, finding and vomit."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from interviewer.core.playback import Position
from interviewer.core.spans import Span
from interviewer.core.stops import AllStops, after, before, found_at, stops_of
from interviewer.core.transcript import transcript_of
from interviewer.core.trouble import CouldNotError
from interviewer.tui.debriefing.letters import REPLAY_SIGNS, Letter, letters_of
from interviewer.tui.desk import Player
from interviewer.tui.places import Debriefing
from interviewer.tui.playing import Moved
from interviewer.tui.replaying import told
from interviewer.tui.replaying.deck import Deck
from interviewer.tui.screens.base import DeskScreen
from interviewer.tui.screens.replay_keys import KEYS
from interviewer.tui.values import Debrief
from interviewer.tui.widgets.debrief_title import title_of
from interviewer.tui.widgets.key_line import KeyLine
from interviewer.tui.widgets.replay_text import ReplayText
from interviewer.tui.widgets.silence import Silence
from interviewer.tui.widgets.timeline import Timeline


class Replay(DeskScreen):
    """What was said, scrolling along; below it the state, the time of the round, and what was found where one is."""

    CSS_PATH = "replay.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-wide")]  # noqa: RUF012  as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-shorter"), (9, "-short"), (20, "-tall"), (36, "-taller")]  # noqa: RUF012  as above
    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]

    def __init__(self, debrief: Debrief, span: Span | None = None) -> None:
        super().__init__()
        self._debrief, self._first = debrief, span
        self._transcript = transcript_of(debrief.report, debrief.words)
        self._stops: AllStops = stops_of(debrief.report, self._transcript)
        self._deck = Deck(debrief.report, self._player)
        self._shown: dict[str, Content] = {}

    def compose(self) -> ComposeResult:
        """Whose words, the words, the state, the time, what was found."""
        yield Static(Content.assemble(("Replay   ", "bold $accent"), title_of(self._debrief)), id="title")
        yield Silence()
        yield ReplayText(self._transcript, self._deck.lost, id="text")
        yield Static(id="state")
        yield Timeline(id="timeline")
        yield Static(id="found")
        yield KeyLine()

    def letters(self) -> Sequence[Letter]:
        """What the letters and signs mean."""
        return (*letters_of(self._debrief.report), *REPLAY_SIGNS)

    @property
    def timed(self) -> bool:
        """Whether anybody knows when the words were said."""
        return bool(self._deck.all.spans)

    def on_mount(self) -> None:
        """Be at the beginning; what was asked for is played at once."""
        report, timeline = self._debrief.report, self.query_one(Timeline)
        timeline.show(report.time.stripes, [answer.start for answer in report.answers])
        timeline.spans = self._deck.lost.spans
        self.set_class(not self.timed, "-untimed")
        first = self._first
        if first is not None and first.length > 0:
            self._wish(lambda: self._deck.play_only(first))
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What has no times can be read, and nothing else."""
        if not self.timed and action in ("play", "move", "jump", "lost_only", "speed"):
            return False
        return super().check_action(action, parameters)

    def _player(self) -> Player:
        return self.desk.player(self._debrief, self._hear)

    def _hear(self, position: Position) -> None:
        """Called from the player's thread."""
        self.post_message(Moved(position))

    def _wish(self, wish: Callable[[], None]) -> None:
        """Have the deck do something, and see what comes of it."""
        if not self.timed:
            return
        try:
            wish()
        except CouldNotError as trouble:
            self._program.tell(trouble)
        self.query_one(ReplayText).follow()
        self._show()

    @on(Moved)
    def _moved(self, event: Moved) -> None:
        """The player tells where it is."""
        self._deck.hear(event.position)
        self._show()

    def _show(self) -> None:
        """Show where it is; what has not changed is left alone."""
        deck, text = self._deck, self.query_one(ReplayText)
        spot = self._transcript.spot(deck.at)
        text.show(spot, deck.lost_only)
        why = self._debrief.silence or deck.silence
        self.query_one(Silence).tell(told.silent(why) if self.timed else told.NO_TIMES)
        if not self.timed:
            return
        answer = self._transcript.lines[spot.line].answer if spot else None
        found = found_at(self._debrief.report.findings, deck.at)
        self._tell("state", told.state(deck, answer, len(self._debrief.report.answers)))
        room = self.query_one("#found").content_size
        self._tell("found", told.found(found, deck.loses, deck.playing, room.width, room.height))
        self.query_one(Timeline).at = self._cell_time()

    def _cell_time(self) -> float:
        """Where it is, to a cell of the timeline: within one it looks the same."""
        cells = self.query_one(Timeline).content_size.width
        cell = self._deck.all.length / cells if cells else 0.0
        return (self._deck.at // cell + 0.5) * cell if cell else self._deck.at

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002  as every screen has it
        """The timeline has other cells."""
        self.call_after_refresh(self._show)

    def _tell(self, where: str, what: Content) -> None:
        if self._shown.get(where) != what:
            self._shown[where] = what
            self.query_one(f"#{where}", Static).update(what)

    @on(Timeline.Pointed)
    @on(ReplayText.Pointed)
    def _pointed(self, event: Timeline.Pointed | ReplayText.Pointed) -> None:
        """Go to what was clicked."""
        self._wish(lambda: self._deck.seek(event.at))

    def action_play(self) -> None:
        """Play or pause."""
        self._wish(self._deck.toggle)

    def action_move(self, seconds: float) -> None:
        """So many seconds on, or back."""
        self._wish(lambda: self._deck.move(seconds))

    def action_speed(self, steps: int) -> None:
        """Faster or slower."""
        self._wish(lambda: self._deck.change_speed(steps))

    def action_edge(self, part: int) -> None:
        """To the beginning, or the end."""
        if self.timed:
            self._wish(lambda: self._deck.move((2 * part - 1) * self._deck.reel.length))
        else:
            text = self.query_one(ReplayText)
            text.scroll_to(y=part * text.max_scroll_y, animate=False)

    def action_jump(self, what: str, step: int) -> None:
        """To the next of a sort, or the one before."""
        there = self._deck.stops(getattr(self._stops, what))
        to = (after if step > 0 else before)(there, self._deck.at)
        if to is not None:
            self._wish(lambda: self._deck.seek(to))
        else:
            self.notify(told.NONE_FURTHER if there else told.NOTHING_THERE[what], timeout=3, markup=False)

    def action_line(self, step: int) -> None:
        """To the next line, or the one before; without times, scroll."""
        if self.timed:
            self.action_jump("lines", step)
        else:
            self.query_one(ReplayText).scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Read elsewhere."""
        text = self.query_one(ReplayText)
        text.scroll_relative(y=step * max(1, text.size.height - 2), animate=False)

    def action_lost_only(self) -> None:
        """Play the framework vomit only, or all again."""
        if self._deck.lost.spans:
            self._wish(lambda: self._deck.show_lost(not self._deck.lost_only))
        else:
            self.notify(told.NOTHING_LOST, timeout=4, markup=False)

    def action_debrief(self) -> None:
        """To its debrief: a round's as it is kept, any other as it was read."""
        name = self._debrief.name
        self.go(Debriefing(name) if name else Debriefing(debrief=self._debrief))

    def left(self) -> None:
        """Be quiet where one goes elsewhere; what is only asked in between may be heard on."""
        if self._deck.playing:
            self._deck.toggle()
            self._show()

    def on_unmount(self) -> None:
        """Be quiet for good."""
        self.let_go(self._deck.close)
