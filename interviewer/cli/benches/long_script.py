"""What is told of a long round in which somebody talks without a pause."""

from collections.abc import Iterator, Sequence

from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Planned,
    QuestionAsked,
    RoundPlanned,
    RoundStarted,
    SegmentTagged,
    WordsHeard,
)
from interviewer.core.glimpses import Guessed, Listening, Sketched
from interviewer.core.tags import CASE, SCHEMES
from interviewer.core.vomit import TaggedSegment
from interviewer.core.words import Word
from interviewer.inbox import Published

ANSWERS = 5
QUESTIONS = [f"Completion of course {number} fell from 41 to 33 percent. What happened?" for number in range(ANSWERS)]
SAID = (
    "I would first look at those who came in spring.",
    "They pay every month, and most of them leave before the second lesson is over.",
    "So my guess is that the new plan brought in people who only want to look around.",
    "If that is so, older accounts are flat.",
)
# Of each segment this much has passed when it is guessed at.
GUESSED = 0.5


def told_in(seconds: float, segments: int) -> Iterator[tuple[float, Sequence[Published]]]:
    """The second and all that is told then: at each step a segment is said, whatever else happens."""
    step, each = seconds / segments, -(-segments // ANSWERS)
    plan = RoundPlanned(tuple(Planned("", text, CASE) for text in QUESTIONS), seconds / 60)
    opening: list[Published] = [RoundStarted("bench", "2026-01-01T09:00:00+00:00", "bench"), plan]
    answer: list[TaggedSegment] = []
    for number in range(segments):
        at = number * step
        if number % each == 0:
            opening += [*_ended(answer, at), QuestionAsked(at, QUESTIONS[number // each], CASE), AnswerStarted(at)]
            answer = []
        answer.append(_segment(number, at, at + step))
        yield at, (*opening, *_said(answer))
        opening = []


def _segment(number: int, start: float, end: float) -> TaggedSegment:
    tags = SCHEMES[CASE]
    return TaggedSegment(start, end, SAID[number % len(SAID)], tags[number % len(tags)], 0.84)


def _said(answer: Sequence[TaggedSegment]) -> Iterator[Published]:
    """Somebody speaks, and is understood."""
    last = answer[-1]
    start, end = last.start or 0.0, last.end or 0.0
    halfway = start + GUESSED * (end - start)
    words = last.text.split()
    yield Listening(halfway, 0.3)
    yield Guessed(halfway, start, " ".join(words[: len(words) // 2]))
    yield Listening(end, 0.2)
    yield WordsHeard(tuple(Word(word, start, end, 0.9) for word in words))
    yield Sketched(end, tuple(answer))


def _ended(answer: Sequence[TaggedSegment], at: float) -> Iterator[Published]:
    """All of an answer goes on record."""
    if answer:
        yield from (SegmentTagged(one.start, one.end, one.text, one.tag, one.confidence) for one in answer)
        yield AnswerEnded(at)
