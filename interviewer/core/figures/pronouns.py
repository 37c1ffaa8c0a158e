"""Who did it, in a story: "I" against "we"."""

from collections.abc import Iterable
from dataclasses import dataclass

from interviewer.core.cues.stories import selves, teams


@dataclass(frozen=True)
class Pronouns:
    """How often the speaker spoke of themself, and how often of a group they were part of."""

    i: int
    we: int


def pronouns_in(texts: Iterable[str]) -> Pronouns:
    """The count over some sentences."""
    told = list(texts)
    return Pronouns(sum(map(selves, told)), sum(map(teams, told)))
