"""What is played, and how far one has come with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.playback import Reel, lost_time, whole
from interviewer.core.spans import Span, total
from tests.replayed import report_of_round, report_without_times

FIRST, SECOND = Span(10.0, 14.0), Span(20.0, 26.0)
TWO = Reel([SECOND, FIRST])

spans = st.lists(st.tuples(st.floats(0, 1000), st.floats(0.01, 50)).map(lambda one: Span(one[0], one[0] + one[1])))


def test_stretches_are_played_in_their_order_as_if_they_were_one() -> None:
    assert TWO.spans == (FIRST, SECOND)
    assert TWO.length == 10.0


@pytest.mark.parametrize(
    ("time", "played"), [(0.0, 0.0), (10.0, 0.0), (12.0, 2.0), (14.0, 4.0), (17.0, 4.0), (21.0, 5.0), (99.0, 10.0)]
)
def test_between_the_stretches_nothing_is_played(time: float, played: float) -> None:
    assert TWO.played(time) == played


@pytest.mark.parametrize(
    ("time", "by", "to"),
    [(13.0, 2.0, 21.0), (21.0, -2.0, 13.0), (12.0, -5.0, 10.0), (25.0, 5.0, 26.0), (10.0, 4.0, 20.0), (0.0, 1.0, 11.0)],
)
def test_moving_leaps_over_what_is_not_played(time: float, by: float, to: float) -> None:
    assert TWO.moved(time, by) == to


@pytest.mark.parametrize(
    ("time", "rest"),
    [
        (0.0, (FIRST, SECOND)),
        (12.0, (Span(12.0, 14.0), SECOND)),
        (14.0, (SECOND,)),
        (25.0, (Span(25.0, 26.0),)),
        (26.0, (FIRST, SECOND)),
    ],
)
def test_at_the_end_it_begins_again(time: float, rest: tuple[Span, ...]) -> None:
    assert TWO.rest(time) == rest


@given(spans, st.floats(0, 1))
def test_a_time_that_is_played_and_how_much_was_played_say_the_same(stretches: list[Span], part: float) -> None:
    reel = Reel(stretches)
    played = reel.length * part
    assert reel.played(reel.time_of(played)) == pytest.approx(played, abs=1e-6)


@given(spans, st.floats(0, 1100))
def test_what_was_played_and_the_rest_are_all_of_it(stretches: list[Span], time: float) -> None:
    reel = Reel(stretches)
    rest = total(reel.rest(time))
    assert reel.played(time) + rest == pytest.approx(reel.length, abs=1e-6) or rest == reel.length


def test_nothing_to_play_has_no_length() -> None:
    nothing = Reel([Span(3.0, 3.0)])
    assert (nothing.spans, nothing.length, nothing.rest(1.0), nothing.moved(5.0, 1.0)) == ((), 0.0, (), 0.0)


def test_a_round_is_played_from_its_first_second_to_its_last() -> None:
    report = report_of_round()
    assert whole(report).spans == (Span(0.0, report.time.whole or 0.0),)


def test_what_was_lost_is_played_alone() -> None:
    report = report_of_round()
    recited = [one for one in report.answers[1].segments if one.tag == "framework"]
    start, end = recited[0].start, recited[-1].end
    assert start is not None
    assert end is not None
    # Of a recitation the first thirty seconds are free.
    assert lost_time(report).spans == (Span(start + 30.0, end),)


def test_without_times_there_is_nothing_to_play() -> None:
    assert (whole(report_without_times()).spans, lost_time(report_without_times()).spans) == ((), ())
