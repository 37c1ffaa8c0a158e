"""How long an answer took, against what its question is meant to take."""

from dataclasses import dataclass, field

# From so much of its budget on an answer is too long.
TOO_LONG_SHARE = 1.5


@dataclass(frozen=True)
class Budget:
    """The seconds from the start of an answer to its end, follow-ups and all, and those that are meant for them.

    `share` is how much of them was used; 1 is all.
    """

    seconds: float
    limit: float
    share: float = field(init=False)
    over: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "share", self.seconds / self.limit)
        object.__setattr__(self, "over", self.share >= TOO_LONG_SHARE)
