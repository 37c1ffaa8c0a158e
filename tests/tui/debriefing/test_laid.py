"""Lines in rows: all of each text, in the room there is."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from interviewer.tui.debriefing.contents import lines_of
from interviewer.tui.debriefing.laid import LEAST_ROOM, Laid, columns_of, room_of, rows_of, wrapped
from interviewer.tui.debriefing.line import Look
from tests.tui import debriefs

TEXTS = st.text(st.sampled_from("ab cdé日本 语 "), max_size=60)


@given(TEXTS, st.integers(2, 30))
def test_every_letter_is_in_one_row_and_no_row_is_too_long(text: str, room: int) -> None:
    rows = wrapped(text, room)
    assert "".join("".join(rows).split()) == "".join(text.split())
    assert all(cell_len(row) <= room for row in rows)


def test_it_breaks_between_words() -> None:
    assert wrapped("one two three", 8) == ["one two", "three"]
    assert wrapped("supercalifragilistic no", 8) == ["supercal", "ifragili", "stic no"]
    assert wrapped("  6.0 s", 8) == ["  6.0 s"]
    assert wrapped("", 8) == [""]


@given(st.integers(1, 220))
def test_rows_belong_to_the_lines_that_begin_in_them(width: int) -> None:
    lines = lines_of(debriefs.silent().report)
    laid = Laid(lines, width)
    rows = [number for number in range(len(lines)) for _ in range(laid.height(number))]
    assert [laid.line_at(row) for row in range(laid.rows)] == rows
    assert laid.rows == sum(len(rows_of(line, width)) for line in lines)


def test_a_narrow_window_gives_up_names_then_times() -> None:
    wide, narrow, narrowest = (columns_of(Look.TALK, width) for width in (80, 60, 30))
    assert (wide.name, narrow.name, narrowest.name) == (15, 0, 0)
    assert (wide.time, narrow.time, narrowest.time) == (9, 9, 0)
    assert room_of(Look.TALK, 20) == room_of(Look.TALK, 1) + 1 == LEAST_ROOM + 1
