"""Words put where the voice is: a recogniser's times are roughly right, the voice's are right."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from interviewer.core.spans import Span, merged, overlap
from interviewer.core.speech import SHORTEST_PAUSE_SECONDS
from interviewer.core.words import Word

# Less of a word than this on one side of a pause is an error of alignment.
SHORTEST_WORD_SECONDS = 0.06


def placed(words: Iterable[Word], speech: Sequence[Span]) -> Iterator[Word]:
    """Words with their edges moved out of silence, and times that never run backwards.

    Whisper stretches a word over the silence beside it: its start is late enough only where the voice has begun.
    """
    latest = 0.0
    for word in words:
        span = _voiced(Span(word.start or 0.0, max(word.start or 0.0, word.end or 0.0)), speech)
        latest = max(latest, span.start)
        yield Word(word.text, latest, max(latest, span.end), word.confidence)


def _voiced(span: Span, speech: Sequence[Span]) -> Span:
    """A word's stretch without the silence at its edges; one that lies wholly in silence is left where it is.

    No word goes on across a pause. Whisper lets words begin too early and end about right, so of a stretch that does,
    the side after the pause is the word, unless it hardly reaches there.
    """
    first = bisect_right(speech, span.start, key=lambda run: run.end)
    touched = takewhile(lambda run: run.start < span.end, speech[first:])
    sides = merged(touched, closer_than=SHORTEST_PAUSE_SECONDS)
    reached = [side for side in sides if overlap(side, span) >= SHORTEST_WORD_SECONDS] or sides
    return Span(max(span.start, reached[-1].start), min(span.end, reached[-1].end)) if reached else span
