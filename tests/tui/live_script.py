"""What the engine tells of a round while it goes on, up to the moment that a test is about."""

from collections.abc import Iterator, Sequence

from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    InterviewerSpoke,
    Planned,
    QuestionAsked,
    Reacted,
    RoundPlanned,
    RoundSet,
    RoundStarted,
    SegmentTagged,
    WordsHeard,
)
from interviewer.core.glimpses import Guessed, Listening, Quiet, Sketched
from interviewer.core.vomit import TaggedSegment
from interviewer.core.words import Word
from interviewer.inbox import Published
from tests.tui.held_rounds import COMPLETION, GOOD, RECITED, REFERRALS, Line

THIRD = "A feature raises revenue and costs trust. Would you ship it?"
PLANNED = tuple(Planned("", text, "case") for text in (COMPLETION, REFERRALS, THIRD))


def opening(name: str = "execution", minutes: float | None = 45.0) -> tuple[Published, ...]:
    """A round of three questions begins."""
    started = RoundStarted("2026-11-20-0900", "2026-11-20T09:00:00+00:00", "microphone")
    return started, RoundPlanned(PLANNED, minutes), RoundSet(name, "realistic")


def asked(question: str = COMPLETION, at: float = 0.0) -> tuple[Published, ...]:
    """A question is read aloud."""
    return QuestionAsked(at, question, "case"), Listening(at + 1.0, 0.05)


def segments_of(lines: Sequence[Line], at: float) -> tuple[TaggedSegment, ...]:
    """The segments of an answer that began then; where a line ends with "?", its tag is unsure."""
    found = []
    for quiet, seconds, tag, text in lines:
        at += quiet
        found.append(TaggedSegment(at, at + seconds, text, tag.rstrip("?"), 0.3 if tag.endswith("?") else 0.84))
        at += seconds
    return tuple(found)


def said(lines: Sequence[Line], at: float = 4.0, level: float = 0.3) -> Iterator[Published]:
    """An answer as far as these lines, the last of which may still go on."""
    yield InterviewerSpoke(at - 3.5, at - 0.5)
    yield AnswerStarted(at)
    segments = segments_of(lines, at)
    for count, segment in enumerate(segments, 1):
        yield WordsHeard(tuple(Word(word, segment.start, segment.end, 0.9) for word in segment.text.split()))
        yield Sketched(segment.end or 0.0, segments[:count])
        yield Listening(segment.end or 0.0, level)


def guessed(at: float, text: str) -> tuple[Published, ...]:
    """Somebody speaks, and this is what it may be."""
    return Listening(at, 0.42), Guessed(at, at - 2.0, text)


def ended(lines: Sequence[Line], at: float = 4.0) -> Iterator[Published]:
    """The answer goes on record and is over."""
    segments = segments_of(lines, at)
    yield from (SegmentTagged(one.start, one.end, one.text, one.tag, one.confidence) for one in segments)
    yield AnswerEnded((segments[-1].end or 0.0) + 1.0)


def answering() -> tuple[Published, ...]:
    """The second question of a round, in the middle of an answer."""
    return (
        *opening(),
        *asked(COMPLETION),
        *said(GOOD),
        *ended(GOOD),
        Reacted(46.0, "follow_up", "depth", "Which of these would you check first?", "a list", None, None),
        *said(((1.0, 6.0, "hypothesis", "The pay plan: it began in the same week as the fall."),), 50.0),
        *ended(((1.0, 6.0, "hypothesis", "The pay plan: it began in the same week as the fall."),), 50.0),
        Listening(870.0, 0.1),
        *asked(REFERRALS, 870.0),
        *said((*RECITED[:3], (1.0, 5.0, "segmentation?", "Some invite friends and some invite strangers.")), 876.0),
        *guessed(921.0, "so the first thing that I would look at is"),
    )


def silence(at: float, seconds: float) -> tuple[Published, ...]:
    """Nobody has spoken for so long."""
    return Quiet(at - seconds + 1.0, 1.0), Listening(at, 0.01)
