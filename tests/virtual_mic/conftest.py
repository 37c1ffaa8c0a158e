import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.virtual_mic.room import Room, missing

LIST = "from interviewer.adapters.microphone import microphones; print(*microphones(), sep='\\n')"


def opened(room: Room) -> Room:
    """A room that PortAudio can hear; skips where this computer cannot have one, and fails there in CI."""
    if lacking := missing():
        give_up(lacking)
    room.open()
    found = subprocess.run(
        [sys.executable, "-c", LIST], env=room.env, capture_output=True, text=True, check=False, timeout=60
    )
    if "pulse" not in found.stdout.split():
        room.close()
        give_up(["libportaudio2", "libasound2-plugins"])
    return room


def give_up(lacking: list[str]) -> None:
    reason = f"the virtual microphone needs {', '.join(lacking)}"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def virtual_mic() -> Iterator[Room]:
    """What is spoken into it, a microphone opened in a process with its `env` hears."""
    # Not pytest's own folder: the path of a socket may be 107 characters long, and no longer.
    with tempfile.TemporaryDirectory() as folder:
        room = opened(Room(Path(folder)))
        yield room
        room.close()


@pytest.fixture
def frail_mic() -> Iterator[Room]:
    """A virtual microphone for one test, whose power may be cut."""
    with tempfile.TemporaryDirectory() as folder:
        room = opened(Room(Path(folder)))
        yield room
        room.close()
