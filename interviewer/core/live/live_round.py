"""A round while it goes on: how it stands, its lines, what is being said, and where the time of its answer goes."""

from collections.abc import Sequence
from dataclasses import replace

from interviewer.core.events import AnswerStarted, Fact, QuestionAsked
from interviewer.core.glimpses import Behind, Glimpse, Listening, Sketched
from interviewer.core.live import remarks
from interviewer.core.live.answer_time import AnswerTime
from interviewer.core.live.being_said import BeingSaid, settled
from interviewer.core.live.moment import Moment, Phase, Remark
from interviewer.core.live.sketches import first_other
from interviewer.core.live.stillness import Stillness
from interviewer.core.live.transcript import Line, Transcript
from interviewer.core.vomit import TaggedSegment


class LiveRound:
    """A fold over what is told of a round, at the cost of what changes.

    What can change a line gives the number of the first one that is new or other than before, or None.
    """

    def __init__(self) -> None:
        self.moment = Moment()
        self.being_said = BeingSaid()
        self.time = AnswerTime()
        self._transcript = Transcript()
        self._sketch: tuple[TaggedSegment, ...] = ()
        self._stillness = Stillness()

    @property
    def lines(self) -> Sequence[Line]:
        """All lines so far."""
        return self._transcript.lines

    @property
    def remark(self) -> Remark | None:
        """What is to be known beside the talk just now; that nothing is heard at all comes first."""
        is_unheard = self.moment.phase is Phase.YOUR_TURN and not self.moment.gone and self._stillness.is_noticed
        return Remark(remarks.ONLY_SILENCE) if is_unheard else self.moment.remark

    def take(self, told: Fact | Glimpse) -> int | None:
        """A fact or a glimpse."""
        before, self.moment = self.moment, self.moment.after(told)
        self.being_said, self._stillness = self.being_said.after(told), self._stillness.after(told)
        match told:
            case Sketched(segments=segments):
                return self._take_sketch(segments)
            case Listening():
                self.time.take(told)
                return self._note_time(before)
            case Behind(seconds=seconds):
                self.moment = replace(self.moment, remark=Remark(remarks.behind(seconds)))
                return None
            case QuestionAsked():
                self.time = AnswerTime()
            case AnswerStarted():
                self._sketch = ()
        self.time.take(told)
        return self._transcript.take(told, self.moment.number)

    def note(self, text: str) -> int:
        """Something that a person should know."""
        return self._transcript.note(self.moment.now, text)

    def lose_sense(self, why: str) -> int | None:
        """Nothing is understood any more, where there is a reason why."""
        self.moment = replace(self.moment, deaf=self.moment.deaf or bool(why), doubted=False)
        return self.note(why) if why else None

    def lose_sound(self, why: str) -> None:
        """No sound comes any more."""
        self.moment = replace(self.moment, gone=why, level=0.0, countdown=None, quiet_since=None)

    def hear_again(self, whence: str) -> int:
        """Sound comes again."""
        self.moment = replace(self.moment, gone="")
        return self.note(remarks.listening_again(whence))

    def doubt(self) -> None:
        """The candidate ends a turn in which nothing was said: that may be a slip."""
        self.moment = replace(self.moment, doubted=True)

    def be_typed(self) -> None:
        """The candidate has typed a part of the answer."""
        self.moment = replace(self.moment, said=True, answered=True)

    def be_sure(self) -> None:
        """The candidate wants something else than to end the answer."""
        self.moment = replace(self.moment, doubted=False)

    def stand_still(self) -> None:
        """The candidate pauses: the engine tells when it is over."""
        self.moment = replace(self.moment, paused=0.0)

    def finish(self) -> None:
        """The candidate has ended the answer: what was said is still to be written down."""
        if self.moment.phase is Phase.YOUR_TURN:
            self.moment = replace(self.moment, phase=Phase.FINISHING, countdown=None)

    def leave(self) -> None:
        """The candidate leaves."""
        self.finish()
        self.moment = replace(self.moment, leaving=True)

    def _take_sketch(self, segments: Sequence[TaggedSegment]) -> int | None:
        first, self._sketch = first_other(self._sketch, segments), tuple(segments)
        self.time.sketch(first, segments)
        # What was the last of the sketch before is whole now, though it is the same.
        return self._transcript.sketch(max(0, first - 1), settled(segments))

    def _note_time(self, before: Moment) -> int | None:
        """Say it once when the time is up."""
        minutes = self.moment.minutes
        if minutes is None or before.clock.is_over or not self.moment.clock.is_over:
            return None
        return self.note(remarks.time_is_up(minutes))
