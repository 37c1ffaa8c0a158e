"""Letters on the colour of their column: time that can be read without the colour."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rich.segment import Segment
from rich.style import Style

from interviewer.core.figures.round_time import QUIET_COLUMNS
from interviewer.core.figures.stripes import UNSURE, Stripe
from interviewer.core.tags import UNSURE_MARK
from interviewer.exports.strip import COLUMNS, LETTERS, OTHER, strip
from interviewer.tui.themes import colour_of

CHIP = 3


def chip(column: str, unsure: bool, variables: Mapping[str, str]) -> Segment:
    """The letter of a column as a small block; where the tag is unsure, marked so and in the colour of what is."""
    letter = LETTERS.get(column, OTHER)
    return Segment(f" {letter}{UNSURE_MARK if unsure else ' '}", _on(UNSURE if unsure else column, variables))


def strip_segments(stripes: Sequence[Stripe], cells: int, variables: Mapping[str, str]) -> Iterator[Segment]:
    """Time as a strip of so many letters."""
    for letter, run in groupby(strip(stripes, cells)):
        yield Segment("".join(run), _on(COLUMNS.get(letter, ""), variables))


def _on(column: str, variables: Mapping[str, str]) -> Style:
    colour = colour_of(column, variables)
    # Silence is what lies between: it has no block of its own.
    if column in QUIET_COLUMNS:
        return Style(color=colour)
    return Style(color=variables["background"], bgcolor=colour, bold=True)
