"""The replay: what keys and mouse ask of the player."""

from dataclasses import replace
from typing import Any

import pytest

from interviewer.core.minutes import clock
from interviewer.core.playback import Position
from interviewer.core.spans import Span
from interviewer.core.stops import stops_of
from interviewer.core.transcript import transcript_of
from interviewer.tui.places import Place, Replaying
from interviewer.tui.replaying import told
from interviewer.tui.screens.debrief import DebriefScreen
from interviewer.tui.widgets.replay_text import ReplayText
from interviewer.tui.widgets.timeline import Timeline
from tests.replayed import debrief_to_replay, pasted, report_of_round, words_of
from tests.tui.fake_desk import FakeDesk
from tests.tui.replaying.seat import Seat, sit
from tests.tui.visits import settled

REPORT = report_of_round()
STOPS = stops_of(REPORT, transcript_of(REPORT, words_of()))
END = REPORT.time.whole or 0.0


def test_it_waits_at_the_beginning_and_space_plays_and_pauses() -> None:
    async def play(seat: Seat) -> None:
        assert "Paused   0:00 of 1:48   1\N{MULTIPLICATION SIGN}   answer 1 of 2" in seat.shown("state")
        assert seat.desk.players == []
        await seat.press("space")
        assert seat.asked == ((Span(0.0, END),), 1.0)
        await seat.comes_to(21.0)
        assert "Playing   0:21" in seat.shown("state")
        await seat.press("space")
        assert (seat.player.stops, seat.shown("state")[:8]) == (1, "■ Paused")

    desk = sit(play)
    assert desk.asked == [("player", "2026-11-20-0900")]
    assert desk.players[0].closed


def test_what_it_was_opened_for_is_played_at_once_and_alone() -> None:
    async def play(seat: Seat) -> None:
        assert seat.asked == ((Span(12.5, 18.5),), 1.0)
        await seat.comes_to(13.0)
        assert "Playing   0:13" in seat.shown("state")

    sit(play, span=Span(12.5, 18.5))


# From half a minute on, with the grace that a stretch has which has just begun.
KEYS = (
    (("right",), 35.0),
    (("left", "left"), 20.0),
    (("full_stop",), 31.0),
    (("comma",), 29.0),
    (("shift+right",), 31.0),
    (("shift+left",), 29.0),
    (("home",), 0.0),
    (("end",), END),
    (("right_square_bracket",), STOPS.answers[1]),
    (("a", "A"), STOPS.answers[0]),
    (("left_square_bracket",), STOPS.answers[0]),
    (("t",), next(time for time in STOPS.tags if time > 30)),
    (("T",), [time for time in STOPS.tags if time < 28.5][-1]),
    (("f",), next(time for time in STOPS.findings if time > 30)),
    (("F",), [time for time in STOPS.findings if time < 28.5][-1]),
    (("l",), STOPS.lost[0]),
    (("down",), next(time for time in STOPS.lines if time > 30)),
    (("up",), [time for time in STOPS.lines if time < 28.5][-1]),
)


def test_keys_go_to_times_while_it_is_paused() -> None:
    async def play(seat: Seat) -> None:
        for keys, at in KEYS:
            await seat.press("space")
            await seat.comes_to(30.0)
            await seat.press("space")
            seat.player.tell(Position(30.0, playing=False))
            await seat.pilot.pause()
            asked = len(seat.player.played)
            await seat.press(*keys)
            assert len(seat.player.played) == asked
            assert f"Paused   {clock(at)} of" in seat.shown("state"), keys

    sit(play)


def test_keys_go_to_times_while_it_plays() -> None:
    async def play(seat: Seat) -> None:
        await seat.press("space")
        for keys, at in KEYS:
            await seat.comes_to(30.0)
            await seat.press(*keys)
            assert seat.asked[0][0].start == pytest.approx(min(at, END - 0.2)), keys
            assert seat.asked[0][0].end == END

    sit(play)


