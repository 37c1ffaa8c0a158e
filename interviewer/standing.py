"""A round that stands still: what its inbox gives while the candidate is away."""

from collections.abc import Callable

from interviewer.core.audio import Block, seconds
from interviewer.core.events import RoundPaused
from interviewer.core.glimpses import Paused
from interviewer.inbox import Finish, GoOn, Hush, Inbox, Leave, Lost, Message, Next, Noted, Pause, Repeat, Think, Told


class StandingInbox:
    """An inbox whose round can stand still.

    Meanwhile sound is passed over, and what comes later is numbered as if it had followed at once, so that the clock
    stands still too. `show` is told how long it has lasted, `now` is the round's time.
    """

    def __init__(self, inbox: Inbox, now: Callable[[], float], show: Callable[[Paused], None]) -> None:
        self._inbox, self._now, self._show = inbox, now, show
        self.stands = False
        self._passed = self._passed_before = 0
        self._later: Message | None = None

    def get(self) -> Message:
        """What comes next that concerns the round: a pause as it begins, and as a fact when it is over."""
        while True:
            message, self._later = self._later or self._inbox.get(), None
            passed_on = self._while_standing(message) if self.stands else self._while_going(message)
            if passed_on is not None:
                return passed_on

    def _while_going(self, message: Message) -> Message | None:
        match message:
            case Pause():
                self.stands, self._passed_before = True, self._passed
                self._show(Paused(self._now(), 0.0))
            case GoOn():
                return None
            case Block(first, samples):
                return Block(first - self._passed, samples)
            case Lost(at, missing):
                return Lost(at - seconds(self._passed), missing)
        return message

    def _while_standing(self, message: Message) -> Message | None:
        match message:
            case Block(samples=samples):
                self._passed += len(samples)
                self._show(Paused(self._now(), self._away))
            case GoOn():
                return self._over()
            case Leave():
                self._later = message
                return self._over()
            case Lost() | Noted() | Pause() | Finish() | Hush() | Repeat() | Think() | Next():
                # What the microphone lacks meanwhile is nobody's, and a key that is pressed now was meant for no one.
                return None
            case _:
                return message
        return None

    def _over(self) -> Told:
        self.stands = False
        return Told(RoundPaused(self._now(), self._away))

    @property
    def _away(self) -> float:
        return seconds(self._passed - self._passed_before)
