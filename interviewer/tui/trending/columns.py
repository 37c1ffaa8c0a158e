"""The columns of a table of rounds: as many as there is room for, the least needed of them left out first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rich.cells import set_cell_size

from interviewer.core.over_time.measures import MEASURES, Measure
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.exports.cells import legible
from interviewer.exports.measured import amount_of
from interviewer.exports.trend_lines import day
from interviewer.exports.trend_words import kind_of

MARK, DAY, KIND, LEAN, VOMIT, LAST = 2, 12, 16, 12, 11, 22
# From these widths on there is room for the verdict, the minutes, and a figure.
LEAN_FROM, VOMIT_FROM, LAST_FROM = 42, 53, 75
# What stands over the minutes is longer than they are, and what stands over the verdicts is shorter.
VERDICT, FRAMEWORK_VOMIT = "verdict ", "framework vomit"

VOMITED = next(measure for measure in MEASURES if measure.key == "vomit_minutes")

# A piece of a row, and what it is (empty: nothing more than its text).
Piece = tuple[str, str]


@dataclass(frozen=True)
class Columns:
    """The columns at a width, the last of them for a figure; kinds are by the names of rounds."""

    width: int
    measure: Measure | None = None
    kinds: Mapping[str, str] = field(default_factory=dict)

    def heads(self) -> str:
        """What stands over them."""
        return "".join(
            (
                f"{'':<{MARK}}{'day':<{DAY}}{'round':<{KIND}}",
                f"{VERDICT:<{LEAN}}" if LEAN_FROM <= self.width < VOMIT_FROM else "",
                f"{VERDICT}{FRAMEWORK_VOMIT:>{LEAN + VOMIT - len(VERDICT)}}" if self.width >= VOMIT_FROM else "",
                f"{self._last_head():>{LAST}}" if self.width >= LAST_FROM else "",
            )
        )

    def row(self, told: RoundFigures, mark: str) -> Iterator[Piece]:
        """A round."""
        yield set_cell_size(mark, MARK), "mark"
        yield f"{day(told):<{DAY}}", "quiet"
        yield f"{set_cell_size(self.kinds.get(told.name) or kind_of(told), KIND - 2)}  ", ""
        if self.width >= LEAN_FROM:
            yield set_cell_size(legible(told.lean) or "no verdict", LEAN), "" if told.lean else "quiet"
        if self.width >= VOMIT_FROM:
            yield f"{amount_of(VOMITED, VOMITED.of(told)):>{VOMIT}}", ""
        if self.width >= LAST_FROM:
            yield f"{self._last(told):>{LAST}}", ""

    def _last_head(self) -> str:
        return self.measure.name if self.measure and self.measure is not VOMITED else ""

    def _last(self, told: RoundFigures) -> str:
        return amount_of(self.measure, self.measure.of(told)) if self.measure and self._last_head() else ""
