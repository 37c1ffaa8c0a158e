"""The program itself, with real models, where there is no network at all: a namespace of its own without a route."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, command, environment
from tests.privacy.paths import TALK, commands

pytestmark = pytest.mark.models
# Its own network, and the person who began it as its root: that takes no rights where users may have namespaces.
ALONE = ("unshare", "--map-root-user", "--net")
REACH_OUT = "import socket; socket.create_connection(('192.0.2.1', 80), 5)"


@pytest.fixture
def alone() -> tuple[str, ...]:
    """What begins a program where there is no network."""
    if shutil.which("unshare") is None:
        pytest.skip("unshare is not here")
    tried = subprocess.run([*ALONE, "true"], capture_output=True, text=True, check=False)
    if tried.returncode:
        pytest.skip(f"no network can be taken away here: {tried.stderr.strip()}")
    return ALONE


def test_there_nothing_can_be_reached(alone: tuple[str, ...]) -> None:
    tried = subprocess.run([*alone, sys.executable, "-c", REACH_OUT], capture_output=True, text=True, check=False)
    assert "Network is unreachable" in tried.stderr


def test_the_main_paths_take_no_network(
    alone: tuple[str, ...], real_home: Path, tmp_path: Path, spoken: Callable[[str], Path]
) -> None:
    sound = spoken("My hypothesis is that the new price drove the learners away. So I would take it back.")
    folder = tmp_path / "talks"
    folder.mkdir()
    talk = folder / "talk.vtt"
    talk.write_text(TALK, "utf-8")

    def rounds() -> list[str]:
        return sorted(path.name for path in (real_home / "sessions").iterdir() if path.is_dir())

    for words in commands(sound, talk, rounds):
        # Whatever is sought on a hub would be sought at once, and fail.
        told = environment(real_home, HF_HUB_OFFLINE="0")
        ran = subprocess.run(
            [*alone, *command(*words)], env=told, cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, (words, ran.stderr)
