"""What the interviewer says: a line at a time, from its first word until it has been heard."""

from interviewer.core.events import InterviewerSpoke
from interviewer.inbox import Said
from interviewer.roles import Speaks

# What the microphone hears of the interviewer's last word comes this much later: on its way through the devices.
ECHO_SECONDS = 0.5


class Saying:
    """The line that is being said, in round time; none at first."""

    def __init__(self, voice: Speaks) -> None:
        self._voice = voice
        self._text = ""
        self._since = self._until = 0.0
        self._said: Said | None = Said(aloud=False)
        self._broken_off = False
        # Until then the microphone may hear what was said.
        self.echo_until = 0.0

    @property
    def is_on(self) -> bool:
        """Whether a line is being said."""
        return self._said is None

    def say(self, text: str, now: float) -> None:
        """Begin to say it."""
        self._text, self._since, self._said, self._broken_off = text, now, None, False
        self._voice.say(text)

    def hush(self) -> None:
        """Say no more of it."""
        if self.is_on:
            self._voice.hush()

    def break_off(self) -> None:
        """Say no more of it for now: nobody is there to hear it."""
        if self.is_on:
            self._broken_off = True
            self._voice.hush()

    def come_to_end(self, said: Said, now: float) -> None:
        """The voice has come to its end."""
        self._said, self._until = said, now

    def spoken(self) -> InterviewerSpoke | None:
        """When the voice sounded, if it did."""
        if self._said is None or not self._said.aloud:
            return None
        # Where no sound came meanwhile, as from a recording that waits, there is no echo.
        if self._until > self._since:
            self.echo_until = self._until + ECHO_SECONDS
        return InterviewerSpoke(self._since, self._until)

    def take_up(self, now: float) -> bool:
        """Begin anew to say what was broken off; whether anything was."""
        if self._broken_off:
            self.say(self._text, now)
            return True
        return False
