"""A recording that is heard here and there: read once, from its beginning, as far as anybody has wanted to hear.

What a container says of the places in it cannot be relied on, so what lies before a place is read too; never twice.
Nothing of it is written down: an hour takes 115 MB of memory.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from interviewer.adapters.recording import Recording
from interviewer.core.audio import SAMPLE_RATE, Block
from interviewer.core.spans import Span

LOUDEST = np.float32(32767)


class Unrolled:
    """The sound of a file; used by one thread."""

    def __init__(self, path: Path) -> None:
        self._coming = _read(path)
        self._seconds: list[npt.NDArray[np.int16]] = []

    def sound(self, span: Span) -> Iterator[Block]:
        """The seconds in which it lies, as far as there are any."""
        number = int(span.start)
        while number < span.end and self._reaches(number):
            yield Block(number * SAMPLE_RATE, self._seconds[number].astype(np.float32) / LOUDEST)
            number += 1

    def _reaches(self, number: int) -> bool:
        while len(self._seconds) <= number and (block := next(self._coming, None)):
            self._seconds.append(np.rint(block.samples * LOUDEST).astype(np.int16))
        return len(self._seconds) > number


def _read(path: Path) -> Iterator[Block]:
    # Opened when it is first wanted, where trouble is told as that of playing.
    yield from Recording(path, partial=True).blocks(1.0)
