"""What a report says of the round itself."""

from collections.abc import Iterable
from dataclasses import dataclass

from interviewer import __version__
from interviewer.core.events import Fact, RoundEnded, RoundStarted


@dataclass(frozen=True)
class Cover:
    """When the round began (ISO 8601, None where unknown), whether it came to its end, and the program's version.

    `name` is the round's own, `source` what made its sound; both are None unless names were asked for.
    """

    moment: str | None
    ended: bool
    name: str | None = None
    source: str | None = None
    version: str = __version__

    @property
    def day_and_time(self) -> str:
        """The moment as people write it; the offset from Greenwich says nothing to those who were there."""
        return "at an unknown time" if self.moment is None else self.moment[:16].replace("T", " ")


def cover_of(facts: Iterable[Fact], name: str | None = None) -> Cover:
    """The cover of the round that these facts are of; given its name, it carries names."""
    told = list(facts)
    started = next((fact for fact in told if isinstance(fact, RoundStarted)), None)
    ended = any(isinstance(fact, RoundEnded) for fact in told)
    source = started.source if started and name is not None else None
    return Cover(started.moment if started else None, ended, name, source)
