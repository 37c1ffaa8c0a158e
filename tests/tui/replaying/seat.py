"""Somebody before the replay, who presses keys and sees what is shown."""

import asyncio
from collections.abc import Awaitable, Callable

from textual.pilot import Pilot
from textual.widgets import Static

from interviewer.core.playback import Position
from interviewer.core.spans import Span
from interviewer.tui.app import InterviewerApp
from interviewer.tui.places import Replaying
from interviewer.tui.values import Debrief
from interviewer.tui.ways import screen_of
from interviewer.tui.widgets.replay_text import ReplayText
from tests.replayed import debrief_to_replay
from tests.tui.fake_desk import FakeDesk, FakePlayer


class Seat:
    """Somebody who sits before the replay."""

    def __init__(self, desk: FakeDesk, pilot: Pilot[None]) -> None:
        self.desk, self.pilot = desk, pilot

    @property
    def player(self) -> FakePlayer:
        return self.desk.players[-1]

    @property
    def asked(self) -> tuple[tuple[Span, ...], float]:
        return self.player.played[-1]

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def comes_to(self, at: float, silence: str = "") -> None:
        """The player does as it was asked, and comes to a time."""
        self.player.tell(Position(self.asked[0][0].start, playing=True, silence=silence))
        self.player.tell(Position(at, playing=True, silence=silence))
        await self.pilot.pause()

    def shown(self, what: str) -> str:
        return str(self.pilot.app.screen.query_one(f"#{what}", Static).render())

    @property
    def text(self) -> ReplayText:
        return self.pilot.app.screen.query_one(ReplayText)

    def rows(self) -> list[str]:
        return [self.text.render_line(y).text for y in range(self.text.size.height)]

    def marked(self) -> list[str]:
        """The words that stand out as being said."""
        now = self.text.get_component_rich_style("text--now", partial=True).bgcolor
        strips = [self.text.render_line(y) for y in range(self.text.size.height)]
        return [part.text for strip in strips for part in strip if part.style and part.style.bgcolor == now]

    @property
    def told(self) -> list[str]:
        return [note.message for note in self.pilot.app._notifications]


def sit(
    play: Callable[[Seat], Awaitable[None]],
    debrief: Debrief | None = None,
    span: Span | None = None,
    size: tuple[int, int] = (80, 24),
    trouble: str = "",
) -> FakeDesk:
    desk = FakeDesk(trouble=trouble)

    async def run() -> None:
        app = InterviewerApp(desk, Replaying(debrief or debrief_to_replay(), span), screen_of)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await play(Seat(desk, pilot))

    asyncio.run(run())
    return desk
