"""Framework vomit in an answer of several turns, as the report and the interviewer count it."""

import pytest

from interviewer.core.brief import Brief
from interviewer.core.events import AnswerEnded, AnswerStarted, Fact, QuestionAsked, Reacted, SegmentTagged
from interviewer.core.probes.moves import FOLLOW_UP, REPLY
from interviewer.core.probes.state import State
from interviewer.core.probes.view import View
from interviewer.core.report import report_of
from interviewer.core.turns import Turn
from tests.core.spoken import tagged

Part = tuple[float, float, str, str]
Stretches = list[tuple[float | None, float | None]]

GUESS, LIST = "I think it's the fee.", "Goals, users, needs, ideas."
BUCKETS = "I'd split them into new users, returning users and churned users."
# What was said in each turn, whether the interviewer asked for more between them, and what of it is lost.
ANSWERS = [
    ([(0.0, 10.0, "hypothesis", GUESS)], [(14.0, 24.0, "framework", LIST)], True, [(14, 24)]),
    (
        [(0.0, 5.0, "hypothesis", GUESS), (5.0, 10.0, "framework", LIST)],
        [(14.0, 20.0, "framework", LIST)],
        True,
        [(5, 10), (14, 20)],
    ),
    ([(0.0, 10.0, "segmentation", BUCKETS)], [(14.0, 20.0, "hypothesis", GUESS)], True, [(0, 10)]),
    ([(0.0, 10.0, "segmentation", BUCKETS)], [(14.0, 20.0, "hypothesis", GUESS)], False, []),
]


def facts_of(first: list[Part], second: list[Part], prompted: bool) -> list[Fact]:
    """The facts of two turns, the first until 10 s, the second from 14 s on."""
    told = [SegmentTagged(start, end, text, tag, 0.9) for start, end, tag, text in (*first, *second)]
    spoke = Reacted(10.0, FOLLOW_UP if prompted else REPLY, "any", "It is by month.", "So.", None, None)
    before: list[Fact] = [QuestionAsked(0.0, "Why?", "case"), AnswerStarted(0.0), *told[: len(first)]]
    return [*before, AnswerEnded(10.0), spoke, AnswerStarted(14.0), *told[len(first) :], AnswerEnded(30.0)]


@pytest.mark.parametrize(("first", "second", "prompted", "lost"), ANSWERS)
def test_the_report_counts_it_turn_by_turn(
    first: list[Part], second: list[Part], prompted: bool, lost: Stretches
) -> None:
    report = report_of(facts_of(first, second, prompted))
    (answer,) = report.answers
    assert [(one.start, one.end) for one in answer.vomit] == lost
    spent = sum((end or 0.0) - (start or 0.0) for start, end in lost)
    assert (answer.vomit_seconds, report.time.vomit_seconds) == (spent, spent)
    # Of the 26 seconds that the candidate had.
    assert answer.vomit_share == report.time.vomit_share == pytest.approx(spent / 26)


@pytest.mark.parametrize(("first", "second", "prompted", "lost"), ANSWERS)
def test_and_so_does_the_interviewer(first: list[Part], second: list[Part], prompted: bool, lost: Stretches) -> None:
    turns = (Turn(0.0, 10.0), Turn(14.0, 30.0, "It is by month.", prompted))
    segments = tuple(tagged(*first, *second))
    seen = View(State(Brief("Why?", "case"), segments, 30.0, 14.0, 26.0, before=len(first), turns=turns))
    assert [(one.start, one.end) for one in seen.lost] == lost
