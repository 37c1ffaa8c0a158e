import ctypes.util
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from interviewer.adapters import synthesiser
from interviewer.adapters.synthesiser import ComputerVoice, HungError
from interviewer.core.trouble import CouldNotError

QUESTION = "How would you improve a bus stop?"

needs_espeak = pytest.mark.skipif(
    not ctypes.util.find_library("espeak-ng") and sys.platform == "linux" and os.environ.get("CI") != "true",
    reason="espeak-ng is not installed",
)


@needs_espeak
def test_a_question_is_spoken_to_its_end() -> None:
    once, rate = ComputerVoice().speak(QUESTION)
    many, _ = ComputerVoice().speak(" ".join([QUESTION] * 30))
    assert once.dtype == np.float32
    assert 0.1 < np.abs(once).max() <= 1
    assert 1 < len(once) / rate < 5
    assert len(many) > 20 * len(once)


@needs_espeak
def test_it_speaks_as_fast_as_it_is_told() -> None:
    slow, fast = (len(ComputerVoice("", rate).speak(QUESTION)[0]) for rate in (120, 240))
    assert 1.5 < slow / fast < 2.5


@needs_espeak
@pytest.mark.skipif(sys.platform != "linux", reason="the names of eSpeak's voices")
@pytest.mark.parametrize("name", ["lancaster", "LANCASTER", "gmw/en-us"])
def test_a_voice_is_found_by_a_part_of_its_name_or_id(name: str) -> None:
    default, other = (voice.speak(QUESTION)[0] for voice in (ComputerVoice(), ComputerVoice(name)))
    assert len(default) != len(other) or not np.allclose(default, other)


@needs_espeak
def test_a_voice_that_is_not_here_is_told_with_those_near_it() -> None:
    with pytest.raises(CouldNotError) as told:
        ComputerVoice("Lancastor").speak(QUESTION)
    assert str(told.value).startswith("No voice of this computer has 'Lancastor' in its name. Near it: ")
    assert not isinstance(told.value, HungError)


@needs_espeak
def test_what_a_shell_would_read_is_only_spoken() -> None:
    said, _ = ComputerVoice().speak('"; touch pwned; $(touch pwned) `touch pwned` — naïve? --help\n')
    assert len(said)
    assert not Path("pwned").exists()


def test_nothing_to_say_is_no_sound() -> None:
    said, _ = ComputerVoice().speak(" \n")
    assert len(said) == 0


HANGS = "import threading; threading.Event().wait()"
RUBBISH = "import json, sys; open(json.load(sys.stdin)['path'], 'w').write('not a sound')"


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("raise RuntimeError('no eSpeak here')", "(RuntimeError: no eSpeak here): install espeak-ng"),
        ("import sys; sys.exit(1)", "(it gave no reason)"),
        ("", "(it made no sound)"),
        (RUBBISH, "(it made no sound)"),
        (HANGS, "(it took longer than"),
    ],
)
def test_a_voice_that_fails_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch, script: str, says: str) -> None:
    run = subprocess.run

    def run_instead(_: list[str], **more: Any) -> Any:
        return run([sys.executable, "-c", script], **more)

    monkeypatch.setattr(subprocess, "run", run_instead)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(synthesiser, "PATIENCE_SECONDS", 0.3 if script == HANGS else 60.0)
    with pytest.raises(CouldNotError) as told:
        ComputerVoice().speak("Hello.")
    assert says in str(told.value)
    assert "\n" not in str(told.value)
    assert isinstance(told.value, HungError) == (script == HANGS)


def test_a_process_that_hangs_ends_itself_when_nobody_waits_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    # Its driver hangs; that nobody is there is played by not giving it a time limit.
    fakes = Path(__file__).with_name("hanging_voice")
    monkeypatch.setenv("PYTHONPATH", str(fakes))
    child = Path(synthesiser.__file__).with_name("say_to_file.py")
    wanted = b'{"text": "Hello.", "path": "x.wav", "voice": "", "rate": 170, "limit": 0.3}'
    ended = subprocess.run([sys.executable, child], input=wanted, capture_output=True, timeout=60, check=False)
    assert ended.returncode == 1
    assert b"Timeout" in ended.stderr
