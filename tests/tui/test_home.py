"""Home: what is offered, and where it leads."""

import asyncio
from dataclasses import replace
from threading import Event

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.tui.places import (
    AtHome,
    CheckingSound,
    ChoosingRound,
    Comparing,
    Debriefing,
    InRound,
    OpeningFile,
    OverTime,
    Place,
    Settings,
    Waiting,
)
from interviewer.tui.screens.home import Home
from interviewer.tui.values import BrokenOff, Habit, Stopped, Today, Wish
from interviewer.tui.widgets.trouble_line import TroubleLine
from tests.tui.fake_desk import FakeDesk
from tests.tui.held_rounds import figures_of
from tests.tui.visits import Visit, press, pressed, settled, visit

BROKEN = Today(BrokenOff("20 November", 2), Habit("rambling", 3, 7, 2.0))


def _steps(app: Visit) -> OptionList:
    return app.screen.query_one("#steps", OptionList)


LEADS: dict[str, Place] = {
    "r": ChoosingRound(),
    "a": InRound(Wish()),
    "d": InRound(Wish(drill="framework_vomit")),
    "enter": InRound(Wish(drill="framework_vomit")),
    "t": OverTime(),
    "c": Comparing(),
    "o": OpeningFile(),
    "s": Settings(),
    "m": CheckingSound(),
    "1": Debriefing("2026-11-12-0900"),
    "9": Debriefing("2026-11-04-0900"),
}


