"""Where a person can be in the program; a screen asks to go to a place and knows no other screen."""

from collections.abc import Callable
from dataclasses import dataclass

from interviewer.core.spans import Span
from interviewer.tui.values import Debrief, Stopped, TellStep, Wish


@dataclass(frozen=True)
class AtHome:
    """What to do today."""


@dataclass(frozen=True)
class ChoosingRound:
    """The rounds that can be held, each with its plan."""


@dataclass(frozen=True)
class Settings:
    """All that may be set."""


@dataclass(frozen=True)
class CheckingSound:
    """Microphone and speaker."""


@dataclass(frozen=True)
class OpeningFile:
    """A recording or transcript from elsewhere, still to be chosen."""


@dataclass(frozen=True)
class InRound:
    """A round that begins now."""

    wish: Wish


@dataclass(frozen=True)
class Debriefing:
    """The debrief of a round by its name; or this one, of a recording from elsewhere, which has none.

    `trouble` says what broke the round off just now, and is empty where nothing did.
    """

    name: str = ""
    debrief: Debrief | None = None
    trouble: str = ""


@dataclass(frozen=True)
class Replaying:
    """A round or a recording from elsewhere, played; `span` is what to play first."""

    debrief: Debrief
    span: Span | None = None


@dataclass(frozen=True)
class OverTime:
    """How the rounds went, one after another."""


@dataclass(frozen=True)
class Comparing:
    """Two rounds side by side (empty: still to be chosen)."""

    one: str = ""
    other: str = ""


@dataclass(frozen=True)
class ReadAgain:
    """What changed in rounds that were read again, in lines."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Waiting:
    """Long work, with its progress; `then` says where to go with what came of it (None: back)."""

    what: str
    work: Callable[[TellStep, Stopped], object]
    then: Callable[[object], "Place | None"]


Place = (
    AtHome
    | ChoosingRound
    | Settings
    | CheckingSound
    | OpeningFile
    | InRound
    | Debriefing
    | Replaying
    | OverTime
    | Comparing
    | ReadAgain
    | Waiting
)
