"""The settings as they look, in each theme."""

from collections.abc import Callable

import pytest

from interviewer.tui.places import Settings
from interviewer.tui.themes import NAMES
from interviewer.tui.values import Field
from tests.tui.fake_desk import FakeDesk
from tests.tui.pictures import LARGE, SMALL, after
from tests.tui.visits import Visit

Compare = Callable[..., bool]
MORE = (
    Field("voice.engine", "Voice", "auto", ("auto", "natural", "computer"), "The natural one once it is fetched."),
    Field("voice.name", "Name of the voice", "", (), "A part of its name; empty: the computer's choice."),
    Field("recogniser.model", "Model", "base", ("base", "tiny.en"), "Better, or lighter."),
    Field("answer.wait", "End an answer after seconds of silence", 0.0, (), "0: never; people think for a minute."),
)


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large"])
@pytest.mark.parametrize("theme", NAMES)
def test_the_settings(snap_compare: Compare, desk: FakeDesk, theme: str, size: tuple[int, int]) -> None:
    desk.set("screen.theme", theme)
    assert snap_compare(Visit(desk, Settings(), theme), terminal_size=size, run_before=after("down", "down"))


@pytest.mark.parametrize("size", [(60, 15), (20, 5)], ids=["few", "no-room"])
def test_more_than_there_is_room_for(snap_compare: Compare, desk: FakeDesk, size: tuple[int, int]) -> None:
    desk.fields |= {field.key: field for field in MORE}
    keys = ["up"] * 2
    assert snap_compare(Visit(desk, Settings()), terminal_size=size, run_before=after(*keys))


def test_while_one_is_typed(snap_compare: Compare, desk: FakeDesk) -> None:
    assert snap_compare(Visit(desk, Settings()), terminal_size=SMALL, run_before=after("down", "enter", "1", "8", "5"))


def test_without_colours(snap_compare: Compare, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(Visit(desk, Settings()), terminal_size=SMALL, run_before=after("down"))
