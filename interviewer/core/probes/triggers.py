"""What makes an interviewer speak: a sign, the limits at which each demeanour takes it up, and the lines."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from interviewer.core.probes.signs import FindSign
from interviewer.core.tags import CASE


@dataclass(frozen=True)
class Lines:
    """What is said, in the order in which it is used up.

    `stops` come first in the middle of an answer while it is spoken, `presses` where a tough interviewer asks after
    one, `echoes` where the candidate's own words can be said back in place of `{said}`; `asks` are for any time.
    """

    asks: tuple[str, ...]
    echoes: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    presses: tuple[str, ...] = ()


@dataclass(frozen=True)
class Trigger:
    """One reason to speak.

    `during` has the limit at which each demeanour speaks while the answer goes on, `after` the one at which it asks
    when the answer is over (None: not then); what a limit counts, `find` says. `types` are the types of question
    it is for (empty: all of the kind).
    """

    name: str
    find: FindSign
    lines: Lines
    during: Mapping[str, float] = field(default_factory=dict)
    after: float | None = None
    kind: str = CASE
    types: frozenset[str] = frozenset()

    def suits(self, kind: str, type_: str) -> bool:
        """Whether it is for such a question; one of unknown type gets what is for all types."""
        return kind == self.kind and (not self.types or type_ in self.types)
