"""What understands tones and tag names instead of people, and processes that are none."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from interviewer.core.audio import SAMPLE_RATE, Samples, seconds
from interviewer.core.speech import FRAME_SAMPLES
from interviewer.core.tags import ASIDE, SCHEMES, Tagging
from interviewer.core.words import Word
from tests.tones import pitch_of

Task = TypeVar("Task")
Result = TypeVar("Result")

HEARD = 0.05
RUN_SAMPLES = SAMPLE_RATE // 100


class NamedTags:
    """Gives a unit the tag that is its first word, else `aside`; its confidence tells whether a question was told."""

    def __init__(self, kind: str = "case") -> None:
        self._tags = SCHEMES[kind]

    def tag(self, units: Sequence[str], question: str = "") -> list[Tagging]:
        return [self._tagging(unit, 0.9 if question else 0.8) for unit in units]

    def _tagging(self, unit: str, confidence: float) -> Tagging:
        first = unit.partition(" ")[0].lower()
        best = first if first in self._tags else ASIDE
        rest = (1 - confidence) / (len(self._tags) - 1)
        return Tagging(best, confidence, {tag: confidence if tag == best else rest for tag in self._tags})


class Loudness:
    """Takes whatever can be heard for a voice."""

    def __init__(self) -> None:
        self._rest = np.zeros(0, np.float32)

    def read(self, samples: Samples) -> npt.NDArray[np.float32]:
        sound = np.concatenate([self._rest, samples])
        whole = len(sound) // FRAME_SAMPLES * FRAME_SAMPLES
        self._rest = sound[whole:]
        frames = sound[:whole].reshape(-1, FRAME_SAMPLES)
        return np.asarray(np.abs(frames).max(axis=1, initial=0.0) > HEARD, np.float32)


class Pitches:
    """Reads a tone as one word, its pitch in tens of hertz: 440 Hz is `a44.`."""

    def read(self, samples: Samples) -> list[Word]:
        return list(_words_in(samples))


class PitchesInTurn:
    """Reads tones as `Pitches` does, as what reads whole recordings gives its words: one after the other."""

    def read(self, samples: Samples) -> Iterator[Word]:
        yield from _words_in(samples)


@dataclass(frozen=True)
class InThisProcess:
    """In the place of processes, each of which would load real models: the work is done here, one after another."""

    jobs: int

    def hands(self) -> int:
        return self.jobs

    def done(self, work: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[tuple[Task, Result]]:
        yield from ((task, work(task)) for task in tasks)


def _words_in(samples: Samples) -> Iterator[Word]:
    runs = samples[: len(samples) // RUN_SAMPLES * RUN_SAMPLES].reshape(-1, RUN_SAMPLES)
    loud = np.concatenate([[False], np.abs(runs).max(axis=1) > HEARD, [False]])
    edges = np.flatnonzero(loud[1:] != loud[:-1]) * RUN_SAMPLES
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        pitch = round(pitch_of(samples[start:end]) / 10)
        yield Word(f"a{pitch}.", seconds(int(start)), seconds(int(end)), 0.8)
