"""Where in a round one can jump to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.findings import Finding
from interviewer.core.playback import lost_time
from interviewer.core.report import Report, report_of
from interviewer.core.spans import Span
from interviewer.core.stops import AllStops, after, before, found_at, stops_of
from interviewer.core.transcript import transcript_of
from tests.replayed import FACTS, report_of_round, report_without_times, words_of


def stops(report: Report) -> AllStops:
    return stops_of(report, transcript_of(report, words_of()))


def test_an_answer_begins_with_its_question() -> None:
    asked = [one.start for one in report_of_round().time.stripes if one.column == "interviewer"]
    assert stops(report_of_round()).answers == tuple(asked)


def test_an_answer_to_no_question_begins_where_it_begins() -> None:
    report = report_of(fact for fact in FACTS if type(fact).__name__ != "QuestionAsked")
    assert stops(report).answers == (3.5,)


def test_lines_of_one_tag_are_one_stretch() -> None:
    report = report_of_round()
    columns = {one.start: one.column for one in reversed(report.time.stripes)}
    assert [columns[start] for start in stops(report).tags] == [
        *("interviewer", "context", "segmentation", "hypothesis", "recommendation"),
        *("interviewer", "context", "framework", "recommendation"),
    ]


def test_findings_and_lost_time_are_where_they_were_found() -> None:
    report = report_of_round()
    assert set(stops(report).findings) == {span.start for one in report.findings for span in one.evidence}
    assert stops(report).lost == (lost_time(report).spans[0].start,)


def test_without_times_there_is_nowhere_to_jump() -> None:
    assert stops(report_without_times()) == AllStops((), (), (), (), ())


@pytest.mark.parametrize(
    ("time", "earlier", "later"),
    [(0.0, 5.0, 5.0), (5.0, 5.0, 10.0), (10.0, 5.0, 20.0), (11.0, 5.0, 20.0), (12.0, 10.0, 20.0), (30.0, 20.0, None)],
)
def test_one_goes_to_the_one_before_and_the_next(time: float, earlier: float, later: float | None) -> None:
    assert (before((5.0, 10.0, 20.0), time), after((5.0, 10.0, 20.0), time)) == (earlier, later)


def test_there_may_be_nothing_to_go_to() -> None:
    assert (before((), 3.0), after((), 3.0)) == (None, None)


@given(st.lists(st.floats(0, 3000)).map(lambda times: tuple(sorted(set(times)))))
def test_going_on_comes_past_everything(times: tuple[float, ...]) -> None:
    at, seen = -1.0, []
    while (to := after(times, at)) is not None:
        assert to > at
        seen.append(to)
        at = to
    assert all(any(abs(one - other) <= 0.01 for other in seen) for one in times)


def test_what_is_found_at_a_time_is_told_in_the_order_of_the_findings() -> None:
    one, other = (
        Finding(what, 0, 1.0, 0.0, "times", spans, "")
        for what, spans in (("slow", (Span(2.0, 5.0),)), ("hedging", (Span(0.0, 1.0), Span(4.0, 9.0))))
    )
    assert found_at([one, other], 4.5) == (one, other)
    assert found_at([one, other], 5.0) == (other,)
    assert found_at([one, other], 1.0) == ()
