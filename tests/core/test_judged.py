"""Which answers can be judged."""

from dataclasses import replace

import pytest

from interviewer.core.events import Fact, SoundLost
from interviewer.core.figures.budget import Budget
from interviewer.core.judging.judged import unjudged
from tests.core.made import answers_of, heard, said


def why(*facts: Fact) -> dict[int, str]:
    return unjudged(facts, answers_of(*facts))


@pytest.mark.parametrize(
    ("sure", "unsure", "says"),
    [
        (7, 0, None),
        (6, 0, None),
        (5, 0, "it has 50 words with sure tags, and 60 are needed"),
        (7, 7, None),
        (7, 8, "of 150 words, the tags of 80 are unsure"),
        (0, 0, "nothing was said"),
    ],
)
def test_too_little_said_or_understood(sure: int, unsure: int, says: str | None) -> None:
    assert why(*said(sure=sure, unsure=unsure)) == ({0: says} if says else {})


@pytest.mark.parametrize(
    ("minutes", "says"), [(10.0, None), (11.6, None), (12.0, "it lasted 1:10 of the 12:00 meant for it")]
)
def test_what_was_hardly_begun(minutes: float, says: str | None) -> None:
    facts = said()
    answers = [replace(one, budget=Budget(70.0, 60 * minutes)) for one in answers_of(*facts)]
    assert unjudged(facts, answers) == ({0: says} if says else {})


@pytest.mark.parametrize(
    ("seconds", "says"), [(7.0, None), (7.2, "7 of its 70 seconds of sound were lost"), (35.0, "35 of its 70 seconds")]
)
def test_lost_sound(seconds: float, says: str | None) -> None:
    *begun, end = said()
    told = why(*begun, SoundLost(3.0, seconds), end)
    assert told.get(0, "").startswith(says or "none") or told == {}
    assert bool(told) == bool(says)


@pytest.mark.parametrize(("confidence", "poor"), [(0.9, False), (0.61, False), (0.55, True), (None, False)])
def test_words_that_were_hardly_heard(confidence: float | None, poor: bool) -> None:
    *begun, end = said()
    told = why(*begun, heard(confidence), end)
    assert told == ({0: "its words were heard with a confidence of 55% on average"} if poor else {})


def test_each_answer_stands_for_itself() -> None:
    *begun, end = said("2?")
    assert [*why(*said("1?"), *begun, SoundLost(3.0, 60.0), end, *said("3?", sure=1))] == [1, 2]
