"""The marks below the strip of time."""

from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.spans import Span
from interviewer.tui.debriefing.ruler import EDGE, LOOKED_AT, NOW, NUMBER, Ruler

SECONDS = st.floats(-10, 500)


@given(st.integers(0, 200), st.lists(st.one_of(st.none(), SECONDS), max_size=9), SECONDS, SECONDS, SECONDS)
def test_it_is_as_long_as_the_strip(
    cells: int, begins: list[float | None], one: float, other: float, at: float
) -> None:
    ruler = Ruler(Span(0.0, 300.0), begins, cells)
    pieces = ruler.pieces([Span(min(one, other), max(one, other))], at)
    assert sum(len(text) for text, _ in pieces) == cells


@given(st.integers(1, 200), st.data())
def test_a_cell_holds_its_own_time(cells: int, data: st.DataObject) -> None:
    cell = data.draw(st.integers(0, cells - 1))
    ruler = Ruler(Span(3.0, 303.0), (), cells)
    assert ruler.cell(ruler.time(cell)) == cell


def told(*spans: Span, at: float | None = None) -> str:
    return "".join(text for text, _ in Ruler(Span(0.0, 60.0), (2.0, 30.0, 31.0), 30).pieces(spans, at))


def test_its_ends_and_the_answers_have_their_labels_where_there_is_room() -> None:
    assert told() == "0:00           2          1:00"


def test_what_is_looked_at_and_where_the_player_is_come_before_labels() -> None:
    assert told(Span(20.0, 30.0), at=24.0) == "0:00      ━━▲━━━          1:00"
    assert told(Span(0.0, 10.0)) == "━━━━━━         2          1:00"


def test_every_piece_says_what_it_is() -> None:
    pieces = Ruler(Span(0.0, 60.0), (30.0,), 30).pieces([Span(40.0, 42.0)], 10.0)
    assert [what for _, what in pieces if what] == [EDGE, NOW, NUMBER, LOOKED_AT, EDGE]


def test_no_time_is_marked_too() -> None:
    assert Ruler(Span(0.0, 0.0), (None,), 3).pieces([Span(0.0, 0.0)], 0.0) == [("▲", NOW), ("  ", "")]
