"""How the replay looks."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from interviewer.core.playback import Position
from interviewer.tui.app import InterviewerApp
from interviewer.tui.places import Replaying
from interviewer.tui.themes import CONTRAST, DARK, LIGHT
from interviewer.tui.values import Debrief
from interviewer.tui.ways import screen_of
from tests.replayed import debrief_to_replay, pasted
from tests.tui.fake_desk import FakeDesk

SMALL, LARGE, LOW, TINY = (80, 24), (120, 40), (60, 15), (20, 5)
NOT_KEPT = "The sound of this round was not kept."

# The keys that are pressed, and how far the player then comes.
STATES: dict[str, tuple[Callable[[], Debrief], tuple[str, ...], float]] = {
    "playing": (debrief_to_replay, ("space",), 70.3),
    "paused at the start": (debrief_to_replay, (), 0.0),
    "framework vomit only": (debrief_to_replay, ("v", "plus", "plus", "space"), 95.0),
    "no sound": (lambda: debrief_to_replay(NOT_KEPT), ("space",), 21.0),
    "no times": (pasted, (), 0.0),
}


@pytest.mark.parametrize("size", [SMALL, LARGE, LOW], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", STATES)
def test_the_replay(snap_compare: Callable[..., bool], state: str, size: tuple[int, int]) -> None:
    assert taken(snap_compare, state, size)


@pytest.mark.parametrize("theme", [LIGHT, CONTRAST])
def test_the_replay_in_other_themes(snap_compare: Callable[..., bool], theme: str) -> None:
    assert taken(snap_compare, "playing", SMALL, theme)


@pytest.mark.parametrize("state", ["playing", "no sound"])
def test_the_replay_where_there_is_no_room(snap_compare: Callable[..., bool], state: str) -> None:
    assert taken(snap_compare, state, TINY)


def test_the_replay_without_colours(snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert taken(snap_compare, "playing", SMALL)


def taken(snap_compare: Callable[..., bool], state: str, size: tuple[int, int], theme: str = DARK) -> bool:
    debrief, keys, at = STATES[state]
    desk = FakeDesk()

    async def play(pilot: Pilot[None]) -> None:
        await pilot.press(*keys)
        for player in desk.players:
            player.tell(Position(player.played[-1][0][0].start, playing=True))
            player.tell(Position(at, playing=True))
        await pilot.pause()
        await pilot.pause()

    app = InterviewerApp(desk, Replaying(debrief()), screen_of, theme)
    return snap_compare(app, terminal_size=size, run_before=play)
