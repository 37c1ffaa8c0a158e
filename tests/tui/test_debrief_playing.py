"""What a debrief plays, and how it shows that."""

from threading import Thread, current_thread

import pytest
from textual.pilot import Pilot

from interviewer.core.playback import Position
from interviewer.core.spans import Span
from interviewer.tui.debriefing import hints
from interviewer.tui.places import Replaying
from tests.tui import debriefs
from tests.tui.debrief_visit import TO_THE_SECOND, Visit, press, visit
from tests.tui.fake_desk import FakeDesk, FakePlayer


def test_enter_plays_a_line_and_shows_its_words_and_enter_stops(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND, "enter")
        player = desk.players[0]
        assert player.played == [(seen.line.plays, 1.0)]
        assert seen.timeline.spans == seen.line.plays
        for at in (12.5, 13.0):
            thread = Thread(target=player.tell, args=(Position(at, playing=True),))
            thread.start()
            thread.join()
        await seen.settle(pilot)
        assert seen.timeline.at == 13.0
        assert seen.said.startswith("▶ 0:13 I would split")
        assert seen.lines.playing == seen.lines.cursor
        await press(seen, pilot, "enter")
        assert player.stops == 1
        assert seen.said.startswith("■ 0:13")
        assert seen.lines.playing is None

    visit(desk, steer)
    assert desk.players[0].closed


def test_another_line_is_played_instead_and_space_stops_from_anywhere(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND, "enter", "down", "enter")
        assert [spans for spans, _ in desk.players[0].played] == [(Span(12.5, 18.5),), (Span(18.8, 26.8),)]
        assert seen.lines.playing == seen.lines.cursor
        await press(seen, pilot, "down", "space")
        assert desk.players[0].stops == 1

    visit(desk, steer)
    assert len(desk.players) == 1


def test_what_ends_by_itself_is_not_marked_any_more(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND, "enter")
        desk.players[0].tell(Position(12.5, playing=True))
        desk.players[0].tell(Position(18.1, playing=False))
        await seen.settle(pilot)
        assert seen.lines.playing is None
        assert seen.said.startswith("■ 0:18")
        await press(seen, pilot, "up")
        assert seen.timeline.at is None
        assert seen.said == "0:04 to 0:11  ·  enter plays it  ·  tag it R H S F C -"

    visit(desk, steer)


def test_without_sound_words_are_shown_and_the_reason_stands_above(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        assert seen.silence == f"! {debriefs.NO_SOUND}"
        await press(seen, pilot, *TO_THE_SECOND, "enter", "up", "enter", "down", "enter")
        assert "I would split the learners" in seen.said
        assert seen.told == []

    visit(desk, steer, debriefs.debrief(silence=debriefs.NO_SOUND))
    assert not desk.players


def test_a_silence_that_shows_only_with_the_playing_is_told_then(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND, "enter")
        assert seen.silence == ""
        for at in (12.5, 13.1):
            desk.players[0].tell(Position(at, True, "The speaker is [b]gone."))
            await seen.settle(pilot)
        assert seen.silence == "! The speaker is [b]gone."

    visit(desk, steer)


def test_a_line_about_no_moment_plays_nothing(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, "enter")
        assert seen.said == hints.NOTHING_TO_PLAY

    visit(desk, steer)
    assert not desk.players


def test_the_whole_round_is_replayed_and_what_was_played_stops(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND, "enter", "r")
        assert desk.players[0].stops == 1

    assert visit(desk, steer).places[1:] == [Replaying(debriefs.debrief())]


def test_a_player_that_cannot_begin_is_told(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        desk.trouble = "There is no speaker."
        await press(seen, pilot, *TO_THE_SECOND, "enter")
        assert seen.told == ["There is no speaker."]
        assert seen.lines.playing is None

    visit(desk, steer)


def test_what_was_told_of_the_line_before_does_not_count(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND, "enter", "down", "enter")
        player = desk.players[0]
        # The end of the first was told before the player heard of the second.
        player.tell(Position(18.5, playing=False))
        await seen.settle(pilot)
        assert seen.lines.playing == seen.lines.cursor
        await press(seen, pilot, "r")
        assert player.stops == 1

    visit(desk, steer)


def test_who_leaves_does_not_wait_for_the_player(desk: FakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    closed_by = list[str]()
    monkeypatch.setattr(FakePlayer, "close", lambda _: closed_by.append(current_thread().name))

    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND, "enter", "escape")

    visit(desk, steer)
    assert len(closed_by) == 1
    assert closed_by[0] != current_thread().name
