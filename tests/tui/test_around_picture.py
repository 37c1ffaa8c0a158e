"""What lies over the screens, and what is seen while one waits, as it looks."""

import asyncio
from collections.abc import Callable
from threading import Event

import pytest
from textual.pilot import Pilot

from interviewer.core.trouble import CouldNotError
from interviewer.tui.places import AtHome, Settings, Waiting
from interviewer.tui.themes import LIGHT
from interviewer.tui.values import Step, Stopped, TellStep
from tests.tui.fake_desk import FakeDesk
from tests.tui.pictures import LARGE, SMALL, after
from tests.tui.visits import Visit

Compare = Callable[..., bool]
BOTH = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large"])


@BOTH
def test_the_keys(snap_compare: Compare, desk: FakeDesk, size: tuple[int, int]) -> None:
    assert snap_compare(Visit(desk, AtHome()), terminal_size=size, run_before=after("?"))


def test_the_keys_in_few_cells(snap_compare: Compare, desk: FakeDesk) -> None:
    assert snap_compare(Visit(desk, Settings()), terminal_size=(60, 15), run_before=after("?"))


@pytest.mark.parametrize("size", [SMALL, LARGE, (20, 5)], ids=["small", "large", "no-room"])
def test_the_palette(snap_compare: Compare, desk: FakeDesk, size: tuple[int, int]) -> None:
    assert snap_compare(Visit(desk, AtHome()), terminal_size=size, run_before=after("ctrl+p"))


def test_the_palette_with_letters(snap_compare: Compare, desk: FakeDesk) -> None:
    keys = ["ctrl+p", *"hypothesis"]
    assert snap_compare(Visit(desk, AtHome(), LIGHT), terminal_size=LARGE, run_before=after(*keys))


def _until_stopped(step: Step, begun: Event) -> Callable[[TellStep, Stopped], None]:
    """Work that goes no further than this."""

    def work(tell: TellStep, stopped: Stopped) -> None:
        tell(step)
        begun.set()
        while not stopped():
            Event().wait(0.01)

    return work


@pytest.mark.parametrize(
    ("size", "step"),
    [
        (SMALL, Step(0.42, "base: 61 of 145 MB, 3 minutes left")),
        (LARGE, Step(0.42, "base: 61 of 145 MB, 3 minutes left")),
        (SMALL, Step(None, "Looking for what is missing.")),
        ((20, 5), Step(0.42, "base: 61 of 145 MB, 3 minutes left")),
    ],
    ids=["small", "large", "unknown", "no-room"],
)
def test_waiting(snap_compare: Compare, desk: FakeDesk, size: tuple[int, int], step: Step) -> None:
    begun = Event()

    async def before(pilot: Pilot[None]) -> None:
        pilot.app.animation_level = "none"
        assert await asyncio.to_thread(begun.wait, 10)
        await pilot.pause()

    place = Waiting("Fetching the models", _until_stopped(step, begun), lambda _: None)
    assert snap_compare(Visit(desk, place), terminal_size=size, run_before=before)


def test_waiting_for_what_failed(snap_compare: Compare, desk: FakeDesk) -> None:
    def work(*_: object) -> None:
        raise CouldNotError("The network was gone at 61 of 145 MB. What was fetched is kept: fetch again to go on.")

    place = Waiting("Fetching the models", work, lambda _: None)
    assert snap_compare(Visit(desk, place), terminal_size=SMALL, run_before=after())