def test_one_key_leads_there_and_escape_back(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        for key, place in LEADS.items():
            await press(pilot, key)
            assert app.went[-1] == place
            await press(pilot, "escape")
            assert isinstance(app.screen, Home)

    visit(desk, AtHome(), script)


def test_the_best_is_under_the_cursor(desk: FakeDesk) -> None:
    desk.now = BROKEN
    assert pressed(desk, AtHome(), "enter", "escape", "g").went[1:] == [InRound(Wish(resume=True))] * 2


def test_what_there_is_no_reason_for_has_no_key(desk: FakeDesk) -> None:
    desk.now, desk.figures = Today(None, None), [figures_of(0)]
    assert pressed(desk, AtHome(), "g", "d", "f", "2", "9").went == [AtHome()]
    assert pressed(desk, AtHome(), "1").went[-1] == Debriefing("2026-11-01-0900")


def test_what_broke_a_round_off_stays_until_another_is_begun(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        told = app.screen.query_one(TroubleLine)
        assert not told.display
        app.broke_off = "The round x could not be opened (No space left on device)."
        for _ in range(2):
            await press(pilot, "t", "escape")
            assert str(told.render()) == "! The round x could not be opened (No space left on device)."
            assert told.region.height
        app.broke_off = ""
        await press(pilot, "t", "escape")
        assert not told.display

    visit(desk, AtHome(), script)


def test_q_quits_and_begins_nothing(desk: FakeDesk) -> None:
    assert pressed(desk, AtHome(), "q", "q").went == [AtHome()]
    assert not desk.floors


def test_the_keys_of_the_last_rounds_stand_beside_them(desk: FakeDesk) -> None:
    async def script(app: Visit, _: Pilot[None]) -> None:
        lines = [str(option.prompt) for option in app.screen.query_one("#rounds", OptionList).options]
        assert [line[0] for line in lines] == [*"123456789", " ", " ", " "]

    visit(desk, AtHome(), script)


def test_enter_on_a_round_opens_its_debrief(desk: FakeDesk) -> None:
    assert pressed(desk, AtHome(), "tab", "down", "enter").went[-1] == Debriefing("2026-11-11-0900")


def test_a_click_does_what_enter_does(desk: FakeDesk) -> None:
    async def script(_: Visit, pilot: Pilot[None]) -> None:
        await pilot.click("#steps", offset=(5, 1))
        await settled(pilot)

    assert visit(desk, AtHome(), script).went[-1] == ChoosingRound()


def test_missing_models_are_fetched_and_then_asked_for_anew(desk: FakeDesk) -> None:
    desk.now = Today(None, None, ("base",))

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "enter")
        assert isinstance(app.screen, Home)

    app = visit(desk, AtHome(), script)
    assert isinstance(app.went[-1], Waiting)
    assert [what for (what, *_) in desk.asked].count("fetch_models") == 1
    assert [what for (what, *_) in desk.asked].count("today") == 2


def test_models_are_loaded_once_all_else_is_there(desk: FakeDesk) -> None:
    visit(desk, AtHome(), _nothing)
    assert [what for (what, *_) in desk.asked][-1] == "warm"
    assert {"today", "rounds"} < {what for (what, *_) in desk.asked}


async def _nothing(_: Visit, __: Pilot[None]) -> None:
    pass


def test_models_that_are_missing_are_not_loaded(desk: FakeDesk) -> None:
    desk.now = Today(None, None, ("base",))
    visit(desk, AtHome(), _nothing)
    assert ("warm",) not in desk.asked


class WarmingDesk(FakeDesk):
    """Loads until nobody wants it any more, or breaks down."""

    def __init__(self, fault: str = "") -> None:
        super().__init__()
        self.fault, self.stopped = fault, Event()

    def warm(self, stopped: Stopped) -> None:
        if self.fault:
            raise RuntimeError(self.fault)
        while not stopped():
            self.stopped.wait(0.005)
        self.stopped.set()


def test_whoever_quits_does_not_wait_for_all_models() -> None:
    desk = WarmingDesk()

    async def run() -> None:
        async with Visit(desk, AtHome()).run_test() as pilot:
            await pilot.press("ctrl+q")

    asyncio.run(run())
    assert desk.stopped.wait(10)


def test_a_fault_while_models_are_loaded_disturbs_nobody() -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await pilot.press("r")
        assert app.went[-1] == ChoosingRound()
        assert app.told == []

    async def run() -> None:
        app = Visit(WarmingDesk("The file is damaged."), AtHome())
        async with app.run_test() as pilot:
            while app.workers:
                await pilot.pause()
            await script(app, pilot)

    asyncio.run(run())


class SlowDesk(FakeDesk):
    """Tells nothing before the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.may = Event()

    def today(self) -> Today:
        self.may.wait(10)
        return super().today()

    def rounds(self) -> list[RoundFigures]:
        self.may.wait(10)
        return super().rounds()


def test_it_is_there_before_anything_is_known_and_enter_does_nothing_yet() -> None:
    desk = SlowDesk()

    async def run() -> None:
        app = Visit(desk, AtHome())
        async with app.run_test() as pilot:
            await pilot.pause()
            try:
                assert [option.id for option in _steps(app).options] == ["r", "a"]
                await pilot.press("enter")
                assert app.went == [AtHome()]
            finally:
                desk.may.set()
            await settled(pilot)
            await pilot.press("enter")
            assert app.went[-1] == InRound(Wish(drill="framework_vomit"))

    asyncio.run(run())


def test_what_stood_under_the_cursor_stays_there() -> None:
    desk = SlowDesk()

    async def run() -> None:
        app = Visit(desk, AtHome())
        async with app.run_test() as pilot:
            await pilot.press("down", "down")
            desk.may.set()
            await settled(pilot)
            here = _steps(app).highlighted_option
            assert here is not None
            assert here.id == "a"

    asyncio.run(run())


def test_trouble_is_told_and_a_round_can_still_be_held(desk: FakeDesk) -> None:
    desk.trouble = "The folder of the rounds cannot be read."

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        assert app.told == [desk.trouble, desk.trouble]
        await pilot.press("r")
        assert app.went[-1] == ChoosingRound()

    visit(desk, AtHome(), script)


def test_nothing_of_a_round_is_read_as_markup_or_moves_the_cursor(desk: FakeDesk) -> None:
    strange = replace(figures_of(0), name="[red]x", round="[b]\x1b[2Jx", lean="[/b]\x07")
    broken = replace(figures_of(1), name="y", trouble="cannot be read", answers=())
    desk.figures = [strange, broken]

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        shown = str(app.screen.query_one("#rounds", OptionList).options[1].prompt)
        assert "[/b]\ufffd" in shown
        assert "\x1b" not in shown
        await press(pilot, "tab", "down", "enter")
        assert app.went[-1] == Debriefing("[red]x")

    visit(desk, AtHome(), script)


def test_only_the_last_rounds_are_listed(desk: FakeDesk) -> None:
    desk.figures = [replace(figures_of(0), name=f"round {number}") for number in range(1000)]

    async def script(app: Visit, _: Pilot[None]) -> None:
        options = app.screen.query_one("#rounds", OptionList).options
        assert (len(options), options[0].id) == (50, "round 999")

    visit(desk, AtHome(), script)


def test_who_has_held_no_round_is_welcomed(desk: FakeDesk) -> None:
    desk.figures, desk.now = [], Today(None, None)

    async def script(app: Visit, _: Pilot[None]) -> None:
        assert app.screen.query_one("#welcome", Static).display
        assert not app.screen.query_one("#rounds").display

    visit(desk, AtHome(), script)


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (60, 15), (200, 60)])
def test_it_fits_everywhere(desk: FakeDesk, size: tuple[int, int]) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await pilot.resize_terminal(120, 40)
        await pilot.resize_terminal(*size)
        await press(pilot, "tab", "down", "shift+tab", "r")
        assert app.went[-1] == ChoosingRound()

    visit(desk, AtHome(), script, size)


def test_a_list_of_keys_asks_for_nothing_anew(desk: FakeDesk) -> None:
    async def script(_: Visit, pilot: Pilot[None]) -> None:
        asked = len(desk.asked)
        await press(pilot, "question_mark")
        await press(pilot, "escape")
        assert len(desk.asked) == asked

    visit(desk, AtHome(), script)


class PatientDesk(FakeDesk):
    """Loads until the test lets it end."""

    def __init__(self) -> None:
        super().__init__()
        self.may_end = Event()

    def warm(self, stopped: Stopped) -> None:
        super().warm(stopped)
        assert self.may_end.wait(10)


def test_one_thread_alone_waits_for_the_models() -> None:
    desk = PatientDesk()

    async def run() -> None:
        app = Visit(desk, AtHome())
        async with app.run_test() as pilot:
            try:
                for _ in range(4):
                    await pilot.pause(0.05)
                    await pilot.press("t")
                    await pilot.press("escape")
                await pilot.pause(0.05)
                assert desk.asked.count(("warm",)) == 1
            finally:
                desk.may_end.set()

    asyncio.run(run())


def test_a_step_that_was_taken_away_while_it_was_chosen_leads_nowhere(desk: FakeDesk) -> None:
    desk.figures, desk.now = [], Today(None, None)

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        steps, home = app.screen.query_one("#steps", OptionList), app.screen
        assert isinstance(home, Home)
        assert steps.highlighted_option is not None
        assert steps.highlighted_option.id == "m"
        steps.action_select()
        home._show_rounds(([figures_of(1)], []))
        await settled(pilot)
        assert app.screen is home

    visit(desk, AtHome(), script)
