from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.core import passages
from interviewer.core.audio import SAMPLE_RATE, Block, sample_at, seconds
from interviewer.core.passages import Cutter, Passage
from interviewer.core.spans import Span
from tests.toy_language import blocks

LONG_ENOUGH, LONGEST, MARGIN = 4.0, 7.0, passages.MARGIN_SECONDS
# So long after its end a stretch of speech is known to be over.
KNOWN_AFTER = 0.224
# Speech is known of when the frame in which it begins is full.
FRAME = 512 / SAMPLE_RATE
LONGEST_BLOCK = 8000


@pytest.fixture(autouse=True)
def short_passages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages, "LONG_ENOUGH_SECONDS", LONG_ENOUGH)
    monkeypatch.setattr(passages, "LONGEST_SECONDS", LONGEST)


def numbered(length: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    """Sound in which every sample is its own number."""
    return np.arange(sample_at(length), dtype=np.float32)


def held(cutter: Cutter) -> float:
    kept = [*cutter._held, *cutter._parts]
    return seconds(sum(len(block.samples) for block in kept))


def passages_of(sound: Iterator[Block], speech: Sequence[Span], most_held: float = 1e9) -> Iterator[Passage]:
    """What the cutter gives of a sound in which these stretches are spoken."""
    cutter, told = Cutter(), 0
    for block in sound:
        now = seconds(block.end)
        over = sum(span.end + KNOWN_AFTER <= now for span in speech)
        begun = over < len(speech) and speech[over].start + FRAME <= now
        yield from cutter.hear(block, speech[told:over], speech[over].start if begun else None)
        assert held(cutter) <= most_held
        told = over
    yield from cutter.close(speech[told:])


def stretches(drawn: Sequence[tuple[float, float]]) -> list[Span]:
    """Stretches of speech from gaps and lengths."""
    spans: list[Span] = []
    for gap, length in drawn:
        start = (spans[-1].end if spans else -KNOWN_AFTER) + KNOWN_AFTER + gap
        spans.append(Span(start, start + length))
    return spans


speeches = st.lists(
    st.tuples(st.one_of(st.floats(0, 1), st.floats(0, 5)), st.one_of(st.floats(0.1, 3), st.floats(0.1, 20))), max_size=7
).map(stretches)
block_lengths = st.lists(st.integers(1000, LONGEST_BLOCK), min_size=1, max_size=5)


def given_samples(of: Sequence[Passage]) -> list[int]:
    return [int(number) for passage in of for number in passage.samples]


@given(speeches, block_lengths, st.floats(0, 2))
@settings(max_examples=40, deadline=None)
def test_every_spoken_sample_is_given_once_and_little_else(speech: list[Span], lengths: list[int], rest: float) -> None:
    sound = numbered((speech[-1].end if speech else 0.0) + rest)
    given_numbers = np.array(
        given_samples(list(passages_of(blocks(sound, lengths), speech, LONGEST + 3 * MARGIN + 1.5))), dtype=np.int64
    )
    assert np.all(np.diff(given_numbers) > 0)
    near = np.zeros(len(sound), dtype=bool)
    for span in speech:
        first, last = np.searchsorted(given_numbers, [sample_at(span.start), sample_at(span.end) - 1])
        whole = np.arange(sample_at(span.start), min(sample_at(span.end), len(sound)))
        assert np.array_equal(given_numbers[first : last + 1], whole)
        near[max(0, sample_at(span.start - MARGIN) - 1) : sample_at(span.end + MARGIN) + 1] = True
    assert near[given_numbers].all()


@given(speeches, block_lengths)
@settings(max_examples=40, deadline=None)
def test_a_passage_is_neither_short_nor_long(speech: list[Span], lengths: list[int]) -> None:
    sound = numbered((speech[-1].end if speech else 0.0) + 1)
    given_passages = list(passages_of(blocks(sound, lengths), speech))
    read = [seconds(len(passage.samples)) for passage in given_passages]
    assert all(length >= LONG_ENOUGH - 0.001 for length in read[:-1])
    assert all(length <= LONGEST + 2 * MARGIN + KNOWN_AFTER + LONGEST_BLOCK / SAMPLE_RATE for length in read)


@given(speeches, block_lengths)
@settings(max_examples=40, deadline=None)
def test_a_stretch_that_is_not_overlong_lies_in_one_passage(speech: list[Span], lengths: list[int]) -> None:
    sound = numbered((speech[-1].end if speech else 0.0) + 1)
    firsts = [int(passage.samples[0]) for passage in passages_of(blocks(sound, lengths), speech)]
    whole = [span for span in speech if span.length < LONGEST - LONG_ENOUGH - KNOWN_AFTER - LONGEST_BLOCK / SAMPLE_RATE]
    assert not any(sample_at(span.start) < first < sample_at(span.end) for span in whole for first in firsts)


@given(speeches, block_lengths, st.data())
@settings(max_examples=40, deadline=None)
def test_a_time_in_a_passage_leads_back(speech: list[Span], lengths: list[int], data: st.DataObject) -> None:
    sound = numbered((speech[-1].end if speech else 0.0) + 1)
    for passage in passages_of(blocks(sound, lengths), speech):
        at = data.draw(st.integers(0, len(passage.samples) - 1))
        true = (float(passage.samples[at]) + 0.5) / SAMPLE_RATE
        assert passage.time_at((at + 0.5) / SAMPLE_RATE) == pytest.approx(true, abs=1e-6)


def test_a_time_past_the_end_is_the_end() -> None:
    passage = Passage((Block(16_000, numbered(1)), Block(48_000, numbered(1))))
    assert [passage.time_at(at) for at in (0, 0.5, 1, 1.5, 2, 9)] == [1, 1.5, 2, 3.5, 4, 4]


def test_a_passage_without_parts_has_no_times() -> None:
    with pytest.raises(ValueError, match="at least one part"):
        Passage(()).time_at(0.0)


def steady(length: float, block: float) -> Iterator[Block]:
    """Sound of which nothing is kept by the test itself."""
    samples = np.zeros(sample_at(block), dtype=np.float32)
    for number in range(round(length / block)):
        yield Block(number * len(samples), samples)


def test_hours_of_silence_are_let_go() -> None:
    assert list(passages_of(steady(7200, 0.5), [], most_held=2 * MARGIN + 0.5)) == []


def test_hours_without_a_gap_are_cut_into_long_passages() -> None:
    unbroken = [Span(0.0, 1e6)]
    cutter = Cutter()
    lengths = []
    for block in steady(1800, 0.1):
        lengths += [seconds(len(p.samples)) for p in cutter.hear(block, [], unbroken[0].start)]
        assert held(cutter) <= LONGEST + 1
    lengths += [seconds(len(p.samples)) for p in cutter.close([Span(0.0, 1800.0)])]
    assert sum(lengths) == pytest.approx(1800)
    assert all(LONG_ENOUGH <= length <= LONGEST + 1 for length in lengths[:-1])


def test_stretches_whose_margins_touch_keep_the_gap_between_them() -> None:
    speech = [Span(1.0, 2.0), Span(2.6, 3.0), Span(4.0, 5.0)]
    (passage,) = passages_of(blocks(numbered(8), [1600]), speech)
    parts = [Span(seconds(part.first), seconds(part.end)) for part in passage.parts]
    assert [edge for part in parts for edge in (part.start, part.end)] == pytest.approx(
        [0.65, 2.35, 2.35, 3.35, 3.65, 5.35], abs=1e-4
    )


def test_a_passage_ends_before_a_stretch_that_is_not_known_of_yet() -> None:
    speech = [Span(1.0, 5.5), Span(5.5 + MARGIN - 0.01, 8.0)]
    first, second = passages_of(blocks(numbered(9), [320]), speech)
    assert seconds(first.parts[-1].end) == seconds(second.parts[0].first) < speech[1].start


def test_a_whole_recording_in_one_block_is_the_same() -> None:
    speech = [Span(1.0, 2.0), Span(9.0, 12.5), Span(14.0, 14.5)]
    sound = numbered(20)
    at_once = given_samples(list(passages_of(blocks(sound, [len(sound)]), speech)))
    assert at_once == given_samples(list(passages_of(blocks(sound, [160]), speech)))
