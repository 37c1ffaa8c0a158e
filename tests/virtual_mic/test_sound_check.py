"""The sound check with a voice in the room: the level follows it, its sentence is read back, what is wrong is told."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from interviewer.core.audio import SAMPLE_RATE, Samples
from interviewer.core.sound_check import NOISY, TOO_QUIET
from tests.cli.conftest import home, real_home, shares_words
from tests.virtual_mic.probing import next_line, probe, ready
from tests.virtual_mic.room import Room
from tests.virtual_mic.sounds import QUESTION, known_voice, write_wav

# Fixtures of the command line's tests, at home here too.
__all__ = ["home", "real_home"]

pytestmark = [pytest.mark.sound, pytest.mark.models]


def read_back(room: Room, home: Path, said: Samples, folder: Path) -> Any:
    """What is told of a sound in the room."""
    write_wav(folder / "said.wav", said, SAMPLE_RATE)
    with probe(room, str(home), QUESTION, of="sound_check_probe") as checking:
        ready(checking)
        room.speak(folder / "said.wav")
        return json.loads(next_line(checking))


def noisy(voice: Samples) -> Samples:
    """A voice little above its room, which is heard before and after it too."""
    voice = np.pad(voice, SAMPLE_RATE)
    power = np.mean(np.square(voice[np.abs(voice) > 0.05]))
    hiss = np.random.default_rng(1).standard_normal(len(voice)) * np.sqrt(power) * 10 ** (-8 / 20)
    return np.asarray(0.5 * (voice + hiss), np.float32)


def test_a_good_voice_is_heard_and_read_back(virtual_mic: Room, real_home: Path, tmp_path: Path) -> None:
    voice = known_voice()
    told = read_back(virtual_mic, real_home, voice, tmp_path)
    assert "pulse" in told["microphones"]
    assert told["loudest"] == pytest.approx(np.abs(voice).max(), rel=0.1)
    assert told["voice"] > 20
    assert told["troubles"] == [""]
    assert shares_words(told["heard"], QUESTION) > 0.7
    assert told["wrong"] < 0.4


@pytest.mark.parametrize(("change", "trouble"), [(lambda voice: 0.015 * voice, TOO_QUIET), (noisy, NOISY)])
def test_what_is_wrong_with_a_voice_is_told(
    virtual_mic: Room, real_home: Path, tmp_path: Path, change: Any, trouble: str
) -> None:
    told = read_back(virtual_mic, real_home, change(known_voice()), tmp_path)
    assert trouble in told["troubles"]
    assert told["remark"] in ("", trouble)
