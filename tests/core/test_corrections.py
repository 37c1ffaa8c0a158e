"""Corrections: the last of a segment stands, every figure follows, and what can be learned from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.corrections import corrected, corrected_answers, numbered, on_record, standing
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    CorrectionWithdrawn,
    Fact,
    QuestionAsked,
    SegmentTagged,
    TagCorrected,
    WordsHeard,
)
from interviewer.core.report import report_of
from tests.core.spoken import words_of
from tests.journal.strategies import facts as any_facts

LIST = SegmentTagged(0.0, 40.0, "Users, funnels, prices and trust.", "framework", 0.8)
GUESS = SegmentTagged(40.0, 50.0, "The fee drives them away.", "aside", 0.6)
TYPED = SegmentTagged(None, None, "So ship it.", "aside", 0.5)
SAID: list[Fact] = [
    QuestionAsked(0.0, "Why?", "case"),
    AnswerStarted(0.0),
    WordsHeard(tuple(words_of("Users", 1.0))),
    LIST,
    GUESS,
    AnswerEnded(50.0),
    QuestionAsked(50.0, "And?", "case"),
    AnswerStarted(50.0),
    TYPED,
    AnswerEnded(55.0),
]


def correcting(answer: int, told: SegmentTagged, tag: str) -> TagCorrected:
    return TagCorrected(answer, told.start, told.text, tag)


def withdrawing(answer: int, told: SegmentTagged) -> CorrectionWithdrawn:
    return CorrectionWithdrawn(answer, told.start, told.text)


def tags(facts: list[Fact]) -> list[tuple[str, float]]:
    return [(segment.tag, segment.confidence) for answer in report_of(facts).answers for segment in answer.segments]


def test_a_corrected_segment_is_certain_and_the_others_stay() -> None:
    assert tags([*SAID, correcting(0, GUESS, "hypothesis")]) == [
        ("framework", 0.8),
        ("hypothesis", 1.0),
        ("aside", 0.5),
    ]


def test_every_figure_follows() -> None:
    before, after = report_of(SAID), report_of([*SAID, correcting(0, LIST, "context")])
    assert before.answers[0].vomit_seconds == 10.0
    assert after.answers[0].vomit_seconds == 0.0
    assert after.answers[0].seconds is not None
    assert (after.answers[0].seconds["framework"], after.answers[0].seconds["context"]) == (0.0, 40.0)
    assert before.findings != after.findings


def test_the_last_correction_wins_and_a_withdrawn_one_is_as_if_it_had_never_been() -> None:
    twice: list[Fact] = [*SAID, correcting(0, GUESS, "context"), correcting(0, GUESS, "hypothesis")]
    assert tags(twice)[1] == ("hypothesis", 1.0)
    withdrawn: list[Fact] = [*twice, withdrawing(0, GUESS)]
    assert report_of(withdrawn) == report_of(SAID)
    assert tags([*withdrawn, correcting(0, GUESS, "context")])[1] == ("context", 1.0)


@pytest.mark.parametrize(
    "fact",
    [
        correcting(1, GUESS, "hypothesis"),
        TagCorrected(0, 40.1, GUESS.text, "hypothesis"),
        TagCorrected(0, 40.0, "The fee.", "hypothesis"),
        withdrawing(0, GUESS),
        TagCorrected(-1, None, TYPED.text, "context"),
    ],
)
def test_a_correction_of_no_segment_changes_nothing(fact: Fact) -> None:
    assert report_of([*SAID, fact]) == report_of(SAID)


def test_what_was_typed_is_known_by_its_answer_and_text() -> None:
    assert tags([*SAID, correcting(1, TYPED, "recommendation")])[2] == ("recommendation", 1.0)


def test_sound_without_a_question_is_answer_0() -> None:
    said: list[Fact] = [AnswerStarted(0.0), GUESS, correcting(0, GUESS, "hypothesis")]
    assert tags(said) == [("hypothesis", 1.0)]
    assert [number for number, _ in numbered([GUESS, *said, SAID[0]])] == [-1, 0, 0, 0, 1]


@given(st.lists(any_facts()))
def test_to_correct_what_is_corrected_changes_nothing(drawn: list[Fact]) -> None:
    once = corrected(drawn)
    assert corrected(once) == once
    assert report_of(once) == report_of(drawn)
    assert standing(once) == {}


@given(st.lists(any_facts()))
def test_any_facts_hold_segments_and_answers_to_learn_from(drawn: list[Fact]) -> None:
    segments = on_record(drawn)
    for answer in corrected_answers("one", drawn):
        assert len(answer.answer.units) == len(answer.was) == len(answer.corrected)
        assert any(answer.corrected)
    assert {one.place for one in segments if one.correction is not None} <= standing(drawn).keys()


def test_segments_tell_what_they_answer_and_what_they_were() -> None:
    first, second, third = on_record([*SAID, correcting(0, GUESS, "hypothesis")])
    assert (first.question, first.answer, first.tag, first.correction) == ("Why?", 0, "framework", None)
    assert (second.tag, second.correction, second.segment.tag) == ("hypothesis", "hypothesis", "aside")
    assert (third.question, third.answer, third.kind) == ("And?", 1, "case")


def test_only_answers_with_a_correction_are_learned_from() -> None:
    (one,) = corrected_answers("monday", [*SAID, correcting(0, GUESS, "hypothesis")])
    assert (one.round, one.kind, one.answer.name, one.answer.question) == (
        "monday",
        "case",
        "monday question 1",
        "Why?",
    )
    assert [(unit.text, unit.label) for unit in one.answer.units] == [
        (LIST.text, "framework"),
        (GUESS.text, "hypothesis"),
    ]
    assert (one.was, one.corrected) == (("framework", "aside"), (False, True))
    assert corrected_answers("monday", [*SAID, correcting(0, GUESS, "context"), withdrawing(0, GUESS)]) == []


# Half a sentence, a breath, and its other half: the tagger read it as one.
HALF = SegmentTagged(0.0, 2.0, "I would look at", "framework", 0.7)
OTHER = SegmentTagged(3.5, 6.0, "the price of it.", "framework", 0.7)
DIVIDED: list[Fact] = [*SAID[:2], HALF, OTHER, AnswerEnded(6.0)]


def test_a_sentence_that_a_pause_divides_is_one_unit_as_the_tagger_reads_it() -> None:
    (one,) = corrected_answers("r", [*DIVIDED, correcting(0, HALF, "context"), correcting(0, OTHER, "context")])
    assert [(unit.text, unit.label) for unit in one.answer.units] == [("I would look at the price of it.", "context")]
    assert (one.was, one.corrected) == (("framework",), (True,))


def test_where_a_correction_divides_a_sentence_its_parts_are_units() -> None:
    (one,) = corrected_answers("r", [*DIVIDED, correcting(0, OTHER, "context")])
    assert [(unit.text, unit.label) for unit in one.answer.units] == [
        (HALF.text, "framework"),
        (OTHER.text, "context"),
    ]
    assert one.corrected == (False, True)
