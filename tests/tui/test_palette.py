"""The command palette: all places, drills, looks, and the rounds by their names."""

from dataclasses import replace

import pytest
from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from interviewer.tui.palette import ASKS
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
    ReadAgain,
    Replaying,
    Settings,
)
from interviewer.tui.screens.home import Home
from interviewer.tui.screens.home_closing import Closing
from interviewer.tui.screens.keys import Keys
from interviewer.tui.values import BrokenOff, Today, Wish
from tests.tui.fake_desk import FakeDesk
from tests.tui.held_rounds import figures_of
from tests.tui.visits import Elsewhere, Visit, press, settled, visit

WAYS: dict[str, Place] = {
    "choose": ChoosingRound(),
    "one question": InRound(Wish()),
    "trends": OverTime(),
    "compare": Comparing(),
    "open": OpeningFile(),
    "sound": CheckingSound(),
    "settings": Settings(),
    "drill: rambling": InRound(Wish(drill="rambling")),
    "begin: behav": InRound(Wish(round="behavioural")),
    "2026-11-05": Debriefing("2026-11-05-0900"),
}


async def _chosen(pilot: Pilot[None], words: str) -> None:
    await press(pilot, "ctrl+p", *words)
    # The palette gathers what it finds for a moment before it shows it.
    await pilot.pause(0.3)
    await press(pilot, "enter")


def test_every_place_is_a_few_letters_away(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        for words, place in WAYS.items():
            await _chosen(pilot, words)
            assert app.went[-1] == place
        await _chosen(pilot, "home")
        assert isinstance(app.screen, Home)

    visit(desk, AtHome(), script)


def test_all_rounds_are_read_again_from_home_and_what_changed_is_told(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        app.go(OverTime())
        await _chosen(pilot, "read all")
        await settled(pilot)
        assert app.went[-1] == ReadAgain(("Nothing changed.",))
        await press(pilot, "escape")
        assert isinstance(app.screen, Home)

    visit(desk, AtHome(), script)
    assert ("reanalyze", ()) in desk.asked


def test_the_round_that_broke_off_is_closed_from_home_once_asked(desk: FakeDesk) -> None:
    broken_off = BrokenOff("20 November 2026, 09:00", 2)
    desk.now = Today(broken_off, None)

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await _chosen(pilot, "close the round")
        await settled(pilot)
        assert isinstance(app.screen, Closing)
        assert app.went == [OverTime(), AtHome()]
        await press(pilot, "c")
        assert isinstance(app.screen, Home)

    visit(desk, OverTime(), script)
    assert ("close_round", broken_off) in desk.asked


def test_a_round_is_replayed_by_its_day(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await _chosen(pilot, "replay: 2026-11-05")
        await settled(pilot)
        assert app.went[-1] == Replaying(replace(desk.shown, name="2026-11-05-0900"))
        await press(pilot, "escape")
        assert isinstance(app.screen, Home)

    visit(desk, AtHome(), script)


def test_before_anything_is_typed_it_says_what_can_be_and_shows_drills_and_the_last_rounds(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "ctrl+p")
        await pilot.pause(0.3)
        assert app.screen.query_one(Input).placeholder == ASKS
        offered = [str(option.prompt).partition("\n")[0] for option in app.screen.query_one(OptionList).options]
        assert "Drill: rambling" in offered
        assert {"Round 2026-11-12-0900", "Replay: 2026-11-12, Execution"} < {*offered}
        assert "Round 2026-11-05-0900" not in offered

    visit(desk, AtHome(), script)


def test_a_look_is_chosen_and_kept(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await _chosen(pilot, "theme: contrast")
        assert app.theme == "contrast"

    visit(desk, OverTime(), script)
    assert ("set", "screen.theme", "contrast") in desk.asked


def test_the_keys_are_those_of_the_screen_below(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await _chosen(pilot, "keys")
        assert isinstance(app.screen, Keys)

    visit(desk, AtHome(), script)


def test_trouble_with_the_rounds_is_told_and_the_rest_works(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        desk.trouble = "The rounds cannot be read."
        await _chosen(pilot, "trends")
        assert app.went[-1] == OverTime()
        assert desk.trouble in app.told

    visit(desk, CheckingSound(), script)


def test_the_name_of_a_round_is_no_markup(desk: FakeDesk) -> None:
    desk.figures = [replace(figures_of(0), name="[red]x[/red]", lean="[b]")]

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await _chosen(pilot, "round red")
        assert app.went[-1] == Debriefing("[red]x[/red]")

    visit(desk, OverTime(), script)


def test_nothing_leads_away_from_what_must_be_ended_first(desk: FakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Elsewhere, "busy", True)

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "ctrl+p")
        await pilot.pause(0.3)
        assert isinstance(app.screen, CommandPalette)
        offered = [str(option.prompt).partition("\n")[0] for option in app.screen.query_one(OptionList).options]
        assert offered == ["Keys", "Quit", "Theme: dark", "Theme: light", "Theme: contrast"]

    visit(desk, InRound(Wish()), script)
