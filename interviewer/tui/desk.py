"""What the screens ask of the rest of the program.

Everything here may be called from any thread. What takes longer than a key press may (it says so) is called in a
worker, so that no screen stutters. Whatever cannot be done raises `CouldNotError`, which a screen shows as it is.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from interviewer.core.sections import Section
from interviewer.tui.values import (
    BrokenOff,
    Debrief,
    Field,
    Level,
    Offer,
    ReadBack,
    Stopped,
    TellRound,
    TellStep,
    Today,
    Value,
    Wish,
)

# Named here and made elsewhere: what they import would keep the first screen waiting.
if TYPE_CHECKING:
    from interviewer.bank.dashboards import Dashboard
    from interviewer.core.over_time.round_figures import RoundFigures
    from interviewer.core.playback import Position
    from interviewer.core.spans import Span
    from interviewer.inbox import Command


class Floor(Protocol):
    """A round that goes on."""

    def send(self, command: "Command") -> None:
        """What the candidate wants."""
        ...

    def close(self) -> None:
        """Leave the round as Ctrl-C does and wait until all that was said is on disk; slow."""
        ...


class Player(Protocol):
    """Plays stretches of a round; without sound it runs on the clock of the transcript.

    What it tells first of what it is to play is the beginning of that, to the last digit, so that it can be told from
    what was told before. At the end, and where it was stopped, it tells that it plays no more.
    """

    def play(self, spans: "Sequence[Span]", speed: float) -> None:
        """Play these, one after another, instead of what is played now; 1 is as it was said."""
        ...

    def stop(self) -> None:
        """Be quiet; where it was is told."""
        ...

    def close(self) -> None:
        """Be quiet for good; slow."""
        ...


class Ear(Protocol):
    """A microphone that is listened to until it is closed."""

    def close(self) -> None:
        """Listen no more; slow."""
        ...


class Desk(Protocol):
    """Everything the screens can ask for."""

    def today(self) -> Today:
        """What is best done next; slow."""
        ...

    def rounds(self) -> "list[RoundFigures]":
        """The figures of all rounds, the oldest first; slow."""
        ...

    def offers(self) -> list[Offer]:
        """The rounds that can be held; slow."""
        ...

    def sections(self, round_id: str) -> tuple[Section, ...]:
        """How talking time is meant to be spent in a round that goes on; empty where nobody says."""
        ...

    def dashboard(self, question: str) -> "Dashboard | None":
        """The table that is shown with a question in these words, in a round that goes on."""
        ...

    def hold(self, wish: Wish, tell: TellRound) -> Floor:
        """Begin a round in threads of its own; everything is told, at last `RoundOver`."""
        ...

    def close_round(self, broken_off: BrokenOff) -> None:
        """Close this round, and no other, with what was said in it; its last words are heard first: very slow."""
        ...

    def warm(self, stopped: Stopped) -> None:
        """Load what a round will need, once, quietly: trouble is told by the round that meets it; very slow."""
        ...

    def debrief(self, name: str) -> Debrief:
        """A round that was held; slow."""
        ...

    def files(self, typed: str) -> list[str]:
        """The files and folders whose paths begin as typed, those of folders with a slash at their end; slow."""
        ...

    def file(self, typed: str) -> str:
        """The whole path of a file, however it was typed; slow."""
        ...

    def read(self, path: str, tell: TellStep, stopped: Stopped) -> Debrief:
        """A recording or transcript from elsewhere; very slow."""
        ...

    def reanalyze(self, names: Sequence[str], tell: TellStep, stopped: Stopped) -> list[str]:
        """Hear and tag rounds again (none named: all); what changed, in lines; very slow."""
        ...

    def fetch_models(self, tell: TellStep, stopped: Stopped) -> None:
        """Fetch the models that are missing; very slow."""
        ...

    def correct(self, name: str, answer: int, segment: int, tag: str | None) -> Debrief:
        """Give a segment another tag (None: the tagger's again); both are counted as in the report; slow."""
        ...

    def dispute(self, name: str, answer: int, what: str, withdraw: bool) -> Debrief:
        """Say that a finding is not so, or that it is after all; slow."""
        ...

    def player(self, debrief: Debrief, tell: Callable[["Position"], None]) -> Player:
        """What plays it; tells where it is about ten times a second, from a thread of its own."""
        ...

    def microphones(self) -> list[str]:
        """The names of the microphones; slow."""
        ...

    def speakers(self) -> list[str]:
        """The names of the speakers; slow."""
        ...

    def listen(self, device: str, tell: Callable[[Level], None]) -> Ear:
        """Listen to a microphone (empty: the system's choice)."""
        ...

    def read_back(self, device: str, sentence: str, stopped: Stopped) -> ReadBack:
        """Hear a sentence being said, and say what was understood; slow."""
        ...

    def say(self, device: str, line: str) -> None:
        """Say a line on a speaker (empty: the system's choice); slow."""
        ...

    def settings(self) -> list[Field]:
        """All a user may set, with what may be chosen, the devices that are there among it; slow."""
        ...

    def value(self, key: str) -> Value:
        """What is set there."""
        ...

    def set(self, key: str, value: Value) -> None:
        """Keep a setting in config.toml, whose comments stay; slow."""
        ...
