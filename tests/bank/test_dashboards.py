"""A small table in lines of plain text."""

from hypothesis import given
from hypothesis import strategies as st

from interviewer.bank.bank import own_bank
from interviewer.bank.dashboards import Dashboard, table_lines

TABLE = Dashboard("Parcels", ("week", "late parcels"), (("1", "4%"), ("10", "19%")))


def test_figures_stand_under_their_heading() -> None:
    assert table_lines(TABLE) == [
        "Parcels",
        "------------------",
        "week  late parcels",
        "------------------",
        "1               4%",
        "10             19%",
    ]


def test_a_heading_that_is_too_wide_is_broken_between_words() -> None:
    assert table_lines(TABLE, 13) == [
        "Parcels",
        "-------------",
        "week     late",
        "      parcels",
        "-------------",
        "1          4%",
        "10        19%",
    ]


def test_every_table_of_ours_fits_eighty_columns() -> None:
    tables = [one.dashboard for one in own_bank().questions.values() if one.dashboard]
    assert len(tables) > 10
    for table in tables:
        lines = table_lines(table)
        assert max(map(len, lines)) <= 80
        assert all(line.isascii() for line in lines)


WORD = st.text("abcdefgh", min_size=1, max_size=9)


@given(st.data(), st.integers(1, 5), st.integers(60, 120))
def test_the_laws_of_a_table(data: st.DataObject, columns: int, width: int) -> None:
    names = data.draw(st.tuples(*[st.lists(WORD, min_size=1, max_size=6).map(" ".join)] * columns))
    rows = data.draw(st.lists(st.tuples(*[WORD] * columns), min_size=1, max_size=3))
    lines = table_lines(Dashboard("Title", names, tuple(rows)), width)
    # Five columns of nine letters fit into sixty.
    assert max(map(len, lines)) <= width
    assert [tuple(line.split()) for line in lines[-len(rows) :]] == rows
    assert sorted(" ".join(lines[2 : -len(rows) - 1]).split()) == sorted(" ".join(names).split())
