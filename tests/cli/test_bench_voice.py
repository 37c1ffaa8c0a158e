"""`interviewer bench voice`: how soon the interviewer speaks."""

import threading
import time
from collections.abc import Iterable

import numpy as np
import pytest

from interviewer.adapters.synthesiser import ComputerVoice, Sound
from interviewer.core.trouble import CouldNotError
from tests.cli.conftest import Run


class Device:
    """In the place of the speaker: what it plays must be short and silent; or it is not there."""

    there = True

    def play(self, sounds: Iterable[Sound], _hushed: threading.Event) -> float:
        if not Device.there:
            raise CouldNotError("No speaker was found.")
        for samples, rate in sounds:
            assert len(samples) <= 0.1 * rate
            assert not samples.any()
        return time.monotonic() + 0.2

    def close(self) -> None:
        pass


@pytest.fixture(params=[True, False])
def there(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    def speak(_: ComputerVoice, text: str) -> Sound:
        return np.full(1000 * len(text), 0.5, np.float32), 16_000

    monkeypatch.setattr(ComputerVoice, "speak", speak)
    monkeypatch.setattr("interviewer.cli.benches.voice_delays.Speaker", Device)
    monkeypatch.setattr(Device, "there", request.param)
    return bool(request.param)


def test_it_tells_how_soon_lines_are_heard_or_else_ready(run: Run, there: bool) -> None:
    ran = run("bench", "voice", "--lines", "4", "--json")
    figures = ran.json
    assert (ran.code, figures["lines"], figures["rate"]) == (0, 4, 170)
    assert figures["until"] == ("heard" if there else "ready")
    (voice,) = figures["voices"]
    assert voice["name"] == "the computer's voice"
    assert voice["times_real_time"] > 0
    for way in ("prepared", "made_up"):
        assert (0.2 if there else 0) <= voice[way]["p50"] <= voice[way]["p95"]
    assert ran.err == ("" if there else "interviewer: No speaker was found.\n")


def test_for_people_it_is_a_table(run: Run, there: bool) -> None:
    out = run("bench", "voice", "--lines", "2").out
    assert "2 lines at 170 words a minute" in out
    assert f"Seconds until a line is {'heard' if there else 'ready to be played (no speaker)'}: the computer's" in out
    assert "a prepared line" in out
    assert "times as fast as that is spoken" in out
