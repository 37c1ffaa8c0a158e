"""Home as it looks: at first, with rounds, with a round that broke off, in few cells."""

from collections.abc import Callable
from threading import Event

import pytest
from textual.pilot import Pilot
from textual.worker import get_current_worker

from interviewer.tui.places import AtHome
from interviewer.tui.themes import CONTRAST, LIGHT
from interviewer.tui.values import BrokenOff, Habit, Today
from tests.tui.fake_desk import FakeDesk
from tests.tui.held_rounds import figures_of
from tests.tui.pictures import LARGE, SMALL, after
from tests.tui.visits import Visit

Compare = Callable[..., bool]
BOTH = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large"])
BROKEN = Today(BrokenOff("20 November 2026, 09:00", 2), Habit("framework_vomit", 3, 7, 2.0))


class HearingDesk(FakeDesk):
    """Hears the last words of a round for as long as anybody looks."""

    def close_round(self, _: BrokenOff) -> None:
        worker = get_current_worker()
        while not worker.is_cancelled:
            Event().wait(0.01)


@BOTH
def test_the_first_time(snap_compare: Compare, desk: FakeDesk, size: tuple[int, int]) -> None:
    desk.figures, desk.now = [], Today(None, None, ("base", "tiny.en"))
    assert snap_compare(Visit(desk, AtHome()), terminal_size=size, run_before=after())


@BOTH
def test_with_rounds(snap_compare: Compare, desk: FakeDesk, size: tuple[int, int]) -> None:
    assert snap_compare(Visit(desk, AtHome()), terminal_size=size, run_before=after())


@BOTH
def test_with_a_round_that_broke_off(snap_compare: Compare, desk: FakeDesk, size: tuple[int, int]) -> None:
    desk.now, desk.figures = BROKEN, [figures_of(number) for number in range(4)]
    assert snap_compare(Visit(desk, AtHome(), LIGHT), terminal_size=size, run_before=after("tab", "down"))


@pytest.mark.parametrize("size", [SMALL, LARGE, (20, 5)], ids=["small", "large", "no-room"])
def test_whether_to_close_a_round(snap_compare: Compare, desk: FakeDesk, size: tuple[int, int]) -> None:
    desk.now = BROKEN
    assert snap_compare(Visit(desk, AtHome()), terminal_size=size, run_before=after("x"))


@BOTH
def test_while_a_round_is_closed(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def before(pilot: Pilot[None]) -> None:
        await after("x")(pilot)
        await pilot.press("c")
        await pilot.pause()

    assert snap_compare(Visit(HearingDesk(now=BROKEN), AtHome()), terminal_size=size, run_before=before)


def test_in_few_cells(snap_compare: Compare, desk: FakeDesk) -> None:
    desk.now = BROKEN
    assert snap_compare(Visit(desk, AtHome(), CONTRAST), terminal_size=(60, 15), run_before=after())


def test_where_there_is_no_room(snap_compare: Compare, desk: FakeDesk) -> None:
    assert snap_compare(Visit(desk, AtHome()), terminal_size=(20, 5), run_before=after())


def test_on_a_wall(snap_compare: Compare, desk: FakeDesk) -> None:
    desk.now = BROKEN
    assert snap_compare(Visit(desk, AtHome()), terminal_size=(200, 60), run_before=after())


def test_without_colours(snap_compare: Compare, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(Visit(desk, AtHome()), terminal_size=SMALL, run_before=after())
