"""What was said and done in an answer, in order."""

from collections.abc import Iterator

from interviewer.core.answers import Answer
from interviewer.core.events import Reacted
from interviewer.core.vomit import TaggedSegment


def talk(answer: Answer) -> Iterator[TaggedSegment | Reacted]:
    """What the candidate said, and between it what the interviewer did about it."""
    reactions = list(answer.reactions)
    for segment in answer.segments:
        while reactions and segment.start is not None and reactions[0].at <= segment.start:
            yield reactions.pop(0)
        yield segment
    yield from reactions
