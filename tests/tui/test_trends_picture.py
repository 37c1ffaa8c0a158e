"""The trends as they look."""

from collections.abc import Callable

import pytest

from interviewer.tui.places import OverTime
from interviewer.tui.themes import CONTRAST, LIGHT
from tests.tui.histories import drill, history, unread
from tests.tui.over_time_visit import HistoryDesk, OverTimeVisit
from tests.tui.pictures import LARGE, SMALL, after

Compare = Callable[..., bool]
FEW, NO_ROOM = (60, 15), (20, 5)
SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large"])
ALL_SIZES = pytest.mark.parametrize("size", [SMALL, LARGE, FEW, NO_ROOM], ids=["small", "large", "few", "no-room"])
MARKED = ("down", "space", "down", "down", "space")


@ALL_SIZES
def test_twelve_rounds(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(OverTimeVisit(HistoryDesk(), OverTime()), terminal_size=size, run_before=after(*MARKED))


@SIZES
def test_a_filter(snap_compare: Compare, size: tuple[int, int]) -> None:
    desk = HistoryDesk()
    desk.figures = [*history(), drill(12), unread(13)]
    keys = ("a", "a", "l", "right", "right", "right")
    assert snap_compare(OverTimeVisit(desk, OverTime(), LIGHT), terminal_size=size, run_before=after(*keys))


@ALL_SIZES
def test_no_rounds(snap_compare: Compare, size: tuple[int, int]) -> None:
    desk = HistoryDesk()
    desk.figures = []
    assert snap_compare(OverTimeVisit(desk, OverTime()), terminal_size=size, run_before=after())


@SIZES
def test_one_round(snap_compare: Compare, size: tuple[int, int]) -> None:
    desk = HistoryDesk()
    desk.figures = history(1)
    assert snap_compare(OverTimeVisit(desk, OverTime()), terminal_size=size, run_before=after())


def test_a_thousand_rounds(snap_compare: Compare) -> None:
    desk = HistoryDesk()
    desk.figures = history(1000)
    assert snap_compare(OverTimeVisit(desk, OverTime()), terminal_size=(200, 60), run_before=after("pagedown"))


@SIZES
def test_a_verdict_with_its_scale(snap_compare: Compare, size: tuple[int, int]) -> None:
    app = OverTimeVisit(HistoryDesk(), OverTime(), CONTRAST)
    assert snap_compare(app, terminal_size=size, run_before=after("left"))


def test_the_questions(snap_compare: Compare) -> None:
    assert snap_compare(OverTimeVisit(HistoryDesk(), OverTime()), terminal_size=SMALL, run_before=after("q", "down"))


def test_without_colours(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = OverTimeVisit(HistoryDesk(), OverTime())
    assert snap_compare(app, terminal_size=SMALL, run_before=after(*MARKED, "shift+tab", "down"))
