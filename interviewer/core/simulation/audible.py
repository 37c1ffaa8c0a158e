"""Where in its sound a voice is heard: before, after and in between it adds silence of its own."""

import numpy as np

from interviewer.core.audio import SAMPLE_RATE, Samples, loudest, seconds
from interviewer.core.spans import Span, merged

# A hundredth of the loudest sample, 40 dB below it: what is fainter is breath, or the noise that a voice is made of.
FAINT = 0.01
FRAME_SAMPLES = SAMPLE_RATE // 100
# A shorter gap is the closure of a consonant: no listener would call it a pause.
SHORTEST_GAP_SECONDS = 0.2


def audible(samples: Samples) -> list[Span]:
    """The stretches in which a voice is heard, to the hundredth of a second."""
    whole = -(-len(samples) // FRAME_SAMPLES) * FRAME_SAMPLES
    frames = np.pad(np.abs(samples), (0, whole - len(samples))).reshape(-1, FRAME_SAMPLES)
    loud = frames.max(axis=1, initial=0.0) > max(FAINT * loudest(samples), 1e-4)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], loud, [False]])))
    runs = (Span(_at(start), _at(end)) for start, end in zip(edges[::2], edges[1::2], strict=True))
    return merged(runs, SHORTEST_GAP_SECONDS)


def _at(frame: int) -> float:
    return seconds(int(frame) * FRAME_SAMPLES)
