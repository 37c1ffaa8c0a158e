"""A stretch of sound: the samples that lie there, and silence where there are none."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.audio import SAMPLE_RATE, Block, Samples, sample_at
from interviewer.core.spans import Span
from interviewer.core.stretch import EDGE_SAMPLES, softened, stretch, without

# Each sample tells its own number; those from 100 to 149 are missing.
NUMBERED = np.arange(1, 301, dtype=np.float32)
NUMBERED[100:150] = 0


def blocks(cuts: list[int]) -> list[Block]:
    parts = [(0, 100), (150, 300)]
    edges = [sorted({first, *(cut for cut in cuts if first < cut < end), end}) for first, end in parts]
    pairs = [pair for some in edges for pair in pairwise(some)]
    return [Block(first, NUMBERED[first:end]) for first, end in pairs]


def joined(runs: list[Samples]) -> Samples:
    return np.concatenate([np.zeros(0, np.float32), *runs])


@given(st.lists(st.integers(0, 300)), st.integers(0, 400), st.integers(0, 100_000))
def test_any_cut_of_the_blocks_gives_the_same_stretch(cuts: list[int], begin: int, length: int) -> None:
    whole = np.pad(NUMBERED, (0, 101_000))
    found = joined(list(stretch(blocks(cuts), begin, begin + length)))
    np.testing.assert_array_equal(found, whole[begin : begin + length])


def test_no_more_is_asked_for_than_is_needed() -> None:
    asked = iter(blocks([10, 20, 30]))
    list(stretch(asked, 0, 15))
    assert next(asked).first == 20


@given(st.lists(st.integers(1, 2000), max_size=5))
def test_it_rises_and_falls_however_it_comes(lengths: list[int]) -> None:
    whole = sum(lengths)
    runs = [np.ones(length, np.float32) for length in lengths]
    soft = joined(list(softened(runs, whole)))
    assert len(soft) == whole
    assert not soft[:1].any()
    assert not soft[-1:].any()
    assert (np.abs(np.diff(soft)) <= 1.01 / EDGE_SAMPLES).all()
    assert (soft[EDGE_SAMPLES:-EDGE_SAMPLES] == 1).all()


@given(st.lists(st.tuples(st.floats(0, 4), st.floats(0, 4)), max_size=4))
def test_what_others_said_is_silence_and_nothing_else_changes(pairs: list[tuple[float, float]]) -> None:
    spans = [Span(min(pair), max(pair)) for pair in pairs]
    block = Block(SAMPLE_RATE, np.ones(2 * SAMPLE_RATE, np.float32))
    left = without(block, spans)
    gone = np.zeros(4 * SAMPLE_RATE, bool)
    for span in spans:
        gone[sample_at(span.start) : sample_at(span.end)] = True
    assert left.first == block.first
    np.testing.assert_array_equal(left.samples == 0, gone[SAMPLE_RATE : 3 * SAMPLE_RATE])
    assert block.samples.all()
