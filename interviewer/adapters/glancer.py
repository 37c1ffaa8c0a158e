"""A quick look at what is being said, by a light model: text for the eye, soon replaced."""

from interviewer.adapters.whisper import Whisper
from interviewer.core.audio import Samples
from interviewer.core.readings import MOST_PIECES_A_SECOND, PIECES_BESIDES

# In shorter windows the light model goes round in circles more often than is worth what they save.
SHORTEST_WINDOW_SECONDS = 8.0


class Glancer:
    """Reads what has been said so far."""

    def __init__(self, whisper: Whisper) -> None:
        self._whisper = whisper

    def read(self, samples: Samples) -> str | None:
        """The text; None where it went round in circles."""
        sound = self._whisper.encoded(samples, SHORTEST_WINDOW_SECONDS)
        most = int(MOST_PIECES_A_SECOND * sound.seconds) + PIECES_BESIDES
        read = self._whisper.decoded(sound, most=most)
        return None if len(read.tokens) >= most else read.text
