"""What was found where one is, in the room there is."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.findings import Finding
from interviewer.tui.replaying.told import found

ONE = Finding("metric_untied", 0, 0.0, 1.0, "segments", (), "Tie it.")
FOUND = [replace(ONE, what=what) for what in ("bucket_fallacy", "over_engineered", "metric_untied", "stake_late")]


@pytest.mark.parametrize(
    ("cells", "rows", "told"),
    [
        (80, 1, "! bucket fallacy   ! over engineered   ! metric untied   ! stake late"),
        (60, 1, "! bucket fallacy   ! over engineered   +2 more (d)"),
        (40, 2, "! bucket fallacy   ! over engineered\n! metric untied   ! stake late"),
        (10, 1, "! bucket fallacy"),
    ],
)
def test_what_has_no_room_is_counted(cells: int, rows: int, told: str) -> None:
    assert str(found(FOUND, False, True, cells, rows)) == told


@given(st.integers(0, 120), st.integers(1, 3), st.integers(1, 4))
def test_nothing_is_cut_off_and_nothing_left_out_unsaid(cells: int, rows: int, count: int) -> None:
    lines = str(found(FOUND[:count], True, True, cells, rows)).splitlines()
    if cells >= 40:
        assert len(lines) <= rows
        assert max(map(len, lines)) <= cells
        shown = sum(line.count("!") for line in lines)
        assert shown == count or f"+{count - shown} more (d)" in lines[-1]
