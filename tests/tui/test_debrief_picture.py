"""How the debrief looks."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from textual.pilot import Pilot

from interviewer.core.playback import Position
from interviewer.tui.app import InterviewerApp
from interviewer.tui.debriefing.line import Look
from interviewer.tui.places import Debriefing
from interviewer.tui.themes import CONTRAST, DARK, LIGHT
from interviewer.tui.values import Debrief
from interviewer.tui.ways import screen_of
from interviewer.tui.widgets.line_list import LineList
from tests.tui import debriefs
from tests.tui.fake_desk import FakeDesk

SMALL, LARGE, LOW, TINY = (80, 24), (120, 40), (60, 15), (20, 5)


@dataclass(frozen=True)
class State:
    """A debrief, the sort of line that it is about, the keys that are pressed there, and how far is played then."""

    of: Callable[[], Debrief]
    look: Look = Look.TITLE
    keys: tuple[str, ...] = ()
    at: float = 0.0


STATES = {
    "top": State(debriefs.debrief),
    "time": State(debriefs.debrief, Look.SHARE),
    "playing": State(debriefs.debrief, Look.QUESTION, ("down", "down", "down", "enter"), 14.0),
    "findings": State(debriefs.debrief, Look.FAULT),
    "told not so": State(lambda: debriefs.disputed(1, "framework_vomit"), Look.GONE),
    "vomit": State(debriefs.debrief, Look.LOST),
    "tag choice": State(debriefs.debrief, Look.QUESTION, ("down", "down", "down", "c")),
    "tag choice of a story": State(
        lambda: debriefs.debrief(debriefs.facts_of_story()), Look.QUESTION, ("down", "down", "c")
    ),
    "no sound": State(lambda: debriefs.debrief(silence=debriefs.NO_SOUND), Look.TALK, ("enter",)),
    "no speech": State(debriefs.silent),
    "no times": State(debriefs.untimed, Look.TALK),
}


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", STATES)
def test_the_debrief(snap_compare: Callable[..., bool], state: str, size: tuple[int, int]) -> None:
    assert taken(snap_compare, state, size)


@pytest.mark.parametrize("state", ["top", "time", "playing", "findings", "tag choice"])
def test_the_debrief_in_a_small_window(snap_compare: Callable[..., bool], state: str) -> None:
    assert taken(snap_compare, state, LOW)


@pytest.mark.parametrize("state", ["top", "tag choice", "tag choice of a story"])
def test_the_debrief_where_there_is_no_room(snap_compare: Callable[..., bool], state: str) -> None:
    assert taken(snap_compare, state, TINY)


@pytest.mark.parametrize("theme", [LIGHT, CONTRAST])
def test_the_debrief_in_other_themes(snap_compare: Callable[..., bool], theme: str) -> None:
    assert taken(snap_compare, "playing", SMALL, theme)


def test_the_debrief_without_colours(snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert taken(snap_compare, "playing", SMALL)


def taken(snap_compare: Callable[..., bool], name: str, size: tuple[int, int], theme: str = DARK) -> bool:
    state = STATES[name]
    desk = FakeDesk(shown=state.of())

    async def steer(pilot: Pilot[None]) -> None:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        lines = pilot.app.screen.query_one(LineList)
        lines.go_to(lines.find(lambda line: line.look is state.look) or 0)
        await pilot.press(*state.keys)
        for player in desk.players:
            for at in (player.played[-1][0][0].start, state.at):
                player.tell(Position(at, playing=True))
        await pilot.pause()
        await pilot.pause()

    app = InterviewerApp(desk, Debriefing("2026-11-20-0900"), screen_of, theme)
    return snap_compare(app, terminal_size=size, run_before=steer)
