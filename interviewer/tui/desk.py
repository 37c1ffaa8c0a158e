"""What the screens ask of the rest of the program, and the values they get.

Everything here may be called from any thread. What takes longer than a key press may (it says so) is called in a
worker, so that no screen stutters. Whatever cannot be done raises `CouldNotError`, which a screen shows as it is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from interviewer.core.sections import Section

# Named here and made elsewhere: what they import would keep the first screen waiting.
if TYPE_CHECKING:
    from interviewer.bank.dashboards import Dashboard
    from interviewer.core.glimpses import Glimpse
    from interviewer.core.over_time.round_figures import RoundFigures
    from interviewer.core.playback import Position
    from interviewer.core.report import Report
    from interviewer.core.spans import Span
    from interviewer.core.words import Word
    from interviewer.inbox import Command, Published


@dataclass(frozen=True)
class Offer:
    """A round that can be held, as the bank plans it; `draws` says in words what it asks.

    `talk_minutes` are the candidate's (None: nobody says), of which the sections have their shares.
    """

    id: str
    title: str
    minutes: float
    questions: int
    draws: str
    sections: tuple[Section, ...] = ()
    talk_minutes: float | None = None


@dataclass(frozen=True)
class Wish:
    """What is to be held: a round of the bank, one question (its words or id), a drill, types, or the broken-off round.

    Empty fields are left to the settings; with all of them empty it is one question, drawn.
    """

    round: str = ""
    question: str = ""
    drill: str = ""
    types: str = ""
    minutes: float | None = None
    demeanour: str = ""
    resume: bool = False


@dataclass(frozen=True)
class BrokenOff:
    """The round that broke off last: its name, when it began (in words), and how many questions are left."""

    name: str
    began: str
    left: int


@dataclass(frozen=True)
class Habit:
    """What costs most over the last rounds: the finding, in how many answers of how many, and its drill."""

    what: str
    found: int
    answers: int
    minutes: float


@dataclass(frozen=True)
class Today:
    """What is best done next; `missing` are the models that must be fetched before anything is heard."""

    broken_off: BrokenOff | None
    habit: Habit | None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Debrief:
    """A round, or a recording from elsewhere, as it can be looked at and played.

    `name` is the round's (empty: it is none, and nothing about it can be corrected). `began` is in words. `silence`
    says why nothing can be played, and is empty where it can. `words` are all words with times, in their order. `path`
    is the file of a recording from elsewhere.
    """

    name: str
    title: str
    began: str
    report: "Report"
    words: "tuple[Word, ...]"
    silence: str = ""
    path: str = ""


@dataclass(frozen=True)
class RoundOver:
    """The round has ended and is kept under this name (empty: it never began); `trouble` says what went wrong."""

    name: str
    trouble: str = ""


@dataclass(frozen=True)
class Level:
    """What a microphone gives: the loudest sample of the newest sound (0 to 1), and what is wrong with it, in words.

    `voice` tells whether the newest sound holds one.
    """

    loudest: float
    trouble: str = ""
    voice: bool = False


@dataclass(frozen=True)
class ReadBack:
    """What was understood of a sentence: the words, and the share of its words that were wrong (0 to 1)."""

    heard: str
    wrong: float
    remark: str = ""


@dataclass(frozen=True)
class Field:
    """Something a user may set: its key in config.toml, what it is called, its value, and what it may be.

    `options` are the values to choose from (empty: any that fits, of the value's type); `help` is one sentence.
    """

    key: str
    label: str
    value: str | float | bool
    options: tuple[str | float, ...] = ()
    help: str = ""


@dataclass(frozen=True)
class Step:
    """How far long work has come (0 to 1, None: unknown), and what is being done."""

    done: float | None
    what: str


TellRound = Callable[["Published | Glimpse | RoundOver"], None]
TellStep = Callable[[Step], None]
Stopped = Callable[[], bool]


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
        """Be quiet for good."""
        ...


class Ear(Protocol):
    """A microphone that is listened to until it is closed."""

    def close(self) -> None:
        """Listen no more."""
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
        """How talking time is meant to be spent in a round; empty where nobody says."""
        ...

    def dashboard(self, question: str) -> "Dashboard | None":
        """The table that is shown with a question in these words."""
        ...

    def hold(self, wish: Wish, tell: TellRound) -> Floor:
        """Begin a round in threads of its own; everything is told, at last `RoundOver`."""
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
        """The names of the microphones."""
        ...

    def speakers(self) -> list[str]:
        """The names of the speakers."""
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
        """All a user may set."""
        ...

    def set(self, key: str, value: str | float | bool) -> None:
        """Keep a setting in config.toml, whose comments stay."""
        ...
