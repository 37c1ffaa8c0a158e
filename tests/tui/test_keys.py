"""The keys of a screen, as the screen itself says them."""

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from interviewer.tui.places import AtHome, ChoosingRound, Settings
from interviewer.tui.screens.keys import Keys, KeyTold, keys_of
from tests.tui.fake_desk import FakeDesk
from tests.tui.visits import Visit, press, visit


def test_the_keys_of_home(desk: FakeDesk) -> None:
    async def script(app: Visit, _: Pilot[None]) -> None:
        keys = keys_of(app.screen)
        assert KeyTold(("r",), "Choose a round and hold it", False) in keys
        assert [one.everywhere for one in keys] == sorted(one.everywhere for one in keys)
        told = {key: one.does for one in keys for key in one.keys}
        assert told["d"] == "Train what costs you most"
        # There is no round to go on with, no model to fetch, and nothing to go back to.
        assert not {"g", "f", "esc"} & {*told}
        assert {one.keys[0] for one in keys if one.everywhere} == {"^q", "?", "^p"}

    visit(desk, AtHome(), script)


def test_keys_that_do_the_same_stand_together(desk: FakeDesk) -> None:
    async def script(app: Visit, _: Pilot[None]) -> None:
        assert KeyTold(("↓", "j"), "One line down", False) in keys_of(app.screen)

    visit(desk, ChoosingRound(), script)


@pytest.mark.parametrize("key", ["escape", "?", "q"])
def test_it_is_opened_and_closed_by_keys(desk: FakeDesk, key: str) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        below = app.screen
        await press(pilot, "?")
        assert isinstance(app.screen, Keys)
        told = str(app.screen.query_one(Static).render())
        assert "The value before" in told
        assert "Letters" not in told
        await press(pilot, key)
        assert app.screen is below

    visit(desk, Settings(), script)


def test_a_click_closes_it(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "?")
        await pilot.click("#list")
        await pilot.pause()
        assert not isinstance(app.screen, Keys)

    visit(desk, AtHome(), script)
