"""Voice activity on sound that is no recording of a person: the model is real, the voice is not."""

from pathlib import Path

import numpy as np
import pytest

from interviewer.adapters.recording import Recording
from interviewer.adapters.voice_activity import VoiceActivity
from interviewer.core.audio import SAMPLE_RATE, Samples, sample_at
from interviewer.core.speech import OFFSET
from tests.tones import joined, noise, silence

EXAMPLE = Path(__file__).parents[2] / "sessions" / "example" / "sound.wav"


def spoken(start: float, end: float) -> Samples:
    whole = np.concatenate([block.samples for block in Recording(EXAMPLE).blocks()])
    return whole[sample_at(start) : sample_at(end)]


def read_in(sound: Samples, length: int) -> list[float]:
    activity = VoiceActivity()
    parts = [activity.read(sound[at : at + length]) for at in range(0, len(sound), length)]
    return [float(p) for part in parts for p in part]


def voiced_share(probabilities: list[float]) -> float:
    return sum(p >= OFFSET for p in probabilities) / max(1, len(probabilities))


@pytest.mark.parametrize("length", [160, 512, 799, 16_000])
def test_blocks_of_any_size_read_alike(length: int) -> None:
    sound = joined(silence(1.3), spoken(0, 9), noise(7, 0.002), spoken(0, 4), silence(6.5), spoken(4, 7))
    assert read_in(sound, length) == pytest.approx(read_in(sound, len(sound)), abs=1e-3)


def test_every_whole_frame_has_one_probability() -> None:
    assert len(read_in(silence(20.01), 801)) == sample_at(20.01) // 512


def test_a_voice_is_heard_after_minutes_of_silence_as_at_the_start() -> None:
    voice = spoken(0, 6)
    first = voiced_share(read_in(joined(noise(2, 0.001), voice), SAMPLE_RATE)[62:])
    late = voiced_share(read_in(joined(noise(200, 0.001), voice), SAMPLE_RATE)[200 * SAMPLE_RATE // 512 :])
    assert late >= 0.95 * first


def test_a_quiet_voice_is_heard_right_after_a_second_of_silence() -> None:
    # A memory begun anew just before a faint voice does not hear it; one that was led up to it does.
    faint = spoken(0, 6) * np.float32(0.02)
    for lead in (1.0, 1.1, 5.5, 12.0):
        heard = read_in(joined(noise(lead, 0.0005), faint), SAMPLE_RATE)[round(lead * SAMPLE_RATE / 512) :]
        assert voiced_share(heard) > 0.5, lead
