"""A person before the trends or a comparison: what is seen, and what is pressed."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static

from interviewer.core.trouble import CouldNotError
from interviewer.tui.places import Comparing, OverTime, Place
from interviewer.tui.values import Debrief
from interviewer.tui.ways import screen_of
from interviewer.tui.widgets.round_table import RoundTable
from tests.tui.debriefs import LONG_RECITED, debrief
from tests.tui.fake_desk import FakeDesk
from tests.tui.held_rounds import COMPLETION, GOOD, REFERRALS, facts_of_round
from tests.tui.histories import held, history
from tests.tui.visits import Visit, press, settled

# Both answered the first question and told the story; in A it was recited, in B it was not.
A, B = held(2).name, held(8).name


@dataclass
class HistoryDesk(FakeDesk):
    """Twelve rounds over some weeks; `lost` are those of which nothing more than the figures can be had."""

    lost: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.figures = history()

    def debrief(self, name: str) -> Debrief:
        super().debrief(name)
        if name in self.lost:
            raise CouldNotError(self.lost[name])
        answers = ((COMPLETION, LONG_RECITED if name == A else GOOD), (REFERRALS, GOOD))
        return debrief(facts_of_round(answers, name), name=name)


class OverTimeVisit(Visit):
    """The real screens of both places."""

    def _screen_of(self, place: Place) -> Screen[Any]:
        if isinstance(place, OverTime | Comparing):
            self.went.append(place)
            return screen_of(place)
        return super()._screen_of(place)

    def text(self, selector: str) -> str:
        """What stands there."""
        return str(self.screen.query_one(selector, Static).render())

    @property
    def rounds(self) -> RoundTable:
        return self.screen.query_one(RoundTable)


Script = Callable[[OverTimeVisit, Pilot[None]], Awaitable[None]]


def visit(desk: FakeDesk, first: Place, script: Script, size: tuple[int, int] = (80, 24)) -> OverTimeVisit:
    """The program after a script, which begins when all that is slow has come."""

    async def run() -> OverTimeVisit:
        app = OverTimeVisit(desk, first)
        async with app.run_test(size=size) as pilot:
            # What comes first is followed by questions about it.
            await settled(pilot)
            await settled(pilot)
            await script(app, pilot)
        return app

    return asyncio.run(run())


def pressed(desk: FakeDesk, first: Place, *keys: str) -> list[Place]:
    """Where some keys led."""

    async def script(_: OverTimeVisit, pilot: Pilot[None]) -> None:
        for key in keys:
            await press(pilot, key)

    return visit(desk, first, script).went[1:]


def lines(app: OverTimeVisit, selector: str) -> list[str]:
    """What a widget shows that draws its lines itself."""
    widget = app.screen.query_one(selector)
    return ["".join(segment.text for segment in widget.render_line(y)) for y in range(widget.size.height)]
