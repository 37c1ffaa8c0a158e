"""What is being said right now, read again and again for the eye while the utterance grows."""

from typing import Protocol

from interviewer.core.audio import Samples, sample_at
from interviewer.core.glimpses import Guessed
from interviewer.core.utterances import Utterance, quietest

# Less sound than this is not worth a look.
SHORTEST_SECONDS = 0.4
# Longer sound is not read again as a whole: what is a few seconds old is read once more and then let be.
LONGEST_SECONDS = 8.0
KEPT_SECONDS = 3.0


class Glances(Protocol):
    """Reads quickly."""

    def read(self, samples: Samples) -> str | None:
        """The text; None where it makes no sense."""
        ...


class Guess:
    """The latest reading of the open utterance."""

    def __init__(self, glancer: Glances) -> None:
        self._glancer = glancer
        self._first = self._since = -1
        self._older = self._newest = ""

    def of(self, utterance: Utterance) -> Guessed | None:
        """Read what is new; None where there is too little of it."""
        if utterance.first != self._first:
            self._first = self._since = utterance.first
            self._older = self._newest = ""
        sound = utterance.samples[self._since - utterance.first :]
        if len(sound) < sample_at(SHORTEST_SECONDS):
            return None
        if len(sound) > sample_at(LONGEST_SECONDS):
            sound = self._let_be(sound)
        self._newest = self._read(sound, self._newest)
        return Guessed(utterance.end, utterance.start, f"{self._older} {self._newest}".strip())

    def _let_be(self, sound: Samples) -> Samples:
        """Read the older part for the last time; give the rest."""
        searched = sound[sample_at(KEPT_SECONDS) : -sample_at(KEPT_SECONDS)]
        cut = sample_at(KEPT_SECONDS) + quietest(searched)
        self._older = f"{self._older} {self._read(sound[:cut], '')}".strip()
        self._newest = ""
        self._since += cut
        return sound[cut:]

    def _read(self, sound: Samples, otherwise: str) -> str:
        text = self._glancer.read(sound)
        return otherwise if text is None else text
