"""Lines in rows: every word stands in one of them, in order, and is found there."""

from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.spans import Span
from interviewer.core.transcript import QUESTION, Line, Spot, transcript_of
from interviewer.core.words import Word
from interviewer.tui.replaying.drawing import NOW, SAID, TO_COME, look_of
from interviewer.tui.replaying.laid import Columns, Laid
from tests.replayed import report_of_round, words_of

LINES = transcript_of(report_of_round(), words_of()).lines

texts = st.lists(st.text(st.sampled_from("ab語\x1b "), max_size=60), min_size=1, max_size=6)


def lines(*said: str) -> list[Line]:
    return [Line(0, "context", "context", text, Span(float(n), n + 1.0)) for n, text in enumerate(said)]


@given(texts, st.integers(1, 200), st.integers(1, 60))
def test_every_word_stands_in_the_rows_of_its_line(said: list[str], width: int, height: int) -> None:
    laid = Laid(lines(*said), width, height)
    for number, text in enumerate(said):
        rows = [laid.rows[row] for row in laid.rows_of(number) if laid.rows[row].line is not None]
        assert {row.line for row in rows} == {number}
        shown = [piece for row in rows for piece in row.pieces]
        assert "".join(part for _, part in shown) == "".join(text.split()).replace("\x1b", "\ufffd")
        assert [word for word, _ in shown] == sorted(word for word, _ in shown)
        assert [row.first for row in rows] == [True] + [False] * (len(rows) - 1)


@given(texts, st.integers(1, 200))
def test_a_word_is_found_in_its_row(said: list[str], width: int) -> None:
    laid = Laid(lines(*said), width, 10)
    for number, text in enumerate(said):
        for word in range(len(text.split())):
            assert word in [piece[0] for piece in laid.rows[laid.row_of(number, word)].pieces]


@given(st.integers(1, 200))
def test_no_row_is_wider_than_its_room(width: int) -> None:
    laid = Laid(LINES, width, 10)
    for row in laid.rows:
        assert len(" ".join(text for _, text in row.pieces)) <= laid.columns.text


def test_questions_are_parted_and_with_room_all_lines() -> None:
    def free(height: int) -> int:
        return sum(row.line is None for row in Laid(LINES, 80, height).rows)

    assert free(10) == sum(line.name == QUESTION for line in LINES) - 1
    assert free(40) == len(LINES) - 1


def test_a_small_terminal_has_fewer_columns() -> None:
    assert [Columns.within(width, timed=True).before for width in (200, 60, 30)] == [30, 15, 6]
    assert Columns.within(200, timed=False).time == 0


def test_the_word_at_a_cell_is_found() -> None:
    row = Laid(lines("So we cut it"), 80, 10).rows[0]
    assert [row.piece_at(cell) for cell in (-1, 0, 1, 3, 6, 11, 12, 40)] == [None, 0, 0, 1, 2, 3, 3, None]


def test_a_word_is_said_is_being_said_or_is_still_to_come() -> None:
    words = tuple(Word(text, float(n), n + 0.5, 0.9) for n, text in enumerate("abc"))
    here = Line(0, "context", "context", "a b c", Span(0.0, 3.0), words)
    assert [look_of(1, here, n, Spot(1, 2, saying=True)) for n in range(3)] == [SAID, NOW, TO_COME]
    assert [look_of(1, here, n, Spot(1, 2, saying=False)) for n in range(3)] == [SAID, SAID, TO_COME]
    assert [look_of(number, here, 0, Spot(1, 0, saying=False)) for number in (0, 1, 2)] == [SAID, TO_COME, TO_COME]
    assert look_of(0, here, 0, None) == SAID
    assert look_of(1, lines("a")[0], 0, Spot(1, 0, saying=False)) == SAID
