"""Where the bars of rounds stand in a row of cells."""

from dataclasses import dataclass

# Wider bars than this, with the gap beside them, say no more.
WIDEST = 6


@dataclass(frozen=True)
class Slots:
    """So many rounds in so many cells; where they are too many, those up to the newest, or up to the one looked at."""

    rounds: int
    cells: int
    at: int | None = None

    @property
    def width(self) -> int:
        """The cells of one round, of which the last is a gap where there is more than one."""
        return max(1, min(WIDEST, self.cells // self.rounds)) if self.rounds else 1

    @property
    def first(self) -> int:
        """The first round that is shown."""
        newest = self.rounds - self.count
        return newest if self.at is None else max(0, min(newest, self.at))

    @property
    def count(self) -> int:
        """How many rounds are shown."""
        return max(0, min(self.rounds, self.cells // self.width))

    @property
    def shown(self) -> range:
        """The rounds that are shown."""
        return range(self.first, self.first + self.count)

    @property
    def bar(self) -> int:
        """The cells of a bar."""
        return max(1, self.width - 1)

    def cell(self, number: int) -> int | None:
        """The middle of a round's bar; None where it is not shown."""
        return (number - self.first) * self.width + (self.bar - 1) // 2 if number in self.shown else None

    def round_at(self, cell: int) -> int | None:
        """The round to which a cell belongs; None beside the bars."""
        number = self.first + cell // self.width
        return number if cell >= 0 and number in self.shown else None
