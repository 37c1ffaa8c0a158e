"""The debrief of a round: what to work on first, then where every second went, each line of it playable."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from interviewer.core.trouble import CouldNotError
from interviewer.tui.again import reading_again
from interviewer.tui.debriefing import hints
from interviewer.tui.debriefing.aim import Aim
from interviewer.tui.debriefing.amending import Taggable, objection, taggable
from interviewer.tui.debriefing.letters import DEBRIEF_SIGNS, Letter, letters_of
from interviewer.tui.debriefing.line import About, Line, Look
from interviewer.tui.debriefing.opened import Opened, opened
from interviewer.tui.line_player import LinePlayer
from interviewer.tui.one_by_one import OneByOne
from interviewer.tui.places import InRound, Replaying
from interviewer.tui.playing import Moved
from interviewer.tui.screens.base import DeskScreen
from interviewer.tui.screens.debrief_keys import KEYS, NEXT
from interviewer.tui.screens.tag_choice import TagChoice, tag_of
from interviewer.tui.values import Debrief, Wish
from interviewer.tui.widgets.debrief_title import title_of
from interviewer.tui.widgets.key_line import KeyLine
from interviewer.tui.widgets.line_list import LineList
from interviewer.tui.widgets.said import Said
from interviewer.tui.widgets.silence import Silence
from interviewer.tui.widgets.timeline import Timeline
from interviewer.tui.widgets.trouble_line import TroubleLine


class DebriefScreen(DeskScreen):
    """One scrolling text with a cursor, above it the round's name, below it its time and the words that are played."""

    CSS_PATH = "debrief.tcss"
    AUTO_FOCUS = "#lines"
    VERTICAL_BREAKPOINTS = [(0, "-shorter"), (9, "-short"), (20, "-tall"), (36, "-taller")]  # noqa: RUF012  as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]

    def __init__(self, name: str, debrief: Debrief | None = None, trouble: str = "") -> None:
        super().__init__()
        self._current = lambda: debrief or self.desk.debrief(name)
        self._debrief: Debrief | None = None
        self._stale, self._trouble = False, trouble
        self._player: LinePlayer | None = None

    def compose(self) -> ComposeResult:
        """The name, the text, the time, the words."""
        yield Static(hints.READING, id="title", markup=False)
        yield TroubleLine(self._trouble)
        yield Silence()
        yield LineList(id="lines")
        yield Timeline(id="timeline")
        yield Said(id="said")
        yield KeyLine()

    def letters(self) -> Sequence[Letter]:
        """What the letters and signs mean."""
        return (*letters_of(self._debrief.report), *DEBRIEF_SIGNS) if self._debrief else ()

    def on_mount(self) -> None:
        """Ask for the round."""
        self._questions = OneByOne(self.app)
        self._ask(self._current)

    def arrived(self) -> None:
        """Ask anew where the round was read again meanwhile, were it only in part."""
        if self._stale:
            self._stale = False
            self._ask(self._current)

    def _ask(self, ask: Callable[[], Debrief], aim: About | None = None) -> None:
        """Ask for another debrief after all that was asked before, and show it, with the cursor on what it is about."""
        wish = Aim(aim, self.query_one(LineList).line)
        self._questions.do(lambda: opened(ask), lambda told: self._answered(told, wish))

    def _answered(self, told: Opened | CouldNotError, aim: Aim) -> None:
        if isinstance(told, Opened):
            if self.is_here:
                self._show(told, aim)
        elif self._debrief is not None:
            self._program.tell(told)
        elif self.is_here:
            self.query_one("#title", Static).update(hints.NOT_READ)
            self.query_one(LineList).show([Line(Look.TEXT, str(told))])

    def _show(self, told: Opened, aim: Aim) -> None:
        debrief, report, lines = told.debrief, told.debrief.report, self.query_one(LineList)
        self._debrief = debrief
        self._player = self._player or LinePlayer(self.desk, debrief, self.post_message)
        self.query_one("#title", Static).update(title_of(debrief))
        self.query_one(Silence).tell(self._player.silence)
        self.query_one(Timeline).show(report.time.stripes, [answer.start for answer in report.answers])
        self.query_one(Said).know(debrief.words)
        lines.show(told.lines, aim.place(told.lines, lines.line))
        self._show_position()

    @on(LineList.Pointed)
    def _pointed(self, event: LineList.Pointed) -> None:
        """Show where the line is in the round and, while nothing is played, what can be done on it."""
        timeline = self.query_one(Timeline)
        timeline.spans = event.line.plays
        if self._debrief is not None and not (self._player and self._player.plays):
            timeline.at = None
            self.query_one(Said).hint(hints.hint(event.line, self._debrief))

    @on(Timeline.Pointed)
    def _time_clicked(self, event: Timeline.Pointed) -> None:
        """Go to what was said then."""
        lines = self.query_one(LineList)
        lines.go_to_next(lambda line: line.look is Look.TALK and any(event.at < span.end for span in line.plays))

    @on(LineList.Chosen)
    def action_play(self) -> None:
        """Play what the line is about; where it is being played, stop."""
        line, player = self.query_one(LineList).line, self._player
        if line is None or player is None:
            return
        if line.look is Look.DRILL:
            self.action_drill()
        elif player.plays and player.line and player.line.is_same(line):
            self.action_pause()
        elif line.plays:
            self._play(player, line)
        else:
            self.query_one(Said).hint(hints.NOTHING_TO_PLAY)

    def action_pause(self) -> None:
        """Stop, wherever the cursor is; where nothing is played, play the line."""
        if self._player is not None and self._player.plays:
            self._player.stop()
            self._show_position()
        else:
            self.action_play()

    def _play(self, player: LinePlayer, line: Line) -> None:
        try:
            player.play(line)
        except CouldNotError as trouble:
            self._program.tell(trouble)
        lines = self.query_one(LineList)
        lines.playing = lines.cursor if player.plays else None
        self._show_position()

    @on(Moved)
    def _moved(self, event: Moved) -> None:
        """The player tells where it is."""
        if self._player is not None:
            self._player.hear(event.position)
            self._show_position()

    def _show_position(self) -> None:
        """Show what is played, where that is, and its words."""
        player, lines = self._player, self.query_one(LineList)
        if player is None or player.line is None:
            return
        self.query_one(Silence).tell(player.silence)
        at, playing, played = player.position.at, player.plays, player.line
        if playing != (lines.playing is not None):
            lines.playing = lines.find(played.is_same) if playing else None
        self.query_one(Timeline).at = at
        self.query_one(Said).show(played.plays, at, playing)

    def left(self) -> None:
        """Be quiet where one goes elsewhere; what is only asked in between may be heard on."""
        if self._player is not None:
            self._player.stop()

    def on_unmount(self) -> None:
        """Be quiet for good."""
        if self._player is not None:
            self.let_go(self._player.close)

    def action_drill(self) -> None:
        """Train the one thing."""
        one = self._debrief.report.one_thing if self._debrief else None
        if one is not None and one.drill is not None:
            self.go(InRound(Wish(drill=one.finding.what)))
        else:
            self.query_one(Said).hint(hints.NO_DRILL)

    def action_replay(self) -> None:
        """Replay the whole round."""
        if self._debrief is not None:
            self.go(Replaying(self._debrief))

    def action_again(self) -> None:
        """Read the round again, and see what that changes."""
        if (debrief := self._debrief) is not None and debrief.name:
            self._stale = True
            self.go(reading_again(self.desk, [debrief.name]))
        elif debrief is not None:
            self.query_one(Said).hint(hints.NOT_KEPT_TO_READ)

    def action_next(self, what: str) -> None:
        """To the next line of a sort; after the last, to the first."""
        lines = self.query_one(LineList)
        if not lines.go_to_next(lambda line: line.look in NEXT[what], lines.cursor):
            self.query_one(Said).hint(hints.NONE_OF[what])

    def action_answer(self, number: int) -> None:
        """To an answer by its number."""
        self.query_one(LineList).go_to_next(lambda line: (line.look, line.about.answer) == (Look.QUESTION, number - 1))

    def action_not_so(self) -> None:
        """Say that a finding is not so, or that it is after all; the cursor goes with it."""
        debrief, line = self._debrief, self.query_one(LineList).line
        if debrief is None or line is None:
            return
        said = objection(debrief, line)
        if isinstance(said, str):
            self.query_one(Said).hint(said)
        else:
            self._ask(lambda: self.desk.dispute(debrief.name, said.answer, said.what, said.withdraw), said.about)

    def action_correct(self) -> None:
        """Ask for another tag."""
        of = self._taggable()
        if of is not None:
            self.app.push_screen(TagChoice(of.words, of.kind, of.tag), lambda chosen: self._correct(of, chosen))

    def action_tag(self, letter: str) -> None:
        """Give a segment the tag with a letter at once."""
        of = self._taggable()
        if of is None:
            return
        tag = tag_of(letter, of.kind)
        if tag is None:
            self.query_one(Said).hint(hints.no_such_tag(letter, of.kind))
        else:
            self._correct(of, tag)

    def _taggable(self) -> Taggable | None:
        """The segment under the cursor; where none can have another tag, it is said why not."""
        debrief, line = self._debrief, self.query_one(LineList).line
        of = taggable(debrief, line) if debrief is not None and line is not None else None
        if isinstance(of, str):
            self.query_one(Said).hint(of)
            return None
        return of

    def _correct(self, of: Taggable, tag: str | None) -> None:
        """Give a segment this tag; None leaves it."""
        if (debrief := self._debrief) is not None and tag is not None:
            self._ask(lambda: self.desk.correct(debrief.name, of.answer, of.segment, tag or None), of.about)
