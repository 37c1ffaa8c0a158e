"""The round: one thread owns it, everything else puts into its inbox."""

from collections.abc import Callable, Iterable
from typing import Protocol

from interviewer.core.audio import Block, loudest, sample_at, seconds
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Fact,
    InterviewerSpoke,
    Planned,
    QuestionAsked,
    RoundEnded,
    SoundLost,
)
from interviewer.core.glimpses import Glimpse, Listening
from interviewer.core.loudness import Loudness
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

# What the microphone hears of the interviewer's last word comes this much later: on its way through the devices.
ECHO_SECONDS = 0.5
# What was said when Enter was pressed is on its way for so long.
ARRIVING_SECONDS = 0.3


class Keeps(Protocol):
    """A round on disk."""

    @property
    def samples_kept(self) -> int:
        """The samples on record."""
        ...

    def append(self, fact: Fact) -> None:
        """Write a fact down."""
        ...

    def keep(self, block: Block) -> None:
        """Write sound down."""
        ...


class Listens(Protocol):
    """Makes words of the sound of answers, and tells the engine's inbox."""

    def hear(self, block: Block) -> None:
        """The next sound."""
        ...

    def begin(self, sample: int, question: str, kind: str) -> None:
        """From this sample on, an answer is given."""
        ...

    def type(self, typed: AnswerTyped) -> None:
        """A part of it was typed."""
        ...

    def doze(self) -> None:
        """No sound comes for a while; the silence in its place is nobody's."""
        ...

    def wake(self) -> None:
        """Sound comes again; the silence before was nobody's."""
        ...

    def end(self) -> None:
        """It is over; `AllTold` follows when all of it has been told."""
        ...


class Speaks(Protocol):
    """Reads aloud without keeping anybody waiting; tells the engine's inbox `Said` when it has."""

    def say(self, text: str) -> None:
        """Begin to read."""
        ...

    def hush(self) -> None:
        """Stop reading."""
        ...


class Engine:
    """Takes what comes into the inbox, writes it down, then tells it."""

    def __init__(
        self,
        journal: Keeps,
        inbox: Inbox,
        listener: Listens,
        voice: Speaks,
        publish: Callable[[Published], None],
    ) -> None:
        self._journal, self._inbox, self._publish = journal, inbox, publish
        self._listener, self._voice = listener, voice
        self._leaving = self._deaf = False
        self._sounds = True
        self._loudness = Loudness()
        self._echo_until = 0.0
        # What was typed and is no part of an answer yet.
        self._typed: list[str] = []

    def hold(self, questions: Iterable[Planned], minutes: float | None = None) -> None:
        """Ask one question after another until there is none, or the time is up."""
        for question in questions:
            if self._leaving or (minutes is not None and self._now >= minutes * 60):
                break
            self.ask(question)
            # Who typed while it was read has answered, even on leaving.
            if self._typed or not self._leaving:
                self.hear_answer(question)
        self.record(RoundEnded(self._now))

    def ask(self, question: Planned) -> None:
        """Put a question; it is read aloud until it has been heard, or the candidate has seen enough."""
        began = self._now
        self.record(QuestionAsked(began, question.text, question.kind))
        self._voice.say(question.text)
        if self._until_said().aloud:
            self.record(InterviewerSpoke(began, self._now))
            self._echo_until = self._now + ECHO_SECONDS

    def hear_answer(self, question: Planned) -> None:
        """Keep and hear an answer until it is over; one that is broken off by Ctrl-C is an answer all the same."""
        start = max(self._now, self._echo_until)
        self.record(AnswerStarted(start))
        self._listener.begin(sample_at(start), question.text, question.kind)
        try:
            self._hear_out()
            self._let_the_last_word_arrive()
        finally:
            self._close_answer(max(start, self._now))

    def record(self, fact: Fact) -> None:
        """Write a fact down, then tell it."""
        self._journal.append(fact)
        self._publish(fact)

    def _until_said(self) -> Said:
        while not isinstance(message := self._next(), Said):
            if isinstance(message, Finish | Leave | Entered):
                self._voice.hush()
        return message

    def _hear_out(self) -> None:
        """Until the candidate has finished."""
        self._take_typed()
        while not self._leaving and not isinstance(self._next(), Finish):
            self._take_typed()

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

    def _close_answer(self, ended: float) -> None:
        self._take_typed()
        self._listener.end()
        while not self._deaf and not isinstance(self._next(), AllTold):
            pass
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
            case Gone(_, for_good):
                self._sounds, self._leaving = False, self._leaving or for_good
                self._listener.doze()
                self._publish(message)
            case Back():
                self._sounds = True
                self._listener.wake()
                self._publish(message)
            case Entered(text):
                self._typed.append(text)
            case Noted():
                self._publish(message)
            case AllTold(deaf) if deaf:
                self._deaf = True
                self._publish(message)
            case Leave():
                self._leaving = True
        return message

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
            self._publish(news)

    @property
    def _now(self) -> float:
        return seconds(self._journal.samples_kept)
