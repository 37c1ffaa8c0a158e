from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from interviewer.adapters.windows import (
    MOST_OF_QUESTION,
    MOST_OF_UNIT,
    MOST_PIECES,
    Marks,
    Window,
    room_around,
    windows,
)

MARKS = Marks(opening=1, between=2, cut=3)
pieces = st.lists(st.integers(10, 99), max_size=130)
answers = st.lists(pieces, min_size=1, max_size=30)


def shown(window: Window, number: int) -> tuple[int, ...]:
    place = dict(window.units)[number]
    return window.pieces[place.start : place.stop]


@given(pieces, answers)
def test_every_unit_is_seen_whole_and_no_window_is_too_long(question: list[int], units: list[list[int]]) -> None:
    found = windows(question, units, MARKS)
    assert {number for window in found for number, _ in window.units} == set(range(len(units)))
    for window in found:
        assert len(window.pieces) <= MOST_PIECES
        for number, _ in window.units:
            assert shown(window, number) == (tuple(units[number][:MOST_OF_UNIT]) or (MARKS.cut,))


@given(pieces, answers)
def test_each_begins_with_the_question_and_says_whether_something_came_before(
    question: list[int], units: list[list[int]]
) -> None:
    head = (MARKS.opening, *question[:MOST_OF_QUESTION])
    for window in windows(question, units, MARKS):
        first, place = window.units[0]
        assert window.pieces[: place.start] == (*head, *[MARKS.cut] * (3 if first else 0), MARKS.between)


def middle(found: Sequence[Window], number: int) -> int:
    return max(room_around(window, place) for window in found for unit, place in window.units if unit == number)


def test_a_unit_at_the_edge_of_one_window_has_room_around_it_in_another() -> None:
    units = [[number] * 20 for number in range(10, 40)]
    found = windows([], units, MARKS)
    assert all(middle(found, number) == 80 for number in range(3, 27))


def test_nothing_is_shown_again_where_that_is_not_wanted() -> None:
    units = [[number] * 20 for number in range(10, 40)]
    found = windows([], units, MARKS, shown_again=0)
    assert [number for window in found for number, _ in window.units] == list(range(30))


def test_a_short_answer_is_one_window() -> None:
    (window,) = windows([7, 8], [[20, 21], [], [30]], MARKS)
    assert window == Window(
        (1, 7, 8, 2, 20, 21, 2, 3, 2, 30, 2), ((0, range(4, 6)), (1, range(7, 8)), (2, range(9, 10)))
    )
