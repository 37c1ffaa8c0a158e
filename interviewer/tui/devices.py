"""Microphones and speakers as a person chooses them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from interviewer.core.trouble import CouldNotError
from interviewer.tui.desk import Desk
from interviewer.tui.outcome import outcome_of

# Where it is kept which are used.
MICROPHONE, SPEAKER = "microphone.device", "speaker.device"


@dataclass(frozen=True)
class Devices:
    """The names of what is there, and which are wanted: by a name or a part of it, empty for the system's choice."""

    microphones: Sequence[str] = ()
    speakers: Sequence[str] = ()
    microphone: str = ""
    speaker: str = ""


def devices_at(desk: Desk) -> Devices:
    """What a desk knows of them; slow. Where they cannot be asked for there are none: whoever uses one is told why."""
    wanted = (str(desk.value(key)) for key in (MICROPHONE, SPEAKER))
    return Devices(_asked(desk.microphones), _asked(desk.speakers), *wanted)


def _asked(ask: Callable[[], Sequence[str]]) -> Sequence[str]:
    told = outcome_of(ask)
    return () if isinstance(told, CouldNotError) else told


def meant(wanted: str, names: Sequence[str]) -> str:
    """The one of these names that is meant by itself or by a part of it; where there is none, what was wanted."""
    if wanted in names:
        return wanted
    parts = wanted.lower().split()
    found = [name for name in names if parts and all(part in name.lower() for part in parts)]
    return found[0] if len(found) == 1 else wanted
