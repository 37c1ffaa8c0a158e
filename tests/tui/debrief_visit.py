"""A person before a debrief: what is seen, and what is pressed."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from interviewer.tui.app import InterviewerApp
from interviewer.tui.debriefing.line import Line, Look
from interviewer.tui.places import Debriefing, Place, ReadAgain, Waiting
from interviewer.tui.values import Debrief
from interviewer.tui.ways import screen_of
from interviewer.tui.widgets.line_list import LineList
from interviewer.tui.widgets.said import Said
from interviewer.tui.widgets.silence import Silence
from interviewer.tui.widgets.timeline import Timeline
from tests.tui import debriefs
from tests.tui.fake_desk import FakeDesk

NAME = "2026-11-20-0900"
# The keys that lead to the second segment of the first answer, which was said from 0:12.5 to 0:18.5.
TO_THE_SECOND = ("1", "down", "down", "down")


class Visit:
    """The screen while it is shown, and where it led."""

    def __init__(self, desk: FakeDesk) -> None:
        self.desk = desk
        self.places: list[Place] = []
        self.app = InterviewerApp(desk, Debriefing(NAME), self._screen)

    def _screen(self, place: Place) -> Screen[Any]:
        self.places.append(place)
        return screen_of(place) if isinstance(place, Debriefing | ReadAgain | Waiting) else Screen()

    @property
    def lines(self) -> LineList:
        return self.app.screen_stack[1].query_one(LineList)

    @property
    def line(self) -> Line:
        assert self.lines.line is not None
        return self.lines.line

    def look(self) -> Look:
        return self.line.look

    @property
    def timeline(self) -> Timeline:
        return self.app.screen_stack[1].query_one(Timeline)

    @property
    def said(self) -> str:
        """What stands at the foot."""
        words = self.app.screen_stack[1].query_one(Said).query("Static")
        return " ".join(str(one.render()) for one in words if one.display).strip()

    @property
    def silence(self) -> str:
        """Why nothing can be heard, as far as it is told."""
        one = self.app.screen_stack[1].query_one(Silence)
        return str(one.render()) if one.display else ""

    @property
    def told(self) -> list[str]:
        return [note.message for note in self.app._notifications]

    @property
    def row(self) -> int:
        """The row of the screen in which the line under the cursor begins."""
        return self.lines._laid.start(self.lines.cursor) - self.lines.scroll_offset.y

    async def settle(self, pilot: Pilot[None]) -> None:
        await self.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()


def visit(
    desk: FakeDesk,
    steer: Callable[[Visit, Pilot[None]], Awaitable[None]],
    shown: Debrief | None = None,
    size: tuple[int, int] = (80, 24),
) -> Visit:
    desk.shown = shown or debriefs.debrief()

    async def run() -> Visit:
        seen = Visit(desk)
        async with seen.app.run_test(size=size) as pilot:
            await seen.settle(pilot)
            await steer(seen, pilot)
        return seen

    return asyncio.run(run())


def nameless(desk: FakeDesk, shown: Debrief) -> None:
    """A desk whose debrief is no round's."""
    desk.debrief = lambda name: shown  # type: ignore[method-assign]  # noqa: ARG005  as the desk names it


async def press(seen: Visit, pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await seen.settle(pilot)
