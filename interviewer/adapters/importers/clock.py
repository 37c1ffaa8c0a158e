"""Times that stand beside names."""

import re
from collections.abc import Sequence
from itertools import pairwise

TIME = r"(?P<hours>\d{1,2}:)?(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d(?:[.,]\d{1,3})?)\s*(?P<half>[AaPp]\.?[Mm]\.?)?"

HOUR = 3600.0
# A first time beyond this is that of a clock on the wall.
LONGEST_LEAD = HOUR


def seconds_of(found: "re.Match[str]") -> float | None:
    """The seconds that a `TIME` tells; None where it tells none, as in "10:04 AM"."""
    hours = int(found["hours"][:-1]) if found["hours"] else 0
    if found["half"]:
        if not found["hours"]:
            return None
        hours = hours % 12 + (12 if found["half"][0] in "pP" else 0)
    return hours * HOUR + int(found["minutes"]) * 60 + float(found["seconds"].replace(",", "."))


def went_on(times: Sequence[float]) -> list[float]:
    """The times of a clock that passes midnight (or one o'clock, where it has but twelve hours) as ever later ones."""
    turn = 12 * HOUR if max(times, default=0.0) < 13 * HOUR else 24 * HOUR
    turns = [0.0]
    for before, time in pairwise(times):
        is_past = times[0] >= LONGEST_LEAD and before - time > turn - HOUR
        turns.append(turns[-1] + (turn if is_past else 0.0))
    return [time + later for time, later in zip(times, turns, strict=False)]
