"""What is kept of a round, so that it can be held against others."""

import pytest

from interviewer.cli.round_reading import figures_of
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    InterviewerSpoke,
    QuestionAsked,
    SegmentTagged,
    SpeechHeard,
)
from interviewer.core.setting import UNKNOWN
from interviewer.core.spans import Span

# Asked until 8 s, silent until 20 s and between what is said.
FACTS: list[Fact] = [
    QuestionAsked(2.0, "Why do fewer people come?", "case"),
    InterviewerSpoke(2.0, 8.0),
    AnswerStarted(10.0),
    SpeechHeard((Span(20.0, 30.0), Span(40.0, 50.0))),
    SegmentTagged(20.0, 30.0, "Fewer people came in May.", "context", 0.9),
    SegmentTagged(40.0, 50.0, "I think that it is the fee.", "hypothesis", 0.9),
    AnswerEnded(60.0),
]


def test_firsts_are_counted_in_seconds_of_the_candidates_own_talk() -> None:
    (answer,) = figures_of("one", FACTS, UNKNOWN).answers
    assert answer.first_hypothesis == pytest.approx(10.0)
    assert answer.seconds == pytest.approx(50.0)
    assert answer.speaking_seconds == pytest.approx(20.0)
    assert answer.long_pauses == 1


def test_what_never_came_counts_with_all_of_the_talk() -> None:
    (answer,) = figures_of("one", FACTS, UNKNOWN).answers
    assert answer.first_stake == pytest.approx(20.0)
    assert answer.first_recommendation == pytest.approx(20.0)
    assert answer.tags == {"context": pytest.approx(10.0), "hypothesis": pytest.approx(10.0)}
