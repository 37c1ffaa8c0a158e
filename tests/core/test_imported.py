"""The facts of an interview that was held elsewhere fold into a report like those of a round."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.dialogue import interview_of
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    FilledPausesHeard,
    InterviewerSpoke,
    QuestionAsked,
    Reacted,
    Remarked,
    RoundEnded,
    SpeechHeard,
    WordsHeard,
    about,
)
from interviewer.core.fillers import FilledPause
from interviewer.core.imported import Sounded, facts_of_interview
from interviewer.core.report import report_of
from interviewer.core.spans import Span
from interviewer.core.speakers import Passage
from tests.cli.fakes import NamedTags
from tests.core.test_speakers import said

TASK = "How would you improve Berlin?"


def facts(passages: Sequence[Passage], sounded: Sounded | None = None) -> list[Fact]:
    interview = interview_of(passages, "Jane")
    return facts_of_interview(interview, ["case"] * len(interview.topics), NamedTags, sounded)


HELD = [
    said("Bob", TASK, 1.0),
    said("Jane", "Framework first. Which riders?", 5.0),
    said("Bob", "Those who ride to work.", 8.0),
    said("Jane", "Hypothesis is safety.", 12.0),
    said("Bob", "Mm-hm.", 13.6),
    said("Jane", "Recommendation is lanes.", 15.0),
    said("Bob", "Thank you, we will be in touch.", 18.0),
]


def shape(told: Sequence[Fact]) -> list[tuple[str, float | None]]:
    named = (AnswerStarted, AnswerEnded, QuestionAsked, Reacted, Remarked, RoundEnded, InterviewerSpoke)
    return [(type(one).__name__, about(one)) for one in told if isinstance(one, named)]


def test_a_turn_begins_when_the_interviewer_has_finished_and_ends_with_the_talk() -> None:
    assert shape(facts(HELD)) == [
        ("QuestionAsked", 1.0),
        ("InterviewerSpoke", 3.5),
        ("AnswerStarted", 3.5),
        ("AnswerEnded", 7.0),
        ("Reacted", 8.0),
        ("InterviewerSpoke", 10.5),
        ("AnswerStarted", 10.5),
        ("InterviewerSpoke", 14.1),
        ("AnswerEnded", 16.5),
        ("Remarked", 18.0),
        ("InterviewerSpoke", 21.5),
        ("RoundEnded", 21.5),
    ]


def test_the_report_counts_every_second_and_knows_no_pauses() -> None:
    report = report_of(facts(HELD))
    (answer,) = report.answers
    assert [turn.after for turn in answer.turns] == ["", "Those who ride to work."]
    assert [segment.tag for segment in answer.segments] == ["framework", "aside", "hypothesis", "recommendation"]
    assert answer.seconds is not None
    # Two turns, and in the second of them a nod that is not the candidate's.
    assert sum(answer.seconds.values()) == pytest.approx(3.5 + 6.0 - 0.5)
    assert answer.spread is None
    whole = report.time.seconds or {}
    assert sum(whole.values()) == pytest.approx(21.5)
    assert {column: whole[column] for column in answer.seconds} == pytest.approx(answer.seconds)


def test_with_sound_speech_is_the_candidates_alone() -> None:
    speech = (Span(1.0, 3.8), Span(5.0, 7.2), Span(8.0, 10.5), Span(12.0, 14.4), Span(15.0, 16.8), Span(18.0, 21.5))
    pauses = (FilledPause(6.0, 6.3, 0.9), FilledPause(9.0, 9.3, 0.9))
    told = facts(HELD, Sounded(speech, pauses, 25.0))
    heard = [one.spans for one in told if isinstance(one, SpeechHeard)]
    # What the interviewer says last fades after its last word, and a nod is cut out.
    assert heard == [(Span(5.0, 7.2),), (Span(12.0, 13.6), Span(14.1, 14.4), Span(15.0, 16.8))]
    assert [one.pauses for one in told if isinstance(one, FilledPausesHeard)] == [pauses[:1]]
    assert ("AnswerStarted", 3.8) in shape(told)
    assert shape(told)[-1] == ("RoundEnded", 25.0)
    (answer,) = report_of(told).answers
    assert answer.spread is not None


def test_without_times_there_are_words_and_tags_and_no_turns() -> None:
    told = facts([said("Bob", TASK), said("Jane", "Framework first."), said("Bob", "Why so?"), said("Jane", "So.")])
    assert [type(one) for one in told if isinstance(one, (AnswerStarted, AnswerEnded))] == []
    assert sum(isinstance(one, WordsHeard) for one in told) == 2
    report = report_of(told)
    (answer,) = report.answers
    assert (answer.seconds, len(answer.segments), answer.reactions[0].text) == (None, 2, "Why so?")
    assert any("tells no times" in sentence for sentence in report.unknown)


def test_small_talk_is_the_interviewers_time_and_nobodys() -> None:
    told = facts([said("Bob", "How are you doing today?", 0.0), said("Jane", "I am fine.", 3.0), *later(HELD, 10.0)])
    assert isinstance(told[0], InterviewerSpoke)
    assert len(report_of(told).answers) == 1


def later(passages: Sequence[Passage], by: float) -> list[Passage]:
    return [said(one.speaker, one.text, (one.start or 0.0) + by) for one in passages]


def test_who_speaks_over_the_other_keeps_the_words() -> None:
    told = facts([said("Bob", TASK, 0.0), said("Jane", "So " * 9 + "on.", 2.0), said("Bob", "Why is it so?", 5.0)])
    told += facts([said("Bob", TASK, 0.0), said("Jane", "So on.", 1.0), said("Bob", "Why so?", 1.2), *later(HELD, 3)])
    times = [about(one) for one in told if isinstance(one, (AnswerStarted, AnswerEnded))]
    assert times[:4] == [2.0, 7.0, 1.0, 2.0]


LINES = st.lists(
    st.tuples(
        st.sampled_from(["Jane", "Bob"]),
        st.sampled_from(["Why?", "Mm-hm.", "Framework first of it.", TASK]),
        st.floats(0.0, 3.0),
    ),
    max_size=10,
)


@given(LINES, st.booleans())
def test_turns_never_overlap_and_a_report_adds_up(lines: list[tuple[str, str, float]], sound: bool) -> None:
    passages: list[Passage] = []
    start = 0.0
    for speaker, text, step in lines:
        start += step
        passages.append(said(speaker, text, start))
    own = [one for one in passages if one.speaker == "Jane"]
    if any((one.end or 0.0) > (other.start or 0.0) for one, other in pairwise(own)):
        return
    spans = tuple(Span(one.start or 0.0, one.end or 0.0) for one in passages)
    told = facts(passages, Sounded(tuple(merged_spans(spans)), (), start + 9) if sound else None)
    edges = [about(one) or 0.0 for one in told if isinstance(one, (AnswerStarted, AnswerEnded))]
    assert edges == sorted(edges)
    report = report_of(told)
    if report.time.seconds:
        assert sum(report.time.seconds.values()) == pytest.approx(report.time.whole)


def merged_spans(spans: Sequence[Span]) -> list[Span]:
    from interviewer.core.spans import merged

    return merged(spans)
