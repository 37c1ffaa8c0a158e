"""Two people on two channels: who speaks is on whose channel it is louder."""

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

from interviewer.core.audio import SAMPLE_RATE, Block
from interviewer.core.spans import Span
from interviewer.core.voices import Piece, cut, settled

STEPS_A_SECOND = 100
STEP = SAMPLE_RATE // STEPS_A_SECOND
# In a room with two microphones the nearer one is 6 dB and more louder; music and one voice in the middle are not.
APART_DECIBELS = 6.0
APART_SHARE = 0.8
LEAST_SHARE = 0.02
# A difference of so many decibels makes one voice e times as likely; on a channel of its own even a nod is somebody's.
SURE_DECIBELS = 3.0
CHANGE_COST = 1.0

Power = npt.NDArray[np.float64]


def power_of(blocks: Iterable[Block]) -> Power:
    """The power of each hundredth of a second; blocks hold whole ones, but the last."""
    return np.concatenate([np.zeros(0), *_powers(blocks)])


def _powers(blocks: Iterable[Block]) -> Iterator[Power]:
    for block in blocks:
        whole = block.samples[: len(block.samples) // STEP * STEP].astype(np.float64)
        yield np.square(whole.reshape(-1, STEP)).sum(axis=1)


def told_apart(left: Power, right: Power, speech: list[Span]) -> tuple[Piece, ...] | None:
    """On whose channel each piece of speech is (0 left, 1 right); None where both channels hold the same."""
    spans = cut(speech)
    louder = np.array([_louder(left, right, span) for span in spans])
    lengths = np.array([span.length for span in spans])
    apart = np.abs(louder) >= APART_DECIBELS
    sides = [float(lengths[apart & side].sum()) for side in (louder > 0, louder < 0)] if len(spans) else [0.0, 0.0]
    whole = float(lengths.sum())
    if sum(sides) < APART_SHARE * whole or min(sides) < LEAST_SHARE * whole or not whole:
        return None
    return settled(spans, (louder / SURE_DECIBELS).tolist(), CHANGE_COST)


def _louder(left: Power, right: Power, span: Span) -> float:
    """By how many decibels the right is louder."""
    steps = slice(round(span.start * STEPS_A_SECOND), round(span.end * STEPS_A_SECOND) + 1)
    return float(10 * np.log10((right[steps].sum() + 1e-6) / (left[steps].sum() + 1e-6)))
