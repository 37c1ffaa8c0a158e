"""What was found and told "not so": what stands of it, and what it leaves of the findings."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from interviewer.core.events import Fact
from interviewer.core.judging.objections import DisputeWithdrawn, FindingDisputed

# The question's number in the round, and the name of the finding.
Disputed = tuple[int, str]


class _Found(Protocol):
    @property
    def answer(self) -> int: ...
    @property
    def what(self) -> str: ...


Found = TypeVar("Found", bound=_Found)


def disputes(facts: Iterable[Fact]) -> dict[Disputed, str]:
    """The findings that stand disputed, and the note on each."""
    notes: dict[Disputed, str] = {}
    for fact in facts:
        match fact:
            case FindingDisputed(answer, what, note):
                notes[answer, what] = note
            case DisputeWithdrawn(answer, what):
                notes.pop((answer, what), None)
    return notes


def apart(findings: Iterable[Found], facts: Iterable[Fact]) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    """The findings that count, and those that were told not to be so."""
    told, all_found = disputes(facts), tuple(findings)
    return (
        tuple(one for one in all_found if (one.answer, one.what) not in told),
        tuple(one for one in all_found if (one.answer, one.what) in told),
    )


def undisputed(facts: Iterable[Fact]) -> list[Fact]:
    """The facts as if nothing had been disputed."""
    return [fact for fact in facts if not isinstance(fact, FindingDisputed | DisputeWithdrawn)]


def renumbered(told: dict[Disputed, str], numbers: Sequence[int]) -> Iterator[FindingDisputed]:
    """What stands disputed where only the questions of these numbers are left, in this order."""
    for (answer, what), note in told.items():
        if answer in numbers:
            yield FindingDisputed(numbers.index(answer), what, note)
