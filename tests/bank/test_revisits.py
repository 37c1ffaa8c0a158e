"""Questions that went badly come again, ever further apart, until they go well."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.bank.revisits import GAPS, Asked, due


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
    assert due(history(*times)) == (("Why?",) if again else ())


def test_the_longest_overdue_comes_first() -> None:
    known = [*history((2, True), of="a"), *history((9, True), of="b"), *history((90, True), (5, False), of="c")]
    assert due(known) == ("b", "c", "a")


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
