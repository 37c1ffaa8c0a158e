"""The sound of what a report flags, cut out of its round."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from interviewer.adapters.clip_encoder import encoded
from interviewer.cli.kept import blocks_in
from interviewer.core.audio import Block, Samples, sample_at
from interviewer.core.spans import Span
from interviewer.exports.page import Sound

# So that no first word is cut off, and a filler has words around it.
AROUND_SECONDS = 0.5
# Of a longer stretch, its beginning tells what is wrong with it.
LONGEST_SECONDS = 60.0


def sounds_of(folder: Path, spans: Iterable[Span]) -> dict[Span, Sound]:
    """Each stretch as a sound; one of which the round has no sound that can be read is left out."""
    cuts = {span: _cut(span) for span in spans}
    parts: dict[Span, list[Samples]] = {span: [] for span in cuts}
    for block in blocks_in(folder):
        for span, (first, end) in cuts.items():
            if block.end > first and block.first < end:
                parts[span].append(_inside(block, first, end))
    return {span: _sound(span, np.concatenate(some)) for span, some in parts.items() if some}


def _cut(span: Span) -> tuple[int, int]:
    """The samples from a little before it to a little behind it."""
    end = min(span.end, span.start + LONGEST_SECONDS)
    return max(0, sample_at(span.start - AROUND_SECONDS)), sample_at(end + AROUND_SECONDS)


def _inside(block: Block, first: int, end: int) -> Samples:
    return block.samples[max(0, first - block.first) : end - block.first]


def _sound(span: Span, samples: Samples) -> Sound:
    content, media_type = encoded(samples)
    return Sound(content, media_type, whole=span.length <= LONGEST_SECONDS)
