"""Ways between the screens: there, back, home."""

import asyncio

from textual import events
from textual.pilot import Pilot

from interviewer.tui.app import InterviewerApp
from interviewer.tui.places import AtHome, ChoosingRound, OverTime, Settings
from interviewer.tui.screens.home import Home
from interviewer.tui.themes import CONTRAST, LIGHT
from interviewer.tui.ways import screen_of
from tests.tui.fake_desk import FakeDesk
from tests.tui.visits import Elsewhere, Visit, press, settled, visit


def test_escape_leads_back_step_by_step(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        app.go(ChoosingRound())
        app.go(OverTime())
        await press(pilot, "escape")
        assert app.went[-2:] == [ChoosingRound(), OverTime()]
        assert not isinstance(app.screen, Elsewhere)
        await press(pilot, "escape", "escape", "escape")
        assert isinstance(app.screen, Home)

    visit(desk, AtHome(), script)


def test_there_is_one_home(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        home = app.screen
        app.go(OverTime())
        app.go(Settings())
        app.go(AtHome())
        await pilot.pause()
        assert app.screen is home

    visit(desk, AtHome(), script)


def test_who_began_elsewhere_comes_home(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "escape")
        assert isinstance(app.screen, Home)
        await press(pilot, "escape")
        assert isinstance(app.screen, Home)

    visit(desk, OverTime(), script)


def test_instead_of_a_screen_means_that_it_is_gone(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        app.go(ChoosingRound())
        app.go(OverTime(), instead=True)
        await press(pilot, "escape")
        assert isinstance(app.screen, Home)

    visit(desk, AtHome(), script)


def test_a_key_quits_from_anywhere(desk: FakeDesk) -> None:
    async def run() -> int | None:
        app = Visit(desk, OverTime())
        async with app.run_test() as pilot:
            await pilot.press("ctrl+q")
        return app.return_code

    assert asyncio.run(run()) == 0


def test_who_is_gone_is_not_waited_for_though_a_flood_of_keys_is(desk: FakeDesk) -> None:
    pressed: list[str] = []

    class Pressed(Elsewhere):
        def on_key(self, event: events.Key) -> None:
            pressed.append(event.key)

    async def run() -> InterviewerApp:
        app = InterviewerApp(desk, AtHome(), Pressed)
        async with app.run_test() as pilot:
            await pilot.press("x")
            for _ in range(20_000):
                app.post_message(events.Key("x", "x"))
            app.post_message(events.Paste("x" * 100_000))
            app._be_gone()
        return app

    assert asyncio.run(run())._exit
    assert pressed == ["x"]


def test_in_a_flood_of_keys_the_word_to_leave_has_its_turn(desk: FakeDesk) -> None:
    flood, pressed = 5_000, list[str]()

    class Pressed(Elsewhere):
        def on_key(self, event: events.Key) -> None:
            pressed.append(event.key)

    async def run() -> None:
        app = InterviewerApp(desk, AtHome(), Pressed)
        async with app.run_test() as pilot:
            await pilot.press("x")
            for _ in range(flood):
                app.post_message(events.Key("x", "x"))
            # As the loop takes up a signal: at its next turn.
            asyncio.get_running_loop().call_soon(app._be_gone)
            await pilot.pause()

    asyncio.run(run())
    assert len(pressed) < flood / 2


def test_it_begins_in_the_look_that_was_set(desk: FakeDesk) -> None:
    assert InterviewerApp(desk, AtHome(), screen_of, LIGHT).theme == LIGHT


def test_a_look_is_worn_at_once_and_kept(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        app.wear(CONTRAST)
        assert app.theme == CONTRAST
        await settled(pilot)
        desk.trouble = "config.toml cannot be written; nothing was changed."
        app.wear(LIGHT)
        await settled(pilot)
        assert (app.theme, app.told) == (LIGHT, [desk.trouble])

    visit(desk, OverTime(), script)
    assert desk.asked[:1] == [("set", "screen.theme", CONTRAST)]
