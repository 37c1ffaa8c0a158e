from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.spans import Span, gaps, merged, overlap, total
from tests.core.spoken import spans

anywhere = st.tuples(st.floats(-50, 50), st.floats(0, 50)).map(lambda at: Span(at[0], at[0] + at[1]))


def test_gaps_are_what_lies_before_between_and_after() -> None:
    assert gaps([Span(1, 2), Span(2, 3), Span(5, 6)], Span(0, 8)) == [Span(0, 1), Span(3, 5), Span(6, 8)]


def test_the_gap_of_nothing_is_the_whole_stretch() -> None:
    assert gaps([], Span(2, 5)) == [Span(2, 5)]
    assert gaps([], Span(5, 5)) == []


def test_gaps_stay_within_the_stretch_where_spans_leave_it() -> None:
    assert gaps([Span(-3, -2), Span(-1, 2)], Span(0, 5)) == [Span(2, 5)]
    assert gaps([Span(4, 7), Span(8, 9)], Span(0, 5)) == [Span(0, 4)]
    assert gaps([Span(8, 9)], Span(0, 5)) == [Span(0, 5)]


@given(spans(), st.floats(-10, 130), st.floats(0, 60))
def test_spans_and_their_gaps_fill_the_stretch(covered: list[Span], start: float, length: float) -> None:
    within = Span(start, start + length)
    inside = sum(overlap(span, within) for span in covered)
    free = gaps(covered, within)
    assert inside + total(free) == pytest.approx(within.length, abs=1e-9)
    assert all(within.start <= gap.start < gap.end <= within.end for gap in free)


def test_merged_joins_what_touches_overlaps_or_lies_close() -> None:
    assert merged([Span(4, 5), Span(0, 1), Span(1, 2)]) == [Span(0, 2), Span(4, 5)]
    assert merged([Span(0, 9), Span(1, 2)]) == [Span(0, 9)]
    assert merged([Span(0, 1), Span(2, 3), Span(4.5, 5)], closer_than=1.1) == [Span(0, 3), Span(4.5, 5)]
    # As far apart as that is not closer: a pause of exactly a second divides.
    assert merged([Span(0, 1), Span(2, 3)], closer_than=1.0) == [Span(0, 1), Span(2, 3)]


@given(st.lists(anywhere), st.floats(0, 5))
def test_merged_spans_are_in_order_apart_and_cover_all_there_was(drawn: list[Span], closer_than: float) -> None:
    out = merged(drawn, closer_than)
    assert all(other.start - one.end >= closer_than and other.start > one.end for one, other in pairwise(out))
    assert all(any(one.start <= span.start and span.end <= one.end for one in out) for span in drawn)
    assert {one.start for one in out} <= {span.start for span in drawn}
    assert {one.end for one in out} <= {span.end for span in drawn}


@pytest.mark.parametrize(
    ("other", "shared"), [(Span(3, 4), 1), (Span(0, 2), 0), (Span(5, 9), 0), (Span(4, 9), 1), (Span(0, 9), 3)]
)
def test_overlap_is_what_two_share(other: Span, shared: float) -> None:
    assert overlap(Span(2, 5), other) == overlap(other, Span(2, 5)) == shared
