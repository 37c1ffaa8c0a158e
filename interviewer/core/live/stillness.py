"""A microphone that gives nothing at all while the candidate has the floor."""

from dataclasses import dataclass, replace

from interviewer.core.events import AnswerEnded, AnswerStarted, AnswerTyped, Fact, QuestionAsked, Reacted, RoundStarted
from interviewer.core.glimpses import Glimpse, Listening
from interviewer.core.loudness import is_mute
from interviewer.core.probes.moves import NUDGE

MICROPHONE = "microphone"


@dataclass(frozen=True)
class Stillness:
    """Since when the candidate's turn has held exact zeros alone (None: it is not their turn, or they type).

    `heard` tells whether anything but zeros came in this round, `device` whether it is a microphone that gives them.
    """

    since: float | None = None
    now: float = 0.0
    heard: bool = False
    device: bool = True

    @property
    def is_noticed(self) -> bool:
        """Whether it has lasted too long to be a pause."""
        return self.device and self.since is not None and is_mute(self.now - self.since, self.heard)

    def after(self, told: Fact | Glimpse) -> "Stillness":
        """How it stands once this was told."""
        match told:
            case RoundStarted(source=source):
                return replace(self, device=source == MICROPHONE)
            case AnswerStarted(at):
                return replace(self, since=at, now=at)
            case Listening(at, level):
                since = at if level > 0 and self.since is not None else self.since
                return replace(self, since=since, now=at, heard=self.heard or level > 0)
            case Reacted(way=way) if way != NUDGE:
                return replace(self, since=None)
            case QuestionAsked() | AnswerEnded() | AnswerTyped():
                return replace(self, since=None)
        return self
