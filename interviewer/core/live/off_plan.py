"""The talk that no plan has: announcing a structure, what is unsure, what leads nowhere."""

from collections.abc import Container, Mapping

from interviewer.core.figures.stripes import UNSURE
from interviewer.core.tags import FRAMEWORK

# The one that costs most is told first, whatever else there is no room for.
_FIRST = (FRAMEWORK, UNSURE)


def off_plan(talk: Mapping[str, float], planned: Container[str]) -> dict[str, float]:
    """The share (0 to 1) of each column that is not planned; `talk` are seconds by column."""
    whole = sum(talk.values())
    columns = dict.fromkeys((*_FIRST, *talk))
    spent = {column: talk.get(column, 0.0) for column in columns if column not in planned}
    return {column: seconds / whole for column, seconds in spent.items() if seconds > 0}
