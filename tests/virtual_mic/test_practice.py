"""A whole round with a voice in the room: what was said is what the report says, whatever becomes of the microphone."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from interviewer.core.audio import SAMPLE_RATE
from interviewer.core.events import AnswerEnded, SoundLost, WordsHeard
from interviewer.journal import read_facts, samples_in
from tests.cli.conftest import environment, home, real_home, shares_words
from tests.virtual_mic.practising import heard_out, practising, until
from tests.virtual_mic.room import Room
from tests.virtual_mic.sounds import QUESTION, known_voice, write_wav

# Fixtures of the command line's tests, at home here too.
__all__ = ["home", "real_home"]

pytestmark = [pytest.mark.sound, pytest.mark.models]


@pytest.fixture
def voice(tmp_path: Path) -> Path:
    write_wav(tmp_path / "voice.wav", known_voice(), SAMPLE_RATE)
    return tmp_path / "voice.wav"


def test_a_spoken_answer_is_heard_kept_and_reported(virtual_mic: Room, real_home: Path, voice: Path) -> None:
    environs = {**environment(real_home), **virtual_mic.env, "INTERVIEWER_HOME": str(real_home)}
    program = [sys.executable, "-m", "interviewer"]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [*program, "practice", "--question", "hard-colleague"], env=environs, stdin=pipe, stdout=pipe, text=True
    ) as process:
        assert process.stdout
        while "Press Enter" not in process.stdout.readline():
            assert process.poll() is None
        virtual_mic.speak(voice)
        out, _ = process.communicate("\n", timeout=120)
    assert process.returncode == 0
    assert "Where your 0:0" in out
    (folder,) = (real_home / "sessions").iterdir()
    done = subprocess.run([*program, "analyze", str(folder), "--json"], env=environs, capture_output=True, check=True)
    (answer,) = json.loads(done.stdout)["answers"]
    assert answer["kind"] == "behavioural"
    assert shares_words(" ".join(segment["text"] for segment in answer["segments"]), QUESTION) > 0.7
    assert sum(answer["seconds"].values()) == pytest.approx(answer["end"] - answer["start"], abs=0.01)


def test_an_answer_goes_on_when_the_microphone_comes_back(frail_mic: Room, real_home: Path, voice: Path) -> None:
    with practising(frail_mic, real_home, "--question", "hard-colleague") as process:
        until(process, lambda told: told.get("fact") == "AnswerStarted")
        frail_mic.speak(voice)
        heard_out(process)
        frail_mic.cut_the_power()
        gone = until(process, lambda told: "notice" in told)
        assert "Connect it again and listening goes on by itself; or type your answer." in gone["notice"]
        frail_mic.open()
        until(process, lambda told: told.get("notice", "").startswith("Listening again"))
        frail_mic.speak(voice)
        heard_out(process)
    (folder,) = (real_home / "sessions").iterdir()
    facts = read_facts(folder)
    (lost,) = (fact for fact in facts if isinstance(fact, SoundLost))
    words = [word for fact in facts if isinstance(fact, WordsHeard) for word in fact.words]
    before = " ".join(word.text for word in words if (word.end or 0.0) <= lost.at)
    after = " ".join(word.text for word in words if (word.start or 0.0) >= lost.at + lost.seconds)
    assert min(shares_words(before, QUESTION), shares_words(after, QUESTION)) > 0.7
    (ended,) = (fact.at for fact in facts if isinstance(fact, AnswerEnded))
    assert ended <= samples_in(folder) / SAMPLE_RATE
