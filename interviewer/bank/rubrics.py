"""The lines of a rubric with the rules that score them, and the rules for a lean, as a file of rounds spells them."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Any

from interviewer.bank.entries import Place
from interviewer.core.judging.rubric import FAULTS, HIGHEST, LOWEST, STRENGTHS, Lean, RubricLine

# More than a handful nobody holds in mind while listening.
FEWEST_LINES, MOST_LINES = 3, 6


def spelled_out(rubric: Any) -> Any:
    """A rubric as tables: a line that is no more than a text has no rules."""
    return [{"line": one} if isinstance(one, str) else one for one in rubric] if isinstance(rubric, list) else rubric


def check(lines: Sequence[RubricLine], place: Place, types: Collection[str]) -> None:
    """Tell what is wrong with the lines: how many they are, and the names in their rules."""
    if lines and not FEWEST_LINES <= len(lines) <= MOST_LINES:
        place.refuse(f" must have {FEWEST_LINES} to {MOST_LINES} lines, not {len(lines)}.")
    for number, line in enumerate(lines, 1):
        inside = place.item(number)
        for key, names, known in (
            ("faults", line.faults, FAULTS),
            ("strengths", line.strengths, STRENGTHS),
            ("types", line.types, types),
        ):
            for name in names:
                inside.at(key).refuse_unless_one_of(name, known)


def check_lean(lean: Lean, place: Place) -> None:
    """Tell it where a better lean asks for less, or for what no line can have."""
    steps = (("leaning_no", lean.leaning_no), ("leaning_yes", lean.leaning_yes), ("strong_yes", lean.strong_yes))
    lowest = (("yes_lowest", lean.yes_lowest), ("strong_lowest", lean.strong_lowest))
    # What is no number at all was told already, and stands here as 0.
    outside = [(key, value) for key, value in (*steps, *lowest) if value and not LOWEST <= value <= HIGHEST]
    for key, value in outside:
        place.at(key).refuse(f" must be from {LOWEST} to {HIGHEST}, not {value:g}.")
    for rising in () if outside else (steps, lowest):
        for (_, less), (key, more) in pairwise(rising):
            if 0 < more < less:
                place.at(key).refuse(f" asks for less than the lean below it: {more:g}, and that for {less:g}.")
