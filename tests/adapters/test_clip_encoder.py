from pathlib import Path

import numpy as np
import pytest

from interviewer.adapters.clip_encoder import MP3, WAV, encoded
from interviewer.adapters.recording import Recording
from interviewer.core.audio import Samples
from tests.tones import joined, level_of, pitch_of, silence, tone

SOUND = joined(tone(1.0, 440), silence(0.5), tone(0.5, 880))


def heard(path: Path, content: bytes) -> Samples:
    path.write_bytes(content)
    return np.concatenate([block.samples for block in Recording(path).blocks()])


@pytest.mark.parametrize(("codec", "media_type", "suffix"), [("libmp3lame", MP3, "mp3"), ("no-such-codec", WAV, "wav")])
def test_what_was_said_is_heard_where_it_was(tmp_path: Path, codec: str, media_type: str, suffix: str) -> None:
    content, told = encoded(SOUND, codec)
    assert told == media_type
    sound = heard(tmp_path / f"clip.{suffix}", content)
    assert len(sound) == pytest.approx(len(SOUND), abs=1600)
    assert pitch_of(sound[3_000:13_000]) == pytest.approx(440, abs=3)
    assert level_of(sound[18_500:22_000]) < 0.02
    assert pitch_of(sound[25_500:31_000]) == pytest.approx(880, abs=5)


def test_mp3_is_much_smaller() -> None:
    minute = np.tile(SOUND, 30)
    assert len(encoded(minute)[0]) < 200_000 < len(encoded(minute, "no-such-codec")[0]) / 9


def test_what_is_no_number_is_silence_and_too_loud_is_cut(tmp_path: Path) -> None:
    broken = joined(np.full(8000, np.nan, np.float32), tone(0.5, level=3.0))
    sound = heard(tmp_path / "clip.wav", encoded(broken, "no-such-codec")[0])
    assert level_of(sound[:8000]) == 0
    assert np.abs(sound).max() <= 1


def test_a_moment_is_a_sound_too() -> None:
    assert encoded(tone(0.01))[0]
