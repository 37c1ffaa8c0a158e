"""Questions that went badly come again, ever further apart, until they go well."""

import random
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.bank.revisits import GAPS, REMEMBERED_DAYS, Asked, due


def history(*times: tuple[float, bool], of: str = "Why?") -> list[Asked]:
    return [Asked(of, days_ago, went_badly) for days_ago, went_badly in times]


@pytest.mark.parametrize(
    ("times", "again"),
    [
        ([], False),
        ([(9, False)], False),
        ([(0, True)], False),
        ([(0.9, True)], False),
        ([(1, True)], True),
        ([(40, True)], True),
        # Well once since: three days; twice: a week.
        ([(9, True), (2.9, False)], False),
        ([(9, True), (3, False)], True),
        ([(20, True), (12, False), (6, False)], False),
        ([(20, True), (12, False), (7, False)], True),
        ([(60, True), (50, False), (40, False), (20, False)], False),
        ([(60, True), (50, False), (40, False), (21, False)], True),
        # Well four times since: learned.
        ([(900, True), (800, False), (700, False), (600, False), (500, False)], False),
        # Badly again: from the beginning.
        ([(60, True), (50, False), (40, False), (1, True)], True),
        ([(60, True), (50, False), (40, False), (0.5, True)], False),
        # Well before it went badly counts for nothing.
        ([(60, False), (50, False), (2, True)], True),
    ],
)
def test_when_a_question_is_due(times: list[tuple[float, bool]], again: bool) -> None:
    assert [*due(history(*times))] == (["Why?"] if again else [])


def test_the_longest_overdue_comes_first() -> None:
    known = [*history((2, True), of="a"), *history((9, True), of="b"), *history((90, True), (5, False), of="c")]
    assert [*due(known)] == ["b", "c", "a"]


@pytest.mark.parametrize(
    ("times", "why"),
    [
        ([(1, True)], "it went badly yesterday"),
        ([(3, True)], "it went badly 3 days ago"),
        ([(9, True), (3, False)], "it went badly 9 days ago, and well once since"),
        ([(20, True), (12, False), (7, False)], "it went badly 20 days ago, and well twice since"),
        ([(60, True), (50, False), (40, False), (21, False)], "it went badly 60 days ago, and well three times since"),
        ([(60, True), (50, True), (40, False)], "it went badly 50 days ago, and well once since"),
    ],
)
def test_why_a_question_comes_again(times: list[tuple[float, bool]], why: str) -> None:
    assert due(history(*times)) == {"Why?": why}


def test_whoever_comes_to_every_visit_a_little_late_is_still_remembered() -> None:
    days = [0.0, *accumulate(1.9 * gap for gap in GAPS)]
    ago = [days[-1] - day for day in days]
    assert max(ago) < REMEMBERED_DAYS
    # At each visit since it went badly, though it went well at all before.
    for visit in range(1, len(days)):
        times = [(days[visit] - day, day == 0) for day in days[:visit]]
        assert due(history(*times)) != {}


def test_a_long_history_is_read_at_once() -> None:
    known = [Asked(f"{number}?", 2.0, True) for number in range(20_000)]
    assert len(due(known)) == 20_000


TIMES = st.lists(st.builds(Asked, st.sampled_from("abc"), st.floats(0, 99), st.booleans()), max_size=12)


@given(TIMES, st.integers())
def test_the_laws_of_revisiting(known: list[Asked], seed: int) -> None:
    again = due(known)
    assert len({*again}) == len(again)
    assert {*again} <= {one.question_text for one in known if one.went_badly}
    # Nothing is due that was asked within the shortest gap, and the order in which it is told says nothing.
    assert not {one.question_text for one in known if one.days_ago < GAPS[0]} & {*again}
    mixed = sorted({(one.days_ago, one.question_text): one for one in known}.values(), key=lambda one: one.days_ago)
    shuffled = random.Random(seed).sample(mixed, len(mixed))  # noqa: S311  no secret
    assert {*due(mixed)} == {*due(shuffled)}
