"""Two rounds side by side as they look."""

from collections.abc import Callable

import pytest

from interviewer.tui.places import Comparing
from interviewer.tui.themes import LIGHT
from tests.tui.histories import held
from tests.tui.over_time_visit import A, B, HistoryDesk, OverTimeVisit
from tests.tui.pictures import LARGE, SMALL, after

Compare = Callable[..., bool]
FEW, NO_ROOM = (60, 15), (20, 5)
SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large"])
ALL_SIZES = pytest.mark.parametrize("size", [SMALL, LARGE, FEW, NO_ROOM], ids=["small", "large", "few", "no-room"])
BOTH = Comparing(A, B)


@ALL_SIZES
def test_two_rounds(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(OverTimeVisit(HistoryDesk(), BOTH), terminal_size=size, run_before=after("tab"))


@SIZES
def test_two_attempts_at_one_question(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(OverTimeVisit(HistoryDesk(), BOTH, LIGHT), terminal_size=size, run_before=after("q"))


@ALL_SIZES
def test_choosing_the_other_one(snap_compare: Compare, size: tuple[int, int]) -> None:
    app = OverTimeVisit(HistoryDesk(), Comparing(held(10).name))
    assert snap_compare(app, terminal_size=size, run_before=after("down"))


def test_one_that_cannot_be_opened(snap_compare: Compare) -> None:
    desk = HistoryDesk(lost={B: "The journal of this round is damaged at its 12th line, so it cannot be opened."})
    assert snap_compare(OverTimeVisit(desk, BOTH), terminal_size=SMALL, run_before=after("pagedown"))


def test_without_colours(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(OverTimeVisit(HistoryDesk(), BOTH), terminal_size=SMALL, run_before=after())
