"""The round: one thread owns it, everything else puts into its inbox."""

from collections.abc import Callable, Iterable, Sequence

from interviewer.core.audio import Block, loudest, sample_at, seconds
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Fact,
    InterviewerSpoke,
    Planned,
    QuestionAsked,
    Reacted,
    Remarked,
    RoundEnded,
    SoundLost,
)
from interviewer.core.glimpses import Glimpse, Listening
from interviewer.core.loudness import Loudness
from interviewer.core.probes.moves import NUDGE, Move
from interviewer.inbox import (
    AllTold,
    Back,
    Entered,
    Finish,
    Gone,
    Inbox,
    Leave,
    Lost,
    Message,
    Noted,
    Published,
    Said,
    Told,
)
from interviewer.roles import Keeps, Listens, Reacts, Speaks

# What the microphone hears of the interviewer's last word comes this much later: on its way through the devices.
ECHO_SECONDS = 0.5
# What was said when Enter was pressed is on its way for so long.
ARRIVING_SECONDS = 0.3


class Engine:
    """Takes what comes into the inbox, writes it down, then tells it."""

    def __init__(
        self,
        journal: Keeps,
        inbox: Inbox,
        listener: Listens,
        voice: Speaks,
        reactions: Reacts,
        publish: Callable[[Published], None],
    ) -> None:
        self._journal, self._inbox, self._publish = journal, inbox, publish
        self._listener, self._voice, self._reactions = listener, voice, reactions
        self._leaving = self._deaf = False
        self._sounds = True
        self._loudness = Loudness()
        # What the voice is at: since when, and when and how it came to its end.
        self._saying_since = self._said_at = self._echo_until = 0.0
        self._said: Said | None = Said(aloud=False)
        # What was typed and is no part of an answer yet.
        self._typed: list[str] = []

    def hold(self, questions: Iterable[Planned], minutes: float | None = None) -> None:
        """Ask one question after another until there is none, or the time is up."""
        planned = list(questions)
        for number, question in enumerate(planned):
            if number and not self._is_over(minutes):
                self._close_topic()
                # Who typed while the topic was closed has added to it.
                if self._typed:
                    self.discuss(planned[number - 1])
            if self._is_over(minutes):
                break
            self.ask(question)
            # Who typed while it was read has answered, even on leaving.
            if self._typed or not self._leaving:
                self.discuss(question, [one.text for one in planned[number + 1 : number + 2]])
        self.record(RoundEnded(self._now))

    def _is_over(self, minutes: float | None) -> bool:
        return self._leaving or (minutes is not None and self._now >= minutes * 60)

    def ask(self, question: Planned) -> None:
        """Put a question; it is read aloud until it has been heard, or the candidate has seen enough."""
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
            if not self._typed and (move is None or self._leaving):
                return

    def hear_turn(self, question: Planned) -> Move | None:
        """Keep and hear a turn until it is over; what the interviewer then began to say.

        One that is broken off by Ctrl-C is a turn all the same.
        """
        start, broken_in = max(self._now, self._echo_until), None
        broken_at = start
        self.record(AnswerStarted(start))
        self._listener.begin(sample_at(start), question.text, question.kind)
        try:
            broken_in = self._hear_out()
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
        is_done = self._leaving or self._deaf or self._typed
        move = None if is_done else self._reactions.after(self._now)
        if move:
            self._react(move)
        return move

    def record(self, fact: Fact) -> None:
        """Write a fact down, then tell it."""
        self._journal.append(fact)
        self._reactions.take(fact)
        self._publish(fact)

    def _react(self, move: Move) -> None:
        """Write down what the interviewer does, and begin to say it if it is to be said."""
        self.record(Reacted(self._now, move.way, move.trigger, move.text, move.reason, move.start, move.end))
        if move.way != NUDGE:
            self._say(move.text)

    def _close_topic(self) -> None:
        # Of an answer that nobody heard nothing can be said.
        closing = "" if self._deaf else self._reactions.closing(self._now)
        if closing:
            self.record(Remarked(self._now, closing))
            self._say(closing)
            self._hear_said()

    def _say(self, text: str) -> None:
        self._saying_since, self._said = self._now, None
        self._voice.say(text)

    def _hear_said(self) -> None:
        """Until it has been said; nothing heard meanwhile is the candidate's."""
        while self._said is None:
            self._hush_if_wanted(self._next())
        if self._said.aloud:
            self.record(InterviewerSpoke(self._saying_since, self._said_at))
            # Where no sound came meanwhile, as from a recording that waits, there is no echo.
            if self._said_at > self._saying_since:
                self._echo_until = self._said_at + ECHO_SECONDS

    def _hush_if_wanted(self, message: Message) -> None:
        if self._said is None and isinstance(message, Finish | Leave | Entered):
            self._voice.hush()

    def _hear_out(self) -> Move | None:
        """Until the candidate has finished, or the interviewer breaks in."""
        self._take_typed()
        while not self._leaving and not isinstance(self._next(), Finish):
            self._take_typed()
            move = None if self._deaf else self._reactions.due(self._now)
            if move and move.way != NUDGE:
                return move
            if move:
                self._react(move)
        return None

    def _take_typed(self) -> None:
        while self._typed:
            typed = AnswerTyped(self._now, self._typed.pop(0))
            self.record(typed)
            self._listener.type(typed)

    def _let_the_last_word_arrive(self) -> None:
        """Sound is on its way for a moment: who ends an answer with its last word is to have it."""
        until = self._now + ARRIVING_SECONDS
        while self._sounds and not self._leaving and self._now < until:
            self._next()

    def _close_turn(self, ended: float) -> None:
        self._take_typed()
        self._listener.end()
        while not self._deaf and not isinstance(message := self._next(), AllTold):
            self._hush_if_wanted(message)
        # An answer that nobody heard is not over: it is read from its sound later.
        if not self._deaf:
            self.record(AnswerEnded(ended))

    def _next(self) -> Message:
        """Wait for what comes next, and do what is always done about it."""
        message = self._inbox.get()
        match message:
            case Block():
                self._keep(message)
            case Lost(at, missing):
                self.record(SoundLost(at, missing))
            case Told(news):
                self._tell(news)
            case Gone() | Back():
                self._heed_device(message)
            case Entered(text):
                self._typed.append(text)
            case Noted():
                self._publish(message)
            case AllTold(deaf) if deaf:
                self._deaf = True
                self._publish(message)
            case Said():
                self._said, self._said_at = message, self._now
            case Leave():
                self._leaving = True
        return message

    def _heed_device(self, message: Gone | Back) -> None:
        self._sounds = isinstance(message, Back)
        if isinstance(message, Gone):
            self._leaving = self._leaving or message.for_good
            self._listener.doze()
        else:
            self._listener.wake()
        self._publish(message)

    def _keep(self, block: Block) -> None:
        self._journal.keep(block)
        self._publish(Listening(seconds(block.end), loudest(block.samples)))
        remark = self._loudness.hear(block.samples)
        if remark:
            self._publish(Noted(remark))
        if not self._deaf:
            self._listener.hear(block)

    def _tell(self, news: Fact | Glimpse) -> None:
        if isinstance(news, Fact):
            self.record(news)
        else:
            self._reactions.take(news)
            self._publish(news)

    @property
    def _now(self) -> float:
        return seconds(self._journal.samples_kept)
