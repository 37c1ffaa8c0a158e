"""What a report tells beside seconds and findings, and in the light of what the bank knows."""

import json

import pytest
from hypothesis import given

from interviewer.core.answers import Heard
from interviewer.core.brief import Brief
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Fact,
    InterviewerSpoke,
    QuestionAsked,
    SegmentTagged,
    SpeechHeard,
)
from interviewer.core.figures.budget import Budget
from interviewer.core.figures.pronouns import Pronouns
from interviewer.core.figures.rates import RateLimits
from interviewer.core.figures.shares import Structure
from interviewer.core.report import facts_of, report_of, rounded, to_json
from interviewer.core.sections import Section
from interviewer.core.setting import Setting
from interviewer.core.spans import Span
from tests.core.rounds import rounds, wild_facts
from tests.core.spoken import words_of
from tests.toy_language import ToyTagger

HEARD = Heard(
    9.0,
    (*words_of("We look at buyers.", 1.0), *words_of("I think because", 5.0), *words_of("of the price", 7.4)),
    (Span(1.0, 2.5), Span(5.0, 6.1), Span(7.4, 8.5)),
    sound=True,
)
ASKED: list[Fact] = [QuestionAsked(0.0, "Why?", "case"), InterviewerSpoke(0.0, 1.0), AnswerStarted(1.5)]


def facts(heard: Heard) -> list[Fact]:
    return facts_of(heard, "Why?", "case", ToyTagger())


PLAN = (Section("hypothesis", 0.5, 0.1, ""), Section("action", 0.5, 0.1, ""))
SETTING = Setting(
    {"Why?": Brief("Why?", "case", minutes=0.05)}, PLAN, structure_seconds=9.0, rates=RateLimits(slowest=500)
)


def test_an_answer_in_the_light_of_what_the_bank_knows() -> None:
    (answer,) = report_of(facts(HEARD), SETTING).answers
    assert answer.budget == Budget(9.0, 3.0)
    assert answer.structure == Structure(0.0, 9.0)
    assert [share.tag for share in answer.shares] == ["hypothesis"]
    (untold,) = report_of(facts(HEARD)).answers
    assert (untold.budget, untold.shares) == (None, ())


def test_a_round_is_held_against_its_plan_kind_by_kind() -> None:
    story: list[Fact] = [QuestionAsked(9.0, "When?", "behavioural"), AnswerStarted(9.0)]
    told: list[Fact] = [*story, SegmentTagged(9.0, 19.0, "I asked.", "action", 0.9), AnswerEnded(19.0)]
    first, second = report_of([*facts(HEARD), *told], SETTING).shares
    assert first.tag == "hypothesis"
    assert first.seconds == pytest.approx(2.2)
    assert (second.tag, second.share, second.verdict) == ("action", 1.0, "over")


def test_what_was_lost_is_spelled_with_its_words() -> None:
    listed: list[Fact] = [
        SegmentTagged(0.0, 40.0, "Goals.", "framework", 0.9),
        SegmentTagged(40.0, 60.0, "Users.", "framework", 0.9),
        SegmentTagged(60.0, 70.0, "It fell.", "context", 0.9),
    ]
    document = to_json(report_of([AnswerStarted(0.0), *listed, AnswerEnded(100.0)]))
    (lost,) = document["answers"][0]["vomit"]["spans"]
    assert (lost["start"], lost["end"], lost["text"]) == (30.0, 60.0, "Goals. Users.")
    assert document["answers"][0]["vomit"]["share"] == document["time"]["vomit_share"] == 0.3


def test_pauses_come_from_the_speech_heard_in_each_turn() -> None:
    heard: list[Fact] = [SpeechHeard((Span(2.0, 4.0), Span(4.5, 9.0)))]
    later: list[Fact] = [InterviewerSpoke(10.0, 13.0), AnswerStarted(14.0), SpeechHeard((Span(15.0, 16.0),))]
    (answer,) = report_of([*ASKED, *heard, AnswerEnded(10.0), *later, AnswerEnded(20.0)]).answers
    assert answer.spread is not None
    assert [one.count for one in answer.spread.classes] == [0, 1, 0]


def test_what_was_typed_is_counted_apart() -> None:
    typed: list[Fact] = [AnswerTyped(3.0, "It fell."), SegmentTagged(None, None, "It fell.", "context", 0.9)]
    (answer,) = report_of([*ASKED, *typed, AnswerEnded(5.0)]).answers
    assert (answer.typed_words, answer.pace.words) == (2, 0)


def test_only_a_story_is_told_of_somebody() -> None:
    tagged = SegmentTagged(0.0, 9.0, "I asked, and we agreed.", "action", 0.9)
    story, case = (
        report_of([QuestionAsked(0.0, "When?", kind), AnswerStarted(0.0), tagged]).answers[0]
        for kind in ("behavioural", "case")
    )
    assert (story.pronouns, case.pronouns) == (Pronouns(1, 1), None)
    assert case.structure is not None
    assert story.structure is None


@given(rounds())
def test_any_round_is_a_document(drawn: list[Fact]) -> None:
    document = to_json(report_of(drawn, SETTING))
    assert json.loads(json.dumps(document, allow_nan=False)) == document


@given(wild_facts())
def test_any_facts_are_a_document(drawn: list[Fact]) -> None:
    json.dumps(to_json(report_of(drawn, SETTING)), allow_nan=False)


def test_rounded() -> None:
    assert rounded({"a": (0.12345, [1, "x", None, True, 2 / 3])}) == {"a": [0.123, [1, "x", None, True, 0.667]]}
