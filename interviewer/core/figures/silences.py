"""Where in the turns of an answer the candidate was silent."""

from collections.abc import Sequence
from dataclasses import dataclass

from interviewer.core.spans import Span, gaps, merged, overlap, total
from interviewer.core.turns import Turn


@dataclass(frozen=True)
class Silences:
    """The seconds of silence in an answer's turns, by their place; together they are all of it.

    `before` are those before the first word of a turn, `between` those between its words, `after` those that follow its
    last word, `wordless` those of turns in which nothing was said; `lost` are none of these, since no sound came.
    """

    before: float = 0.0
    between: float = 0.0
    after: float = 0.0
    wordless: float = 0.0
    lost: float = 0.0

    @property
    def seconds(self) -> float:
        """All of them."""
        return self.before + self.between + self.after + self.wordless + self.lost


def silences_of(
    turns: Sequence[Turn], talk: Sequence[Span], interviewer: Sequence[Span] = (), lost: Sequence[Span] = ()
) -> Silences:
    """The silences of some turns; while the interviewer speaks in the midst of one, nobody is silent."""
    heard = merged([*talk, *interviewer])
    places = [_of_turn(turn.span, talk, heard, lost) for turn in turns]
    return Silences(
        sum(one.before for one in places),
        sum(one.between for one in places),
        sum(one.after for one in places),
        sum(one.wordless for one in places),
        sum(one.lost for one in places),
    )


def _of_turn(turn: Span, talk: Sequence[Span], heard: Sequence[Span], lost: Sequence[Span]) -> Silences:
    known = merged([*heard, *lost])
    gone = total(gaps(heard, turn)) - total(gaps(known, turn))
    inside = [span for span in talk if overlap(span, turn) > 0]
    if not inside:
        return Silences(wordless=total(gaps(known, turn)), lost=gone)
    first, last = max(turn.start, inside[0].start), min(turn.end, inside[-1].end)
    before, between, after = (
        total(gaps(known, part)) for part in (Span(turn.start, first), Span(first, last), Span(last, turn.end))
    )
    return Silences(before, between, after, lost=gone)
