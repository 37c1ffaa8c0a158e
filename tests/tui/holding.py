"""A round that a test holds: it is told things, keys are pressed, and what is shown and sent is looked at."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from textual.app import ComposeResult
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Label

from interviewer.inbox import (
    Command,
    Gone,
    Published,
)
from interviewer.tui.app import InterviewerApp
from interviewer.tui.places import AtHome, InRound, Place
from interviewer.tui.screens.leaving import Leaving
from interviewer.tui.screens.round import RoundScreen
from interviewer.tui.values import RoundOver, Wish
from tests.tui.fake_desk import FakeDesk
from tests.tui.held_rounds import GOOD
from tests.tui.live_script import asked, opening, said

WISH = Wish(round="execution")
ASKED = (*opening(), *asked())
YOUR_TURN = (*ASKED, *said(GOOD))
GONE = Gone("The microphone is gone.", for_good=False)


class Nowhere(Screen[None]):
    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place

    def compose(self) -> ComposeResult:
        yield Label("elsewhere")


class Held:
    """A round that a test holds."""

    def __init__(self, desk: FakeDesk, pilot: Pilot[None]) -> None:
        assert isinstance(pilot.app, InterviewerApp)
        self.desk, self.pilot, self.app = desk, pilot, pilot.app

    @property
    def screen(self) -> RoundScreen:
        [screen] = (one for one in self.app.screen_stack if isinstance(one, RoundScreen))
        return screen

    def asks(self) -> bool:
        """Whether it is asked if the candidate wants to leave."""
        return isinstance(self.app.screen, Leaving)

    @property
    def sent(self) -> list[Command]:
        return self.desk.floors[-1].sent

    async def tell(self, *told: Published | RoundOver) -> None:
        for one in told:
            self.desk.floors[-1].tell(one)
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    def shown(self) -> str:
        """The whole screen as it stands."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def screen_of(place: Place) -> Screen[Any]:
    return RoundScreen(place.wish) if isinstance(place, InRound) else Nowhere(place)


def hold(
    desk: FakeDesk, script: Callable[[Held], Awaitable[None]], size: tuple[int, int] = (120, 30), home: bool = False
) -> InterviewerApp:
    async def run() -> InterviewerApp:
        app = InterviewerApp(desk, AtHome() if home else InRound(WISH), screen_of)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            if home:
                app.go(InRound(WISH))
                await pilot.pause()
            await script(Held(desk, pilot))
        return app

    return asyncio.run(run())


def shown(desk: FakeDesk, *told: Published, keys: tuple[str, ...] = (), size: tuple[int, int] = (120, 30)) -> str:
    """The screen after this was told and pressed."""
    kept: list[str] = []

    async def script(held: Held) -> None:
        await held.tell(*told)
        await held.press(*keys)
        kept.append(held.shown())

    hold(desk, script, size)
    return kept[0]


def sent(desk: FakeDesk, *told: Published, keys: tuple[str, ...]) -> list[Command]:
    """What the keys sent after this was told."""

    async def script(held: Held) -> None:
        await held.tell(*told)
        await held.press(*keys)

    hold(desk, script)
    return desk.floors[0].sent
