"""Our microphone and our speaker against a real PulseAudio: what is played is what is heard, all of it."""

from pathlib import Path

import numpy as np
import pytest

from interviewer.adapters.microphone import GONE
from interviewer.adapters.synthesiser import ComputerVoice
from interviewer.cli.lines import Lines
from interviewer.core.audio import SAMPLE_RATE, Samples
from tests.virtual_mic.probing import capturing, finished, probe, ready
from tests.virtual_mic.room import Room
from tests.virtual_mic.sounds import QUESTION, found_at, known_voice, likeness, read_wav, resampled, write_wav

pytestmark = pytest.mark.sound


@pytest.fixture(scope="module")
def voice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    wav = tmp_path_factory.mktemp("voice") / "voice.wav"
    write_wav(wav, known_voice(), SAMPLE_RATE)
    return wav


def alike(played: Samples, heard: Samples) -> None:
    """What was heard is what was played, from one end to the other and without a gap."""
    windows = likeness(played, heard)
    assert len(windows) > 10
    assert min(windows) > 0.9, windows


def quiet_second(folder: Path) -> Path:
    write_wav(folder / "quiet.wav", np.zeros(SAMPLE_RATE, dtype=np.float32), SAMPLE_RATE)
    return folder / "quiet.wav"


def test_the_microphone_keeps_the_promises_of_a_source(virtual_mic: Room) -> None:
    with probe(virtual_mic, "contract") as checking:
        finished(checking)


def test_what_is_said_is_what_the_microphone_hears(virtual_mic: Room, voice: Path, tmp_path: Path) -> None:
    with capturing(virtual_mic, tmp_path / "heard.wav"):
        virtual_mic.speak(voice)
    said, heard = read_wav(voice)[0], read_wav(tmp_path / "heard.wav")[0]
    alike(said, heard[found_at(said, heard) :])


def test_two_programs_hear_through_one_microphone(virtual_mic: Room, voice: Path, tmp_path: Path) -> None:
    files = [tmp_path / "one.wav", tmp_path / "other.wav"]
    with capturing(virtual_mic, files[0]), capturing(virtual_mic, files[1]):
        virtual_mic.speak(voice)
    said = read_wav(voice)[0]
    for file in files:
        heard = read_wav(file)[0]
        alike(said, heard[found_at(said, heard) :])


def test_what_the_speaker_plays_is_heard_to_its_true_end(virtual_mic: Room, tmp_path: Path) -> None:
    # No silence at the end: the last word is what a player that stops too early swallows.
    said = known_voice()[: -SAMPLE_RATE // 2]
    loud = np.flatnonzero(np.abs(said) > 0.05)
    said = said[: loud[-1] + 1]
    write_wav(tmp_path / "said.wav", said, SAMPLE_RATE)
    with capturing(virtual_mic, tmp_path / "heard.wav"):
        with probe(virtual_mic, "play", str(tmp_path / "said.wav")) as playing:
            finished(playing)
        virtual_mic.speak(quiet_second(tmp_path))  # so that the capture runs past the end
    heard = read_wav(tmp_path / "heard.wav")[0]
    heard = heard[found_at(said, heard) :]
    alike(said, heard)
    end = slice(len(said) - SAMPLE_RATE // 4, len(said))
    assert min(likeness(said[end], heard[end])) > 0.9
    assert np.flatnonzero(np.abs(heard) > 0.04)[-1] == pytest.approx(len(said), abs=SAMPLE_RATE // 100)


def test_what_the_interviewer_says_is_heard(virtual_mic: Room, tmp_path: Path) -> None:
    texts = ["Daily users fell by 20% in a week. What do you do first?", QUESTION]
    with capturing(virtual_mic, tmp_path / "heard.wav"), probe(virtual_mic, "say", *texts) as saying:
        assert finished(saying) == "True\nTrue\n"
        virtual_mic.speak(quiet_second(tmp_path))
    heard = read_wav(tmp_path / "heard.wav")[0]
    lines = Lines(ComputerVoice())
    for text in texts:
        said = np.concatenate([resampled(samples, rate, SAMPLE_RATE) for samples, rate in lines.sounds(text)])
        alike(said, heard[found_at(said, heard) :])


def test_a_hush_ends_the_speaker_at_once(virtual_mic: Room, tmp_path: Path) -> None:
    ten_minutes = np.zeros(600 * SAMPLE_RATE, dtype=np.float32)
    write_wav(tmp_path / "long.wav", ten_minutes, SAMPLE_RATE)
    with probe(virtual_mic, "hush", str(tmp_path / "long.wav")) as speaking:
        assert speaking.communicate("hush\n", timeout=60)[0] == "hushed\n"


def test_a_microphone_that_goes_away_is_told_and_nothing_else_is_printed(frail_mic: Room) -> None:
    with probe(frail_mic, "until_gone") as listening:
        ready(listening)
        frail_mic.cut_the_power()
        said, complaint = listening.communicate(timeout=60)
    assert (listening.returncode, said, complaint) == (0, f"{GONE}\n", "")
