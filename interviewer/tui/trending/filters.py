"""The filters of the trends in words, and what each of them comes to next."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from interviewer.core.over_time.selection import HABIT, Selectable, Selection
from interviewer.core.over_time.trends import FEWEST_ROUNDS
from interviewer.core.tags import BEHAVIOURAL, CASE
from interviewer.exports.cells import legible
from interviewer.exports.wording import plain_name

ROUND, QUESTION, KIND, LAST = "r", "q", "a", "l"
# So many rounds may be shown; None: all.
LASTS = (None, FEWEST_ROUNDS, 2 * FEWEST_ROUNDS, 5 * FEWEST_ROUNDS)
_KINDS = {"": "any answer", CASE: "cases", BEHAVIOURAL: "stories"}

Value = TypeVar("Value")


@dataclass(frozen=True)
class Chip:
    """A filter: its key, what it lets through, and whether it holds anything back."""

    key: str
    words: str
    holds: bool


def chips(chosen: Selection, drills: int) -> tuple[Chip, ...]:
    """The filters, with what they let through; drills are left out of all rounds."""
    return (
        Chip(ROUND, _round(chosen.round, drills), chosen.round is not None),
        Chip(KIND, _KINDS.get(chosen.kind, legible(chosen.kind)), bool(chosen.kind)),
        Chip(LAST, f"last: {chosen.last or 'all'}", chosen.last is not None),
        Chip(QUESTION, f"“{legible(chosen.question)}”" if chosen.question else "any question", bool(chosen.question)),
    )


def _round(name: str | None, drills: int) -> str:
    if name is None:
        return "all rounds but drills" if drills else "all rounds"
    if name == HABIT:
        return "drills"
    return legible(plain_name(name).replace("-", " ")) if name else "own mixes"


def stepped(chosen: Selection, key: str, there: Selectable) -> Selection:
    """The selection with the next value of a filter, after the last the first again."""
    if key == ROUND:
        return replace(chosen, round=_next((None, *there.rounds), chosen.round))
    if key == KIND:
        return replace(chosen, kind=_next(("", *there.kinds), chosen.kind))
    if key == LAST:
        return replace(chosen, last=_next(LASTS, chosen.last))
    return chosen


def _next(values: Sequence[Value], value: Value) -> Value:
    return values[(values.index(value) + 1) % len(values)] if value in values else values[0]