def test_a_click_on_the_time_or_on_a_word_goes_there() -> None:
    async def play(seat: Seat) -> None:
        timeline = seat.pilot.app.screen.query_one(Timeline)
        await seat.pilot.click(Timeline, offset=(timeline.gutter.left + timeline.content_size.width // 2, 0))
        await seat.press("space")
        assert seat.asked[0][0].start == pytest.approx(END / 2, abs=END / 70)
        await seat.press("space", "home")
        row = next(y for y, row in enumerate(seat.rows()) if "matters" in row)
        await seat.pilot.click(ReplayText, offset=(seat.rows()[row].index("matters") + 2, row))
        await seat.press("space")
        said = next(word for word in words_of() if word.text == "matters")
        assert seat.asked[0][0].start == said.start

    sit(play)


def test_speed_changes_what_is_being_played() -> None:
    async def play(seat: Seat) -> None:
        await seat.press("space")
        await seat.comes_to(30.0)
        await seat.press("plus", "plus")
        assert seat.asked == ((Span(30.0, END),), 1.5)
        assert "1.5\N{MULTIPLICATION SIGN}" in seat.shown("state")
        await seat.press(*["minus"] * 9)
        assert seat.asked[1] == 0.5

    sit(play)


def test_framework_vomit_alone_says_so_and_how_much_it_is() -> None:
    async def play(seat: Seat) -> None:
        await seat.press("v", "space")
        lost = seat.asked[0]
        assert [span.start for span in lost] == list(STOPS.lost)
        await seat.comes_to(lost[0].start + 7.0)
        assert "framework vomit only: 0:07 of 0:12" in seat.shown("state")
        assert seat.shown("found").startswith("framework vomit")
        await seat.press("v")
        assert seat.asked[0][-1].end == END
        assert "framework vomit only" not in seat.shown("state")

    sit(play)


def test_where_nothing_was_lost_nothing_is_left_to_play_alone() -> None:
    async def play(seat: Seat) -> None:
        await seat.press("v", "l")
        assert seat.told == [told.NOTHING_LOST, told.NOTHING_THERE["lost"]]
        assert "framework vomit only" not in seat.shown("state")

    sit(play, FakeDesk().shown)


def test_without_times_it_is_read_and_not_played() -> None:
    async def play(seat: Seat) -> None:
        await seat.press("space", "right", "f", "v", "t", "plus", "home", "end", "down", "up", "pagedown")
        assert seat.desk.asked == []
        assert "Without times" in seat.shown("silence")
        assert any("referrals are about growth" in row for row in seat.rows())
        assert not seat.pilot.app.screen.query_one(Timeline).display
        shown = {binding.action for _, binding, enabled, _ in seat.pilot.app.screen.active_bindings.values()}
        assert not {"play", "lost_only"} & shown

    sit(play, pasted())


def test_a_player_that_cannot_be_had_is_told_and_the_screen_stays() -> None:
    async def play(seat: Seat) -> None:
        await seat.press("space")
        assert seat.told == ["The sound is gone."]
        assert "Paused" in seat.shown("state")

    sit(play, trouble="The sound is gone.")


def test_to_its_debrief_and_back_piles_up_nothing() -> None:
    async def play(seat: Seat) -> None:
        app: Any = seat.pilot.app
        await seat.press("space")
        await seat.comes_to(30.0)
        for _ in range(3):
            await seat.press("d")
            await settled(seat.pilot)
            shown: list[str] = [type(app.screen).__name__]
            await seat.press("r")
            assert [*shown, type(app.screen).__name__] == ["DebriefScreen", "Replay"]
        assert len(app.screen_stack) == 2
        assert "Paused   0:30" in seat.shown("state")

    assert sit(play, replace(debrief_to_replay(), name="")).asked == [("player", "")]


def test_the_debrief_of_a_round_is_asked_for() -> None:
    async def play(seat: Seat) -> None:
        await seat.press("d")
        await settled(seat.pilot)
        assert isinstance(seat.pilot.app.screen, DebriefScreen)

    assert sit(play).asked == [("debrief", "2026-11-20-0900")]


def test_going_elsewhere_it_is_quiet_and_for_help_it_plays_on() -> None:
    async def play(seat: Seat) -> None:
        await seat.press("space")
        await seat.comes_to(5.0)
        await seat.press("question_mark")
        assert seat.player.stops == 0
        await seat.press("escape")
        place: Place = Replaying(debrief_to_replay())
        app: Any = seat.pilot.app
        app.go(place)
        await seat.pilot.pause()
        assert seat.player.stops == 1

    sit(play)
