"""A file from elsewhere: its path typed, completed or chosen, and what becomes of it."""

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from interviewer.core.trouble import CouldNotError
from interviewer.tui.places import AtHome, OpeningFile, Replaying, Waiting
from interviewer.tui.screens.home import Home
from interviewer.tui.screens.opening import OpeningScreen
from interviewer.tui.widgets.path_field import LONGEST_PATH, PathField
from tests.tui.fake_desk import FakeDesk
from tests.tui.visits import Visit, press, visit


def _typed(app: Visit) -> str:
    return app.screen.query_one(PathField).value


def _offered(app: Visit) -> list[str]:
    return [str(option.prompt) for option in app.screen.query_one(OptionList).options]


def _trouble(app: Visit) -> str:
    return str(app.screen.query_one("#trouble", Static).render())


def test_a_path_is_completed_read_and_played(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "o")
        assert _offered(app) == ["talks/", "todo.txt"]
        await press(pilot, "tab")
        assert _typed(app) == "t"
        await press(pilot, "a", "tab", "m", "tab")
        assert _typed(app) == "talks/mock."
        assert _offered(app) == ["mock.m4a", "mock.vtt"]
        await press(pilot, "v", "tab", "enter")
        waiting, playing = app.went[-2:]
        assert isinstance(waiting, Waiting)
        assert waiting.what == "Reading mock.vtt"
        assert isinstance(playing, Replaying)
        assert playing.debrief.name == ""
        await press(pilot, "escape")
        assert isinstance(app.screen, OpeningScreen)
        assert _typed(app) == "talks/mock.vtt"
        await press(pilot, "escape")
        assert isinstance(app.screen, Home)

    assert visit(desk, AtHome(), script).told == []
    assert ("read", "talks/mock.vtt") in desk.asked


def test_files_are_chosen_by_keys(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "down", "enter")
        assert _typed(app) == "talks/"
        await press(pilot, "up")
        assert isinstance(app.focused, PathField)
        await press(pilot, "down", "down", "down", "enter")
        assert ("read", "talks/second.wav") in desk.asked

    visit(desk, OpeningFile(), script)


def test_files_are_chosen_by_mouse(desk: FakeDesk) -> None:
    async def script(_: Visit, pilot: Pilot[None]) -> None:
        await pilot.click(OptionList, offset=(3, 1))
        await press(pilot)
        assert ("read", "todo.txt") in desk.asked

    visit(desk, OpeningFile(), script)


def test_what_is_no_file_is_said_there_until_it_is_typed_otherwise(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, *"[b]x", "enter")
        assert _trouble(app) == "There is no file [b]x."
        assert isinstance(app.screen, OpeningScreen)
        await press(pilot, "backspace")
        assert _trouble(app) == ""

    assert visit(desk, OpeningFile(), script).told == []


def test_what_is_no_recording_is_told_and_leads_back(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "t", "o", "tab")
        await press(pilot, "enter")
        assert "is no recording" in str(app.screen.query_one("#step", Static).render())
        await press(pilot, "escape")
        assert _typed(app) == "todo.txt"

    desk.read = _refuse  # type: ignore[method-assign, assignment]
    visit(desk, OpeningFile(), script)


def _refuse(*_: object) -> None:
    raise CouldNotError("todo.txt is no recording.")


def test_a_flood_that_is_pasted_is_cut_off(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        app.screen.query_one(PathField).post_message(Paste("x\x1b[2J" * 20_000))
        await press(pilot, "enter")
        assert len(_typed(app)) <= LONGEST_PATH
        assert "\x1b" not in _trouble(app)
        assert isinstance(app.screen, OpeningScreen)

    visit(desk, OpeningFile(), script)


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (60, 15), (200, 60)])
def test_it_fits_everywhere(desk: FakeDesk, size: tuple[int, int]) -> None:
    async def script(_: Visit, pilot: Pilot[None]) -> None:
        await pilot.resize_terminal(120, 40)
        await pilot.resize_terminal(*size)
        await press(pilot, "down", "enter", "down", "enter")
        assert ("read", "talks/mock.vtt") in desk.asked

    visit(desk, OpeningFile(), script, size)
