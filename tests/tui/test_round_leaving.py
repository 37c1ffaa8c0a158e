"""Leaving a round, and its end: nothing that was said is lost."""

import asyncio
from collections.abc import Awaitable, Callable
from threading import Event

import pytest

from interviewer.inbox import (
    Leave,
    Pause,
    Published,
)
from interviewer.tui.places import AtHome, Debriefing, InRound
from interviewer.tui.screens.round import RoundScreen
from interviewer.tui.values import RoundOver, TellRound, Wish
from tests.tui.fake_desk import FakeDesk, FakeFloor
from tests.tui.holding import WISH, YOUR_TURN, Held, Nowhere, hold


@pytest.mark.parametrize("leave", ["q", "ctrl+c", "escape"])
def test_leaving_is_asked_about(leave: str, desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*YOUR_TURN)
        await held.press(leave)
        assert held.asks()
        await held.press("escape")
        assert not held.asks()
        assert held.sent == []
        await held.press(leave, "l")
        assert held.sent == [Leave()]
        assert "Leaving" in held.shown()
        assert held.screen.busy

    hold(desk, script)


def test_two_impatient_presses_leave_nothing(desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*YOUR_TURN)
        await held.press("q", "q")
        assert held.asks()
        assert "The clock goes on." in held.shown()
        await held.press("g", "p", "q")
        assert "The clock goes on." not in held.shown()
        assert held.sent == [Pause()]

    hold(desk, script)


async def _by_palette(held: Held) -> None:
    await held.app.action_quit()
    await held.pilot.pause()


async def _by_key(held: Held) -> None:
    await held.press("ctrl+q")


@pytest.mark.parametrize("quits", [_by_key, _by_palette])
def test_the_program_asks_before_it_is_left_and_not_twice(
    quits: Callable[[Held], Awaitable[None]], desk: FakeDesk
) -> None:
    async def script(held: Held) -> None:
        await held.tell(*YOUR_TURN)
        await held.press("?")
        await quits(held)
        assert held.asks()
        assert held.app._exit is False
        await quits(held)
        assert held.app._exit

    hold(desk, script)
    assert desk.floors[0].closed


@pytest.mark.parametrize("told", [(), (*YOUR_TURN, "leave")])
def test_where_nothing_can_be_lost_by_it_the_program_is_left_at_once(
    told: tuple[Published | str, ...], desk: FakeDesk
) -> None:
    async def script(held: Held) -> None:
        await held.tell(*(one for one in told if not isinstance(one, str)))
        if told:
            await held.press("q", "l")
        await held.press("ctrl+q")
        assert held.app._exit

    hold(desk, script)


def test_leaving_can_be_chosen_with_the_mouse(desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*YOUR_TURN)
        await held.press("q")
        await held.pilot.click("#leave")
        assert held.sent == [Leave()]

    hold(desk, script)


def test_who_breaks_off_comes_home_once_all_is_written_down() -> None:
    desk = _SlowDesk()

    async def script(held: Held) -> None:
        floor = desk.floors[0]
        assert isinstance(floor, _SlowFloor)
        await held.tell(*YOUR_TURN)
        await held.press("q", "b")
        assert "Leaving" in held.shown()
        assert (held.sent, held.screen.busy) == ([], True)
        floor.tell(RoundOver("2026-11-20-0900"))
        floor.written.set()
        while any(isinstance(one, RoundScreen) for one in held.app.screen_stack):
            await held.pilot.pause()
        assert isinstance(held.app.screen, Nowhere)
        assert held.app.screen.place == AtHome()

    hold(desk, script, home=True)
    assert desk.floors[0].closed


def test_who_breaks_off_waits_for_nothing_that_hangs(desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*YOUR_TURN)
        await held.press("q")
        await held.pilot.click("#break_off")
        while any(isinstance(one, RoundScreen) for one in held.app.screen_stack):
            await held.pilot.pause()
        assert isinstance(held.app.screen, Nowhere)
        assert held.app.screen.place == AtHome()

    hold(desk, script)
    assert desk.floors[0].closed


def test_before_the_first_question_one_leaves_unasked_and_home_comes_when_the_round_is_let_go_of() -> None:
    desk = _SlowDesk()

    async def script(held: Held) -> None:
        floor = desk.floors[0]
        assert isinstance(floor, _SlowFloor)
        await held.press("q")
        assert "Leaving" in held.shown()
        assert "what you said" not in held.shown()
        assert held.screen.busy
        floor.written.set()
        while any(isinstance(one, RoundScreen) for one in held.app.screen_stack):
            await held.pilot.pause()
        assert isinstance(held.app.screen, Nowhere)
        assert held.app.screen.place == AtHome()

    hold(desk, script)
    assert desk.floors[0].closed


def test_a_round_that_is_over_leads_to_its_debrief(desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*YOUR_TURN)
        await held.press("q")
        await held.tell(RoundOver("2026-11-20-0900", "The disk is full."))
        assert isinstance(held.app.screen, Nowhere)
        assert held.app.screen.place == Debriefing("2026-11-20-0900", trouble="The disk is full.")
        assert held.app.broke_off == ""
        assert not any(isinstance(one, RoundScreen) for one in held.app.screen_stack)

    hold(desk, script)
    assert desk.floors[0].closed


def test_a_round_that_never_began_leads_home(desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        home = held.app.screen_stack[1]
        await held.tell(RoundOver("", "The microphone is used by another program."))
        assert held.app.screen is home
        assert held.app.broke_off == "The microphone is used by another program."
        held.app.go(InRound(WISH))
        await held.pilot.pause()
        assert held.app.broke_off == ""

    hold(desk, script, home=True)


def test_so_does_one_that_cannot_begin(desk: FakeDesk) -> None:
    desk.trouble = "The model is missing. To fetch it: interviewer models get base"

    async def script(held: Held) -> None:
        await held.pilot.pause()
        assert isinstance(held.app.screen, Nowhere)
        assert held.app.broke_off == desk.trouble

    hold(desk, script)
    assert desk.floors == []


class _SlowFloor(FakeFloor):
    """What was said is still being written down until a test lets it be."""

    def __init__(self, tell: TellRound) -> None:
        super().__init__(tell)
        self.closing, self.written = Event(), Event()

    def close(self) -> None:
        self.closing.set()
        self.closed = self.written.wait(10.0)


class _SlowDesk(FakeDesk):
    def hold(self, wish: Wish, tell: TellRound) -> FakeFloor:
        super().hold(wish, tell)
        self.floors[0] = _SlowFloor(tell)
        return self.floors[0]


def test_closing_takes_its_time_without_holding_up_the_next_screen() -> None:
    desk = _SlowDesk()

    async def script(held: Held) -> None:
        floor = desk.floors[0]
        assert isinstance(floor, _SlowFloor)
        floor.tell(RoundOver("2026-11-20-0900"))
        while not floor.closing.is_set():
            await asyncio.sleep(0)
        assert isinstance(held.app.screen, Nowhere)
        assert not floor.closed
        floor.written.set()

    hold(desk, script)
    assert desk.floors[0].closed


def test_whoever_closes_the_program_loses_nothing(desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*YOUR_TURN)
        held.app.exit()

    hold(desk, script)
    assert desk.floors[0].closed
