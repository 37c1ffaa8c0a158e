import pytest
from hypothesis import given

from interviewer.core.answers import Answer, Heard
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Fact,
    QuestionAsked,
    RoundEnded,
    RoundPaused,
    SoundLost,
)
from interviewer.core.events import SegmentTagged as Tagged
from interviewer.core.figures.unknowns import unknowns
from interviewer.core.report import facts_of, report_of
from tests.core.rounds import STARTED, rounds
from tests.core.spoken import words_of
from tests.toy_language import ToyTagger

BROKE_OFF = "The round broke off: what would have come after is not here."
NOTHING = "Nothing was said, so nothing can be judged."


def asked(number: int, *facts: Fact) -> list[Fact]:
    return [QuestionAsked(number, f"Why {number}?", "case"), AnswerStarted(number), *facts, AnswerEnded(number + 1)]


def said(number: int) -> list[Fact]:
    return asked(number, Tagged(number, number + 1, "It fell.", "context", 0.9))


def test_of_a_whole_round_nothing_is_unknown() -> None:
    assert report_of([STARTED, *said(1), *said(2), RoundEnded(9)]).unknown == ()


@pytest.mark.parametrize(
    ("facts", "sentences"),
    [
        ([], ("No question was put, so there is nothing to judge.",)),
        (asked(1), (NOTHING,)),
        ([STARTED, *said(1)], (BROKE_OFF,)),
        ([*said(1), *asked(2)], ("Answer 2: nothing was said.",)),
        (
            [*said(1), RoundPaused(1, 80), RoundPaused(2, 15.4)],
            ("The round stood still for 95 s, as you wished: what was said then is not here.",),
        ),
        ([*said(1), SoundLost(1, 0.5)], ("The microphone gave no sound for 0.5 s: what was said then is not here.",)),
    ],
)
def test_what_is_missing_is_said(facts: list[Fact], sentences: tuple[str, ...]) -> None:
    assert report_of(facts).unknown == sentences


def test_a_typed_answer_tells_no_pace() -> None:
    typed: list[Fact] = [AnswerTyped(2.5, "It fell."), Tagged(None, None, "It fell.", "context", 0.9)]
    (sentence,) = report_of([*said(1), *asked(2, *typed)]).unknown
    assert sentence.startswith("Answer 2: typed: how fast it was")


def test_what_a_transcript_and_captions_do_not_tell() -> None:
    def told(heard: Heard) -> tuple[str, ...]:
        return report_of(facts_of(heard, "", "case", ToyTagger())).unknown

    assert told(Heard.told(words_of("We look."), None)) == ("The source tells no times: no seconds, pace or pauses.",)
    captions = told(Heard.told(words_of("We look.", 1.0), 9.0))
    assert captions == ("Pauses are unknown, as they were not sought in the sound.",)


@pytest.mark.parametrize(
    ("silent", "who"),
    [
        ([2], "Answer 2"),
        ([1, 3], "Answers 1 and 3"),
        ([1, 2, 4], "Answers 1, 2 and 4"),
        (list(range(1, 200)), "Answers 1, 2, 3, 4, 5, 6 and 193 more"),
    ],
)
def test_many_answers_make_one_sentence(silent: list[int], who: str) -> None:
    told: list[Answer] = list(report_of([*said(1), *asked(2)]).answers)
    answers = [told[1] if number in silent else told[0] for number in range(1, 201)]
    assert unknowns([], answers) == (f"{who}: nothing was said.",)


@given(rounds())
def test_each_is_a_sentence(facts: list[Fact]) -> None:
    assert all(one[0].isupper() and one.endswith(".") for one in report_of(facts).unknown)
