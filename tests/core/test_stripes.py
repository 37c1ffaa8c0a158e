from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.figures.stripes import Stripe, painted, seconds_by_column, summed, within
from interviewer.core.spans import Span

WHOLE = Span(0.0, 100.0)
edges = st.integers(-200, 1200).map(lambda tenths: tenths / 10)
layers = st.lists(st.builds(Stripe, edges, edges, st.sampled_from("abc")), max_size=12)


def test_the_first_layer_that_covers_a_moment_has_it() -> None:
    over, under = [Stripe(20, 30, "voice")], [Stripe(10, 40, "talk"), Stripe(60, 70, "talk")]
    assert painted(WHOLE, "none", over, under) == (
        Stripe(0, 10, "none"),
        Stripe(10, 20, "talk"),
        Stripe(20, 30, "voice"),
        Stripe(30, 40, "talk"),
        Stripe(40, 60, "none"),
        Stripe(60, 70, "talk"),
        Stripe(70, 100, "none"),
    )


def test_what_overlaps_in_a_layer_belongs_to_what_began_first() -> None:
    assert painted(Span(0, 9), "none", [Stripe(4, 9, "b"), Stripe(0, 6, "a")]) == (Stripe(0, 6, "a"), Stripe(6, 9, "b"))


def test_neighbours_of_a_column_are_one() -> None:
    assert painted(Span(0, 9), "none", [Stripe(0, 4, "a"), Stripe(4, 9, "a")]) == (Stripe(0, 9, "a"),)


def test_no_time_no_stripes() -> None:
    assert painted(Span(0, 0), "none", [Stripe(0, 4, "a")]) == ()


@given(st.lists(layers, max_size=3))
def test_stripes_have_no_gap_and_are_the_whole(drawn: list[list[Stripe]]) -> None:
    stripes = painted(WHOLE, "none", *drawn)
    assert [stripes[0].start, *(one.end for one in stripes)] == [*(one.start for one in stripes), 100.0]
    assert all(one.seconds > 0 for one in stripes)
    assert all(one.column != other.column for one, other in pairwise(stripes))
    assert sum(seconds_by_column(stripes).values()) == pytest.approx(100)


@given(layers, edges, edges)
def test_what_lies_within_a_stretch(drawn: list[Stripe], one: float, other: float) -> None:
    stripes, span = painted(WHOLE, "none", drawn), Span(min(one, other), max(one, other))
    inside = within(stripes, span)
    assert inside == painted(Span(0, 100), "none", drawn) or all(stripe.seconds > 0 for stripe in inside)
    assert sum(stripe.seconds for stripe in inside) == pytest.approx(max(0.0, min(span.end, 100) - max(span.start, 0)))


def test_accounts_are_summed_column_by_column() -> None:
    assert summed([{"a": 1.0, "b": 2.0}, {"b": 3.0, "c": 0.0}]) == {"a": 1.0, "b": 5.0, "c": 0.0}
    assert summed([]) == {}
