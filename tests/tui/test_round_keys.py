"""The keys of a round: what is pressed is sent, and a slip ends nothing."""

import pytest

from interviewer.core.events import (
    AnswerStarted,
    AnswerTyped,
    RoundEnded,
    RoundPaused,
)
from interviewer.core.glimpses import Listening, Paused, Quiet
from interviewer.inbox import (
    AllTold,
    Command,
    Finish,
    GoOn,
    Hush,
    Next,
    Pause,
    Published,
    Repeat,
    Think,
)
from interviewer.tui.widgets.round_letters import letters_of
from tests.tui.fake_desk import FakeDesk
from tests.tui.held_rounds import COMPLETION, GOOD
from tests.tui.holding import ASKED, YOUR_TURN, Held, hold, sent, shown
from tests.tui.live_script import ended, guessed


@pytest.mark.parametrize(
    ("key", "command"),
    [("space", Finish()), ("enter", Finish()), ("r", Repeat()), ("t", Think()), ("n", Next()), ("p", Pause())],
)
def test_keys_of_the_answer(key: str, command: Command, desk: FakeDesk) -> None:
    assert sent(desk, *YOUR_TURN, keys=(key,)) == [command]


@pytest.mark.parametrize("key", ["space", "enter", "h"])
def test_while_the_question_is_read_the_same_keys_hush_it(key: str, desk: FakeDesk) -> None:
    assert sent(desk, *ASKED, keys=(key,)) == [Hush()]


@pytest.mark.parametrize("told", [(), (*YOUR_TURN, *ended(GOOD)), (*YOUR_TURN, RoundEnded(60.0))])
def test_keys_that_mean_nothing_send_nothing(told: tuple[Published, ...], desk: FakeDesk) -> None:
    assert sent(desk, *told, keys=("space", "r", "t", "n", "h")) == []


def test_an_answer_is_ended_once(desk: FakeDesk) -> None:
    assert sent(desk, *YOUR_TURN, keys=("space", "space", "enter")) == [Finish()]
    assert "Writing down what you said" in shown(FakeDesk(), *YOUR_TURN, keys=("space",))


def test_a_pause_is_seen_at_once_and_is_over_when_the_engine_says_so(desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*YOUR_TURN)
        assert "p Pause" in held.shown()
        await held.press("p", "space", "n", "s", "d")
        assert "p Go on" in held.shown()
        assert "Paused" in held.shown()
        assert COMPLETION not in held.shown()
        await held.tell(Paused(41.0, 75.0))
        assert "Paused for 1:15" in held.shown()
        await held.press("p")
        assert "Paused" in held.shown()
        await held.tell(RoundPaused(41.0, 76.0))
        assert COMPLETION in held.shown()
        assert held.sent == [Pause(), GoOn()]

    hold(desk, script)


def test_a_mouse_ends_the_answer(desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*YOUR_TURN)
        await held.pilot.click("KeyLine", offset=(2, 0))
        assert held.sent == [Finish()]

    hold(desk, script)


EMPTY = (*ASKED, AnswerStarted(4.0), Listening(5.0, 0.3))


@pytest.mark.parametrize("key", ["space", "enter"])
def test_an_answer_in_which_nothing_was_said_is_ended_by_the_second_press(key: str, desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*EMPTY)
        await held.press(key)
        assert "Nothing said yet: press again to end this answer   n: next question" in held.shown()
        assert held.sent == []
        await held.press(key)
        assert held.sent == [Finish()]
        assert "Nothing said yet" not in held.shown()

    hold(desk, script, (80, 24))


@pytest.mark.parametrize(
    "told", [guessed(6.0, "so"), (Quiet(6.0, 0.5),), (AnswerTyped(6.0, "So."),), (AllTold("It broke."),)]
)
def test_as_soon_as_anything_is_heard_one_press_ends_the_answer(told: tuple[Published, ...], desk: FakeDesk) -> None:
    assert sent(desk, *EMPTY, *told, keys=("space",)) == [Finish()]


def test_who_does_something_else_first_is_asked_again(desk: FakeDesk) -> None:
    assert sent(desk, *EMPTY, keys=("space", "t", "space")) == [Think()]
    assert sent(FakeDesk(), *EMPTY, keys=("space", "n")) == [Next()]


def test_the_letters_are_told_with_the_keys(desk: FakeDesk) -> None:
    kept: list[str] = []

    async def script(held: Held) -> None:
        await held.tell(*ASKED)
        await held.press("?")
        kept.append(held.shown())

    hold(desk, script, (120, 60))
    assert "F              framework" in kept[0]
    assert "~              a voice, and no tag yet" in kept[0]
    assert "situation" not in kept[0]
    assert dict(letters_of(""))["s"] == "situation"


def test_the_keys_say_what_they_do_just_now(desk: FakeDesk) -> None:
    assert "space Hush" in shown(desk, *ASKED)
    assert "space Done" in shown(FakeDesk(), *YOUR_TURN)
    assert "space Done" in shown(FakeDesk(), *YOUR_TURN, keys=("space",))


def test_a_slim_table_stands_beside_the_talk_and_the_plan_stays(desk: FakeDesk) -> None:
    rows = shown(desk, *ASKED, size=(80, 24)).splitlines()
    assert any("41    40 %  42 %" in row and row.index("41") > 40 for row in rows)
    assert any("Plan" in row and "H hypothesis" in row for row in rows)
