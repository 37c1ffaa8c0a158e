"""The way from a screen to the desk and back."""

import asyncio

from textual.app import ComposeResult
from textual.widgets import Static

from interviewer.tui.app import InterviewerApp
from interviewer.tui.places import AtHome
from interviewer.tui.screens.base import DeskScreen
from tests.tui.fake_desk import FakeDesk


class _Asking(DeskScreen):
    def compose(self) -> ComposeResult:
        yield Static("nothing yet", id="shown")

    def on_mount(self) -> None:
        self.fetch(self.desk.today, lambda today: self.query_one("#shown", Static).update(str(today.habit)))


def _shown(desk: FakeDesk) -> tuple[str, list[str]]:
    async def run() -> tuple[str, list[str]]:
        app = InterviewerApp(desk, AtHome(), lambda _: _Asking())
        async with app.run_test() as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            shown = str(app.screen.query_one("#shown", Static).render())
            return shown, [note.message for note in app._notifications]

    return asyncio.run(run())


def test_what_came_is_shown(desk: FakeDesk) -> None:
    assert "framework_vomit" in _shown(desk)[0]


def test_trouble_is_told_and_the_screen_stays(desk: FakeDesk) -> None:
    desk.trouble = "The folder [b]x[/b] cannot be read."
    assert _shown(desk) == ("nothing yet", ["The folder [b]x[/b] cannot be read."])
