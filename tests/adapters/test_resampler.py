import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.adapters.resampler import Resampler


@pytest.mark.parametrize("rate", [8_000, 44_100, 48_000])
@given(cuts=st.lists(st.integers(0, 8_000), max_size=6).map(sorted))
def test_no_cut_can_be_heard(rate: int, cuts: list[int]) -> None:
    sound = np.random.default_rng(7).normal(0, 0.1, 8_000).astype(np.float32)
    whole, cut = Resampler(rate, 16_000), Resampler(rate, 16_000)
    expected = np.concatenate([whole.feed(sound), whole.close()])
    parts = [cut.feed(part) for part in np.split(sound, cuts)]
    np.testing.assert_allclose(np.concatenate([*parts, cut.close()]), expected, atol=1e-6)


@pytest.mark.parametrize("rate", [8_000, 22_050, 44_100, 48_000])
def test_a_click_stays_where_it_was(rate: int) -> None:
    sound = np.zeros(rate, dtype=np.float32)
    sound[rate // 2] = 1
    resampler = Resampler(rate, 16_000)
    made = np.concatenate([resampler.feed(sound), resampler.close()])
    assert (len(made), int(np.argmax(made))) == (16_000, 8_000)
