"""The rounds that are marked in order to be compared: two at most, the earlier of them A."""

from collections.abc import Sequence
from dataclasses import dataclass

EARLIER, LATER = "A", "B"


@dataclass(frozen=True)
class Marked:
    """The names of the marked rounds, in the order in which they were marked."""

    names: tuple[str, ...] = ()

    def toggled(self, name: str) -> "Marked":
        """With the mark of a round set, or taken away; of three, the oldest mark goes."""
        if name in self.names:
            return Marked(tuple(one for one in self.names if one != name))
        return Marked((*self.names, name)[-2:])

    def letters(self, order: Sequence[str]) -> dict[str, str]:
        """The letter of each by its name; `order` has the names of all rounds, the oldest first."""
        return dict(zip(self._marked(order), (EARLIER, LATER), strict=False))

    def pair(self, order: Sequence[str], here: str) -> tuple[str, str]:
        """What to compare, the earlier first: where one mark is missing, the round that is looked at; else empty."""
        marked = self if len(self._marked(order)) > 1 else Marked(tuple(dict.fromkeys((*self.names, here))))
        one, other, *_ = (*marked._marked(order), "", "")
        return one, other

    def _marked(self, order: Sequence[str]) -> list[str]:
        return [name for name in order if name in self.names]
