"""The sound check of the screens, run in a process of its own: it listens, and reads a sentence back."""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from interviewer.adapters.portaudio import quiet
from interviewer.cli.desk.sound_checks import SoundChecks
from interviewer.cli.parts import Parts
from interviewer.config import Config
from interviewer.home import Home
from interviewer.tui.values import Level
from tests.virtual_mic.probe import tell


def read_back(home: str, sentence: str) -> None:
    """Says `ready` when it takes the sentence; then what was understood, and the levels meanwhile."""
    checks = SoundChecks(Parts(Home(Path(home)), Config()))
    levels: list[Level] = []
    with quiet():
        microphones = checks.microphones()
        ear = checks.listen("", levels.append)
        told = checks.read_back("", sentence, _once(lambda: tell("ready")))
        ear.close()
    loudest = max(level.loudest for level in levels)
    voice = sum(level.voice for level in levels)
    troubles = list(dict.fromkeys(level.trouble for level in levels))
    about = {"microphones": microphones, "loudest": loudest, "voice": voice, "troubles": troubles}
    tell(json.dumps({**asdict(told), **about}))


def _once(do: Callable[[], None]) -> Callable[[], bool]:
    """Never wants to stop, and does something when it is first asked."""
    waiting = [do]

    def stopped() -> bool:
        if waiting:
            waiting.pop()()
        return False

    return stopped


if __name__ == "__main__":
    read_back(*sys.argv[1:])
