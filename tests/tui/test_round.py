"""The round as somebody is in it: what is told is shown, what is pressed is sent, and nothing said is lost."""

import asyncio
from collections.abc import Awaitable, Callable
from threading import Event
from typing import Any

import pytest
from textual.app import ComposeResult
from textual.events import Paste
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Label, Static

from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Reacted,
    Remarked,
    RoundEnded,
    RoundPaused,
    ThinkingAnnounced,
)
from interviewer.core.glimpses import Behind, Countdown, Listening, Paused, Quiet
from interviewer.inbox import (
    AllTold,
    Back,
    Command,
    Entered,
    Finish,
    Gone,
    GoOn,
    Hush,
    Leave,
    Next,
    Noted,
    Pause,
    Published,
    Repeat,
    Think,
)
from interviewer.tui.app import InterviewerApp
from interviewer.tui.places import AtHome, Debriefing, InRound, Place
from interviewer.tui.screens.leaving import Leaving
from interviewer.tui.screens.round import RoundScreen
from interviewer.tui.values import Field, RoundOver, TellRound, Wish
from interviewer.tui.widgets.captions import Captions
from interviewer.tui.widgets.question_view import HIDDEN
from interviewer.tui.widgets.question_view import MORE as QUESTION_MORE
from interviewer.tui.widgets.round_letters import letters_of
from interviewer.tui.widgets.typed_answer import MOST_LETTERS, TOO_LONG, Paragraph, TypedAnswer
from tests.tui.fake_desk import FakeDesk, FakeFloor
from tests.tui.held_rounds import COMPLETION, GOOD, REFERRALS
from tests.tui.live_script import THIRD, answering, asked, ended, guessed, opening, said

WISH = Wish(round="execution")
ASKED = (*opening(), *asked())
YOUR_TURN = (*ASKED, *said(GOOD))
GONE = Gone("The microphone is gone.", for_good=False)


class _Elsewhere(Screen[None]):
    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place

    def compose(self) -> ComposeResult:
        yield Label("elsewhere")


