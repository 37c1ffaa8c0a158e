"""What a candidate says of the findings of a round: facts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FindingDisputed:
    """The candidate says of a finding (`what`, by its name) in the answer to that question that it is not so.

    Questions are counted from 0, in the order in which they were put in the round; `note` says why, and may be empty.
    """

    answer: int
    what: str
    note: str


@dataclass(frozen=True)
class DisputeWithdrawn:
    """The finding stands again."""

    answer: int
    what: str
