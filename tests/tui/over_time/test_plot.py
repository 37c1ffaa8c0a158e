"""A figure over rounds as bars of letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.over_time.measures import MEASURES, Measure
from interviewer.tui.trending.plot import Ink, Plot, axis, rounded_up
from interviewer.tui.trending.slots import Slots

VOMIT, SHARE = MEASURES[:2]
KNOWN = st.floats(0, 1e6)
VALUES = st.lists(st.one_of(st.none(), KNOWN), min_size=1, max_size=60)


def plot_of(*values: float | None, height: int = 4, measure: Measure = VOMIT) -> Plot:
    return Plot(measure, values, [None] * len(values), None, height)


def drawn(plot: Plot, cells: int, at: int | None = None) -> list[str]:
    slots = Slots(len(plot.values), cells, at)
    return ["".join(text for text, _ in plot.row(row, slots)) for row in range(plot.height)]


def test_bars_begin_at_zero_and_have_gaps() -> None:
    plot = plot_of(2.0, 1.0, 0.0, None, height=2)
    assert drawn(plot, 12) == [
        "██          ",
        "██ ██ ▁▁    ",
    ]


def test_the_median_and_the_beginning_are_lines() -> None:
    plot = Plot(VOMIT, [4.0, 4.0, 1.0], [None, 4.0, 2.5], 1.5, 4)
    slots = Slots(3, 6)
    assert drawn(plot, 6) == ["█ ━━  ", "█ █ ━━", "█┄█┄┄┄", "█ █ █ "]
    assert plot.row(0, slots) == [("█", Ink.BAR), (" ", Ink.NOTHING), ("━", Ink.MEDIAN_ON_BAR), *plot.row(0, slots)[3:]]
    assert plot.row(0, slots)[3:] == [("━", Ink.MEDIAN), ("  ", Ink.NOTHING)]


def test_the_scale_is_told_only_as_far_as_it_is_exact() -> None:
    assert plot_of(2.9).labels() == {0: "3.0", 2: "1.5"}
    assert plot_of(2.9, height=5).labels() == {0: "3.0"}
    assert plot_of(0.25, measure=SHARE).labels() == {0: "25"}
    assert plot_of(0.0).labels() == {0: "1.0", 2: "0.5"}
    assert plot_of(1e-9).labels() == {0: "0.1"}


@pytest.mark.parametrize(
    ("value", "step", "top"),
    [
        (0.0, 1.0, 1.0),
        (1.0, 1.0, 1.0),
        # In whole steps, 1.2 and 1.5 would both be told as something else.
        (1.1, 1.0, 2.0),
        (1.1, 0.1, 1.2),
        (13.0, 1.0, 15.0),
        (84.0, 1.0, 100.0),
        (0.24, 0.01, 0.25),
    ],
)
def test_the_top_is_easily_read(value: float, step: float, top: float) -> None:
    assert rounded_up(value, step) == pytest.approx(top)


@given(VALUES, st.integers(1, 80), st.integers(1, 12))
def test_any_values_fill_what_they_have(values: list[float | None], cells: int, height: int) -> None:
    plot = Plot(VOMIT, values, values, None, height)
    slots = Slots(len(values), cells)
    rows = drawn(plot, cells)
    assert {len(row) for row in rows} == {slots.count * slots.width}
    assert slots.count * slots.width <= cells
    assert plot.top * (1 + 1e-6) >= max((value for value in values if value), default=0.0)


@given(st.integers(1, 2000), st.integers(1, 200), st.data())
def test_what_is_looked_at_is_shown(rounds: int, cells: int, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, rounds - 1))
    slots = Slots(rounds, cells, at)
    cell = slots.cell(at)
    assert cell is not None
    assert 0 <= cell < cells
    assert slots.round_at(cell) == at


def test_the_newest_are_shown_unless_an_older_one_is_looked_at() -> None:
    assert Slots(100, 10).shown == range(90, 100)
    assert Slots(100, 10, 95).shown == range(90, 100)
    assert Slots(100, 10, 40).shown == range(40, 50)
    assert Slots(100, 10, 40).cell(39) is None
    assert Slots(0, 10).shown == range(0)
    assert Slots(3, 0).shown == range(3, 3)


def test_beside_the_bars_is_no_round() -> None:
    slots = Slots(2, 30)
    assert [slots.round_at(cell) for cell in (-1, 0, 5, 6, 11, 12)] == [None, 0, 0, 1, 1, None]


def test_marks_stand_under_their_bars() -> None:
    assert axis(Slots(3, 9), [(0, "▲"), (2, "A")]) == "▲─────A──"
    assert axis(Slots(3, 9), [(2, "▲"), (2, "A")]) == "──────A──"
    assert axis(Slots(30, 9), [(0, "A")]) == "─────────"
