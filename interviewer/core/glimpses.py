"""What is told for the eye and never written down: the newest of its kind replaces the one before."""

import dataclasses
from dataclasses import dataclass
from typing import Any

from interviewer.core.vomit import TaggedSegment


@dataclass(frozen=True)
class Listening:
    """The seconds heard, and the loudest sample of the newest sound (0 to 1)."""

    at: float
    level: float


@dataclass(frozen=True)
class Guessed:
    """What is being said, as a quick reading has it: the text from a time on, up to another."""

    at: float
    start: float
    text: str


@dataclass(frozen=True)
class Sketched:
    """The answer so far in segments with tags; what comes after may change them."""

    at: float
    segments: tuple[TaggedSegment, ...]


@dataclass(frozen=True)
class Countdown:
    """The answer is over in so many whole seconds unless a voice is heard; None takes it back."""

    at: float
    left: int | None


@dataclass(frozen=True)
class Quiet:
    """No voice has been heard for so many seconds; 0 where one is heard again."""

    at: float
    seconds: float


@dataclass(frozen=True)
class Behind:
    """So many seconds of sound were waiting to be heard: this computer is slower than the voice."""

    at: float
    seconds: float


@dataclass(frozen=True)
class Paused:
    """The round stands still, for so many seconds by now."""

    at: float
    seconds: float


Glimpse = Listening | Guessed | Sketched | Countdown | Quiet | Behind | Paused


def to_json(glimpse: Glimpse) -> dict[str, Any]:
    """A glimpse as a JSON object, its name under `glimpse`."""
    return {"glimpse": type(glimpse).__name__, **dataclasses.asdict(glimpse)}
