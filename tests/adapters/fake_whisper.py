"""A Whisper that reads what it was told to, and remembers what it was asked."""

from dataclasses import dataclass

from interviewer.adapters.whisper import Decoded, Encoded, Whisper
from interviewer.core.audio import Samples, seconds
from interviewer.core.words import Word


@dataclass(frozen=True)
class Asked:
    """One reading: of how much sound, in which window at least, led by what, how."""

    seconds: float
    window: float
    prompt: str
    beam: int
    temperature: float
    most: int


class FakeWhisper(Whisper):
    """Gives its readings one after the other."""

    def __init__(self, *readings: Decoded, language: str = "en") -> None:
        self.language = language
        self.asked: list[Asked] = []
        self.aligned: list[tuple[float, Decoded]] = []
        self._readings = list(readings)
        self._window = 0.0

    def encoded(self, samples: Samples, shortest: float) -> Encoded:
        return Encoded(shortest, 0, seconds(len(samples)))

    def decoded(
        self, sound: Encoded, prompt: str = "", beam: int = 1, temperature: float = 0.0, most: int = 0
    ) -> Decoded:
        self.asked.append(Asked(sound.seconds, sound.states, prompt, beam, temperature, most))
        return self._readings.pop(0)

    def words(self, sound: Encoded, read: Decoded) -> list[Word]:
        self.aligned.append((sound.states, read))
        return [Word(text, float(at), at + 1.0, 0.9) for at, text in enumerate(read.text.split())]


def read(text: str, likely: float = -0.2, no_speech: float = 0.01, tokens: int | None = None) -> Decoded:
    """A reading of a text: a token a word, or as many as it is said to have."""
    count = len(text.split()) if tokens is None else tokens
    return Decoded(tuple(range(count)), text, likely, no_speech)
