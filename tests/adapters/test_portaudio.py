import builtins
import subprocess
import sys
from typing import Any

import pytest

from interviewer.adapters.portaudio import MISSING_ELSEWHERE, MISSING_ON_LINUX, portaudio
from interviewer.core.trouble import CouldNotError

NOISY = """
import os, sys
from interviewer.adapters.portaudio import quiet
with quiet():
    os.write(2, b"ALSA lib noise\\n")
    print("our own word", file=sys.stderr)
    print("a bar without an end", end="", file=sys.__stderr__)
os.write(2, b" and after\\n")
print("ours after", file=sys.stderr)
"""


@pytest.mark.parametrize(("platform", "says"), [("linux", MISSING_ON_LINUX), ("win32", MISSING_ELSEWHERE)])
def test_a_missing_portaudio_names_the_package(monkeypatch: pytest.MonkeyPatch, platform: str, says: str) -> None:
    real = builtins.__import__

    def without_portaudio(name: str, *rest: Any, **more: Any) -> Any:
        if name == "sounddevice":
            raise OSError("PortAudio library not found")
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without_portaudio)
    monkeypatch.setattr(sys, "platform", platform)
    with pytest.raises(CouldNotError) as told:
        portaudio()
    assert str(told.value) == says


def test_libraries_are_kept_quiet_and_python_is_not() -> None:
    done = subprocess.run([sys.executable, "-c", NOISY], capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr == "our own word\na bar without an end and after\nours after\n"
