"""How opening a file looks, and what changed in rounds that were read again."""

from collections.abc import Callable

import pytest

from interviewer.tui.places import OpeningFile, ReadAgain
from interviewer.tui.themes import CONTRAST, LIGHT
from tests.tui.fake_desk import FakeDesk
from tests.tui.pictures import LARGE, SMALL, after
from tests.tui.visits import Visit

Compare = Callable[..., bool]
SIZES = pytest.mark.parametrize("size", [SMALL, LARGE, (60, 15)], ids=["small", "large", "few"])
LINES = (
    "2026-11-20-0900: read again; now in facts-2.jsonl",
    "  Words: 14 of 912 changed",
    "  Tags: 0:41 of 9:12 tagged otherwise",
    "  framework vomit   1:05   0:41   better",
    "2026-11-18-1830: tagged again; nothing changed, and nothing was written",
    "The round 2026-11-02-0900 is not read again, and what was told of it is kept. Its file cannot be read.",
)


@SIZES
def test_opening_a_file(snap_compare: Compare, desk: FakeDesk, size: tuple[int, int]) -> None:
    keys = (*"talks/", "down", "down")
    assert snap_compare(Visit(desk, OpeningFile()), terminal_size=size, run_before=after(*keys))


def test_opening_a_file_where_there_is_no_room(snap_compare: Compare, desk: FakeDesk) -> None:
    keys = (*"talks/", "down", "down")
    assert snap_compare(Visit(desk, OpeningFile()), terminal_size=(20, 5), run_before=after(*keys))


def test_no_such_file(snap_compare: Compare, desk: FakeDesk) -> None:
    app = Visit(desk, OpeningFile(), LIGHT)
    assert snap_compare(app, terminal_size=SMALL, run_before=after(*"talks/third.wav", "enter"))


def test_before_anything_is_typed(snap_compare: Compare, desk: FakeDesk) -> None:
    assert snap_compare(Visit(desk, OpeningFile(), CONTRAST), terminal_size=SMALL, run_before=after())


@SIZES
def test_rounds_that_were_read_again(snap_compare: Compare, desk: FakeDesk, size: tuple[int, int]) -> None:
    assert snap_compare(Visit(desk, ReadAgain(LINES)), terminal_size=size, run_before=after())
