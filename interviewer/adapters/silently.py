"""Time that passes without a sound, at the pace at which things were said."""

import time
from collections.abc import Callable, Sequence

from interviewer.core.spans import Span


class Silently:
    """A way to play where there is no sound: on the clock of the transcript."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now

    def play(self, spans: Sequence[Span], speed: float, tick: Callable[[float], bool]) -> float:
        """Let these pass, one after another; gives where it ended."""
        began = self._now()
        for span in spans:
            while (at := span.start + (self._now() - began) * speed) < span.end:
                if not tick(at):
                    return min(span.start + (self._now() - began) * speed, span.end)
            began += span.length / speed
        return spans[-1].end

    def close(self) -> None:
        """There is nothing to let go of."""
