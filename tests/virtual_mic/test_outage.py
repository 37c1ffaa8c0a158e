"""The microphone of a round on a real PulseAudio that dies, or freezes, and comes back."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from interviewer.core.audio import SAMPLE_RATE, Samples
from tests.virtual_mic.probing import finished, next_line, probe, ready
from tests.virtual_mic.room import Room
from tests.virtual_mic.sounds import read_wav, write_wav

pytestmark = pytest.mark.sound

Outage = Callable[[Room], None]


def cut(room: Room) -> None:
    room.cut_the_power()


def freeze(room: Room) -> None:
    """Everything that is open on the daemon hangs; so does closing it."""
    os.kill(daemon_of(room), signal.SIGSTOP)


def daemon_of(room: Room) -> int:
    return int(pid_file(room).read_text())


def pid_file(room: Room) -> Path:
    return Path(room.env["PULSE_RUNTIME_PATH"], "pid")


@contextlib.contextmanager
def another(room: Room) -> Iterator[None]:
    """Another daemon in the place of the one that is dead or frozen, which is buried in the end."""
    before = daemon_of(room)
    pid_file(room).unlink()
    room.log.with_name("native").unlink(missing_ok=True)
    room.open()
    yield
    with contextlib.suppress(ProcessLookupError):
        os.kill(before, signal.SIGKILL)


def write_tone(path: Path, pitch: float) -> None:
    wave = 0.5 * np.sin(2 * np.pi * pitch * np.arange(SAMPLE_RATE // 2) / SAMPLE_RATE)
    write_wav(path, wave.astype(np.float32), SAMPLE_RATE)


def played(room: Room, wav: Path) -> float:
    """Plays it; returns the moment at which it began."""
    began = time.monotonic()
    command = ["paplay", "--device=room", "--latency-msec=20", str(wav)]
    subprocess.run(command, env=room.env, check=True, timeout=60)
    return began


def begins(heard: Samples, pitch: float) -> float:
    """The second in which a tone begins: the first hundredth in which it is loud."""
    window = SAMPLE_RATE // 100
    heard = heard[: len(heard) // window * window].reshape(-1, window)
    wave = np.exp(-2j * np.pi * pitch * np.arange(window) / SAMPLE_RATE)
    return float(np.flatnonzero(np.abs(heard @ wave) > 0.1 * window)[0]) / 100


def test_it_keeps_the_promises_of_a_source(virtual_mic: Room) -> None:
    with probe(virtual_mic, "contract", of="patient_probe") as checking:
        finished(checking)


@pytest.mark.parametrize(
    ("outage", "told_within"),
    # A daemon that died says so; one that is frozen is given up after twice three seconds without sound.
    [pytest.param(cut, 3.0, id="dead"), pytest.param(freeze, 10.0, id="frozen, its stream hanging")],
)
def test_after_an_outage_the_clock_is_true(frail_mic: Room, tmp_path: Path, outage: Outage, told_within: float) -> None:
    # Pitches with a whole number of waves in a window do not hear each other.
    write_tone(tmp_path / "low.wav", 400)
    write_tone(tmp_path / "high.wav", 1200)
    with probe(frail_mic, "outlive", str(tmp_path / "heard.wav"), of="patient_probe") as listening:
        ready(listening)
        low = played(frail_mic, tmp_path / "low.wav")
        outage(frail_mic)
        out_since = time.monotonic()
        gone = next_line(listening)
        assert gone.startswith("gone The microphone stopped: what was said so far is kept.")
        assert time.monotonic() - out_since < told_within
        with another(frail_mic):
            word, _, missing = next_line(listening).split()
            assert word == "lost"
            # Which of its two ways to PulseAudio is the default depends on what PortAudio found while it came up.
            assert next_line(listening) in {"back default", "back pulse"}
            away = time.monotonic() - out_since
            high = played(frail_mic, tmp_path / "high.wav")
            assert finished(listening) == ""
    assert float(missing) == pytest.approx(away, abs=0.7)
    heard = read_wav(tmp_path / "heard.wav")[0]
    assert begins(heard, 1200) - begins(heard, 400) == pytest.approx(high - low, abs=0.5)
