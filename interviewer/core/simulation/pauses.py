"""Silences and filled pauses that were found, held against those that are there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from interviewer.core.events import Fact
from interviewer.core.figures.pacing import Fillers
from interviewer.core.fillers import SOUND
from interviewer.core.simulation.retold import heard_speech
from interviewer.core.simulation.truth import TrueAnswer, Truth
from interviewer.core.spans import Span, overlap
from interviewer.core.speech import SHORTEST_PAUSE_SECONDS, pauses

# An "um" that is heard this far from where it was said is another.
NEAR_SECONDS = 0.3


@dataclass(frozen=True)
class PausesFound:
    """How many pauses the scripts ask for, how many were found, and how many that are none.

    `starts` and `ends` are the seconds by which those found begin and end late (early: negative). A silence that the
    voice itself made counts neither way.
    """

    asked: int
    found: int
    invented: int
    starts: tuple[float, ...]
    ends: tuple[float, ...]

    @property
    def worst(self) -> float | None:
        """The farthest that an edge is off; None where none was found."""
        return max(map(abs, (*self.starts, *self.ends)), default=None)


@dataclass(frozen=True)
class FillersFound:
    """How many filled pauses were said, how many of them were heard, and how many that were not said."""

    said: int
    heard: int
    invented: int


def pauses_found(truth: Truth, facts: Sequence[Fact]) -> PausesFound:
    """The pauses in the speech that was heard in a round."""
    heard = [pauses(speech) for speech in heard_speech(facts)]
    pairs = [pair for answer, found in zip(truth.answers, heard, strict=False) for pair in _pairs(answer, found)]
    invented = sum(_invented(answer, found) for answer, found in zip(truth.answers, heard, strict=False))
    return PausesFound(
        sum(len(_asked(answer)) for answer in truth.answers),
        len(pairs),
        invented,
        tuple(found.start - asked.start for asked, found in pairs),
        tuple(found.end - asked.end for asked, found in pairs),
    )


def fillers_found(truth: Truth, heard: Iterable[Fillers]) -> FillersFound:
    """The filled pauses of a report's answers."""
    said = hit = invented = 0
    for answer, fillers in zip(truth.answers, heard, strict=False):
        sounds = [Span(one.start or 0.0, one.end or 0.0) for one in fillers.heard if one.kind == SOUND]
        said += len(answer.fillers)
        hit += sum(any(_near(one, sound) for sound in sounds) for one in answer.fillers)
        invented += sum(not any(_near(one, sound) for one in answer.fillers) for sound in sounds)
    return FillersFound(said, hit, invented)


def _asked(answer: TrueAnswer) -> list[Span]:
    return [pause for pause in answer.pauses if pause.length >= SHORTEST_PAUSE_SECONDS]


def _pairs(answer: TrueAnswer, found: Sequence[Span]) -> list[tuple[Span, Span]]:
    """Each pause that is there with the one that was found for it."""
    best = [(asked, max(found, key=lambda one: overlap(one, asked), default=asked)) for asked in _asked(answer)]
    return [(asked, one) for asked, one in best if found and overlap(asked, one) >= max(asked.length, one.length) / 2]


def _invented(answer: TrueAnswer, found: Sequence[Span]) -> int:
    """Those found that are hardly silent; a breath may be found a little longer than it is."""
    return sum(sum(overlap(one, quiet) for quiet in answer.quiet) < one.length / 2 for one in found)


def _near(one: Span, other: Span) -> bool:
    return max(one.start - other.end, other.start - one.end) <= NEAR_SECONDS
