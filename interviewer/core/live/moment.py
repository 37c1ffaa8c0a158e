"""How a round stands at this moment."""

from dataclasses import dataclass, replace
from enum import Enum

from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Fact,
    QuestionAsked,
    Reacted,
    Remarked,
    RoundEnded,
    RoundPaused,
    RoundPlanned,
    RoundResumed,
    RoundSet,
    SegmentTagged,
    ThinkingAnnounced,
    WordsHeard,
)
from interviewer.core.glimpses import Countdown, Glimpse, Guessed, Listening, Paused, Quiet
from interviewer.core.live.round_clock import Begun, RoundClock
from interviewer.core.probes.moves import NUDGE


class Phase(Enum):
    """Whose turn it is, or what is waited for."""

    GETTING_READY = "getting ready"
    ASKED = "being asked"
    YOUR_TURN = "your turn"
    INTERVIEWER = "interviewer"
    FINISHING = "finishing"
    OVER = "over"


@dataclass(frozen=True)
class Remark:
    """A line beside the talk, which goes with the turn; a hint is the interviewer's nudge."""

    text: str
    is_hint: bool = False


@dataclass(frozen=True)
class Moment:
    """What a person sees of a round beside what is said.

    `number` counts questions from 1, `planned` are all their words. `paused` are the seconds for which it has stood
    still, None where it goes on. `gone` says why no sound comes, and is empty where it does. `countdown` are whole
    seconds until the answer is over by itself, None where none runs. `said` tells whether anything of this turn was
    heard or typed, `deaf` that nothing is understood any more; `doubted` that the end of a turn was wished for in which
    nothing was said. `answered` tells whether anything was said to the question at all.
    """

    phase: Phase = Phase.GETTING_READY
    planned: tuple[str, ...] = ()
    minutes: float | None = None
    round: str = ""
    question: str = ""
    kind: str = ""
    number: int = 0
    begun: tuple[Begun, ...] = ()
    now: float = 0.0
    level: float = 0.0
    quiet_since: float | None = None
    thinking: bool = False
    countdown: int | None = None
    paused: float | None = None
    gone: str = ""
    leaving: bool = False
    remark: Remark | None = None
    said: bool = False
    deaf: bool = False
    doubted: bool = False
    answered: bool = False

    @property
    def next_number(self) -> int | None:
        """The number of the question with which the round would go on if it broke off now; None: none is left."""
        if self.number and not self.answered and not self.said:
            return self.number
        return self.number + 1 if self.number < len(self.planned) and not self.clock.is_over else None

    @property
    def is_empty(self) -> bool:
        """Whether the candidate has the floor and has said nothing yet."""
        return self.phase is Phase.YOUR_TURN and not self.said and not self.deaf

    @property
    def quiet(self) -> float:
        """The seconds for which no voice has been heard since the last word of this turn."""
        return 0.0 if self.quiet_since is None else max(0.0, self.now - self.quiet_since)

    @property
    def clock(self) -> RoundClock:
        """The time of the round against its plan."""
        return RoundClock(self.now, self.minutes, self.begun, len(self.planned))

    def after(self, told: Fact | Glimpse) -> "Moment":
        """How it stands once this was told."""
        match told:
            case Listening(at, level):
                after = replace(self, now=at, level=level)
            case Quiet() | Guessed() | WordsHeard() | Countdown() | AnswerTyped():
                after = replace(_heard(self, told), said=True, doubted=False, answered=True)
            case ThinkingAnnounced():
                after = replace(self, thinking=True)
            case RoundPlanned(questions, minutes):
                after = replace(self, planned=tuple(one.text for one in questions), minutes=minutes)
            case RoundSet(name):
                after = replace(self, round=name)
            case Paused(_, seconds):
                after = replace(self, paused=seconds)
            case RoundPaused():
                after = replace(self, paused=None)
            case _:
                after = _turned(self, told)
        return after


def _turned(moment: Moment, told: Fact | Glimpse) -> Moment:
    """After what gives the floor to one side or the other."""
    match told:
        case QuestionAsked():
            after = _asked(moment, told)
        case AnswerStarted(at):
            after = replace(_calm(moment), phase=Phase.YOUR_TURN, now=max(moment.now, at))
        case Reacted(way=way, text=text) if way == NUDGE:
            after = replace(moment, remark=Remark(text, is_hint=True))
        case Reacted() | Remarked():
            after = replace(_calm(moment), phase=Phase.INTERVIEWER)
        case SegmentTagged() if moment.phase is Phase.YOUR_TURN:
            after = replace(_calm(moment), phase=Phase.FINISHING)
        case AnswerEnded():
            after = _calm(moment)
        case RoundResumed():
            # Whoever had the floor when it broke off has lost it.
            after = replace(_calm(moment), phase=Phase.GETTING_READY)
        case RoundEnded():
            after = replace(_calm(moment), phase=Phase.OVER)
        case _:
            after = moment
    return after


def _asked(moment: Moment, told: QuestionAsked) -> Moment:
    planned = moment.planned
    number = planned.index(told.question) + 1 if told.question in planned else moment.number + 1
    return replace(
        _calm(moment),
        phase=Phase.ASKED,
        question=told.question,
        kind=told.kind,
        number=number,
        answered=False,
        begun=(*moment.begun, Begun(told.at, number)),
        now=max(moment.now, told.at),
    )


def _heard(moment: Moment, told: Quiet | Guessed | WordsHeard | Countdown | AnswerTyped) -> Moment:
    """After what is known of what is said in a turn."""
    match told:
        case Quiet(at, seconds) if seconds > 0:
            return replace(moment, quiet_since=at - seconds)
        case Countdown(left=left):
            return replace(moment, countdown=None if moment.gone else left)
    return replace(moment, quiet_since=None, thinking=False)


def _calm(moment: Moment) -> Moment:
    """Without what belongs to a turn that is over, or was interrupted."""
    return replace(moment, quiet_since=None, thinking=False, countdown=None, remark=None, said=False, doubted=False)
