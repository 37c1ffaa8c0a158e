import ctypes.util
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from interviewer.adapters import synthesiser
from interviewer.adapters.synthesiser import speak_to_samples
from interviewer.core.trouble import CouldNotError

needs_espeak = pytest.mark.skipif(
    not ctypes.util.find_library("espeak-ng") and sys.platform == "linux" and os.environ.get("CI") != "true",
    reason="espeak-ng is not installed",
)


@needs_espeak
def test_a_question_is_spoken_to_its_end() -> None:
    question = "How would you improve a bus stop?"
    once, rate = speak_to_samples(question)
    many, _ = speak_to_samples(" ".join([question] * 30))
    assert once.dtype == np.float32
    assert 0.1 < np.abs(once).max() <= 1
    assert 1 < len(once) / rate < 5
    assert len(many) > 20 * len(once)


@needs_espeak
def test_what_a_shell_would_read_is_only_spoken() -> None:
    said, _ = speak_to_samples('"; touch pwned; $(touch pwned) `touch pwned` — naïve? --help\n')
    assert len(said)
    assert not Path("pwned").exists()


def test_nothing_to_say_is_no_sound() -> None:
    said, _ = speak_to_samples(" \n")
    assert len(said) == 0


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("raise RuntimeError('no eSpeak here')", "(RuntimeError: no eSpeak here): install espeak-ng"),
        ("", "(it made no sound)"),
        ("import sys; open(sys.argv[1], 'w').write('not a sound')", "(it made no sound)"),
        ("import threading; threading.Event().wait()", "(it took longer than"),
    ],
)
def test_a_voice_that_fails_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch, script: str, says: str) -> None:
    run = subprocess.run

    def run_instead(command: list[str], **more: Any) -> Any:
        return run([sys.executable, "-c", script, command[-1]], **more)

    monkeypatch.setattr(subprocess, "run", run_instead)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(synthesiser, "TIMEOUT", 0.5 if "Event" in script else 60.0)
    with pytest.raises(CouldNotError) as told:
        speak_to_samples("Hello.")
    assert says in str(told.value)
    assert "\n" not in str(told.value)
