"""Whether an answer went badly."""

import pytest

from interviewer.core.events import AnswerEnded, AnswerStarted, QuestionAsked, SegmentTagged, WordsHeard
from interviewer.core.judging.bad_answers import went_badly
from interviewer.core.report import report_of
from interviewer.core.words import Word

TEN = "one two three four five six seven eight nine ten"


def judged(kind: str, *tags: str, confidence: float = 0.9, words: str = TEN) -> bool:
    """The verdict on segments of ten seconds with these tags, one after another."""
    parts = [SegmentTagged(10.0 * at, 10.0 * at + 10, words, tag, confidence) for at, tag in enumerate(tags)]
    heard = [WordsHeard(tuple(Word(word, None, None, None) for word in words.split())) for _ in tags]
    end = AnswerEnded(10.0 * len(tags))
    report = report_of([QuestionAsked(0.0, "Why?", kind), AnswerStarted(0.0), *heard, *parts, end])
    return went_badly(report.answers[0], report.findings)


WHOLE = ("context", "segmentation", "hypothesis", "hypothesis", "recommendation", "recommendation")
STORY = ("situation", "task", "action", "action", "result", "learning")


@pytest.mark.parametrize(
    ("kind", "tags", "badly"),
    [
        ("case", (), True),
        ("case", ("hypothesis",), True),
        ("behavioural", ("action",), True),
        ("case", WHOLE, False),
        ("behavioural", STORY, False),
        ("behavioural", ("situation",) * 6, False),
        ("case", ("context",) * 4 + ("hypothesis",) * 3, True),
        ("case", ("context",) * 4 + ("recommendation",) * 3, True),
        # Too short to say what is missing from it.
        ("case", ("context",) * 3, False),
        ("case", ("framework",) * 6 + WHOLE, True),
        # Half a minute may announce what comes.
        ("case", ("framework",) * 3 + WHOLE, False),
    ],
)
def test_the_verdict(kind: str, tags: tuple[str, ...], badly: bool) -> None:
    assert judged(kind, *tags) == badly


def test_where_the_tagger_is_unsure_nothing_is_held_against_an_answer() -> None:
    assert not judged("case", *["context"] * 9, confidence=0.2)
    assert judged("case", "context", confidence=0.2)


def test_how_fast_one_speaks_asks_for_no_other_go() -> None:
    assert not judged("behavioural", *STORY, words=" ".join([TEN] * 9))
