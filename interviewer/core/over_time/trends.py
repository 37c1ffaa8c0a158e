"""Whether practice works: a figure over rounds, held against one's own beginning and against the rounds before.

Answers differ from one another far more than a person changes in a week, so of two medians one is always larger. A
change is claimed by the pairs rule: take the last five rounds and the five before; of the 25 pairs of one from each, at
most two go the other way (a tie counts as half of one). Whatever the figure and however it is spread, chance alone
brings that about 8 times in 252, which is 3 in 100. With fewer than ten rounds nothing is claimed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product

from interviewer.core.over_time.measures import LESS, MEASURES, MORE, Measure, median
from interviewer.core.over_time.round_figures import RoundFigures

WINDOW = 5
FEWEST_ROUNDS = 2 * WINDOW
# Of the pairs of a later and an earlier round, so many may go the other way.
MOST_AGAINST = 2.0

BETTER, WORSE, MORE_OF, LESS_OF = "better", "worse", "more", "less"
UNCLEAR, TOO_FEW = "unclear", "too few"


@dataclass(frozen=True)
class Change:
    """What became of a figure from some rounds to later ones: a word, and in how many of the pairs it rose."""

    word: str
    rose: float | None = None
    pairs: int = 0


@dataclass(frozen=True)
class Trend:
    """A figure over rounds, in their order, None where a round cannot tell it; of `history`, the last are shown.

    `baseline` is the median of the first five that tell it, `latest` of the last five, `before` of the five before
    those; None until there are five. `known` says how many rounds tell it.
    """

    measure: Measure
    history: tuple[float | None, ...]
    baseline: float | None
    before: float | None
    latest: float | None
    lately: Change
    since_baseline: Change
    known: int
    shown: int

    @property
    def values(self) -> tuple[float | None, ...]:
        """The figure of each round that is shown."""
        return self.history[-self.shown :]

    @property
    def newest(self) -> float | None:
        """The last of them that is known."""
        return next((value for value in reversed(self.values) if value is not None), None)

    @property
    def rolling(self) -> tuple[float | None, ...]:
        """The median of each of them and the four before it that tell it; None until there are five."""
        # Made when it is asked for: of most figures it never is, and making it takes longer than all else.
        return tuple(_rolling(self.history))[-self.shown :]

    def last(self, rounds: int) -> "Trend":
        """The same trend, of which only the last rounds are shown."""
        return replace(self, shown=rounds)


def trends_of(rounds: Sequence[RoundFigures]) -> tuple[Trend, ...]:
    """Every figure over these rounds, the first of them first."""
    return tuple(trend_of(measure, [measure.of(one) for one in rounds]) for measure in MEASURES)


def trend_of(measure: Measure, values: Sequence[float | None]) -> Trend:
    """One figure over rounds."""
    known = [value for value in values if value is not None]
    first, before, last = known[:WINDOW], known[-FEWEST_ROUNDS:-WINDOW], known[-WINDOW:]
    enough = len(known) >= FEWEST_ROUNDS
    return Trend(
        measure,
        tuple(values),
        _middle(first),
        _middle(before) if enough else None,
        _middle(last),
        change(measure, before, last) if enough else Change(TOO_FEW),
        change(measure, first, last) if enough else Change(TOO_FEW),
        len(known),
        max(1, len(values)),
    )


def change(measure: Measure, earlier: Sequence[float], later: Sequence[float]) -> Change:
    """What the pairs rule says of a figure in some rounds and in later ones."""
    rose = sum(_rose(one, other) for one, other in product(earlier, later))
    pairs = len(earlier) * len(later)
    return Change(_word(measure.better, rose, pairs), rose, pairs)


def _rose(one: float, other: float) -> float:
    return 0.5 if one == other else float(other > one)


def _word(better: int, rose: float, pairs: int) -> str:
    if MOST_AGAINST < rose < pairs - MOST_AGAINST:
        return UNCLEAR
    way = MORE if rose > pairs / 2 else LESS
    if better:
        return BETTER if way == better else WORSE
    return MORE_OF if way == MORE else LESS_OF


def _rolling(values: Iterable[float | None]) -> Iterable[float | None]:
    known: list[float] = []
    for value in values:
        known += [] if value is None else [value]
        yield None if value is None else _middle(known[-WINDOW:])


def _middle(values: Sequence[float]) -> float | None:
    """The median of a window, if it is full."""
    return median(values) if len(values) >= WINDOW else None
