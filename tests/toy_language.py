"""A language of tones: each word is a pitch, so that it can be read back from the samples alone, without any model."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from interviewer.core.audio import SAMPLE_RATE, Block, Samples, sample_at, seconds
from interviewer.core.speech import FRAME_SAMPLES
from interviewer.core.tags import ASIDE, SCHEMES, Tagging
from interviewer.core.words import Word, text_of
from tests.tones import joined, pitch_of, silence, tone

VOCABULARY = (
    *("buyers", "sellers", "because", "churn", "ship", "metric", "funnel", "price"),
    *("trust", "supply", "retain", "survey", "launch", "borrow", "delay", "weather"),
)
WORD_SECONDS = 0.25
GAP_SECONDS = 0.08
LOWEST_PITCH, PITCH_STEP = 400.0, 200.0
# A filled pause, which no reader writes down: it is lower than any word.
UM = "um"
UM_SECONDS, UM_PITCH = 0.5, 120.0

AUDIBLE = 0.02
# A sine crosses zero more often than this; two words never stand closer.
SHORTEST_BREAK_SAMPLES = SAMPLE_RATE // 50
# Of less, no pitch can be told.
SHORTEST_READABLE_SAMPLES = SAMPLE_RATE // 100

# A word that decides the tag of its segment; any other segment is an aside.
TELLING = {"because": "hypothesis", "ship": "recommendation", "buyers": "segmentation", "metric": "framework"}


def said(*parts: str | float) -> tuple[Samples, list[Word]]:
    """The sound of words (each followed by a short gap) and of silences in seconds, and the words as they truly are."""
    sounds: list[Samples] = []
    words: list[Word] = []
    passed = 0
    for part in parts:
        if part == UM:
            sounds += [um(), silence(GAP_SECONDS)]
            passed += len(sounds[-2])
        elif isinstance(part, str):
            start, end = seconds(passed), seconds(passed) + WORD_SECONDS
            words.append(Word(part, start, end, 1.0))
            sounds += [tone(WORD_SECONDS, LOWEST_PITCH + PITCH_STEP * VOCABULARY.index(part)), silence(GAP_SECONDS)]
            passed += len(sounds[-2])
        else:
            sounds.append(silence(part))
        passed += len(sounds[-1])
    return joined(*sounds), words


def um() -> Samples:
    """A held voice of one pitch and many harmonics."""
    times = np.arange(sample_at(UM_SECONDS)) / SAMPLE_RATE
    voice = np.sum([np.sin(2 * np.pi * UM_PITCH * k * times) / k**1.5 for k in range(1, 30)], axis=0)
    ramp = np.minimum(1.0, np.arange(len(voice)) / sample_at(0.03))
    held: Samples = (0.3 * voice / np.abs(voice).max() * ramp * ramp[::-1]).astype(np.float32)
    return held


def blocks(sound: Samples, lengths: Sequence[int], first: int = 0) -> Iterator[Block]:
    """The sound in blocks of these lengths, over and over; numbered from `first`."""
    at, turn = 0, 0
    while at < len(sound):
        length = lengths[turn % len(lengths)]
        yield Block(first + at, sound[at : at + length])
        at, turn = at + length, turn + 1


class ToyActivity:
    """Voice activity that hears a voice in every frame that is not silent."""

    def __init__(self) -> None:
        self._rest: Samples = np.zeros(0, np.float32)

    def read(self, samples: Samples) -> npt.NDArray[np.float32]:
        """The probabilities of the frames these samples complete."""
        sound = joined(self._rest, samples)
        whole = len(sound) // FRAME_SAMPLES * FRAME_SAMPLES
        self._rest = sound[whole:]
        loud: npt.NDArray[np.bool_] = np.any(np.abs(sound[:whole].reshape(-1, FRAME_SAMPLES)) > AUDIBLE, axis=1)
        return loud.astype(np.float32)


class ToyReader:
    """Reads an utterance; remembers how much sound each held."""

    def __init__(self) -> None:
        self.utterances: list[float] = []

    def read(self, samples: Samples) -> list[Word]:
        """The words, with times from the beginning of the sound."""
        self.utterances.append(seconds(len(samples)))
        return list(_words_in(samples))


class ToyGlancer:
    """Glances at the words said so far; remembers how much sound each glance was at."""

    def __init__(self) -> None:
        self.glances: list[float] = []

    def read(self, samples: Samples) -> str | None:
        """The words as a text."""
        self.glances.append(seconds(len(samples)))
        return text_of(_words_in(samples))


def _words_in(samples: Samples) -> Iterator[Word]:
    readable = (run for run in _audible(samples) if run[1] - run[0] >= SHORTEST_READABLE_SAMPLES)
    for start, end in readable:
        number = round((pitch_of(samples[start:end]) - LOWEST_PITCH) / PITCH_STEP)
        if number >= 0:
            yield Word(VOCABULARY[number], seconds(start), seconds(end), 1.0)


def _audible(samples: Samples) -> Iterator[tuple[int, int]]:
    """The runs of sound between silences."""
    loud = np.flatnonzero(np.abs(samples) > AUDIBLE)
    if len(loud):
        edges = [0, *(np.flatnonzero(np.diff(loud) > SHORTEST_BREAK_SAMPLES) + 1), len(loud)]
        yield from ((int(loud[one]), int(loud[other - 1]) + 1) for one, other in pairwise(edges))


class ToyTagger:
    """Tags a unit by the first word in it that tells."""

    def __init__(self) -> None:
        self.units: list[str] = []

    def tag(self, units: Sequence[str], question: str = "") -> list[Tagging]:  # noqa: ARG002  the promise of a tagger
        """One tagging a unit."""
        self.units += units
        return [self._one(unit) for unit in units]

    def _one(self, unit: str) -> Tagging:
        tag = next((TELLING[word] for word in unit.split() if word in TELLING), ASIDE)
        return Tagging(tag, 0.9, {known: 0.9 if known == tag else 0.02 for known in SCHEMES["case"]})
