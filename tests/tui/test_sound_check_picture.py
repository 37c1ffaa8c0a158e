"""How the sound check looks, whatever the microphone gives."""

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from interviewer.core.loudness import TOO_LOUD
from interviewer.core.sound_check import NOISY, TOO_QUIET
from interviewer.core.understood import AGAIN
from interviewer.tui.app import InterviewerApp
from interviewer.tui.places import CheckingSound
from interviewer.tui.screens.sound_check import SENTENCE, SoundCheckScreen
from interviewer.tui.themes import CONTRAST, DARK, LIGHT
from interviewer.tui.values import Level, ReadBack
from tests.tui.sound_desk import GOOD, SoundDesk

SIZES = [pytest.param((80, 24), id="80x24"), pytest.param((120, 40), id="120x40")]
OTHER_SIZES = [
    pytest.param((20, 5), id="20x5"),
    pytest.param((60, 15), id="60x15"),
    pytest.param((200, 60), id="200x60"),
]
NONE = Level(0.0, "No microphone was found: connect one, allow this terminal to use it, and try again.")
BADLY = ReadBack("Our new costumes live in the second mouth because are high.", 4 / 12, AGAIN, 131.0)

# What the microphone gives, and what came of reading.
STATES: dict[str, tuple[Level, ReadBack | str | None]] = {
    "before-speaking": (Level(0.01), None),
    "good-level": (GOOD, None),
    "too-quiet": (Level(0.015, TOO_QUIET, voice=True), None),
    "clipping": (Level(1.0, TOO_LOUD, voice=True), None),
    "noisy": (Level(0.2, NOISY, voice=True), None),
    "read-well": (GOOD, ReadBack(SENTENCE, 0.0, words_per_minute=158.0)),
    "read-badly": (GOOD, BADLY),
    "no-microphone": (NONE, NONE.trouble),
}

Snap = Callable[..., bool]


def _compare(snap: Snap, state: str, size: tuple[int, int], theme: str = DARK) -> bool:
    desk = SoundDesk()
    level, read = STATES[state]
    if state == "no-microphone":
        desk.there = []
    else:
        desk.remember("microphone.device", "headset")
    app = InterviewerApp(desk, CheckingSound(), lambda _: SoundCheckScreen(), theme)

    async def reach(pilot: Pilot[Any]) -> None:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        desk.tell(level)
        await pilot.pause()
        if read is not None:
            await pilot.press("space")
            desk.outcome.put(read)
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()

    return snap(app, terminal_size=size, run_before=reach)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", STATES)
def test_the_sound_check(snap_compare: Snap, state: str, size: tuple[int, int]) -> None:
    assert _compare(snap_compare, state, size)


@pytest.mark.parametrize("size", OTHER_SIZES)
@pytest.mark.parametrize("state", ["good-level", "read-badly", "no-microphone"])
def test_in_other_windows(snap_compare: Snap, state: str, size: tuple[int, int]) -> None:
    assert _compare(snap_compare, state, size)


@pytest.mark.parametrize("theme", [LIGHT, CONTRAST])
def test_in_another_light(snap_compare: Snap, theme: str) -> None:
    assert _compare(snap_compare, "read-badly", (80, 24), theme)


def test_without_colours(snap_compare: Snap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert _compare(snap_compare, "read-badly", (80, 24))
