"""Long work: its progress, its end, its trouble, and how it is stopped."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from threading import Event

from textual.pilot import Pilot
from textual.widgets import ProgressBar, Static

from interviewer.core.trouble import CouldNotError
from interviewer.tui.places import AtHome, OverTime, Waiting
from interviewer.tui.screens.home import Home
from interviewer.tui.screens.waiting import BACK, STOPPING, Stepped, WaitingScreen
from interviewer.tui.values import Step, Stopped, TellStep
from tests.tui.fake_desk import FakeDesk
from tests.tui.visits import Visit, press, settled

KEPT = "Stopped; what was fetched is kept."


@dataclass
class Work:
    """Goes on until a test lets it end."""

    step: Step
    trouble: str = ""
    begun: Event = field(default_factory=Event)
    end: Event = field(default_factory=Event)

    def __call__(self, tell: TellStep, stopped: Stopped) -> str:
        tell(self.step)
        self.begun.set()
        assert self.end.wait(10)
        if stopped():
            raise CouldNotError(KEPT)
        if self.trouble:
            raise CouldNotError(self.trouble)
        return "done"


def _waited(work: Work, script: Callable[[Visit, Pilot[None]], Awaitable[None]]) -> Visit:
    """The program after a script that begins in the middle of the work."""

    async def run() -> Visit:
        app = Visit(FakeDesk(), AtHome())
        async with app.run_test() as pilot:
            await settled(pilot)
            try:
                app.go(Waiting("Fetching [b]base[/b]", work, lambda result: OverTime() if result == "done" else None))
                await pilot.pause()
                assert await asyncio.to_thread(work.begun.wait, 10)
                await pilot.pause()
                await script(app, pilot)
            finally:
                work.end.set()
        return app

    return asyncio.run(run())


async def _ended(work: Work, pilot: Pilot[None]) -> None:
    work.end.set()
    await settled(pilot)


def _text(app: Visit, name: str) -> str:
    return str(app.screen.query_one(name, Static).render())


def test_how_far_it_has_come_and_what_is_being_done() -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        assert (_text(app, "#what"), _text(app, "#step")) == ("Fetching [b]base[/b]", "61 of 145 MB \ufffd")
        assert app.screen.query_one(ProgressBar).percentage == 0.42
        app.screen.post_message(Stepped(Step(None, "Unpacking.")))
        await pilot.pause()
        assert app.screen.query_one(ProgressBar).percentage is None
        assert app.screen.has_class("-unknown")

    _waited(Work(Step(0.42, "61 of 145 MB \x07")), script)


def test_its_end_leads_on_and_not_back_to_it() -> None:
    work = Work(Step(None, ""))

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await _ended(work, pilot)
        assert app.went[-1] == OverTime()
        await press(pilot, "escape")
        assert isinstance(app.screen, Home)

    _waited(work, script)


def test_escape_stops_it_once_it_has_noticed() -> None:
    work = Work(Step(0.5, "Fetching."))

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert isinstance(app.screen, WaitingScreen)
        assert _text(app, "#hint") == STOPPING
        await _ended(work, pilot)
        assert isinstance(app.screen, Home)
        assert app.told == [KEPT]

    _waited(work, script)


def test_its_trouble_stays_until_it_is_read() -> None:
    work = Work(Step(0.5, "Fetching."), "The network was gone; [b]kept[/b].")

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await _ended(work, pilot)
        assert (_text(app, "#step"), _text(app, "#hint")) == (work.trouble, BACK)
        await press(pilot, "escape")
        assert isinstance(app.screen, Home)

    _waited(work, script)


def test_it_ends_while_something_else_lies_over_it() -> None:
    work = Work(Step(0.5, "Fetching."))

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await pilot.press("?")
        await _ended(work, pilot)
        assert app.went[-1] != OverTime()
        await press(pilot, "escape")
        assert app.went[-1] == OverTime()
        await press(pilot, "escape")
        assert isinstance(app.screen, Home)

    _waited(work, script)


def test_whoever_quits_stops_it_too() -> None:
    begun, seen = Event(), Event()

    def work(_: TellStep, stopped: Stopped) -> None:
        begun.set()
        while not stopped():
            seen.wait(0.01)
        seen.set()

    async def run() -> None:
        app = Visit(FakeDesk(), Waiting("Reading", work, lambda _: None))
        async with app.run_test() as pilot:
            assert await asyncio.to_thread(begun.wait, 10)
            await pilot.press("ctrl+q")

    asyncio.run(run())
    assert seen.is_set()


def test_no_letter_of_its_trouble_steers_the_terminal() -> None:
    work = Work(Step(0.5, "Reading."), "There is no file a\x1b]0;pwn\x07b\x9b31m.wav.")

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await _ended(work, pilot)
        shown = "".join(part.text for strip in app.screen._compositor.render_strips() for part in strip)
        assert "There is no file" in shown
        assert not {"\x1b", "\x07", "\x9b"} & {*shown}

    _waited(work, script)


def test_work_that_breaks_down_ends_no_program() -> None:
    class Broken(Work):
        def __call__(self, tell: TellStep, stopped: Stopped) -> str:
            super().__call__(tell, stopped)
            raise OSError(30, "Read-only")

    work = Broken(Step(0.5, "Reading."))

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await _ended(work, pilot)
        assert "Read-only" in _text(app, "#step")
        assert _text(app, "#hint") == BACK

    _waited(work, script)
