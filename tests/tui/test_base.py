"""The way from a screen to the desk and back."""

import asyncio
from threading import Event

import pytest
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from interviewer.tui.app import InterviewerApp
from interviewer.tui.places import AtHome
from interviewer.tui.screens.base import DeskScreen
from interviewer.tui.values import Today
from tests.tui.fake_desk import FakeDesk
from tests.tui.visits import settled


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


def test_what_nobody_expected_ends_no_program(desk: FakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Today:
        raise OSError(30, "Read-only")

    monkeypatch.setattr(desk, "today", broken)
    shown, (told,) = _shown(desk)
    assert shown == "nothing yet"
    assert "Read-only" in told


class _Twice(DeskScreen):
    """Asks twice for the same; the first answer is the last to come."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = list[str]()
        self.second = Event()

    def on_mount(self) -> None:
        self.fetch(self._late, self.shown.append, only_newest="one")
        self.fetch(lambda: "second", self._take, only_newest="one")

    def _late(self) -> str:
        assert self.second.wait(10)
        return "first"

    def _take(self, told: str) -> None:
        self.shown.append(told)
        self.second.set()


def test_an_older_answer_does_not_take_the_place_of_a_newer_one(desk: FakeDesk) -> None:
    async def run() -> list[str]:
        screen = _Twice()
        async with InterviewerApp(desk, AtHome(), lambda _: screen).run_test() as pilot:
            await settled(pilot)
            return screen.shown

    assert asyncio.run(run()) == ["second"]


class _Closing(DeskScreen):
    """Has something to close that takes until a test lets it end."""

    def __init__(self) -> None:
        super().__init__()
        self.comings = self.goings = 0
        self.may_end, self.closed = Event(), Event()

    def arrived(self) -> None:
        self.comings += 1

    def left(self) -> None:
        self.goings += 1

    def on_unmount(self) -> None:
        self.let_go(self._close)

    def _close(self) -> None:
        assert self.may_end.wait(10)
        self.closed.set()


def test_who_leaves_does_not_wait_for_what_is_closed_and_the_program_does(desk: FakeDesk) -> None:
    screen = _Closing()

    async def run() -> None:
        app = InterviewerApp(desk, AtHome(), lambda _: Screen())
        async with app.run_test() as pilot:
            await app.push_screen(screen)
            await app.pop_screen()
            await pilot.pause()
            assert not screen.is_attached
            assert not screen.closed.is_set()
            screen.may_end.set()

    asyncio.run(run())
    assert screen.closed.is_set()


def test_what_is_only_asked_in_between_leads_nowhere(desk: FakeDesk) -> None:
    screen = _Closing()
    screen.may_end.set()

    async def run() -> None:
        app = InterviewerApp(desk, AtHome(), lambda _: Screen())
        async with app.run_test() as pilot:
            await app.push_screen(screen)
            await pilot.press("question_mark", "escape")
            await pilot.pause()
            assert (screen.comings, screen.goings) == (1, 0)
            await app.push_screen(Screen())
            await pilot.pause()
            await app.pop_screen()
            await pilot.pause()
            assert (screen.comings, screen.goings) == (2, 1)

    asyncio.run(run())
