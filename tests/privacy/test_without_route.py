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
# All that a process and its children say to a network, or ask it to be ready for; Python's own refusal sees no library.
TRACED = ("strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=connect,bind,sendto,sendmsg,sendmmsg", "-o")
INTERNET = ("AF_INET", "AF_INET6")
# Where one of these is set onnxruntime keeps quiet by itself.
HUSHING = ("CI", "ORT_DISABLE_TELEMETRY", "ORT_RUNNING_UNIT_TESTS")


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


@pytest.fixture
def traced(tmp_path: Path) -> tuple[str, ...]:
    """What begins a program so that what it says to a network is written down; empty where that cannot be."""
    if shutil.which("strace") is None:
        return ()
    begun = (*TRACED, str(tmp_path / "trace"))
    return begun if not subprocess.run([*begun, "true"], capture_output=True, check=False).returncode else ()


def addressed(trace: Path) -> list[str]:
    """Whom the internet was asked for."""
    return [line for line in trace.read_text("utf-8").splitlines() if any(family in line for family in INTERNET)]


def test_it_is_found_out_when_a_library_reaches_out(
    alone: tuple[str, ...], traced: tuple[str, ...], tmp_path: Path
) -> None:
    if not traced:
        pytest.skip("no program can be traced here")
    subprocess.run([*alone, *traced, sys.executable, "-c", REACH_OUT], capture_output=True, check=False)
    assert "192.0.2.1" in addressed(tmp_path / "trace")[0]


def test_the_main_paths_take_no_network_and_leave_nothing_elsewhere(
    alone: tuple[str, ...], traced: tuple[str, ...], real_home: Path, tmp_path: Path, spoken: Callable[[str], Path]
) -> None:
    sound = spoken("My hypothesis is that the new price drove the learners away. So I would take it back.")
    folder, person = tmp_path / "talks", tmp_path / "person"
    folder.mkdir()
    person.mkdir()
    talk = folder / "talk.vtt"
    talk.write_text(TALK, "utf-8")
    # Whatever is sought on a hub would be sought at once, and fail.
    told = environment(real_home, HF_HUB_OFFLINE="0", HOME=str(person), XDG_CACHE_HOME=str(person / "cache"))
    told = {name: value for name, value in told.items() if name not in HUSHING}

    def rounds() -> list[str]:
        return sorted(path.name for path in (real_home / "sessions").iterdir() if path.is_dir())

    for words in commands(sound, talk, rounds):
        ran = subprocess.run(
            [*alone, *traced, *command(*words)], env=told, cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, (words, ran.stderr)
        assert not traced or not addressed(tmp_path / "trace"), words
        assert not [*person.rglob("*")], words
