"""What the screens are told, and what they ask with: the values that go over the desk."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interviewer.core.sections import Section

# Named here and made elsewhere: what they import would keep the first screen waiting.
if TYPE_CHECKING:
    from interviewer.core.glimpses import Glimpse
    from interviewer.core.report import Report
    from interviewer.core.words import Word
    from interviewer.inbox import Published

# What can be set.
Value = str | float | bool


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

    Empty fields are left to the settings; with all of them empty it is one question, drawn. `as_given` is what the
    command line says that opened the screens, whatever the other fields hold.
    """

    round: str = ""
    question: str = ""
    drill: str = ""
    types: str = ""
    minutes: float | None = None
    demeanour: str = ""
    resume: bool = False
    as_given: bool = False


@dataclass(frozen=True)
class BrokenOff:
    """The round that broke off last: when it began (in words), and how many questions are left (0: it is over)."""

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
    """What was understood of a sentence: the words, and the share of its words that were wrong (0 to 1).

    `words_per_minute` are those of the speaking; None where nothing was said.
    """

    heard: str
    wrong: float
    remark: str = ""
    words_per_minute: float | None = None


@dataclass(frozen=True)
class Field:
    """Something a user may set: its key in config.toml, what it is called, its value, and what it may be.

    `options` are the values to choose from (empty: any that fits, of the value's type); `help` is one sentence.
    """

    key: str
    label: str
    value: Value
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
