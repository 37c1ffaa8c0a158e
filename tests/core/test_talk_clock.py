import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.figures.talk_clock import TalkClock
from interviewer.core.spans import Span, total
from tests.core.spoken import spans, times

CLOCK = TalkClock([Span(10, 20), Span(30, 40)])


@pytest.mark.parametrize(("time", "talk"), [(0, 0), (10, 0), (15, 5), (20, 10), (25, 10), (31, 11), (40, 20), (99, 20)])
def test_it_runs_while_somebody_talks(time: float, talk: float) -> None:
    assert CLOCK.at(time) == talk


@pytest.mark.parametrize(("talk", "time"), [(0, 10), (5, 15), (10, 20), (10.5, 30.5), (20, 40), (99, 40)])
def test_and_back(talk: float, time: float) -> None:
    assert CLOCK.time_of(talk) == time


def test_who_said_nothing_talked_for_no_time() -> None:
    assert (TalkClock([]).total, TalkClock([]).at(9), TalkClock([]).time_of(3)) == (0, 0, 0)


@given(spans(), times())
def test_it_never_runs_back_nor_past_the_talk(talk: list[Span], time: float) -> None:
    clock = TalkClock(talk)
    assert clock.total == pytest.approx(total(talk))
    assert 0 <= clock.at(time) <= clock.at(time + 1) <= clock.total + 1e-9
    assert clock.at(clock.time_of(clock.at(time))) == pytest.approx(clock.at(time))


@given(spans(), st.floats(0, 200))
def test_a_time_lies_in_the_talk(talk: list[Span], seconds: float) -> None:
    at = TalkClock(talk).time_of(seconds)
    assert not talk or any(span.start <= at <= span.end for span in talk)
