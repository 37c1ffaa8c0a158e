"""Sound as a device takes it: the same, however it was cut."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.adapters.fitting import Fitting
from interviewer.adapters.portaudio import Shape
from interviewer.core.audio import Samples

RATE = 16_000


def tone(seconds: float, rate: int = RATE) -> Samples:
    return (0.5 * np.cos(2 * np.pi * 440 * np.arange(round(seconds * rate)) / rate)).astype(np.float32)


def fitted(parts: list[Samples], shape: Shape) -> Samples:
    fitting = Fitting()
    return np.concatenate([*(fitting.feed(part, RATE, shape) for part in parts), fitting.close()])


@settings(max_examples=30, deadline=None)
@given(st.sampled_from([Shape(16_000, 1), Shape(48_000, 2), Shape(22_050, 1)]), st.lists(st.integers(0, RATE)))
def test_no_cut_can_be_heard(shape: Shape, cuts: list[int]) -> None:
    heard = fitted(list(np.split(tone(1.0), sorted(cuts))), shape)
    assert heard.shape == (shape.rate, shape.channels)
    for channel in range(shape.channels):
        np.testing.assert_allclose(heard[100:-100, channel], tone(1.0, shape.rate)[100:-100], atol=0.01)


def test_sounds_of_two_rates_follow_one_another_whole() -> None:
    fitting, shape = Fitting(), Shape(48_000, 1)
    heard = [fitting.feed(tone(1.0), RATE, shape), fitting.feed(tone(0.5, 22_050), 22_050, shape), fitting.close()]
    assert sum(map(len, heard)) == pytest.approx(72_000, abs=2)


def test_what_was_left_for_a_device_that_is_gone_is_not_given_to_another() -> None:
    fitting = Fitting()
    fitting.feed(tone(1.0), RATE, Shape(48_000, 1))
    assert fitting.feed(tone(0.1), RATE, Shape(16_000, 2)).shape == (1600, 2)


def test_nothing_comes_of_nothing() -> None:
    assert fitted([], Shape(48_000, 2)).size == 0
