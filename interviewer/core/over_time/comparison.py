"""Two rounds, or two attempts at a question, side by side."""

from collections import Counter
from dataclasses import dataclass

from interviewer.core.over_time.measures import MEASURES, Measure
from interviewer.core.over_time.round_figures import RoundFigures


@dataclass(frozen=True)
class Pair:
    """A figure of both; None where one cannot tell it."""

    measure: Measure
    one: float | None
    other: float | None

    @property
    def difference(self) -> float | None:
        """How much more the second has, where both are known."""
        return None if self.one is None or self.other is None else self.other - self.one


@dataclass(frozen=True)
class Comparison:
    """The figures of both, what was found in both, and what in one alone; a name found twice stands there twice."""

    pairs: tuple[Pair, ...]
    both: tuple[str, ...]
    only_one: tuple[str, ...]
    only_other: tuple[str, ...]


def compared(one: RoundFigures, other: RoundFigures) -> Comparison:
    """The second held against the first."""
    found, then_found = _found(one), _found(other)
    return Comparison(
        tuple(Pair(measure, measure.of(one), measure.of(other)) for measure in MEASURES),
        _names(found & then_found),
        _names(found - then_found),
        _names(then_found - found),
    )


def _found(told: RoundFigures) -> Counter[str]:
    return Counter(name for one in told.answers for name in one.findings)


def _names(found: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(found.elements()))
