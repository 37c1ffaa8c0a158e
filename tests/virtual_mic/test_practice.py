"""A whole round with a voice in the room: what was said is what the report says, and the answer ends with Enter."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from interviewer.core.audio import SAMPLE_RATE
from tests.cli.conftest import environment, home, real_home, shares_words
from tests.virtual_mic.room import Room
from tests.virtual_mic.sounds import QUESTION, known_voice, write_wav

# Fixtures of the command line's tests, at home here too.
__all__ = ["home", "real_home"]

pytestmark = [pytest.mark.sound, pytest.mark.models]


def test_a_spoken_answer_is_heard_kept_and_reported(virtual_mic: Room, real_home: Path, tmp_path: Path) -> None:
    write_wav(tmp_path / "voice.wav", known_voice(), SAMPLE_RATE)
    environs = {**virtual_mic.env, **environment(real_home), **virtual_mic.env, "INTERVIEWER_HOME": str(real_home)}
    program = [sys.executable, "-m", "interviewer"]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [*program, "practice", "--question", "hard-colleague"], env=environs, stdin=pipe, stdout=pipe, text=True
    ) as process:
        assert process.stdout
        assert process.stdin
        while "Press Enter" not in process.stdout.readline():
            assert process.poll() is None
        virtual_mic.speak(tmp_path / "voice.wav")
        out, _ = process.communicate("\n", timeout=120)
    assert process.returncode == 0
    assert "Where 0:0" in out
    (folder,) = (real_home / "sessions").iterdir()
    done = subprocess.run([*program, "analyze", str(folder), "--json"], env=environs, capture_output=True, check=True)
    (answer,) = json.loads(done.stdout)["answers"]
    assert answer["kind"] == "behavioural"
    assert shares_words(" ".join(segment["text"] for segment in answer["segments"]), QUESTION) > 0.7
    assert sum(answer["seconds"].values()) == pytest.approx(answer["end"] - answer["start"], abs=0.01)
