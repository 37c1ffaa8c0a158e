"""What an import would make of a file, as lines for a person."""

from collections.abc import Iterator, Sequence

from interviewer.cli.candidate import numbered
from interviewer.cli.foreign import Foreign
from interviewer.cli.output import wrapped
from interviewer.core.dialogue import Interview, Topic, Turn
from interviewer.core.minutes import clock
from interviewer.core.speakers import EVERYONE, speakers_of
from interviewer.core.words import text_of

INDENT = 12


def import_lines(told: Foreign, interview: Interview, kinds: Sequence[str]) -> Iterator[str]:
    """Who speaks, how sure that is, who is the candidate, and the questions with their turns."""
    sure = f", {told.sure:.0%} sure" if told.recording and told.how else ""
    yield from wrapped(
        f"{told.path.name}: " + (f"speakers told apart {told.how}{sure}" if told.how else "one speaker"), 2
    )
    if told.candidate != EVERYONE:
        yield from numbered(speakers_of(told.passages))
    yield from wrapped(f"The candidate: {told.candidate}", 2)
    yield from before_first(interview)
    for number, (topic, kind) in enumerate(zip(interview.topics, kinds, strict=True), 1):
        yield from wrapped(f"Question {number}, {kind}: {topic.question or '(nobody was heard to ask)'}", 2)
        yield from _turns(topic)


def before_first(interview: Interview) -> Iterator[str]:
    """What was left out as small talk, if anything was."""
    count = interview.small_talk
    if count:
        yield f"Before the first question: {count} word{'' if count == 1 else 's'} of the candidate's, in no answer"


def _turns(topic: Topic) -> Iterator[str]:
    for number, turn in enumerate(topic.turns):
        if number:
            yield from wrapped(f"{_at(turn.asked.start if turn.asked else None)}  asked: {turn.after}", INDENT)
        yield from wrapped(f"{_at(turn.words[0].start)}  you: {_said(turn)}", INDENT)


def _said(turn: Turn) -> str:
    return f"{text_of(turn.words[:12])}{' …' if len(turn.words) > 12 else ''} ({len(turn.words)} words)"


def _at(time: float | None) -> str:
    return f"{clock(time):>9}" if time is not None else " " * 9
