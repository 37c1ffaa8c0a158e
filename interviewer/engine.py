"""The round: one thread owns it, everything else puts into its inbox."""

from collections.abc import Callable, Iterable, Sequence

from interviewer.core.audio import sample_at
from interviewer.core.cues.round_questions import REPEAT
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Fact,
    Planned,
    QuestionAsked,
    Reacted,
    Remarked,
    RoundEnded,
    ThinkingAnnounced,
)
from interviewer.core.probes.moves import NUDGE, REPLY, Move
from interviewer.inbox import AllTold, Entered, Finish, Hush, Inbox, Leave, Message, Next, Published, Repeat, Think
from interviewer.intake import Intake
from interviewer.roles import Keeps, Listens, Reacts, Speaks
from interviewer.saying import Saying

# What was said when Enter was pressed is on its way for so long.
ARRIVING_SECONDS = 0.3


class Engine:
    """Decides what follows what; what comes in is taken by its intake."""

    def __init__(
        self,
        journal: Keeps,
        inbox: Inbox,
        listener: Listens,
        voice: Speaks,
        reactions: Reacts,
        publish: Callable[[Published], None],
    ) -> None:
        self._listener, self._voice, self._reactions = listener, voice, reactions
        self._saying = Saying(voice)
        self._intake = Intake(journal, inbox, listener, self._saying, reactions, publish)

    def hold(self, questions: Iterable[Planned], minutes: float | None = None) -> None:
        """Ask one question after another until there is none, or the time is up."""
        planned = list(questions)
        for number, question in enumerate(planned):
            if number and not self._is_over(minutes):
                self._close_topic()
                # Who typed while the topic was closed has added to it.
                if self._intake.typed:
                    self.discuss(planned[number - 1])
            if self._is_over(minutes):
                break
            self.ask(question)
            # Who typed while it was read has answered, even on leaving.
            if self._intake.typed or not (self._intake.leaving or self._intake.passing):
                self.discuss(question, [one.text for one in planned[number + 1 : number + 2]])
        self.record(RoundEnded(self._now))

    def _is_over(self, minutes: float | None) -> bool:
        return self._intake.leaving or (minutes is not None and self._now >= minutes * 60)

    def ask(self, question: Planned) -> None:
        """Put a question; it is read aloud until it has been heard, or the candidate has seen enough."""
        self._intake.passing = False
        self.record(QuestionAsked(self._now, question.text, question.kind))
        self._say(question.text)
        self._hear_said()

    def discuss(self, question: Planned, then: Sequence[str] = ()) -> None:
        """Hear an answer, turn after turn, until neither side has anything to add; `then` follows."""
        while True:
            self._voice.prepare([*self._reactions.likely(), *then])
            move = self.hear_turn(question)
            if move:
                self._hear_said()
            # What was typed since is another turn of the same answer, not the beginning of the next.
            if not self._intake.typed and (move is None or self._intake.leaving or self._intake.passing):
                return

    def hear_turn(self, question: Planned) -> Move | None:
        """Keep and hear a turn until it is over; what the interviewer then began to say.

        One that is broken off by Ctrl-C is a turn all the same.
        """
        start, broken_in = max(self._now, self._saying.echo_until), None
        broken_at = start
        self.record(AnswerStarted(start))
        self._listener.begin(sample_at(start), question.text, question.kind)
        try:
            broken_in = self._hear_out(question)
            if broken_in:
                broken_at = self._now
                self._react(broken_in)
            else:
                self._let_the_last_word_arrive()
        finally:
            self._close_turn(max(start, broken_at if broken_in else self._now))
        return broken_in or self._follow_up()

    def _follow_up(self) -> Move | None:
        """Say what is to be said about a turn that is over."""
        intake = self._intake
        is_done = intake.leaving or intake.passing or intake.deaf or intake.typed
        move = None if is_done else self._reactions.after(self._now)
        if move:
            self._react(move)
        return move

    def record(self, fact: Fact) -> None:
        """Write a fact down, then tell it."""
        self._intake.record(fact)

    def _react(self, move: Move) -> None:
        """Write down what the interviewer does, and begin to say it if it is to be said."""
        self.record(Reacted(self._now, move.way, move.trigger, move.text, move.reason, move.start, move.end))
        if move.way != NUDGE:
            self._say(move.text)

    def _close_topic(self) -> None:
        # Of an answer that nobody heard nothing can be said, and who passes on wants to hear nothing.
        is_silent = self._intake.deaf or self._intake.passing
        closing = "" if is_silent else self._reactions.closing(self._now)
        if closing:
            self.record(Remarked(self._now, closing))
            self._say(closing)
            self._hear_said()

    def _say(self, text: str) -> None:
        self._saying.say(text, self._now)

    def _hear_said(self) -> None:
        """Until it has been said; nothing heard meanwhile is the candidate's."""
        while self._saying.is_on or self._intake.stands:
            self._hush_if_wanted(self._intake.take())
        spoken = self._saying.spoken()
        if spoken:
            self.record(spoken)
        if not self._intake.leaving and self._saying.take_up(self._now):
            self._hear_said()

    def _hush_if_wanted(self, message: Message) -> None:
        if isinstance(message, Finish | Hush | Next | Leave | Entered):
            self._saying.hush()

    def _hear_out(self, question: Planned) -> Move | None:
        """Until the candidate has finished, or the interviewer has something to say."""
        self._take_typed()
        while not (self._intake.leaving or self._intake.passing):
            message = self._intake.take()
            if isinstance(message, Finish):
                break
            self._take_typed()
            move = self._wished(message, question) or self._due()
            if move and move.way != NUDGE:
                return move
            if move:
                self._react(move)
        return None

    def _wished(self, message: Message, question: Planned) -> Move | None:
        """What the interviewer says because a key asks for it."""
        if isinstance(message, Think):
            self.record(ThinkingAnnounced(self._now))
        is_wanted = isinstance(message, Repeat)
        return Move(REPLY, REPEAT, question.text, "Asked for with a key.") if is_wanted else None

    def _due(self) -> Move | None:
        return None if self._intake.deaf or self._intake.stands else self._reactions.due(self._now)

    def _take_typed(self) -> None:
        while self._intake.typed:
            typed = AnswerTyped(self._now, self._intake.typed.pop(0))
            self.record(typed)
            self._listener.type(typed)

    def _let_the_last_word_arrive(self) -> None:
        """Sound is on its way for a moment: who ends an answer with its last word is to have it."""
        until = self._now + ARRIVING_SECONDS
        while self._intake.sounds and not self._intake.leaving and self._now < until:
            self._intake.take()

    def _close_turn(self, ended: float) -> None:
        self._take_typed()
        self._listener.end()
        while not self._intake.deaf and not isinstance(message := self._intake.take(), AllTold):
            self._hush_if_wanted(message)
        # An answer that nobody heard is not over: it is read from its sound later.
        if not self._intake.deaf:
            self.record(AnswerEnded(ended))

    @property
    def _now(self) -> float:
        return self._intake.now
