from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.attention import Attention
from interviewer.core.audio import Samples, seconds
from interviewer.core.spans import Span
from interviewer.core.speech import FRAME_SAMPLES, FRAME_SECONDS
from tests.toy_language import VOCABULARY, ToyActivity, blocks, said

CLOSE = 0.04

talks = st.lists(st.one_of(st.sampled_from(VOCABULARY), st.sampled_from([0.0, 0.15, 0.3, 1.2])), max_size=20)
block_lengths = st.lists(st.integers(1, 20_000), min_size=1, max_size=4).filter(lambda lengths: sum(lengths) > 2000)


def stretches(sound: Samples, lengths: Sequence[int], first: int = 0) -> list[Span]:
    attention = Attention(ToyActivity())
    heard = [span for block in blocks(sound, lengths, first) for span in attention.hear(block)]
    return [*heard, *attention.pause()]


@given(talks, block_lengths)
@settings(deadline=None)
def test_any_cut_of_the_sound_gives_the_same_stretches(talk: list[str | float], lengths: list[int]) -> None:
    sound, _ = said(*talk)
    assert stretches(sound, lengths) == stretches(sound, [512])


@given(talks, block_lengths, st.integers(0, 10**8))
@settings(deadline=None)
def test_times_count_from_the_beginning_of_the_round(talk: list[str | float], lengths: list[int], first: int) -> None:
    sound, _ = said(*talk)
    from_zero = [Span(span.start + seconds(first), span.end + seconds(first)) for span in stretches(sound, lengths)]
    assert stretches(sound, lengths, first) == from_zero


def test_a_voice_is_known_of_when_its_first_frame_is_full_and_over_a_gap_later() -> None:
    sound, spoken = said(0.5, "ship", 1.0)
    attention, known, told = Attention(ToyActivity()), list[float](), list[float]()
    for block in blocks(sound, [160], 16_000):
        ended = attention.hear(block)
        known += [] if attention.open_since is None else [seconds(block.end) - 1.0]
        told += [seconds(block.end) - 1.0 for _ in ended]
    assert spoken[0].start == 0.5
    assert known[0] == pytest.approx(0.5, abs=CLOSE)
    assert told == [pytest.approx(0.75 + 0.2 + 0.04, abs=CLOSE)]
    assert known[-1] < told[0]


def test_it_says_since_when_a_voice_speaks() -> None:
    sound, _ = said(0.5, "ship", "delay")
    attention = Attention(ToyActivity())
    assert attention.open_since is None
    for block in blocks(sound, [len(sound)], 16_000):
        assert attention.hear(block) == []
    assert attention.open_since == pytest.approx(1.5, abs=CLOSE)


def test_at_a_pause_the_stretch_is_over_and_what_follows_is_another() -> None:
    sound, _ = said("ship", "delay", "churn", 1.0)
    attention = Attention(ToyActivity())
    one, rest = sound[: 512 * 20], sound[512 * 20 :]
    assert [span for block in blocks(one, [800]) for span in attention.hear(block)] == []
    # The frame in which it was cut lies between two words.
    assert attention.pause() == [Span(0.0, 19 * FRAME_SECONDS)]
    assert attention.open_since is None
    (after,) = [span for block in blocks(rest, [800], len(one)) for span in attention.hear(block)]
    assert [after.start, after.end] == pytest.approx([20 * FRAME_SECONDS, 0.91], abs=CLOSE)


def test_a_pause_in_silence_ends_nothing() -> None:
    attention = Attention(ToyActivity())
    assert attention.pause() == []
    sound, _ = said("ship", 1.0)
    assert len([span for block in blocks(sound, [800]) for span in attention.hear(block)]) == 1
    assert attention.pause() == []


class Scripted:
    """Is told how likely each frame holds a voice."""

    def __init__(self, *probabilities: float) -> None:
        self._probabilities = np.array(probabilities, np.float32)

    def read(self, samples: Samples) -> npt.NDArray[np.float32]:
        count = len(samples) // FRAME_SAMPLES
        read, self._probabilities = self._probabilities[:count], self._probabilities[count:]
        return read


# A word, a breath, a word, a breath; each so many frames.
BREATHS = [0.0] * 5 + [1.0] * 10 + [0.5] * 10 + [1.0] * 10 + [0.4] * 5 + [0.0] * 20


@pytest.mark.parametrize("length", [512, 1024, 512 * 60])
def test_it_says_where_in_a_stretch_a_voice_was_clearly_on(length: int) -> None:
    attention = Attention(Scripted(*BREATHS))
    sound = np.zeros(len(BREATHS) * FRAME_SAMPLES, np.float32)
    speech = [span for block in blocks(sound, [length], 16_000) for span in attention.hear(block)]
    assert [frames(span) for span in speech] == [(5, 40)]
    assert [frames(span) for span in attention.clearly(speech)] == [(5, 15), (25, 35)]
    # Asked once; what is older is forgotten, and a voice that was never clear stays as it was.
    assert attention.clearly(speech) == speech


def test_a_voice_that_is_clearly_on_goes_on_being_so() -> None:
    attention = Attention(Scripted(*[1.0] * 20))
    for block in blocks(np.zeros(20 * FRAME_SAMPLES, np.float32), [512]):
        attention.hear(block)
    spoken = Span(0.0, 10 * FRAME_SECONDS)
    assert attention.clearly([spoken]) == [spoken]


def test_where_nobody_spoke_nothing_is_clear() -> None:
    assert Attention(ToyActivity()).clearly([]) == []


def frames(span: Span, origin: float = 1.0) -> tuple[int, int]:
    """A stretch in frames since the sound began."""
    return round((span.start - origin) / FRAME_SECONDS), round((span.end - origin) / FRAME_SECONDS)
