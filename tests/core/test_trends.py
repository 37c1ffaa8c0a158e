"""Whether practice works, with an honest word on noise."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.over_time.measures import MEASURES, Measure
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.over_time.trends import TOO_FEW, UNCLEAR, change, trend_of, trends_of
from tests.core.rounds_over_time import answer, rounds, told

VOMIT = MEASURES[0]
WORDS = next(measure for measure in MEASURES if measure.key == "words_a_minute")
LEAN = next(measure for measure in MEASURES if measure.key == "lean")
VALUES = st.lists(st.one_of(st.none(), st.floats(0, 1e6)), max_size=30)


def test_of_no_round_nothing_is_known() -> None:
    for trend in trends_of([]):
        assert (trend.values, trend.baseline, trend.latest, trend.known) == ((), None, None, 0)
        assert trend.lately.word == TOO_FEW


def test_every_figure_has_a_trend() -> None:
    trends = trends_of(rounds(60.0, 30.0))
    assert [trend.measure for trend in trends] == list(MEASURES)
    assert trends[0].values == (1.0, 0.5)


def test_the_newest_is_the_last_that_is_known() -> None:
    assert trend_of(VOMIT, [1.0, 2.0, None]).newest == 2.0
    assert trend_of(VOMIT, [1.0, None]).last(1).newest is None


@pytest.mark.parametrize(
    ("count", "known"), [(4, (False, False)), (5, (True, False)), (9, (True, False)), (10, (True, True))]
)
def test_nothing_is_claimed_before_there_are_enough(count: int, known: tuple[bool, bool]) -> None:
    trend = trend_of(VOMIT, [10.0] * 5 + [1.0] * (count - 5) if count > 5 else [10.0] * count)
    assert (trend.baseline is not None, trend.before is not None) == known
    assert (trend.lately.word == TOO_FEW) == (not known[1])
    assert (trend.since_baseline.word == TOO_FEW) == (not known[1])


def test_medians_of_first_before_and_last() -> None:
    trend = trend_of(VOMIT, [9.0, 1.0, 8.0, 2.0, 7.0, 50.0, 5.0, 5.0, 5.0, 5.0, 0.0, 1.0, 2.0, 3.0, 100.0])
    assert (trend.baseline, trend.before, trend.latest) == (7.0, 5.0, 2.0)


def test_the_rolling_median_passes_over_what_is_unknown() -> None:
    trend = trend_of(VOMIT, [None, 1.0, 2.0, None, 3.0, 4.0, 5.0, 6.0])
    assert trend.rolling == (None, None, None, None, None, None, 3.0, 4.0)
    assert trend.known == 6


@pytest.mark.parametrize(
    ("measure", "later", "word"),
    [
        (VOMIT, [0.0, 1.0, 2.0, 3.0, 4.0], "better"),
        (VOMIT, [20.0, 21.0, 22.0, 23.0, 24.0], "worse"),
        (WORDS, [0.0, 1.0, 2.0, 3.0, 4.0], "less"),
        (WORDS, [20.0, 21.0, 22.0, 23.0, 24.0], "more"),
        (LEAN, [20.0, 21.0, 22.0, 23.0, 24.0], "better"),
        (VOMIT, [10.0, 11.0, 12.0, 13.0, 14.0], UNCLEAR),
    ],
)
def test_which_way_is_better(measure: Measure, later: list[float], word: str) -> None:
    assert change(measure, [10.0, 11.0, 12.0, 13.0, 14.0], later).word == word


def test_two_pairs_may_go_the_other_way_and_no_more() -> None:
    before = [10.0, 11.0, 12.0, 13.0, 14.0]
    assert change(VOMIT, before, [1.0, 2.0, 3.0, 4.0, 11.5]).rose == 2.0
    assert change(VOMIT, before, [1.0, 2.0, 3.0, 4.0, 11.5]).word == "better"
    assert change(VOMIT, before, [1.0, 2.0, 3.0, 4.0, 12.5]).word == UNCLEAR
    # A tie counts as half a pair.
    assert change(VOMIT, before, [1.0, 2.0, 3.0, 4.0, 12.0]).rose == 2.5


def test_chance_alone_claims_as_seldom_as_is_said() -> None:
    ranks = set(range(10))
    ways = [(sorted(later), sorted(ranks - set(later))) for later in combinations(ranks, 5)]
    words = [change(VOMIT, [*map(float, before)], [*map(float, later)]).word for later, before in ways]
    assert (len(words), sum(word != UNCLEAR for word in words)) == (252, 8)


def test_no_change_at_all_is_none() -> None:
    trend = trend_of(VOMIT, [3.0] * 20)
    assert (trend.lately.word, trend.since_baseline.word) == (UNCLEAR, UNCLEAR)


@given(VALUES)
def test_any_values_make_a_trend(values: list[float | None]) -> None:
    trend = trend_of(VOMIT, values)
    assert len(trend.values) == len(trend.rolling) == len(values)
    assert (trend.lately.word == TOO_FEW) == (trend.known < 10)


@given(VALUES, st.floats(0.1, 100))
def test_a_claim_does_not_hang_on_the_unit(values: list[float | None], factor: float) -> None:
    whole = [None if value is None else float(round(value)) for value in values]
    scaled = trend_of(VOMIT, [None if value is None else value * factor for value in whole])
    assert trend_of(VOMIT, whole).lately == scaled.lately


@given(st.lists(st.floats(0, 1e6), min_size=10, max_size=10))
def test_backwards_better_is_worse(values: list[float]) -> None:
    opposite = {"better": "worse", "worse": "better", UNCLEAR: UNCLEAR}
    forth, back = trend_of(VOMIT, values), trend_of(VOMIT, values[::-1])
    assert back.lately.word == opposite[forth.lately.word]


def test_of_the_last_rounds_the_figures_stay_those_of_all() -> None:
    trend = trend_of(VOMIT, [float(number) for number in range(12)])
    last = trend.last(3)
    assert last.values == (9.0, 10.0, 11.0)
    assert last.rolling == trend.rolling[-3:]
    assert replace(last, shown=12) == trend
    assert trend.last(50).values == trend.values


def test_a_round_as_if_only_some_had_been_asked() -> None:
    story = answer(kind="behavioural", question="When?")
    whole = told(answer(), story, lean="strong no")
    assert whole.only() == whole
    assert whole.only(question="When?").answers == (story,)
    assert whole.only(kind="case").answers == (answer(),)
    assert whole.only(kind="case").lean == ""
    assert whole.only(question="Who?").answers == ()
    assert RoundFigures("x", None).only(kind="case").answers == ()
