"""What the person is told of kinds that were guessed, and how to overrule them."""

from collections import Counter
from collections.abc import Sequence

from interviewer.cli.output import note
from interviewer.core.tags import BEHAVIOURAL, CASE, SCHEMES

NAMES = {CASE: ("a case", "cases"), BEHAVIOURAL: ("a behavioural answer", "behavioural answers")}


def note_guess(kinds: Sequence[str], overrule: str = "--kind") -> None:
    """Say as what each of so many answers is read, and with which argument to overrule it."""
    counts = Counter(kinds)
    if len(counts) > 1:
        split = " and ".join(f"{counts[kind]} as {_named(kind, counts[kind])}" for kind in SCHEMES)
        note(f"The {len(kinds)} answers are read, {split}; to overrule: {overrule} case or {overrule} behavioural")
    elif counts:
        note(read_as("The answer" if len(kinds) == 1 else f"All {len(kinds)} answers", kinds[0], len(kinds), overrule))


def read_as(what: str, kind: str, count: int = 1, overrule: str = "--kind") -> str:
    """As what something is read, in words."""
    (other,) = (one for one in SCHEMES if one != kind)
    return f"{what} {'is' if count == 1 else 'are'} read as {_named(kind, count)}; to overrule: {overrule} {other}"


def _named(kind: str, count: int) -> str:
    return NAMES[kind][count != 1]
