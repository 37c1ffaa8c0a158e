"""Answers that are typed, and windows of any size."""

import pytest
from textual.events import Paste

from interviewer.core.events import (
    AnswerTyped,
)
from interviewer.inbox import (
    Back,
    Entered,
    Finish,
    Think,
)
from interviewer.tui.widgets.captions import Captions
from interviewer.tui.widgets.typed_answer import MOST_LETTERS, TOO_LONG, Paragraph, TypedAnswer
from tests.tui.fake_desk import FakeDesk
from tests.tui.holding import GONE, YOUR_TURN, Held, hold, shown
from tests.tui.live_script import answering, guessed


def test_without_a_microphone_the_answer_is_typed(desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*YOUR_TURN, GONE)
        assert isinstance(held.app.focused, Paragraph)
        assert "The microphone is gone." in held.shown()
        await held.press(*"n p", "ctrl+j", "q", "enter")
        await held.press("enter")
        assert held.sent == [Entered("n p\nq"), Finish()]

    hold(desk, script)


def test_what_was_typed_is_shown_until_its_record_takes_its_place(desk: FakeDesk) -> None:
    typed = AnswerTyped(41.0, "I would ship it.")
    assert ">  typed          I would ship it." in shown(desk, *YOUR_TURN, typed)


def test_a_paragraph_that_was_not_sent_stays_when_the_microphone_is_back(desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*YOUR_TURN, GONE)
        await held.press("o", "k")
        await held.tell(Back("USB Headset"))
        assert held.screen.query_one(TypedAnswer).display
        assert "Listening again to USB Headset." in held.shown()
        await held.press("enter")
        assert held.sent == [Entered("ok")]
        assert not held.screen.query_one(TypedAnswer).display
        assert isinstance(held.app.focused, Captions)

    hold(desk, script)


def test_the_keys_of_the_round_are_a_key_away(desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*YOUR_TURN, GONE)
        await held.press("escape", "t", "tab", "t", "enter")
        assert held.sent == [Think(), Entered("t")]

    hold(desk, script)


def test_the_keys_say_what_enter_does_to_what_was_typed(desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*YOUR_TURN, GONE)
        assert "⏎ Done" in held.shown()
        await held.press("o")
        assert "⏎ Send" in held.shown()
        assert "esc Commands" in held.shown()
        await held.press("enter")
        assert "⏎ Done" in held.shown()

    hold(desk, script)


def test_a_huge_paste_is_cut_and_told(desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*YOUR_TURN, GONE)
        box = held.screen.query_one(Paragraph)
        box.post_message(Paste("\033[2J" + "word " * 20_000))
        await held.pilot.pause()
        assert len(box.text) == MOST_LETTERS
        assert "\033" not in box.text
        assert [note.message for note in held.app._notifications] == [TOO_LONG]
        await held.press("x", "enter")
        assert len(held.sent) == 1
        assert isinstance(held.sent[0], Entered)
        assert "x" not in held.sent[0].text

    hold(desk, script)


@pytest.mark.parametrize("size", [(20, 5), (60, 15), (80, 24), (200, 60)])
def test_resizing_at_any_moment(size: tuple[int, int], desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*answering(), GONE)
        await held.pilot.resize_terminal(*size)
        await held.tell(*guessed(930.0, "still here"))
        await held.pilot.resize_terminal(80, 24)
        await held.pilot.pause()
        assert "still here…" in held.shown()

    hold(desk, script)
