"""Trends as they are shown: wide, narrow, in plain letters, and for programs."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.over_time.comparison import compared
from interviewer.core.over_time.measures import MEASURES
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.over_time.trends import trends_of
from interviewer.exports.chart import ASCII, BLOCKS, Ink, bars, spark
from interviewer.exports.comparison_lines import change_lines, comparison_json, comparison_lines
from interviewer.exports.measured import difference_of, name_of, value_of
from interviewer.exports.trend_lines import trend_lines
from interviewer.exports.trend_rows import trends_csv, trends_json
from tests.core.rounds_over_time import answer, rounds, told

BETTER = rounds(*([300.0, 310.0, 290.0, 320.0, 305.0] * 2), *([60.0, 50.0, 70.0, 65.0, 40.0]))
VOMIT, SHARE = MEASURES[:2]


def lines(told_of: list[RoundFigures], width: int = 80, ink: Ink = BLOCKS) -> list[str]:
    return trend_lines(told_of, trends_of(told_of), ink, width)


def test_a_wide_window() -> None:
    shown = lines(BETTER)
    assert shown[0] == "15 rounds, 2023-11-14 to 2023-11-28"
    assert shown[2] == "                      first 5 before last 5 newest  lately"
    assert shown[3] == "Framework vomit, min      5.1    5.1    1.0    0.7  better    ██████████▂▂▂▂▂"
    assert any("Changed since your first five rounds: Framework vomit, min (better)" in line for line in shown)
    assert any("Found in most of the last rounds: framework vomit (5 of 5), slow (5 of 5)" in line for line in shown)
    assert "3 times in 100" in " ".join(shown)


def test_a_narrow_window() -> None:
    shown = lines(BETTER, 40)
    assert shown[2:4] == ["Framework vomit, min: better", "  5.1 → 5.1 → 1.0 → 0.7  ██████████▂▂▂▂▂"]


@pytest.mark.parametrize("width", [40, 60, 72, 80, 120])
@pytest.mark.parametrize("told_of", [BETTER, BETTER[:1], BETTER[:9], rounds(*range(300)), [told(moment=None)]], ids=len)
def test_no_line_is_wider_than_the_window(told_of: list[RoundFigures], width: int) -> None:
    assert max(map(len, lines(told_of, width))) <= width


def test_plain_letters_are_plain() -> None:
    for told_of in (BETTER, BETTER[:3]):
        for width in (40, 80):
            assert "".join(lines(told_of, width, ASCII)).isascii()


def test_few_rounds_claim_nothing() -> None:
    shown = "\n".join(lines(BETTER[:9]))
    assert "better" not in shown
    assert "Too few: from fewer than 10 nothing is claimed, and there are 9." in shown
    assert "and there is 1." in "\n".join(lines(BETTER[:1]))


def test_one_round_has_no_chart() -> None:
    assert not any("round by round" in line for line in lines(BETTER[:1]))
    assert any("round by round" in line for line in lines(BETTER[:2]))


def test_rounds_of_which_nothing_is_known() -> None:
    untimed = answer(
        seconds=None,
        vomit_seconds=None,
        first_stake=None,
        first_hypothesis=None,
        first_recommendation=None,
        findings=(),
    )
    shown = "\n".join(lines([told(untimed)]))
    assert "Framework vomit" not in shown
    assert "Found in most" not in shown
    assert "No figure can be told of them." in lines([RoundFigures("one", None)])


def test_the_scale_of_a_verdict_is_told_where_there_is_one() -> None:
    assert "1 is a strong no" not in " ".join(lines(BETTER))
    assert "1 is a strong no" in " ".join(lines([told(lean="leaning no")]))


def test_a_spark_begins_at_zero() -> None:
    assert spark([0.0, 5.0, 10.0, None, 10.0], BLOCKS, 9) == "▁▅█ █"
    assert spark([0.0, 5.0, 10.0], ASCII, 2) == "+@"
    assert [spark([1.0], BLOCKS, 0), spark([], BLOCKS, 5), spark([0.0, 0.0], BLOCKS, 5)] == ["", "", "▁▁"]


def test_bars_with_their_marks() -> None:
    assert bars([0.0, 1.0, 2.0, None], [None, None, 1.0, None], ASCII, 40, 2) == [
        "   2.0 |  #",
        "       | #o",
        "   0.0 |----",
    ]


@given(
    st.lists(st.one_of(st.none(), st.floats(0, 9999)), max_size=40),
    st.integers(9, 60),
    st.sampled_from([ASCII, BLOCKS]),
)
def test_any_values_are_drawn(values: list[float | None], width: int, ink: Ink) -> None:
    drawn = bars(values, values, ink, width, 5)
    assert len(drawn) == 6
    assert max(map(len, drawn)) <= width
    assert len(spark(values, ink, width)) == min(width, len(values))
    # The largest value reaches the uppermost row.
    known = [value for value in values[-(width - 8) :] if value and value > 1e-6]
    assert not known or ink.mark in drawn[0]


def test_values_as_people_read_them() -> None:
    assert [name_of(VOMIT), name_of(SHARE)] == ["Framework vomit, min", "Framework vomit, %"]
    assert [value_of(VOMIT, 1.25), value_of(SHARE, 0.256), value_of(VOMIT, None)] == ["1.2", "26", "-"]


def test_differences_are_those_of_what_is_seen() -> None:
    assert difference_of(VOMIT, 1.0, 0.5) == "-0.5"
    assert difference_of(SHARE, 0.25, 0.5) == "+25"
    # 0.26 and 0.34 are both shown as 0.3.
    assert difference_of(VOMIT, 0.26, 0.34) == "0.0"
    assert difference_of(VOMIT, 0.34, 0.26) == "0.0"
    assert difference_of(VOMIT, None, 0.26) == "-"


def test_a_row_a_round_for_a_spreadsheet() -> None:
    table = trends_csv([told(name="=1+1", round="metrics"), told(answer(vomit_seconds=None), moment=None)])
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [row["name"] for row in rows] == ["'=1+1", "one"]
    assert [row["vomit_minutes"] for row in rows] == ["0.5", ""]
    assert (rows[0]["round"], rows[1]["moment"], rows[0]["moment"][:4]) == ("metrics", "", "1970")
    assert table.count("\r\n") == 3


def test_the_document() -> None:
    document = trends_json(BETTER, trends_of(BETTER))
    assert (document["format"], len(document["rounds"]), document["rounds"][0]["name"]) == (1, 15, "round-00")
    vomit = document["trends"][0]
    assert (vomit["measure"], vomit["unit"], vomit["better"]) == ("vomit_minutes", "min", "less")
    assert vomit["values"][:2] == [5.0, 5.167]
    assert vomit["lately"] == {"word": "better", "rose": 0.0, "pairs": 25}
    assert {trend["better"] for trend in document["trends"]} == {"less", "more", None}


@pytest.mark.parametrize("width", [40, 80])
def test_two_rounds_side_by_side(width: int) -> None:
    one = told(answer(vomit_seconds=60.0, findings=("slow", "slow", "rambling")), round="metrics")
    other = told(answer(findings=("slow",)), answer(findings=()), name="two", moment=None)
    shown = comparison_lines(one, other, compared(one, other), width)
    assert shown[:2] == ["A: one, 1970-01-01, metrics, 1 answer", "B: two, -, 2 answers"]
    assert f"{'Framework vomit, min':<22}{'1.0':>6}{'1.0':>6}{'0.0':>6}" in shown
    assert "Found in A and not in B: rambling, slow" in shown
    assert "Found in B and not in A: nothing" in shown
    assert max(map(len, shown)) <= width


def test_the_document_of_two_rounds() -> None:
    one, other = told(answer(vomit_seconds=60.0)), told(answer(vomit_seconds=30.0, findings=()))
    document = comparison_json(one, other, compared(one, other))
    assert document["figures"]["vomit_minutes"] == {"unit": "min", "first": 1.0, "second": 0.5, "difference": -0.5}
    assert document["found"] == {"both": [], "only_first": ["framework_vomit", "slow"], "only_second": []}


def test_of_two_readings_only_what_differs_is_told() -> None:
    one, other = told(), told(answer(first_hypothesis=7.0, findings=("slow", "slow", "rambling", "rambling")))
    assert list(change_lines(compared(one, other), 80)) == [
        "  To the hypothesis, s: 20, now 7",
        "  Findings, a round: 2, now 4",
        "  Findings, an answer: 2.0, now 4.0",
        "  Found no more: framework vomit",
        "  Found now: rambling (2 times), slow",
    ]
    assert list(change_lines(compared(one, one), 80)) == []


def test_rounds_of_one_day_name_it_once() -> None:
    assert lines([told(), told()])[0] == "2 rounds, 1970-01-01"
