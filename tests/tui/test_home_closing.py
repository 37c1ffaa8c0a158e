"""The round that broke off, closed from home: asked about once, heard to its end meanwhile, and told of."""

import asyncio
from dataclasses import replace
from threading import Event

import pytest
from textual.pilot import Pilot
from textual.widgets import Button, OptionList

from interviewer.tui.places import AtHome, OverTime
from interviewer.tui.screens.home import Home
from interviewer.tui.screens.home_closing import Closing
from interviewer.tui.screens.keys import keys_of
from interviewer.tui.values import BrokenOff, Habit, Today
from tests.tui.fake_desk import FakeDesk
from tests.tui.visits import Visit, press, pressed, settled, visit

BROKEN = BrokenOff("20 November 2026, 09:00", 2)
TODAY = Today(BROKEN, Habit("rambling", 3, 7, 2.0))
CLOSED = ("close_round", BROKEN)


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk(now=TODAY)


def _offered(app: Visit) -> list[str]:
    """The steps as they are read."""
    home = next(one for one in app.screen_stack if isinstance(one, Home))
    return [str(option.prompt) for option in home.query_one("#steps", OptionList).options]


def test_it_is_offered_below_the_way_to_go_on(desk: FakeDesk) -> None:
    async def script(app: Visit, _: Pilot[None]) -> None:
        assert [line[0] for line in _offered(app)] == ["g", "x", "d", "r", "a"]
        assert "with what was said in it" in _offered(app)[1]
        told = {one.does: one.keys for one in keys_of(app.screen)}
        assert told["Close the round that broke off, with what was said in it"] == ("x",)

    visit(desk, AtHome(), script)


def test_it_is_closed_once_asked_and_home_says_so_and_asks_what_is_next(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "x")
        assert isinstance(app.screen, Closing)
        assert CLOSED not in desk.asked
        await press(pilot, "c")
        assert isinstance(app.screen, Home)
        assert desk.asked.count(CLOSED) == 1
        assert [line[0] for line in _offered(app)] == ["d", "r", "a"]
        assert app.told == [
            "The round that broke off is closed (20 November 2026, 09:00). Its debrief is among the last rounds."
        ]
        after = desk.asked[desk.asked.index(CLOSED) + 1 :]
        assert {("today",), ("rounds",)} <= {*after}

    visit(desk, AtHome(), script)


@pytest.mark.parametrize("keys", [("x", "x"), ("x", "enter"), ("x", "escape"), ("x", "k"), ("x", "q"), ("x", "1")])
def test_a_slip_of_a_finger_closes_nothing(desk: FakeDesk, keys: tuple[str, ...]) -> None:
    app = pressed(desk, AtHome(), *keys)
    assert CLOSED not in desk.asked
    assert app.went == [AtHome()]


def test_it_works_by_mouse(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await pilot.click("#steps", offset=(5, 1))
        await settled(pilot)
        assert "2 questions will stay unasked" in str(app.screen.query_one("#what").render())
        await pilot.click("#close")
        await settled(pilot)
        assert CLOSED in desk.asked

    visit(desk, AtHome(), script)


def test_it_is_answered_with_the_arrows(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "x")
        assert app.screen.query_one("#keep", Button).has_focus
        await press(pilot, "down", "enter")
        assert CLOSED in desk.asked

    visit(desk, AtHome(), script)


def test_where_nothing_is_left_to_ask_it_is_closed_and_not_gone_on_with(desk: FakeDesk) -> None:
    desk.now = replace(TODAY, broken_off=replace(BROKEN, left=0))
    app = pressed(desk, AtHome(), "g", "x", "c")
    assert isinstance(app.went[-1], AtHome)
    assert [what[0] for what in desk.asked if what[0] == "close_round"] == ["close_round"]


def test_without_one_there_is_no_key(desk: FakeDesk) -> None:
    desk.now = Today(None, None)

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "x")
        assert isinstance(app.screen, Home)

    visit(desk, AtHome(), script)


class SlowDesk(FakeDesk):
    """Hears for as long as the test wants."""

    def __init__(self) -> None:
        super().__init__(now=TODAY)
        self.hears, self.may, self.fault = Event(), Event(), ""

    def close_round(self, broken_off: BrokenOff) -> None:
        self.hears.set()
        self.may.wait(10)
        if self.fault:
            raise RuntimeError(self.fault)
        super().close_round(broken_off)


def closing(desk: SlowDesk, *meanwhile: str) -> list[list[str]]:
    """What home offers while it is closed, some keys later, and afterwards."""

    async def run() -> list[list[str]]:
        app = Visit(desk, AtHome())
        async with app.run_test() as pilot:
            try:
                await settled(pilot)
                await pilot.press("x", "c")
                assert await asyncio.to_thread(desk.hears.wait, 10)
                await pilot.pause()
                seen = [_offered(app)]
                for key in meanwhile:
                    await pilot.press(key)
                    await pilot.pause(0.05)
                seen.append(_offered(app))
            finally:
                desk.may.set()
            await settled(pilot)
            await settled(pilot)
            return [*seen, _offered(app), app.told]

    return asyncio.run(run())


def test_while_it_is_closed_home_says_so_and_goes_on() -> None:
    desk = SlowDesk()
    # To another place and back: what the disk tells meanwhile offers nothing of it anew.
    at_once, later, done, _ = closing(desk, "g", "x", "t", "escape")
    assert at_once == later
    assert "Closing the round" in at_once[0]
    assert [line[0] for line in at_once[1:]] == ["d", "r", "a"]
    assert [line[0] for line in done] == ["d", "r", "a"]
    assert desk.asked.count(CLOSED) == 1


def test_whoever_is_elsewhere_by_then_is_told_too() -> None:
    *_, told = closing(SlowDesk(), "t")
    assert "is closed" in told[-1]


def test_what_goes_wrong_is_told_and_it_is_offered_again(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "x")
        desk.trouble = "The model base is not here."
        await press(pilot, "c")
        assert app.told[0] == desk.trouble
        assert [line[0] for line in _offered(app)][:2] == ["g", "x"]

    visit(desk, AtHome(), script)


def test_a_fault_is_told_in_a_sentence() -> None:
    desk = SlowDesk()
    desk.fault = "no codec"
    *_, done, told = closing(desk)
    assert "Something went wrong" in told[-1]
    assert [line[0] for line in done][:2] == ["g", "x"]


@pytest.mark.parametrize("size", [(20, 5), (60, 15), (80, 24), (200, 60)])
def test_the_question_fits_everywhere(desk: FakeDesk, size: tuple[int, int]) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "x")
        for button in app.screen.query(Button):
            assert button.region.height == 1
            assert size[1] > button.region.y >= 0
        await press(pilot, "c")
        assert CLOSED in desk.asked

    visit(desk, AtHome(), script, size)


def test_asked_for_from_elsewhere_where_none_broke_off_it_says_so(desk: FakeDesk) -> None:
    desk.now = Today(None, None)

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        home = app.screen
        assert isinstance(home, Home)
        home.ask_to_close()
        await settled(pilot)
        assert app.told == ["No round broke off, so there is none to close."]

    visit(desk, AtHome(), script)


def test_whoever_went_on_meanwhile_is_not_asked(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        home = app.screen
        assert isinstance(home, Home)
        home.ask_to_close()
        app.go(OverTime())
        await settled(pilot)
        assert not isinstance(app.screen, Closing)

    visit(desk, AtHome(), script)
