"""What the player is asked for, and which of what it tells counts."""

from collections.abc import Callable, Sequence

import pytest

from interviewer.core.playback import Position
from interviewer.core.spans import Span
from interviewer.tui.replaying.deck import SPEEDS, Deck
from tests.replayed import report_of_round, report_without_times
from tests.tui.fake_desk import FakePlayer

LOST = Deck(report_of_round(), lambda: FakePlayer(lambda _: None)).lost.spans[0]
END = report_of_round().time.whole or 0.0


class Played:
    """A deck whose player does at once what it is asked for, as far as it tells that."""

    def __init__(self) -> None:
        self.player = FakePlayer(lambda _: None)
        self.deck = Deck(report_of_round(), lambda: self.player)

    def tells(self, at: float, playing: bool = True) -> None:
        self.deck.hear(Position(at, playing))

    @property
    def asked(self) -> tuple[Sequence[Span], float]:
        return self.player.played[-1]


@pytest.fixture
def played() -> Played:
    """It plays, and has come to half a minute."""
    played = Played()
    played.deck.toggle()
    played.tells(0.0)
    played.tells(30.0)
    return played


def test_it_plays_all_from_the_beginning(played: Played) -> None:
    assert played.asked == ((Span(0.0, END),), 1.0)
    assert (played.deck.at, played.deck.playing) == (30.0, True)


def test_paused_it_goes_on_from_where_it_was_told_to_be(played: Played) -> None:
    played.deck.toggle()
    assert (played.deck.playing, played.player.stops) == (False, 1)
    played.tells(30.4, playing=False)
    played.deck.toggle()
    assert played.asked == ((Span(30.4, END),), 1.0)


def test_at_the_end_it_begins_again(played: Played) -> None:
    played.tells(END, playing=False)
    played.deck.toggle()
    assert played.asked == ((Span(0.0, END),), 1.0)


@pytest.mark.parametrize(
    ("wish", "begins"),
    [
        (lambda deck: deck.move(5.0), 35.0),
        (lambda deck: deck.move(-60.0), 0.0),
        (lambda deck: deck.move(1e6), END - 0.2),
        (lambda deck: deck.seek(50.0), 50.0),
        (lambda deck: deck.change_speed(1), 30.0),
        (lambda deck: deck.show_lost(True), LOST.start),
    ],
)
def test_what_is_wished_while_it_plays_is_played_from_there(
    played: Played, wish: Callable[[Deck], None], begins: float
) -> None:
    wish(played.deck)
    assert played.asked[0][0].start == pytest.approx(begins)
    assert played.deck.at == played.asked[0][0].start


def test_what_was_told_before_a_wish_is_out_of_date(played: Played) -> None:
    played.deck.seek(50.0)
    played.tells(30.1)
    played.tells(30.2, playing=False)
    assert (played.deck.at, played.deck.playing) == (50.0, True)
    played.deck.move(5.0)
    played.tells(50.0)
    assert played.deck.at == 55.0
    played.tells(55.0)
    played.tells(55.1)
    assert played.deck.at == 55.1


def test_what_is_told_after_a_stop_counts_once_it_has_stopped(played: Played) -> None:
    played.deck.toggle()
    played.tells(30.1)
    assert (played.deck.at, played.deck.playing) == (30.0, False)
    played.tells(30.2, playing=False)
    assert (played.deck.at, played.deck.playing) == (30.2, False)


def test_paused_one_can_go_elsewhere_and_nothing_is_played(played: Played) -> None:
    played.deck.toggle()
    played.tells(30.0, playing=False)
    asked = len(played.player.played)
    played.deck.move(1e6)
    assert (played.deck.at, len(played.player.played)) == (END, asked)


def test_speed_goes_in_steps_and_not_beyond(played: Played) -> None:
    for _ in range(10):
        played.deck.change_speed(1)
    assert (played.deck.speed, played.asked[1]) == (2.0, 2.0)
    asked = len(played.player.played)
    played.deck.change_speed(1)
    assert len(played.player.played) == asked
    for _ in range(10):
        played.deck.change_speed(-1)
    assert played.deck.speed == SPEEDS[0] == 0.5


def test_lost_time_alone_leaves_all_else_out(played: Played) -> None:
    played.deck.show_lost(only=True)
    assert played.asked[0] == (LOST,)
    played.deck.hear(Position(LOST.start, playing=True))
    played.deck.move(-5.0)
    assert played.deck.at == LOST.start
    assert played.deck.loses
    assert played.deck.stops((1.0, LOST.start, LOST.start + 1.0, END)) == (LOST.start, LOST.start + 1.0)
    played.deck.show_lost(only=False)
    assert played.asked[0] == (Span(LOST.start, END),)


def test_a_moment_is_played_alone_and_then_all_from_there(played: Played) -> None:
    played.deck.play_only(Span(12.5, 18.5))
    assert played.asked[0] == (Span(12.5, 18.5),)
    played.tells(12.5)
    played.tells(18.5, playing=False)
    played.deck.toggle()
    assert played.asked[0] == (Span(18.5, END),)


def test_why_nothing_is_heard_is_kept(played: Played) -> None:
    played.deck.hear(Position(31.0, playing=True, silence="No speaker."))
    assert played.deck.silence == "No speaker."


def test_without_times_there_is_nothing_to_play() -> None:
    deck = Deck(report_without_times(), lambda: pytest.fail("nobody asked for a player"))
    assert (deck.all.spans, deck.lost.spans) == ((), ())
    deck.close()
