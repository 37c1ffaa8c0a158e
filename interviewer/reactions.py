"""What the interviewer makes of a round while it goes on: a fold over what is told of it, asked for the next move."""

from collections.abc import Callable, Sequence

from interviewer.core.brief import Brief
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    QuestionAsked,
    Reacted,
    Remarked,
    SegmentTagged,
    SoundLost,
    ThinkingAnnounced,
)
from interviewer.core.glimpses import Glimpse, Quiet, Sketched
from interviewer.core.probes.closings import closing
from interviewer.core.probes.demeanours import SILENT
from interviewer.core.probes.moves import NUDGE, REPLY, Move
from interviewer.core.probes.policy import next_move
from interviewer.core.probes.state import State
from interviewer.core.turns import Turn
from interviewer.core.vomit import TaggedSegment

# As long as nothing new is heard, it is thought over again so often.
THINK_SECONDS = 1.0
# After so much quiet, all that was said has been heard.
ALL_HEARD_SECONDS = 1.0


class Reactions:
    """Of an interviewer who behaves in one way; `minutes` is the length of the round (None: no limit)."""

    def __init__(self, demeanour: str, brief_of: Callable[[str, str], Brief], minutes: float | None) -> None:
        self._demeanour, self._brief_of, self._minutes = demeanour, brief_of, minutes
        self._said: set[str] = set()
        self._think_at = 0.0
        self._topic = _Topic(Brief("", ""))

    def take(self, told: Fact | Glimpse) -> None:
        """What was told."""
        match told:
            case QuestionAsked(_, question, kind):
                self._topic = _Topic(self._brief_of(question, kind))
            case Reacted(_, _, _, text) | Remarked(_, text):
                self._said.add(text)
            case Sketched() | Quiet():
                self._think_at = 0.0
        self._topic.take(told)

    def due(self, now: float) -> Move | None:
        """The move to make while the candidate has the floor, if it is time for one."""
        if now < self._think_at or self._topic.thinking:
            return None
        self._think_at = now + THINK_SECONDS
        return next_move(self._state(now, over=False), self._demeanour)

    def after(self, now: float) -> Move | None:
        """The move to make when the candidate has ended a turn."""
        return next_move(self._state(now, over=True), self._demeanour)

    def closing(self, now: float) -> str:
        """What ends the talk about a question; nothing where there is none to be said."""
        return "" if self._demeanour == SILENT else closing(self._state(now, over=True))

    def likely(self) -> Sequence[str]:
        """What may be said next and is known already."""
        brief = self._topic.brief
        return [*(reveal.say for reveal in brief.reveals), *brief.probes]

    def _state(self, now: float, over: bool) -> State:
        topic = self._topic
        return State(
            topic.brief,
            (*topic.closed, *topic.open),
            now,
            topic.turn_start,
            topic.talked(now, over),
            topic.quiet,
            over,
            tuple(topic.made),
            frozenset(self._said),
            None if self._minutes is None else self._minutes * 60 - now,
            topic.before,
            topic.turns(now),
        )


class _Topic:
    """A question and all that came of it."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.closed: list[TaggedSegment] = []
        self.open: tuple[TaggedSegment, ...] = ()
        self.made: list[Move] = []
        self.before = 0
        # Seconds, of this turn without a device and of talk in the turns before.
        self.turn_start = self.quiet = self._lost = self._talked_before = 0.0
        self._over: list[Turn] = []
        self._prompted = False
        # The candidate has asked with a key to be left alone until they speak.
        self.thinking = False

    def take(self, told: Fact | Glimpse) -> None:
        match told:
            case ThinkingAnnounced():
                self.thinking = True
            case AnswerStarted(at):
                self.thinking = False
                self.turn_start, self.quiet, self.before = at, 0.0, len(self.closed)
                self._lost = 0.0
                spoken = [one for one in self.made if one.way != NUDGE]
                self._prompted = bool(spoken) and spoken[-1].way != REPLY
            case AnswerEnded(at):
                self._talked_before += max(0.0, at - self.turn_start - self._lost)
                self._lost = 0.0
                self._over.append(Turn(self.turn_start, at, prompted=self._prompted))
                self.turn_start = at
            case Sketched(segments=segments):
                self.open = segments
            case SegmentTagged(start, end, text, tag, confidence):
                # On record now, all of the turn.
                self.open = ()
                self.closed.append(TaggedSegment(start, end, text, tag, confidence))
            case SoundLost(seconds=lost):
                self._lost += lost
            case Quiet(seconds=quiet):
                self.quiet = quiet
                self.thinking = self.thinking and quiet > 0
            case Reacted(at, way, trigger, text, reason, start, end):
                self.made.append(Move(way, trigger, text, reason, start, end, at))

    def turns(self, now: float) -> tuple[Turn, ...]:
        """All turns up to now."""
        open_turn = Turn(self.turn_start, now, prompted=self._prompted)
        return (*self._over, open_turn) if now > self.turn_start else tuple(self._over)

    def talked(self, now: float, over: bool) -> float:
        """The seconds of the candidate's turns, of this one as far as it has been heard."""
        all_heard = over or self.quiet >= ALL_HEARD_SECONDS
        heard_to = now if all_heard else max((one.end or 0.0 for one in self.open), default=0.0)
        return self._talked_before + (0.0 if over else max(0.0, heard_to - self.turn_start - self._lost))
