"""The replay against a real PulseAudio: what is heard is what lies there, at its pitch and at the speed wished."""

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import numpy as np
import pytest

from interviewer.core.audio import SAMPLE_RATE, Samples
from tests.virtual_mic.probing import capturing, finished, probe
from tests.virtual_mic.replay_probe import SECONDS, pitch, write_round
from tests.virtual_mic.room import Room
from tests.virtual_mic.sounds import read_wav, write_wav

pytestmark = pytest.mark.sound

WINDOW = SAMPLE_RATE // 20


@pytest.fixture(scope="module")
def long_round(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("round")
    write_round(folder)
    return folder


def replayed(room: Room, folder: Path, speed: float, *wished: list[float]) -> tuple[Samples, list[tuple[float, bool]]]:
    """What was heard, and where the player said that it was."""
    wav, silence = folder / "heard.wav", folder / "silence.wav"
    write_wav(silence, np.zeros(SAMPLE_RATE, dtype=np.float32), SAMPLE_RATE)
    with capturing(room, wav):
        with probe(room, str(folder), str(speed), *map(json.dumps, wished), of="replay_probe") as replaying:
            told = json.loads(finished(replaying))
        room.speak(silence)  # so that the capture runs past the end
    assert {silence for _, _, silence in told} == {""}
    return read_wav(wav)[0], [(at, playing) for at, playing, _ in told]


def seconds_heard(heard: Samples) -> list[tuple[int, float]]:
    """Which seconds of the round were heard, one after another, and for how long each; of silence, -1."""
    runs = groupby(_second(window) for window in _windows(heard))
    return [(second, len(list(run)) * WINDOW / SAMPLE_RATE) for second, run in runs]


def _windows(heard: Samples) -> Iterator[Samples]:
    return (heard[first : first + WINDOW] for first in range(0, len(heard) - WINDOW, WINDOW))


def _second(window: Samples) -> int:
    if np.sqrt(np.mean(window**2)) < 0.05:
        return -1
    loud = np.abs(np.fft.rfft(window * np.hanning(WINDOW), 8 * WINDOW))
    hertz = float(np.argmax(loud)) * SAMPLE_RATE / (8 * WINDOW)
    return min(range(SECONDS - 60, SECONDS), key=lambda second: abs(pitch(second) - hertz))


@pytest.mark.parametrize("speed", [1.0, 1.5])
def test_a_stretch_at_the_end_of_a_long_round_is_heard_at_its_pitch(
    virtual_mic: Room, long_round: Path, speed: float
) -> None:
    heard, told = replayed(virtual_mic, long_round, speed, [2690.0, 2694.0])
    # Where one tone becomes another, a window holds both.
    seconds = [(second, length) for second, length in seconds_heard(heard) if length > 0.11]
    sounding = [one for one in seconds if one[0] != -1]
    assert [second for second, _ in sounding] == [2690, 2691, 2692, 2693]
    assert all(length == pytest.approx(1 / speed, abs=0.11) for _, length in sounding)
    assert (told[0], told[-1]) == ((2690.0, True), (2694.0, False))
    times = [at for at, _ in told]
    assert times == sorted(times)
    # Ten times a second, from when it is first heard.
    assert len([at for at in times if 2690.0 < at < 2694.0]) == pytest.approx(40 / speed, abs=5)


def test_what_is_wished_instead_is_heard_soon_and_a_stop_ends_it(virtual_mic: Room, long_round: Path) -> None:
    heard, told = replayed(virtual_mic, long_round, 1.0, [2650.0, 2699.0], [2651.5, 2680.0, 2699.0], [2681.5])
    seconds = [(second, length) for second, length in seconds_heard(heard) if length > 0.06]
    sounding = [one for one in seconds if one[0] != -1]
    assert [second for second, _ in sounding] == [2650, 2651, 2680, 2681]
    # A wish is made when half a second of it was heard, and what the system holds cannot be taken back.
    assert sounding[1][1] < 0.5 + 0.4
    assert sounding[3][1] < 0.5 + 0.4
    between = seconds[seconds.index(sounding[1]) + 1 : seconds.index(sounding[2])]
    assert sum(length for _, length in between) < 1.0
    stopped, _ = told[-1]
    assert stopped == pytest.approx(2681.0 + sounding[3][1], abs=0.15)
