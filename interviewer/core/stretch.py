"""A stretch of sound, cut out of the blocks in which it comes."""

from collections.abc import Iterable, Iterator

import numpy as np

from interviewer.core.audio import SAMPLE_RATE, Block, Samples, sample_at
from interviewer.core.spans import Span

# So long is the rise and the fall of a stretch: what begins in the middle of a word would click.
EDGE_SAMPLES = SAMPLE_RATE // 200


def stretch(blocks: Iterable[Block], begin: int, end: int) -> Iterator[Samples]:
    """The samples from one number to another, in runs of any length; silence where there are none."""
    at = begin
    for block in blocks:
        if block.first > at:
            yield from _silence(min(block.first, end) - at)
            at = min(block.first, end)
        part = block.samples[max(0, at - block.first) : max(0, end - block.first)]
        if len(part):
            yield part
            at += len(part)
        if at >= end:
            return
    yield from _silence(end - at)


def softened(runs: Iterable[Samples], length: int) -> Iterator[Samples]:
    """So many samples in all, which rise at the beginning and fall at the end."""
    at = 0
    for samples in runs:
        places = np.arange(at, at + len(samples))
        height = np.minimum(places, length - 1 - places) / EDGE_SAMPLES
        yield samples * np.clip(height, 0.0, 1.0).astype(np.float32)
        at += len(samples)


def _silence(samples: int) -> Iterator[Samples]:
    for first in range(0, samples, SAMPLE_RATE):
        yield np.zeros(min(SAMPLE_RATE, samples - first), dtype=np.float32)


def without(block: Block, spans: Iterable[Span]) -> Block:
    """The sound with silence in the place of these stretches."""
    samples = block.samples
    for span in spans:
        first, last = (max(0, sample_at(at) - block.first) for at in (span.start, span.end))
        if first < len(samples) and last > first:
            samples = np.concatenate([samples[:first], np.zeros_like(samples[first:last]), samples[last:]])
    return Block(block.first, samples)
