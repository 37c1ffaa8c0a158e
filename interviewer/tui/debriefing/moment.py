"""What is said in the stretches that are played, and which word it is now."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from interviewer.core.spans import Span
from interviewer.core.words import Word
from interviewer.tui.debriefing.laid import wrapped

# More words ahead than these nobody sees.
AHEAD = 60


@dataclass(frozen=True)
class Moment:
    """What is said around now: the words before, the word that is said now (empty: none yet), the words after."""

    before: str = ""
    now: str = ""
    after: str = ""


class Spoken:
    """All words of a round that have times, in their order."""

    def __init__(self, words: Sequence[Word]) -> None:
        timed = [(w.start, w.end, w.text) for w in words if w.start is not None and w.end is not None]
        self._middles = [(start + end) / 2 for start, end, _ in timed]
        self._starts = [start for start, _, _ in timed]
        self._texts = [text for _, _, text in timed]

    def at(self, spans: Sequence[Span], at: float, room: int) -> Moment:
        """What is said in that of the stretches in which the time lies or which comes next, in rows of so many cells.

        It begins with the row in which the word is that is said now.
        """
        span = next((one for one in spans if at <= one.end), spans[-1])
        first, last = bisect_left(self._middles, span.start), bisect_right(self._middles, span.end)
        now = min(bisect_right(self._starts, at), last) - 1
        texts = self._texts[first:last]
        begin = _row_begin(texts, now - first, room)
        if now < first:
            return Moment(after=" ".join(texts[:AHEAD]))
        return Moment(
            " ".join(texts[begin : now - first]), texts[now - first], " ".join(texts[now - first + 1 :][:AHEAD])
        )


def _row_begin(texts: Sequence[str], now: int, room: int) -> int:
    """The first word of the row in which a word stands."""
    lengths = (len(row.split()) for row in wrapped(" ".join(texts), room))
    edges = [0]
    for length in lengths:
        edges.append(edges[-1] + length)
    return next((one for one, other in pairwise(edges) if one <= now < other), 0)
