"""The real screens of some places, and a note of where one goes from there."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from textual.app import ComposeResult
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import WorkerCancelled

from interviewer.tui import app as program
from interviewer.tui.app import InterviewerApp
from interviewer.tui.places import (
    AtHome,
    CheckingSound,
    ChoosingRound,
    OpeningFile,
    Place,
    ReadAgain,
    Settings,
    Waiting,
)
from interviewer.tui.screens.base import DeskScreen
from interviewer.tui.themes import DARK
from interviewer.tui.ways import screen_of
from tests.tui.fake_desk import FakeDesk

_REAL = (AtHome, CheckingSound, ChoosingRound, OpeningFile, ReadAgain, Settings, Waiting)
Script = Callable[["Visit", Pilot[None]], Awaitable[None]]


class Elsewhere(DeskScreen):
    """Stands for the screen of a place that is not tried here."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place

    def compose(self) -> ComposeResult:
        yield Static(type(self.place).__name__)


class Visit(InterviewerApp):
    """The program, with all places that were gone to."""

    # Textual looks for it beside the file of the class.
    CSS_PATH = str(Path(program.__file__).with_name("app.tcss"))

    def __init__(self, desk: FakeDesk, first: Place, theme: str = DARK) -> None:
        self.went: list[Place] = []
        super().__init__(desk, first, self._screen_of, theme)

    def _screen_of(self, place: Place) -> Screen[Any]:
        self.went.append(place)
        return screen_of(place) if isinstance(place, _REAL) else Elsewhere(place)

    @property
    def told(self) -> list[str]:
        return [note.message for note in self._notifications]


def visit(desk: FakeDesk, first: Place, script: Script, size: tuple[int, int] = (80, 24)) -> Visit:
    """The program after a script, which begins when all that is slow has come."""

    async def run() -> Visit:
        app = Visit(desk, first)
        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            await script(app, pilot)
        return app

    return asyncio.run(run())


def pressed(desk: FakeDesk, first: Place, *keys: str) -> Visit:
    """The program after some keys."""

    async def script(_: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, *keys)

    return visit(desk, first, script)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait for all that follows."""
    await pilot.press(*keys)
    await settled(pilot)


async def settled(pilot: Pilot[None]) -> None:
    """All that is slow has come and is shown."""
    await pilot.pause()
    for worker in list(pilot.app.workers):
        with suppress(WorkerCancelled):
            await worker.wait()
    await pilot.pause()
