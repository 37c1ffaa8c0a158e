"""The command palette: every place, drill and look, what rounds there are, and those that were held."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.markup import escape
from textual.widgets import Input

from interviewer.core.judging.drills import drill_for
from interviewer.core.judging.rubric import FAULTS
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.trouble import CouldNotError
from interviewer.exports.cells import legible
from interviewer.exports.trend_lines import day
from interviewer.exports.trend_words import kind_of
from interviewer.exports.wording import plain_name
from interviewer.tui.again import reading_again
from interviewer.tui.app import InterviewerApp
from interviewer.tui.desk import Desk
from interviewer.tui.offered import Choice, rounds_in
from interviewer.tui.places import (
    AtHome,
    CheckingSound,
    ChoosingRound,
    Comparing,
    Debriefing,
    InRound,
    OpeningFile,
    OverTime,
    Place,
    Replaying,
    Settings,
    Waiting,
)
from interviewer.tui.screens.base import DeskScreen
from interviewer.tui.themes import NAMES
from interviewer.tui.values import Debrief, Offer, Wish

if TYPE_CHECKING:
    from interviewer.tui.screens.home import Home

Told = TypeVar("Told")

PLACES: tuple[tuple[str, str, Place], ...] = (
    ("Home", "What to do today", AtHome()),
    ("Choose a round", "The rounds with their plans, and single questions by type", ChoosingRound()),
    ("One question", "Answer one question now", InRound(Wish())),
    ("Trends", "How all rounds went, one after another", OverTime()),
    ("Compare", "Two rounds side by side", Comparing()),
    ("Open a file", "A recording or transcript from elsewhere: read, and played with its words", OpeningFile()),
    ("Sound check", "Microphone and speaker", CheckingSound()),
    ("Settings", "Voice, devices, models, looks", Settings()),
)

AGAIN = "Read all rounds again"
CLOSE = "Close the round that broke off"
ASKS = "A place, a drill, or a round by its day…"
# So many of the last rounds stand there before anything is typed.
LATEST = 3


@dataclass(frozen=True)
class Offered:
    """Something in the palette: its name, a few words about it, and what happens then."""

    name: str
    words: str
    run: Callable[[], object]


class Commands(Provider):
    """Offers first what is known at once; the rounds follow when the desk has told them."""

    _reading: "asyncio.Task[Sequence[RoundFigures]]"
    _looking: "asyncio.Task[Sequence[Offer]]"

    async def startup(self) -> None:
        """Say what can be typed, begin to read the rounds, and wait for nothing."""
        for field in self.app.screen.query(Input):
            field.placeholder = ASKS
        self._reading = asyncio.create_task(self._told(self._of_ours.desk.rounds))
        self._looking = asyncio.create_task(self._told(self._of_ours.desk.offers))

    async def discover(self) -> Hits:
        """What is shown before anything is typed."""
        for one in (*self._places(), *self._drills(), *self._program(), *self._looks()):
            yield DiscoveryHit(one.name, one.run, help=one.words)
        for told in (await asyncio.shield(self._reading))[: -LATEST - 1 : -1]:
            for one in self._round(told):
                yield DiscoveryHit(one.name, one.run, help=one.words)

    async def search(self, query: str) -> Hits:
        """What has these letters in its name."""
        matcher = self.matcher(query)

        def hits(offered: Iterator[Offered]) -> Iterator[Hit]:
            for one in offered:
                if (score := matcher.match(one.name)) > 0:
                    yield Hit(score, matcher.highlight(one.name), one.run, help=one.words)

        for told in (self._places(), self._drills(), self._program(), self._looks()):
            for hit in hits(told):
                yield hit
        # The next letter ends this search, not the reading.
        for hit in hits(self._held(one) for one in rounds_in(await asyncio.shield(self._looking))):
            yield hit
        for hit in hits(one for told in await asyncio.shield(self._reading) for one in self._round(told)):
            yield hit

    @property
    def _of_ours(self) -> InterviewerApp:
        return cast("InterviewerApp", self.app)

    @property
    def _may_leave(self) -> bool:
        """Whether nothing goes on that must be ended first."""
        return not any(isinstance(one, DeskScreen) and one.busy for one in self.app.screen_stack)

    async def _told(self, ask: Callable[[], Sequence[Told]]) -> Sequence[Told]:
        if not self._may_leave:
            return []
        try:
            return await asyncio.to_thread(ask)
        except CouldNotError as trouble:
            self._of_ours.tell(trouble)
            return []

    def _places(self) -> Iterator[Offered]:
        if self._may_leave:
            yield from (Offered(name, words, partial(self._of_ours.go, place)) for name, words, place in PLACES)
            yield Offered(
                AGAIN, "With the models of today; what changed is told, and old readings are kept", self._again
            )
            yield Offered(CLOSE, "With what was said in it; you are asked first", self._close)

    def _again(self) -> None:
        # From home: no screen is left behind that shows what was read before.
        self._of_ours.go(AtHome())
        self._of_ours.go(reading_again(self._of_ours.desk))

    def _close(self) -> None:
        self._of_ours.go(AtHome())
        cast("Home", self._of_ours.screen).ask_to_close()

    def _drills(self) -> Iterator[Offered]:
        for what in FAULTS if self._may_leave else ():
            if drill := drill_for(what):
                go = partial(self._of_ours.go, InRound(Wish(drill=what)))
                yield Offered(f"Drill: {plain_name(what)}", escape(drill.attend), go)

    def _held(self, choice: Choice) -> Offered:
        """A round of the bank."""
        go = partial(self._of_ours.go, InRound(choice.wish))
        return Offered(escape(f"Begin: {choice.title}"), escape(choice.about), go)

    def _round(self, told: RoundFigures) -> Iterator[Offered]:
        """Its debrief, and its replay."""
        kind, name = kind_of(told), legible(told.name)
        go = partial(self._of_ours.go, Debriefing(told.name))
        words = ", ".join(filter(None, (kind, legible(told.lean))))
        yield Offered(escape(f"Round {name}"), escape(words), go)
        go = partial(self._of_ours.go, opening_replay(self._of_ours.desk, told.name))
        yield Offered(escape(f"Replay: {day(told)}, {kind}"), escape(f"Hear it with its words: {name}"), go)

    def _looks(self) -> Iterator[Offered]:
        for name in NAMES:
            yield Offered(f"Theme: {name}", "How everything looks", partial(self._of_ours.wear, name))

    def _program(self) -> Iterator[Offered]:
        yield Offered("Keys", "What every key does here", self._of_ours.action_keys)
        yield Offered("Quit", "What was said is kept", self._of_ours.action_quit)


def opening_replay(desk: Desk, name: str) -> Waiting:
    """Open a round in order to play it."""
    return Waiting(f"Opening {legible(name)}", lambda _, __: desk.debrief(name), _replay)


def _replay(found: object) -> Replaying:
    return Replaying(cast("Debrief", found))