class Held:
    """A round that a test holds."""

    def __init__(self, desk: FakeDesk, pilot: Pilot[None]) -> None:
        assert isinstance(pilot.app, InterviewerApp)
        self.desk, self.pilot, self.app = desk, pilot, pilot.app

    @property
    def screen(self) -> RoundScreen:
        [screen] = (one for one in self.app.screen_stack if isinstance(one, RoundScreen))
        return screen

    def asks(self) -> bool:
        """Whether it is asked if the candidate wants to leave."""
        return isinstance(self.app.screen, Leaving)

    @property
    def sent(self) -> list[Command]:
        return self.desk.floors[-1].sent

    async def tell(self, *told: Published | RoundOver) -> None:
        for one in told:
            self.desk.floors[-1].tell(one)
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    def shown(self) -> str:
        """The whole screen as it stands."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def _screen_of(place: Place) -> Screen[Any]:
    return RoundScreen(place.wish) if isinstance(place, InRound) else _Elsewhere(place)


def hold(
    desk: FakeDesk, script: Callable[[Held], Awaitable[None]], size: tuple[int, int] = (120, 30), home: bool = False
) -> InterviewerApp:
    async def run() -> InterviewerApp:
        app = InterviewerApp(desk, AtHome() if home else InRound(WISH), _screen_of)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            if home:
                app.go(InRound(WISH))
                await pilot.pause()
            await script(Held(desk, pilot))
        return app

    return asyncio.run(run())


def shown(desk: FakeDesk, *told: Published, keys: tuple[str, ...] = (), size: tuple[int, int] = (120, 30)) -> str:
    """The screen after this was told and pressed."""
    kept: list[str] = []

    async def script(held: Held) -> None:
        await held.tell(*told)
        await held.press(*keys)
        kept.append(held.shown())

    hold(desk, script, size)
    return kept[0]


def sent(desk: FakeDesk, *told: Published, keys: tuple[str, ...]) -> list[Command]:
    """What the keys sent after this was told."""

    async def script(held: Held) -> None:
        await held.tell(*told)
        await held.press(*keys)

    hold(desk, script)
    return desk.floors[0].sent


def test_it_holds_what_was_wished(desk: FakeDesk) -> None:
    assert "Getting ready: loading models" in shown(desk)
    assert ("hold", WISH) in desk.asked


def test_the_question_comes_with_its_table(desk: FakeDesk) -> None:
    screen = shown(desk, *ASKED)
    assert COMPLETION in screen
    assert "Completion by week" in screen
    assert "26 %" in screen
    assert "The interviewer asks" in screen
    assert "question 1 of 3" in screen
    assert "0:01 of 45:00" in screen


def test_a_question_without_a_table_has_none(desk: FakeDesk) -> None:
    assert "Completion by week" not in shown(desk, *opening(), *asked(REFERRALS))
    assert "Completion by week" not in shown(FakeDesk(), *ASKED, keys=("d",))


def test_a_question_that_is_to_be_heard_is_hidden_until_a_key_reveals_it(desk: FakeDesk) -> None:
    desk.fields["screen.show_question"] = Field("screen.show_question", "", value=False)
    assert COMPLETION not in shown(desk, *ASKED)
    assert HIDDEN in shown(desk, *ASKED)
    assert COMPLETION in shown(desk, *ASKED, keys=("s",))


LONG = "Completion of courses fell by a fifth since spring, and everybody has a theory of their own. " * 12


def test_a_question_is_whole_at_80_by_24_and_a_longer_one_is_a_key_away(desk: FakeDesk) -> None:
    question = LONG[:270].strip()
    assert QUESTION_MORE not in shown(desk, *opening(), *asked(question), size=(80, 24))
    assert QUESTION_MORE in shown(desk, *opening(), *asked(LONG), size=(80, 24))
    whole = shown(desk, *opening(), *asked(LONG[:800]), keys=("s",), size=(80, 24))
    assert QUESTION_MORE not in whole
    assert HIDDEN not in whole
    assert HIDDEN in shown(desk, *opening(), *asked(LONG[:800]), keys=("s", "s"), size=(80, 24))


def test_a_note_has_two_rows_of_a_low_terminal(desk: FakeDesk) -> None:
    note = Noted("Something that takes a great many words to be said at all. " * 8 + "Last words.")
    assert "Last words." in shown(desk, *YOUR_TURN, note, size=(160, 40))
    low = shown(desk, *YOUR_TURN, note, size=(80, 24))
    assert "Last words." not in low
    assert "…" in low


@pytest.mark.parametrize(
    ("told", "then"),
    [
        (YOUR_TURN, "This answer ends here; home offers to go on with question 2 of 3."),
        (ASKED, "Home offers to go on with question 1 of 3, which is asked again."),
        ((*opening(), *asked(THIRD), *said(GOOD)), "This answer ends here, and no question is left to go on with."),
    ],
)
def test_it_is_said_what_is_left_for_another_day(told: tuple[Published, ...], then: str, desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*told)
        await held.press("q")
        assert str(held.app.screen.query_one("#then", Static).render()) == then

    hold(desk, script)


def test_asking_for_it_again_does_not_reveal_it(desk: FakeDesk) -> None:
    desk.fields["screen.show_question"] = Field("screen.show_question", "", value=False)
    again = Reacted(60.0, "reply", "repeat", COMPLETION, "asked for", None, None)
    screen = shown(desk, *YOUR_TURN, again)
    assert COMPLETION not in screen
    assert "The question again." in screen


def test_a_question_that_nobody_reads_aloud_is_shown_whatever_is_set(desk: FakeDesk) -> None:
    desk.fields["screen.show_question"] = Field("screen.show_question", "", value=False)
    desk.fields["voice.speak"] = Field("voice.speak", "", value=False)
    assert COMPLETION in shown(desk, *ASKED)


def test_what_is_settled_has_its_tag_and_the_guess_has_dots(desk: FakeDesk) -> None:
    screen = shown(desk, *answering(), size=(100, 50))
    assert "C  context        Okay, so, um" in screen
    assert "#  interviewer    Which of these would you check first?" in screen
    assert "that I would look at is…" in screen


def test_an_unsure_tag_is_marked(desk: FakeDesk) -> None:
    unsure = ((1.0, 5.0, "segmentation?", "Some invite friends."),)
    assert "S? segmentation   Some invite friends." in shown(desk, *ASKED, *said(unsure), *ended(unsure))


def test_what_the_interviewer_remarks_stands_among_the_lines(desk: FakeDesk) -> None:
    screen = shown(desk, *YOUR_TURN, *ended(GOOD), Remarked(50.0, "Thank you."))
    assert "interviewer    Thank you." in screen
    assert "The interviewer speaks" in screen


def test_a_hint_is_one_quiet_line_and_goes_with_the_turn(desk: FakeDesk) -> None:
    hint = Reacted(30.0, "nudge", "framework", "Which of these matters here?", "a list", None, None)
    assert "Hint  Which of these matters here?" in shown(desk, *YOUR_TURN, hint)
    after = shown(FakeDesk(), *YOUR_TURN, hint, AnswerEnded(50.0), size=(120, 50))
    assert "Hint  Which of these" not in after
    assert "#  hint           Which of these matters here?" in after


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (Noted("The voice cannot speak."), "The voice cannot speak."),
        (AllTold("The recogniser broke. The sound is kept."), "The recogniser broke. The sound is kept."),
        (Behind(40.0, 7.2), "Captions 7 s behind, no sound is lost"),
        (Countdown(50.0, 3), "answer ends in 3 s: speak to go on"),
        (ThinkingAnnounced(50.0), "thinking: you will not be interrupted"),
        (Listening(2701.0, 0.1), "The 45 minutes are over"),
    ],
)
def test_what_goes_on_is_told_in_words(told: Published, words: str, desk: FakeDesk) -> None:
    assert words in " ".join(shown(desk, *YOUR_TURN, told).split())


def test_nothing_of_a_transcript_moves_the_cursor(desk: FakeDesk) -> None:
    nasty = ((1.0, 5.0, "context", "\033[2J[b]bold[/b] \x07 \u202e"),)
    screen = shown(desk, *ASKED, *said(nasty), *ended(nasty), *guessed(12.0, "\033]0;title\007"))
    assert "\033" not in screen
    assert "\x07" not in screen
    assert "[b]bold[/b]" in screen


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
        assert isinstance(held.app.screen, _Elsewhere)
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
        assert isinstance(held.app.screen, _Elsewhere)
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
        assert isinstance(held.app.screen, _Elsewhere)
        assert held.app.screen.place == AtHome()

    hold(desk, script)
    assert desk.floors[0].closed


def test_a_round_that_is_over_leads_to_its_debrief(desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*YOUR_TURN)
        await held.press("q")
        await held.tell(RoundOver("2026-11-20-0900", "The disk is full."))
        assert isinstance(held.app.screen, _Elsewhere)
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
        assert isinstance(held.app.screen, _Elsewhere)
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
        assert isinstance(held.app.screen, _Elsewhere)
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
