"""Two rounds side by side."""

from interviewer.core.over_time.comparison import compared
from interviewer.core.over_time.measures import MEASURES
from tests.core.rounds_over_time import answer, told


def test_every_figure_of_both_with_the_difference() -> None:
    told_of = compared(told(answer(vomit_seconds=60.0)), told(answer(vomit_seconds=30.0)))
    assert [pair.measure for pair in told_of.pairs] == list(MEASURES)
    vomit = told_of.pairs[0]
    assert (vomit.one, vomit.other, vomit.difference) == (1.0, 0.5, -0.5)


def test_what_one_cannot_tell_has_no_difference() -> None:
    pair = compared(told(answer(vomit_seconds=None)), told()).pairs[0]
    assert (pair.one, pair.other, pair.difference) == (None, 0.5, None)


def test_what_was_found_where() -> None:
    one = told(answer(findings=("slow", "rambling")), answer(findings=("slow", "no_summary")))
    other = told(answer(findings=("slow", "stake_late")))
    found = compared(one, other)
    assert found.both == ("slow",)
    assert found.only_one == ("no_summary", "rambling", "slow")
    assert found.only_other == ("stake_late",)


def test_a_round_differs_from_itself_in_nothing() -> None:
    found = compared(told(), told())
    assert {pair.difference for pair in found.pairs} <= {0.0, None}
    assert (found.only_one, found.only_other) == ((), ())
