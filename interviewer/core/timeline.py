"""Every second of an answer belongs to one segment or to silence.

Stretches of talk are parted by long pauses. A stretch in which words were heard is shared out among its segments
without a gap, shorter breaths included; a stretch without a word (a cough, a chair) counts as silence, like the pauses.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise, takewhile

from interviewer.core.segments import LONG_PAUSE_SECONDS, Segment, cut
from interviewer.core.spans import Span, gaps, merged, overlap
from interviewer.core.words import Word


def timed_segments(words: Sequence[Word], speech: Sequence[Span]) -> list[Segment]:
    """Segments of words whose times are known, covering every stretch of talk that holds a word.

    A word begins no earlier than the one before it.
    """
    if not words:
        return []
    talk = merged(speech, closer_than=LONG_PAUSE_SECONDS) or [Span(_start(words[0]), _end(words[-1]))]
    homes = _homes(words, talk)
    changes = frozenset(index for index in range(1, len(words)) if homes[index] != homes[index - 1])
    groups = cut(words, changes)
    return _tiled(groups, homes, talk, speech)


def _homes(words: Sequence[Word], talk: Sequence[Span]) -> list[int]:
    """For each word the stretch of talk nearest to its middle, never one before the stretch of the word before."""
    homes: list[int] = []
    for word in words:
        middle = (_start(word) + _end(word)) / 2
        after = bisect_right(talk, middle, key=lambda span: span.start)
        around = [index for index in (after - 1, after) if 0 <= index < len(talk)]
        nearest = min(around, key=lambda index: max(talk[index].start - middle, middle - talk[index].end))
        homes.append(max(nearest, homes[-1] if homes else 0))
    return homes


def _tiled(
    groups: Sequence[tuple[Word, ...]], homes: Sequence[int], talk: Sequence[Span], speech: Sequence[Span]
) -> list[Segment]:
    firsts = accumulate((len(group) for group in groups[:-1]), initial=0)
    stretches = [talk[homes[first]] for first in firsts]
    breaths = gaps(speech, Span(speech[0].start, speech[-1].end)) if speech else []
    edges = [stretches[0].start]
    for (one, other), (here, there) in zip(pairwise(groups), pairwise(stretches), strict=True):
        # Words may lie in silence; their segment takes none of it.
        border = min(max(_border(one[-1], other[0], breaths), here.start), here.end)
        edges += [border, border] if here == there else [here.end, there.start]
    # Recognisers let neighbouring words overlap; a border never lies before the last one.
    ordered = list(accumulate([*edges, stretches[-1].end], max))
    return [Segment(start, end, group) for start, end, group in zip(ordered[::2], ordered[1::2], groups, strict=True)]


def _border(last: Word, first: Word, breaths: Sequence[Span]) -> float:
    """Where one segment ends and the next begins: in the breath between them if there is one, else midway."""
    between = Span(_start(last), max(_start(last), _end(first)))
    nearby = breaths[bisect_right(breaths, between.start, key=lambda gap: gap.end) :]
    touching = takewhile(lambda gap: gap.start < between.end, nearby)
    widest = max(touching, key=lambda gap: overlap(gap, between), default=None)
    if widest is None:
        return (_end(last) + _start(first)) / 2
    return min(max((widest.start + widest.end) / 2, between.start), between.end)


def _start(word: Word) -> float:
    if word.start is None:
        raise ValueError(f"the word {word.text!r} has no time")
    return word.start


def _end(word: Word) -> float:
    if word.end is None:
        raise ValueError(f"the word {word.text!r} has no time")
    return word.end
