"""What comes into a round, and what is always done about it: written down, told, heard."""

from collections.abc import Callable

from interviewer.core.audio import Block, loudest, seconds
from interviewer.core.events import Fact, SoundLost
from interviewer.core.glimpses import Glimpse, Listening
from interviewer.core.loudness import Loudness
from interviewer.inbox import (
    AllTold,
    Back,
    BreakOff,
    Entered,
    Gone,
    Inbox,
    Leave,
    Lost,
    Message,
    Next,
    Noted,
    Pause,
    Published,
    Said,
    Told,
)
from interviewer.roles import Keeps, Listens, Reacts
from interviewer.saying import Saying
from interviewer.standing import StandingInbox


class BrokenOffError(Exception):
    """The candidate is gone; all that was said is kept."""


class Intake:
    """Takes one message after another; what it has learned of the candidate and the devices stands in its fields."""

    def __init__(
        self,
        journal: Keeps,
        inbox: Inbox,
        listener: Listens,
        saying: Saying,
        reactions: Reacts,
        publish: Callable[[Published], None],
    ) -> None:
        self._journal, self._publish = journal, publish
        self._inbox = StandingInbox(inbox, lambda: self.now, publish)
        self._listener, self._saying, self._reactions = listener, saying, reactions
        self._loudness = Loudness()
        # The candidate leaves the round, or passes on to the next question.
        self.leaving = self.passing = False
        # Nobody hears the sound any more; a device gives sound.
        self.deaf, self.sounds = False, True
        # What was typed and is no part of an answer yet.
        self.typed: list[str] = []

    @property
    def now(self) -> float:
        """The round's time: its sound on record is the clock."""
        return seconds(self._journal.samples_kept)

    @property
    def stands(self) -> bool:
        """Whether the round stands still."""
        return self._inbox.stands

    def record(self, fact: Fact) -> None:
        """Write a fact down, then tell it."""
        self._journal.append(fact)
        self._reactions.take(fact)
        self._publish(fact)

    def take(self) -> Message:
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
            case Noted():
                self._publish(message)
            case AllTold(deaf) if deaf:
                self.deaf = True
                self._publish(message)
            case _:
                self._heed(message)
        return message

    def _heed(self, message: Message) -> None:
        """What candidate and voice tell."""
        match message:
            case Said():
                self._saying.come_to_end(message, self.now)
            case Pause():
                self._saying.break_off()
            case Entered(text):
                self.typed.append(text)
            case Next():
                self.passing = True
            case Leave():
                self.leaving = True
            case BreakOff():
                raise BrokenOffError

    def _heed_device(self, message: Gone | Back) -> None:
        self.sounds = isinstance(message, Back)
        if isinstance(message, Gone):
            self.leaving = self.leaving or message.for_good
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
        if not self.deaf:
            self._listener.hear(block)

    def _tell(self, news: Fact | Glimpse) -> None:
        if isinstance(news, Fact):
            self.record(news)
        else:
            self._reactions.take(news)
            self._publish(news)
