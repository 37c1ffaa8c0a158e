"""Where in its sound a voice is heard."""

import numpy as np
import pytest

from interviewer.core.simulation.audible import audible
from tests.tones import joined, noise, silence, tone


def test_silence_around_a_voice_is_found_to_a_hundredth_of_a_second() -> None:
    (span,) = audible(joined(silence(0.3), tone(0.5), silence(0.2)))
    assert (span.start, span.end) == pytest.approx((0.3, 0.8), abs=0.01)


def test_a_breath_divides_and_the_closure_of_a_consonant_does_not() -> None:
    found = audible(joined(tone(0.3), silence(0.1), tone(0.3), silence(0.3), tone(0.2)))
    assert [edge for span in found for edge in (span.start, span.end)] == pytest.approx([0, 0.7, 1, 1.2], abs=0.01)


def test_what_is_forty_decibels_below_the_voice_is_silence() -> None:
    (span,) = audible(joined(noise(0.5, 0.004), tone(0.5, level=0.5), noise(0.5, 0.004)))
    assert (span.start, span.end) == pytest.approx((0.5, 1.0), abs=0.011)


def test_a_voice_that_ends_in_the_midst_of_a_frame_is_heard_to_its_end() -> None:
    sound = tone(0.5)[:7_900]
    assert audible(sound)[-1].end * 16_000 >= len(sound)


@pytest.mark.parametrize("samples", [0, 1, 5_000])
def test_where_there_is_nothing_nothing_is_heard(samples: int) -> None:
    assert audible(np.zeros(samples, np.float32)) == []
