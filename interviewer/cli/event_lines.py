"""Every event of a round as a line of JSON, as it happens: how scripts and benchmarks watch."""

import json
import time
from collections.abc import Callable
from typing import Any

from interviewer.core import events, glimpses
from interviewer.core.events import SegmentTagged
from interviewer.core.glimpses import Glimpse
from interviewer.core.report import rounded
from interviewer.core.tags import is_unsure
from interviewer.inbox import AllTold, Back, Gone, Noted, Published


class EventLines:
    """Prints what is told it. `at` is the stream time an event is about, `told` the seconds since the first event."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began: float | None = None

    def show(self, told: Published) -> None:
        """Print one event."""
        now = self._clock()
        self._began = now if self._began is None else self._began
        line = {**_spelled(told), "told": now - self._began}
        # In ASCII: there are letters that end a line to some readers, or command a terminal.
        print(json.dumps(rounded(line), allow_nan=False), flush=True)

    def close(self) -> None:
        """A line that was printed needs no end."""


def _spelled(told: Published) -> dict[str, Any]:
    match told:
        case Gone(why, _):
            return {"notice": why}
        case Back(whence):
            return {"notice": f"Listening again: {whence}"}
        case Noted(text) | AllTold(text):
            return {"notice": text}
    if isinstance(told, Glimpse):
        return glimpses.to_json(told)
    if isinstance(told, SegmentTagged):
        return {**events.to_json(told), "unsure": is_unsure(told.confidence), "at": events.about(told)}
    return {**events.to_json(told), "at": events.about(told)}
