"""What can come into a round's inbox, and what is told of it."""

from dataclasses import dataclass
from queue import SimpleQueue

from interviewer.core.audio import Block
from interviewer.core.events import Fact
from interviewer.core.glimpses import Glimpse


@dataclass(frozen=True)
class Lost:
    """The microphone gave nothing for so many seconds."""

    at: float
    seconds: float


@dataclass(frozen=True)
class Gone:
    """No sound comes; the line says why. `for_good`: none will."""

    why: str
    for_good: bool


@dataclass(frozen=True)
class Back:
    """Sound comes again; the line says from where."""

    whence: str


@dataclass(frozen=True)
class Said:
    """The interviewer's voice has come to its end; whether any of it was heard."""

    aloud: bool


@dataclass(frozen=True)
class Finish:
    """The answer is over, or the question need not be read any further."""


@dataclass(frozen=True)
class Leave:
    """The candidate leaves: the answer is over and no other question is to be asked."""


@dataclass(frozen=True)
class BreakOff:
    """The candidate is gone: the round breaks off where it is, and can be taken up again."""


@dataclass(frozen=True)
class Entered:
    """The candidate typed this as an answer."""

    text: str


@dataclass(frozen=True)
class Hush:
    """What the interviewer says need not be said to its end."""


@dataclass(frozen=True)
class Repeat:
    """The candidate wants to hear the question again."""


@dataclass(frozen=True)
class Think:
    """The candidate announces that they take a moment to think."""


@dataclass(frozen=True)
class Next:
    """The answer is over, and so is the talk about it: the next question is to be asked."""


@dataclass(frozen=True)
class Pause:
    """The round is to stand still, its clock too."""


@dataclass(frozen=True)
class GoOn:
    """The round is to go on."""


@dataclass(frozen=True)
class Told:
    """What the listener made of the sound."""

    news: Fact | Glimpse


@dataclass(frozen=True)
class Noted:
    """The candidate should know this; nothing follows from it."""

    text: str


@dataclass(frozen=True)
class AllTold:
    """The listener has told all of an answer; `deaf` says why there is nothing more to come, ever."""

    deaf: str = ""


# What the candidate can ask for.
Command = Finish | Hush | Repeat | Think | Next | Pause | GoOn | Entered | Leave
Message = Block | Lost | Gone | Back | Said | Told | Noted | AllTold | BreakOff | Command
Inbox = SimpleQueue[Message]
Published = Fact | Glimpse | Gone | Back | Noted | AllTold
