"""What a round that goes on in other threads tells the screen: two messages, no more."""

from textual.message import Message

from interviewer.core.glimpses import Glimpse
from interviewer.inbox import Published
from interviewer.tui.values import RoundOver


class Happened(Message):
    """Something that must not be missed."""

    def __init__(self, told: Published | RoundOver) -> None:
        super().__init__()
        self.told = told


class Glimpsed(Message):
    """Something for the eye: while the screen is busy, the newest takes the place of the one before."""

    def __init__(self, glimpse: Glimpse) -> None:
        super().__init__()
        self.glimpse = glimpse

    def can_replace(self, message: Message) -> bool:
        """One of the same sort is out of date."""
        return isinstance(message, Glimpsed) and type(message.glimpse) is type(self.glimpse)
