"""How a candidate's talking time is meant to be spent: a share for each tag, and how far from it is still well."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A tag's share of the talking time (0 to 1), how far off is still well, and the reason for both."""

    tag: str
    share: float
    within: float
    why: str

    @property
    def least(self) -> float:
        """The smallest share that is well."""
        return max(0.0, self.share - self.within)

    @property
    def most(self) -> float:
        """The largest share that is well."""
        return min(1.0, self.share + self.within)

    def minutes_of(self, talk: float) -> tuple[float, float, float]:
        """Of so many minutes of talk: the fewest that are well, those that are planned, and the most."""
        return self.least * talk, self.share * talk, self.most * talk
