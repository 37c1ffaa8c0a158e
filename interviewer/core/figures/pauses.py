"""How the pauses of an answer are spread, from the sound."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from interviewer.core.segments import ends_sentence
from interviewer.core.spans import Span
from interviewer.core.vomit import TaggedSegment

# A shorter one is the closure of a consonant, a longer one is heard as a stop.
SHORT_SECONDS, LONG_SECONDS = 0.2, 1.0
# Segments end where speech does, to about a frame.
NEAR_SECONDS = 0.05

_TRAILS_OFF = re.compile(r"(?:\.{2,}|…)\W*$")


@dataclass(frozen=True)
class PauseClass:
    """The pauses from `least` seconds on and below `most` (None: no end): how many, and their seconds."""

    least: float
    most: float | None
    count: int
    seconds: float


@dataclass(frozen=True)
class PauseSpread:
    """The pauses of an answer by length; their median and 90th percentile in seconds, None where there is none.

    Of the long ones, `inside` broke a sentence off that then went on, `between` stood where one had ended. Gaps below
    0.2 s are hardly ever found: to the ear and to the detector they are part of the speech.
    """

    classes: tuple[PauseClass, ...]
    median: float | None
    ninetieth: float | None
    inside: tuple[Span, ...]
    between: tuple[Span, ...]


def spread_of(pauses: Sequence[Span], segments: Sequence[TaggedSegment]) -> PauseSpread:
    """The spread of the pauses between stretches of speech."""
    lengths = sorted(pause.length for pause in pauses)
    edges = (0.0, SHORT_SECONDS, LONG_SECONDS, None)
    long = [pause for pause in pauses if pause.length >= LONG_SECONDS]
    inside = tuple(pause for pause in long if _breaks_off(pause, segments))
    return PauseSpread(
        tuple(_class(lengths, least or 0.0, most) for least, most in pairwise(edges)),
        median(lengths) if lengths else None,
        lengths[math.ceil(0.9 * len(lengths)) - 1] if lengths else None,
        inside,
        tuple(pause for pause in long if pause not in inside),
    )


def _class(lengths: Sequence[float], least: float, most: float | None) -> PauseClass:
    inside = [length for length in lengths if length >= least and (most is None or length < most)]
    return PauseClass(least, most, len(inside), sum(inside, 0.0))


def _breaks_off(pause: Span, segments: Sequence[TaggedSegment]) -> bool:
    """Whether the sentence before a pause goes on after it."""
    before = [s.text for s in segments if s.end is not None and s.end <= pause.start + NEAR_SECONDS]
    after = [s.text for s in segments if s.start is not None and s.start >= pause.end - NEAR_SECONDS]
    if not before or not after:
        return False
    last = before[-1].split()[-1:]
    if _TRAILS_OFF.search(before[-1]):
        return after[0][:1].islower()
    return bool(last) and not ends_sentence(last[0])
