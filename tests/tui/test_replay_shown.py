"""The replay: what is shown of what the player tells."""

import pytest
from textual.strip import Strip

from interviewer.core.playback import Position
from tests.replayed import debrief_to_replay, pasted
from tests.tui.replaying.seat import Seat, sit


def test_the_word_that_is_said_is_marked_and_the_text_scrolls_along() -> None:
    async def play(seat: Seat) -> None:
        await seat.press("space")
        await seat.comes_to(5.0)
        assert seat.marked() == ["Completion"]
        assert not any("invitations" in row for row in seat.rows())
        await seat.comes_to(103.0)
        assert seat.marked() == ["go"]
        assert any("invitations" in row for row in seat.rows())
        # Said by the interviewer, of whose words nobody knows the times.
        await seat.comes_to(47.0)
        assert seat.marked() == []
        assert [row[0] for row in seat.rows() if "referral programme" in row] == ["▌"]

    sit(play, size=(120, 24))


def test_who_scrolls_elsewhere_is_left_there_until_they_go_somewhere() -> None:
    async def play(seat: Seat) -> None:
        await seat.press("space")
        await seat.comes_to(95.0)
        below = seat.text.scroll_offset.y
        await seat.press("pageup", "pageup", "pageup")
        assert seat.text.scroll_offset.y == 0 < below
        await seat.comes_to(96.0)
        assert seat.text.scroll_offset.y == 0
        await seat.press("comma")
        assert seat.text.scroll_offset.y == below

    sit(play)


def test_what_was_found_where_one_is_is_told() -> None:
    async def play(seat: Seat) -> None:
        assert "space plays" in seat.shown("found")
        await seat.press("space")
        await seat.comes_to(20.0)
        assert seat.shown("found") == "+ number sourced"
        await seat.comes_to(61.0)
        assert "! data before hypothesis" in seat.shown("found")

    sit(play)


@pytest.mark.parametrize("known", [True, False], ids=["known before", "found out while playing"])
def test_without_sound_it_says_why_and_goes_on(known: bool) -> None:
    why = "No [b]speaker[/b] was found."

    async def play(seat: Seat) -> None:
        assert seat.pilot.app.screen.query_one("#silence").display is known
        await seat.press("space")
        await seat.comes_to(5.0, "" if known else why)
        assert why in seat.shown("silence")
        assert seat.pilot.app.screen.query_one("#silence").display
        assert seat.marked() == ["Completion"]

    sit(play, debrief_to_replay(why if known else ""))


def test_without_times_the_text_can_be_scrolled() -> None:
    async def play(seat: Seat) -> None:
        for key, y in (("end", seat.text.max_scroll_y), ("up", seat.text.max_scroll_y - 1), ("home", 0), ("down", 1)):
            await seat.press(key)
            assert seat.text.scroll_offset.y == y

    sit(play, pasted(), size=(60, 12))


def test_a_tick_that_changes_nothing_draws_nothing() -> None:
    async def play(seat: Seat) -> None:
        await seat.press("space")
        await seat.comes_to(5.0)
        drawn: list[int] = []
        render = seat.text.render_line

        def noted(y: int) -> Strip:
            drawn.append(y)
            return render(y)

        seat.text.render_line = noted  # type: ignore[method-assign]
        await seat.comes_to(5.01)
        drawn.clear()
        seat.player.tell(Position(5.02, playing=True))
        await seat.pilot.pause()
        assert drawn == []
        seat.player.tell(Position(6.0, playing=True))
        await seat.pilot.pause()
        assert len(set(drawn)) == 1

    sit(play)


@pytest.mark.parametrize("size", [(20, 5), (60, 15), (200, 60)])
def test_any_terminal_will_do_and_resizing_keeps_the_place(size: tuple[int, int]) -> None:
    async def play(seat: Seat) -> None:
        await seat.press("space")
        await seat.comes_to(103.0)
        assert seat.marked() == ["go"]
        await seat.pilot.resize_terminal(100, 30)
        await seat.pilot.pause()
        assert seat.marked() == ["go"]
        await seat.pilot.resize_terminal(*size)
        await seat.pilot.pause()
        assert seat.marked() == ["go"]

    sit(play, size=size)
