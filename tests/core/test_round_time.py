import pytest
from hypothesis import given

from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    InterviewerSpoke,
    QuestionAsked,
    RoundEnded,
    RoundPaused,
    SegmentTagged,
    SoundLost,
    SpeechHeard,
)
from interviewer.core.figures.round_time import RoundTime
from interviewer.core.figures.stripes import INTERVIEWER, OTHER_SILENCE, SILENCE, UNSURE, Stripe
from interviewer.core.report import report_of, to_json
from interviewer.core.spans import Span
from tests.core.rounds import STARTED, rounds, wild_facts

ROUND: list[Fact] = [
    STARTED,
    QuestionAsked(0.5, "Why?", "case"),
    InterviewerSpoke(0.5, 5.0),
    AnswerStarted(5.5),
    SpeechHeard((Span(7.5, 27.5),)),
    SegmentTagged(7.5, 17.5, "It fell.", "context", 0.9),
    SegmentTagged(17.5, 27.5, "Perhaps.", "hypothesis", 0.2),
    AnswerEnded(30.0),
    QuestionAsked(30.0, "When?", "behavioural"),
    InterviewerSpoke(30.0, 35.5),
    AnswerStarted(36.0),
    SegmentTagged(36.0, 46.0, "I asked them.", "action", 0.9),
    AnswerEnded(47.0),
    RoundEnded(50.0),
]


def test_where_the_time_of_a_round_went() -> None:
    time = report_of(ROUND).time
    assert (time.whole, time.lost, time.vomit_seconds, time.vomit_share) == (50.0, 0, 0, 0)
    assert {column: spent for column, spent in (time.seconds or {}).items() if spent} == {
        "context": 10,
        "action": 10,
        UNSURE: 10,
        SILENCE: 5.5,
        OTHER_SILENCE: 4.5,
        INTERVIEWER: 10,
    }
    assert (time.seconds or {})["recommendation"] == (time.seconds or {})["learning"] == 0
    assert time.talk_share == pytest.approx(30 / 40)


def test_an_answers_stripes_are_its_part_of_the_round() -> None:
    first, second = report_of(ROUND).answers
    assert first.stripes == (
        Stripe(5.5, 7.5, SILENCE),
        Stripe(7.5, 17.5, "context"),
        Stripe(17.5, 27.5, UNSURE),
        Stripe(27.5, 30.0, SILENCE),
    )
    assert second.stripes == (Stripe(36.0, 46.0, "action"), Stripe(46.0, 47.0, SILENCE))


def test_between_the_turns_of_an_answer_the_interviewer_speaks() -> None:
    again: list[Fact] = [*ROUND[:8], InterviewerSpoke(30, 34), AnswerStarted(35), AnswerEnded(36)]
    (answer,) = report_of(again).answers
    assert answer.stripes[-3:] == (Stripe(30, 34, INTERVIEWER), Stripe(34, 35, OTHER_SILENCE), Stripe(35, 36, SILENCE))


def test_a_round_without_a_voice_tells_no_share_of_talk() -> None:
    assert report_of([fact for fact in ROUND if not isinstance(fact, InterviewerSpoke)]).time.talk_share is None


def test_sound_that_got_lost_is_told_beside_the_silence_it_is_part_of() -> None:
    time = report_of([*ROUND, SoundLost(48.0, 1.5)]).time
    assert (time.lost, time.whole) == (1.5, 50.0)


def test_without_times_there_is_no_round_to_share_out() -> None:
    assert report_of([SegmentTagged(None, None, "It fell.", "context", 0.9)]).time == RoundTime()
    assert report_of([]).time == RoundTime()


@given(rounds())
def test_tags_unsure_silences_and_interviewer_are_the_round(facts: list[Fact]) -> None:
    report = report_of(facts)
    if report.time.seconds is None:
        return
    assert sum(report.time.seconds.values()) == pytest.approx(report.time.whole, abs=1e-6)
    written = to_json(report)["time"]
    assert sum(written["seconds"].values()) == pytest.approx(written["whole"], abs=0.1)
    assert sum(stripe["end"] - stripe["start"] for stripe in written["stripes"]) == pytest.approx(
        written["whole"], abs=0.1
    )


@given(rounds())
def test_the_answers_and_the_round_tell_the_same_seconds(facts: list[Fact]) -> None:
    report = report_of(facts)
    for column in report.time.seconds or {}:
        if column not in (OTHER_SILENCE, INTERVIEWER):
            told = sum((answer.seconds or {}).get(column, 0.0) for answer in report.answers)
            assert (report.time.seconds or {})[column] == pytest.approx(told, abs=1e-6)


@given(rounds())
def test_an_answers_stripes_have_no_gap(facts: list[Fact]) -> None:
    for answer in report_of(facts).answers:
        ends = [one.end for one in answer.stripes[:-1]]
        assert ends == [one.start for one in answer.stripes[1:]]
        length = (answer.end or 0.0) - (answer.start or 0.0)
        assert sum(stripe.seconds for stripe in answer.stripes) == pytest.approx(length, abs=1e-6)


@given(wild_facts())
def test_any_facts_add_up(facts: list[Fact]) -> None:
    time = report_of(facts).time
    assert sum((time.seconds or {}).values()) == pytest.approx(time.whole or 0.0, abs=1e-6)
    assert all(spent >= 0 for spent in (time.seconds or {}).values())


def test_a_pause_that_was_wished_for_is_no_part_of_the_round() -> None:
    paused = report_of([*ROUND[:6], RoundPaused(20.0, 300.0), *ROUND[6:]]).time
    assert paused.paused == 300.0
    assert (paused.whole, paused.seconds) == (report_of(ROUND).time.whole, report_of(ROUND).time.seconds)


def test_of_a_round_of_which_no_second_is_known_the_pause_is() -> None:
    assert report_of([RoundPaused(0.0, 3.0)]).time == RoundTime(paused=3.0)
