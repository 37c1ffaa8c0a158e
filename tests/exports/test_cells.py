"""Texts of others in cells: nothing in them is reckoned, wherever a spreadsheet begins a cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.exports.cells import FORMULAS, harmless


@given(st.text(st.sampled_from([*FORMULAS, ";", '"', "a", " "])))
def test_no_cell_begins_like_a_formula_whatever_parts_them(text: str) -> None:
    first, *others = harmless(text).split(";")
    assert not first.startswith(FORMULAS)
    assert not any(cell.lstrip('"').startswith(FORMULAS) for cell in others)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ('engagement;=HYPERLINK("x")', 'engagement;\'=HYPERLINK("x")'),
        ("=1;=2", "'=1;'=2"),
        ("a; b; -c", "a; b; -c"),
        ("one (2); two", "one (2); two"),
    ],
)
def test_what_is_no_formula_stays_as_it_is(text: str, cell: str) -> None:
    assert harmless(text) == cell
