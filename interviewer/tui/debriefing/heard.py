"""Where the figures of an answer can be heard, by the name that each of them has in the report."""

from collections.abc import Iterable, Iterator

from interviewer.core.answers import Answer
from interviewer.core.fillers import SOUND, WORD
from interviewer.core.spans import Span
from interviewer.exports.figure_rows import named_milestones
from interviewer.tui.debriefing.line import audible, timed

# A pause is heard by what stands around it.
AROUND_A_PAUSE = 1.5

Heard = tuple[str, Iterable[Span]]


def heard_of(evidence: Iterable[Span], answer: Answer) -> tuple[Span, ...]:
    """Where a finding can be heard: its places; of what is missing, the answer from its first word to its last."""
    return audible(evidence) or audible(_words(answer)) or audible(timed([answer]))


def _words(answer: Answer) -> Iterator[Span]:
    said = list(timed(answer.segments))
    if said:
        yield Span(said[0].start, max(one.end for one in said))


def heard_in_figures(answer: Answer) -> dict[str, tuple[Span, ...]]:
    """The stretches to play for each figure that is about places in the answer."""
    pauses = {name: audible(spans, AROUND_A_PAUSE) for name, spans in _pauses(answer)}
    return pauses | {name: audible(spans) for name, spans in (*_points(answer), *_filled(answer))}


def _pauses(answer: Answer) -> Iterator[Heard]:
    yield "First word after", answer.quiet.latency[:1]
    yield "Thinking", answer.quiet.thinking
    yield "Dead air", answer.quiet.dead
    yield "Long pauses", answer.pauses.spans or ()


def _points(answer: Answer) -> Iterator[Heard]:
    for name, point in named_milestones(answer):
        yield name.capitalize(), timed([point] if point else [])
    for pace in ("fast", "slow"):
        yield f"Too {pace}", timed(one for one in answer.rates.sustained if one.pace == pace)
    yield "Unsure", timed(segment for segment in answer.segments if segment.unsure)


def _filled(answer: Answer) -> Iterator[Heard]:
    for name, kind in (("Um and uh", SOUND), ("Filler words", WORD)):
        yield name, timed(one for one in answer.fillers.heard if one.kind == kind)
    yield "Hedges", timed(answer.hedges.heard)
    yield "Said often", (span for repeat in answer.repeats for span in repeat.spans)
