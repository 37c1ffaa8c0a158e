from itertools import pairwise

import pytest
from hypothesis import given

from interviewer.core.figures.rates import FAST, SLOW, RateLimits, Rates, Sustained, held_to, rates_of
from interviewer.core.vomit import TaggedSegment
from interviewer.core.words import Word
from tests.core.spoken import any_segments, tagged, timed_words, unsure, words_of

LIMITS = RateLimits()


def spoken(rate: float, start: float, seconds: float) -> list[Word]:
    """Words at so many a minute."""
    each = 60 / rate
    return words_of("word " * round(seconds / each), start, each * 0.8, each * 0.2)


def test_windows_of_speaking_leave_silence_out() -> None:
    segments = tagged((0, 20, "context", "a"), (50, 60, "context", "b"))
    rates = rates_of([*spoken(120, 0, 20), *spoken(120, 50, 10)], segments, LIMITS)
    assert [(w.start, w.end, w.speaking_seconds, w.words) for w in rates.windows] == [(0, 15, 15, 30), (15, 60, 15, 30)]
    assert [w.words_per_minute for w in rates.windows] == [120, 120]


@pytest.mark.parametrize(("seconds", "lengths"), [(7, []), (8, [8]), (22, [22]), (23, [15, 8]), (37, [15, 22])])
def test_a_rest_is_a_window_of_its_own_if_it_is_long_enough(seconds: float, lengths: list[float]) -> None:
    rates = rates_of(spoken(150, 0, seconds), tagged((0, seconds, "context", "a")), LIMITS)
    assert [window.speaking_seconds for window in rates.windows] == lengths


@pytest.mark.parametrize(
    ("rate", "seconds", "pace"), [(100, 60, SLOW), (200, 60, FAST), (150, 60, None), (200, 29, None), (200, 30, FAST)]
)
def test_what_is_sustained_outside_the_limits_is_told(rate: float, seconds: float, pace: str | None) -> None:
    rates = rates_of(spoken(rate, 5, seconds), tagged((5, 5 + seconds, "context", "a")), LIMITS)
    assert [one.pace for one in rates.sustained] == ([pace] if pace else [])
    for one in rates.sustained:
        assert (one.start, one.end, one.speaking_seconds) == (5, 5 + seconds, seconds)
        assert one.words_per_minute == pytest.approx(rate, rel=0.02)


def test_one_hurried_window_is_not_sustained() -> None:
    words = [*spoken(150, 0, 30), *spoken(240, 30, 15), *spoken(150, 45, 30)]
    rates = rates_of(words, tagged((0, 75, "context", "a")), LIMITS)
    assert max(window.words_per_minute for window in rates.windows) > LIMITS.fastest
    assert rates.sustained == ()


def test_limits_are_the_users_own() -> None:
    rates = rates_of(spoken(150, 0, 60), tagged((0, 60, "context", "a")), LIMITS)
    assert held_to(rates, RateLimits(fastest=140)).sustained == (Sustained(0, 60, FAST, 60, 150),)
    assert held_to(held_to(rates, RateLimits(fastest=140)), LIMITS) == rates


def test_by_tag_only_what_is_sure_and_long_enough() -> None:
    ten = "one two three four five six seven eight nine ten"
    segments = [
        *tagged((0, 5, "context", ten), (5, 9, "aside", ten), (9, 14, "hypothesis", ten), (14, 19, "context", "a b")),
        *unsure((19, 40, "hypothesis", ten)),
    ]
    assert rates_of([], segments, LIMITS).by_tag == (("context", 72.0), ("hypothesis", 120.0))


def test_without_times_nothing_is_known() -> None:
    assert rates_of(words_of("a b c"), tagged((None, None, "context", "a b c")), LIMITS) == Rates()


@given(timed_words(), any_segments())
def test_windows_are_in_order_and_count_no_word_twice(words: list[Word], segments: list[TaggedSegment]) -> None:
    windows = rates_of(words, segments, LIMITS).windows
    assert all(one.start <= one.end <= other.end for one, other in pairwise(windows))
    assert sum(window.words for window in windows) <= len(words)
