"""One sketch of a turn beside the one before it."""

from collections.abc import Sequence
from itertools import takewhile

from interviewer.core.vomit import TaggedSegment

# A sketch changes at its end: only the last sentences are tagged again, and none has more segments than these together.
# So a long answer costs no more at its end than at its beginning; what might differ before is put right by the record.
REVISED = 32


def first_other(before: Sequence[TaggedSegment], now: Sequence[TaggedSegment]) -> int:
    """The number of the first segment that is new or other than before."""
    common = min(len(before), len(now))
    first = max(0, common - REVISED)
    return first + sum(1 for _ in takewhile(lambda place: before[place] == now[place], range(first, common)))
