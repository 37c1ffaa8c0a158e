"""A round and a trend in one line each."""

from dataclasses import replace

import pytest

from interviewer.core.over_time.measures import MEASURES
from interviewer.core.over_time.trends import trend_of
from interviewer.exports.trend_words import kind_of
from interviewer.tui.widgets.round_list import HEADS, round_line
from interviewer.tui.widgets.trend_glance import glanced, trend_line
from tests.tui.held_rounds import figures_of

VOMIT = MEASURES[0]


def test_a_round_stands_under_its_heads() -> None:
    line = str(round_line(figures_of(11)))
    assert line == "  2026-11-12  Execution       leaning yes     0.1 min"
    assert len(line) == len(HEADS)
    assert str(round_line(figures_of(11), "3")) == f"3{line[1:]}"
    assert HEADS.endswith("framework vomit")


def test_a_round_without_a_verdict_or_that_cannot_be_read_says_so() -> None:
    assert "no verdict" in str(round_line(replace(figures_of(0), lean="")))
    assert str(round_line(replace(figures_of(0), trouble="x", answers=()))).endswith("cannot be read")


def test_no_line_is_longer_for_what_others_wrote() -> None:
    strange = replace(figures_of(0), round="x" * 500, lean="y" * 500)
    assert len(str(round_line(strange))) == len(HEADS)


def test_what_a_round_was_drawn_as() -> None:
    one = figures_of(0)
    assert kind_of(replace(one, round="hiring-manager")) == "Hiring manager"
    assert kind_of(replace(one, round="")) == "One question"
    assert kind_of(replace(one, round="", answers=one.answers * 2)) == "Own mix"
    assert kind_of(replace(one, round="drill")) == "Short cases"
    assert kind_of(replace(one, round="habit")) == "Habit drill"


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ([5.0] * 3, "too few yet"),
        ([5.0, 4.0] * 5, "unclear"),
        ([5.0] * 5 + [1.0] * 5, "better"),
        ([1.0] * 5 + [5.0] * 5, "worse"),
    ],
)
def test_the_word_claims_no_more_than_the_figures(values: list[float], word: str) -> None:
    assert str(trend_line(trend_of(VOMIT, values))).endswith(word)


def test_what_no_round_tells_is_a_dash() -> None:
    assert " -  too few yet" in str(trend_line(trend_of(VOMIT, [None, None])))


def test_the_newest_has_its_unit() -> None:
    assert " 4.0 min  too few yet" in str(trend_line(trend_of(VOMIT, [5.0, 4.0])))


def test_the_figure_that_tells_most_comes_first() -> None:
    assert [trend.measure.key for trend in glanced([figures_of(0)])][:2] == ["vomit_minutes", "first_hypothesis"]
