"""How the round looks, in every state it can be in."""

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from interviewer.core.events import AnswerStarted, Reacted, ThinkingAnnounced
from interviewer.core.glimpses import Behind, Countdown, Listening, Paused
from interviewer.inbox import Gone, Published
from interviewer.tui.app import InterviewerApp
from interviewer.tui.places import InRound
from interviewer.tui.screens.round import RoundScreen
from interviewer.tui.themes import CONTRAST, DARK, LIGHT
from interviewer.tui.values import Wish
from interviewer.tui.widgets.typed_answer import Paragraph
from tests.tui.fake_desk import FakeDesk
from tests.tui.held_rounds import GOOD
from tests.tui.live_script import answering, asked, ended, opening, said, silence

SIZES = [pytest.param((80, 24), id="80x24"), pytest.param((120, 40), id="120x40")]
OTHER_SIZES = [
    pytest.param((20, 5), id="20x5"),
    pytest.param((60, 15), id="60x15"),
    pytest.param((200, 60), id="200x60"),
]
HINT = Reacted(60.0, "nudge", "framework", "Which of these matters here?", "a list of buckets", None, None)
YOUR_TURN = (*opening(), *asked(), *said(GOOD))
FOLLOW_UP = Reacted(46.0, "follow_up", "depth", "Which of these would you check first?", "a list", None, None)
NOTHING_SAID = (*opening(), *asked(), AnswerStarted(4.0), Listening(6.0, 0.05))
GONE = Gone("The microphone is gone: plug it in again, or type your answer.", for_good=False)

STATES: dict[str, tuple[Published, ...]] = {
    "getting-ready": (),
    "being-asked": (*opening(), *asked()),
    "answering": answering(),
    "hint-and-table": (*YOUR_TURN, *silence(60.0, 6.0), HINT),
    "thinking": (*answering(), ThinkingAnnounced(921.0), Behind(921.0, 7.0)),
    "paused": (*answering(), Paused(921.0, 75.0)),
    "typing": (*answering(), GONE),
    "countdown": (*answering(), *silence(930.0, 5.0), Countdown(930.0, 3)),
    "interviewer": (*YOUR_TURN, *ended(GOOD), FOLLOW_UP),
    "over-time": (*answering(), opening(minutes=15.0)[1], Listening(922.0, 0.2)),
}

Snap = Callable[..., bool]


def _compare(
    snap: Snap, told: tuple[Published, ...], size: tuple[int, int], keys: tuple[str, ...] = (), theme: str = DARK
) -> bool:
    desk = FakeDesk()
    app = InterviewerApp(desk, InRound(Wish(round="execution")), lambda place: RoundScreen(place.wish), theme)  # type: ignore[union-attr]

    async def tell(pilot: Pilot[Any]) -> None:
        await pilot.pause()
        for box in app.screen.query(Paragraph):
            box.cursor_blink = False
        for one in told:
            desk.floors[0].tell(one)
        await pilot.pause()
        await pilot.press(*keys)
        # A row that comes or goes moves the captions, which then lay themselves out once more.
        for _ in range(4):
            await pilot.pause()

    return snap(app, terminal_size=size, run_before=tell)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", STATES)
def test_every_state(state: str, size: tuple[int, int], snap_compare: Snap) -> None:
    assert _compare(snap_compare, STATES[state], size)


# What is told, and what is pressed then.
PRESSED: dict[str, tuple[tuple[Published, ...], tuple[str, ...]]] = {
    "question-hidden": (answering(), ("s",)),
    "writing-down": (answering(), ("space",)),
    "leaving": (answering(), ("q", "l")),
    "nothing-said": (NOTHING_SAID, ("space",)),
    "typed-text": ((*answering(), GONE), (*"I would", "ctrl+j", *"ask")),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", PRESSED)
def test_after_a_key(state: str, size: tuple[int, int], snap_compare: Snap) -> None:
    told, keys = PRESSED[state]
    assert _compare(snap_compare, told, size, keys)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", ["answering", "hint-and-table"])
def test_without_colours(
    state: str, size: tuple[int, int], snap_compare: Snap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert _compare(snap_compare, STATES[state], size)


@pytest.mark.parametrize("size", SIZES)
def test_its_keys_and_letters(size: tuple[int, int], snap_compare: Snap) -> None:
    assert _compare(snap_compare, answering(), size, ("?",))


@pytest.mark.parametrize("size", [*SIZES, OTHER_SIZES[0]])
def test_the_question_whether_to_leave(size: tuple[int, int], snap_compare: Snap) -> None:
    assert _compare(snap_compare, YOUR_TURN, size, ("q",))


@pytest.mark.parametrize("size", OTHER_SIZES)
def test_terminals_of_other_sizes(size: tuple[int, int], snap_compare: Snap) -> None:
    assert _compare(snap_compare, answering(), size)


@pytest.mark.parametrize("size", OTHER_SIZES[:2])
@pytest.mark.parametrize("state", ["hint-and-table", "typing"])
def test_small_terminals(state: str, size: tuple[int, int], snap_compare: Snap) -> None:
    assert _compare(snap_compare, STATES[state], size)


@pytest.mark.parametrize("theme", [LIGHT, CONTRAST])
def test_other_themes(theme: str, snap_compare: Snap) -> None:
    assert _compare(snap_compare, answering(), (80, 24), theme=theme)
