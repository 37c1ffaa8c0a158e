"""The rows of a table of rounds."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from interviewer.core.over_time.measures import MEASURES
from interviewer.tui.trending.columns import Columns
from tests.tui.histories import held

FIRST_HYPOTHESIS = next(measure for measure in MEASURES if measure.key == "first_hypothesis")


def row(columns: Columns, mark: str = "") -> str:
    return "".join(text for text, _ in columns.row(held(0), mark))


def test_a_round_with_the_figure_that_is_looked_at() -> None:
    columns = Columns(80, FIRST_HYPOTHESIS)
    assert " ".join(columns.heads().split()) == "day round verdict framework vomit To the hypothesis"
    assert " ".join(row(columns, "A").split()) == "A 2026-11-01 Execution strong no 2.9 min 95 s"


def test_the_minutes_of_vomit_stand_there_once() -> None:
    columns = Columns(80, MEASURES[0])
    assert row(columns).split()[-3:] == ["no", "2.9", "min"]


@pytest.mark.parametrize(("width", "last"), [(20, "Execution"), (45, "no"), (60, "2.9 min"), (80, "95 s")])
def test_what_has_no_room_is_left_out(width: int, last: str) -> None:
    assert row(Columns(width, FIRST_HYPOTHESIS)).rstrip().endswith(f" {last}")


@given(st.integers(42, 200), st.text(), st.text())
def test_a_row_is_as_wide_as_what_stands_over_it(width: int, lean: str, kind: str) -> None:
    columns = Columns(width, FIRST_HYPOTHESIS)
    told = replace(held(0), lean=lean, round=kind)
    pieces = "".join(text for text, _ in columns.row(told, "A"))
    assert cell_len(pieces) == len(columns.heads()) <= width
    assert "\x1b" not in pieces


def test_what_a_part_of_a_round_was_drawn_as_is_told_from_the_whole() -> None:
    columns = Columns(80, None, {held(2).name: "Own mix"})
    assert "Own mix" in "".join(text for text, _ in columns.row(held(2).only(kind="case"), ""))
