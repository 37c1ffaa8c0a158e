"""How far the report of a round is from the truth."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    QuestionAsked,
    SegmentTagged,
    SpeechHeard,
    WordsHeard,
)
from interviewer.core.report import report_of
from interviewer.core.simulation.comparison import (
    COUNTING,
    HEARING,
    Compared,
    Comparison,
    Measure,
    Reports,
    comparison_of,
    measures_of,
    tagger_off,
)
from interviewer.core.simulation.retold import counted_facts, retold, tagged_facts, true_facts
from interviewer.core.simulation.truth import TrueAnswer
from interviewer.core.spans import Span
from interviewer.core.words import Word
from tests.cli.fakes import NamedTags
from tests.core.simulation.made_up import QUESTION, answer, truth

SAID = answer(
    ("context", "What is at stake is revenue.", 1.0, 4.0),
    ("segmentation", "There are buyers, sellers, couriers, and tourists.", 4.35, 8.0),
    ("context", "um", 10.0, 10.3),
    ("context", "It was mild.", 10.45, 30.0),
    ("hypothesis", "I guess they left.", 32.0, 36.0),
    end=37.0,
    pauses=(Span(8.0, 10.0), Span(30.0, 32.0)),
)


def heard(
    said: TrueAnswer = SAID, late: float = 0.0, words: Sequence[Word] = (), tag: str = "aside", start: float = 0.0
) -> list[Fact]:
    """A round in which every stretch of speech was heard so much too long."""
    speech = tuple(Span(span.start, span.end + late) for span in said.speech)
    return [
        QuestionAsked(start, QUESTION, "case"),
        AnswerStarted(start),
        WordsHeard(tuple(words)),
        SpeechHeard(speech),
        SegmentTagged(speech[0].start, speech[-1].end, "Whatever was heard.", tag, 0.9),
        AnswerEnded(said.end),
    ]


def compared(facts: Sequence[Fact], *answers: TrueAnswer) -> Comparison:
    true = truth(*(answers or [SAID]))
    tells = (true_facts, counted_facts, tagged_facts(NamedTags, lambda _: QUESTION))
    told, counted, tagged = (report_of(retold(facts, true, tell)) for tell in tells)
    return comparison_of(true, facts, Reports(told, counted, tagged, report_of(facts)))


def unkept(facts: Sequence[Fact], *answers: TrueAnswer) -> list[str]:
    return [one.name for one in measures_of(compared(facts, *answers)) if not one.kept]


def test_a_round_that_was_heard_as_it_is_keeps_all_promises() -> None:
    found = compared(heard())
    assert unkept(heard()) == []
    assert found.tags["context"].true == pytest.approx(4.175 - 1.0 + 20.0)
    assert found.tags["context"].counted == pytest.approx(found.tags["context"].true)
    assert found.tags["silence"].true == pytest.approx(1.0 + 2.0 + 2.0 + 1.0)
    assert found.vomit.true == pytest.approx(8.0 - 4.175)
    assert [(one.what, one.seconds.true) for one in found.reached] == [
        ("stake", 0.0), ("hypothesis", pytest.approx(7.0 + 20.0))
    ]  # fmt: skip


def test_the_four_reports_differ_in_what_is_true_of_them() -> None:
    # The tagger calls by its first word what has a tag's name there, and everything else an aside.
    aside = compared(heard()).tags["aside"]
    assert (aside.true, aside.counted, aside.off) == (0.0, 0.0, None)
    assert (aside.tagged, aside.heard) == pytest.approx((31.0, 35.0))


def test_speech_that_is_heard_too_long_takes_from_the_silence() -> None:
    assert unkept(heard(late=0.09)) == []
    assert unkept(heard(late=0.4)) == [
        "counting: seconds a tag, share off",
        "counting: vomit seconds, share off",
        "pause edges, seconds off",
    ]
    found = compared(heard(late=0.4)).pauses
    assert found.starts == pytest.approx((0.4, 0.4))
    assert found.ends == pytest.approx((0.0, 0.0))


def test_a_pause_that_was_not_heard_is_missed_and_one_that_is_none_invented() -> None:
    facts = heard()
    spans = (Span(1.0, 20.0), Span(21.0, 30.0), Span(32.0, 36.0))
    deaf = [SpeechHeard(spans) if isinstance(fact, SpeechHeard) else fact for fact in facts]
    found = compared(deaf).pauses
    assert (found.asked, found.found, found.invented) == (2, 1, 1)
    assert "pauses missed" in unkept(deaf)


def test_an_answer_that_the_round_did_not_come_to_is_missed() -> None:
    other = replace(answer(("context", "So.", 41.0, 44.0)), end=45.0)
    assert "answers missed" in unkept(heard(), SAID, other)
    both = [*heard(), *heard(other, start=40.0)]
    assert unkept(both, SAID, other) == []
    assert compared(both, SAID, other).answers_heard == 2


def test_an_answer_in_which_nothing_was_heard_is_missed() -> None:
    deaf: list[Fact] = [QuestionAsked(0.0, QUESTION, "case"), AnswerStarted(0.0), AnswerEnded(SAID.end)]
    found = compared(deaf)
    assert (found.answers, found.answers_heard) == (1, 0)
    assert {"answers missed", "pauses missed"} <= set(unkept(deaf))


def test_the_tagger_is_in_no_promise_and_told_beside_them() -> None:
    found = compared(heard())
    off = tagger_off(found)
    # It calls all 31 seconds of talk an aside.
    assert [off.moved, off.worst_tag, off.vomit] == pytest.approx([1.0, 1.0, 1.0])
    perfect = {column: Compared(one.true, 0.0, one.true, 0.0) for column, one in found.tags.items()}
    other = tagger_off(replace(found, tags=perfect, vomit=Compared(5.0, 0.0, 4.0, 0.0)))
    assert [other.moved, other.worst_tag, other.vomit] == pytest.approx([0.0, 0.0, 0.2])
    assert {one.of for one in measures_of(found)} == {COUNTING, HEARING, "the report as heard"}


def test_words_and_filled_pauses_are_held_against_those_said() -> None:
    texts = ("What", "is", "at", "steak", "is", "revenue.")
    words = [Word(text, 1.0 + at, 1.5 + at, 1.0) for at, text in enumerate(texts)]
    near = [*words, Word("Um,", 10.1, 10.3, 1.0), Word("uh", 20.0, 20.2, 1.0)]
    found = compared(heard(words=near))
    assert (found.words.substituted, found.words.deleted, found.words.inserted) == (1, 14, 0)
    assert (found.fillers.said, found.fillers.heard, found.fillers.invented) == (1, 1, 1)


def test_nothing_to_measure_breaks_no_promise_and_something_for_nothing_does() -> None:
    assert Measure("vomit", None, 0.1, "the counting").kept
    assert not Measure("vomit", 0.11, 0.1, "the counting").kept
    assert Compared(0.0, 3.0, 0.0, None).off is None
    silent = compared(heard())
    wrong = replace(silent, tags={"aside": Compared(0.0, 3.0, 0.0, 0.0)}, vomit=Compared(0.0, 2.0, 0.0, 0.0))
    assert [one.found for one in measures_of(wrong)[1:3]] == [1.0, 1.0]
