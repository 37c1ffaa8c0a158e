"""How the time of a round went by."""

from itertools import pairwise

import pytest

from interviewer.core.events import QuestionAsked, SegmentTagged
from interviewer.core.over_time.courses import Course, course_of
from interviewer.core.report import report_of
from interviewer.core.spans import Span
from tests.tui.held_rounds import COMPLETION, GOOD, RECITED, REFERRALS, facts_of_round

REPORT = report_of(facts_of_round(((COMPLETION, GOOD), (REFERRALS, RECITED), (COMPLETION, RECITED))))


def test_the_whole_round() -> None:
    course = course_of(REPORT)
    assert course.stripes == REPORT.time.stripes
    assert course.begins == tuple(answer.start for answer in REPORT.answers)
    assert course.whole.end == REPORT.time.whole


def test_the_answers_to_one_question_right_after_each_other() -> None:
    course = course_of(REPORT, COMPLETION)
    lengths = [sum(stripe.seconds for stripe in REPORT.answers[number].stripes) for number in (0, 2)]
    assert course.begins == pytest.approx([0.0, lengths[0]])
    assert course.whole.length == pytest.approx(sum(lengths))
    assert all(one.end == pytest.approx(other.start) for one, other in pairwise(course.stripes))


def test_where_no_times_are_known_there_is_none() -> None:
    untimed = report_of((QuestionAsked(0.0, "Why?", "case"), SegmentTagged(None, None, "So.", "context", 0.9)))
    assert course_of(untimed, "Why?") == Course()
    assert course_of(untimed).stripes == ()
    assert Course().whole == Span(0.0, 0.0)
    assert course_of(REPORT, "What else?") == Course()
