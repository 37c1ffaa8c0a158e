"""The two rounds that are compared, and what of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from interviewer.core.over_time.attempts import shared
from interviewer.core.over_time.comparison import Comparison, compared
from interviewer.core.over_time.round_figures import RoundFigures


@dataclass(frozen=True)
class Sides:
    """Two rounds; with a question, only their answers to it are compared."""

    one: RoundFigures
    other: RoundFigures
    question: str = ""

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that can be looked at alone; none where nothing else was answered in either."""
        asked = {answer.question for told in (self.one, self.other) for answer in told.answers}
        return shared(self.one, self.other) if len(asked) > 1 else ()

    @property
    def shown(self) -> tuple[RoundFigures, RoundFigures]:
        """What is compared of each."""
        return self.one.only(self.question), self.other.only(self.question)

    def compared(self) -> Comparison:
        """The second held against the first."""
        return compared(*self.shown)

    def about(self, question: str) -> "Sides":
        """The answers to a question alone, if both have some and others too."""
        return replace(self, question=question if question in self.questions else "")

    def stepped(self) -> "Sides":
        """The answers to the next common question alone; after the last, all answers."""
        choices = ("", *self.questions)
        return replace(self, question=choices[(choices.index(self.question) + 1) % len(choices)])

    def words(self) -> str:
        """What is compared, in words."""
        first, *more = {answer.question for told in self.shown for answer in told.answers}
        if not more:
            return f"two attempts at “{first}”"
        common = len(self.questions)
        with_common = f"; {common} question{'' if common == 1 else 's'} in both" if common else ""
        return f"whole rounds{with_common}"


def sides_of(rounds: Sequence[RoundFigures], names: Sequence[str]) -> Sides | None:
    """The rounds of these names, in their order; None where there are not two with answers."""
    found = {told.name: told for told in rounds if told.name in names and told.answers}
    return Sides(found[names[0]], found[names[1]]) if len(found) == len(names) == 2 else None
