import os
import subprocess
import sys
from pathlib import Path

import pytest

MODELS = Path(__file__).parents[2] / "models"

# An audit hook sees every socket that Python opens, by whatever name it is called, and cannot be got round.
WATCH = """
import sys
tried = []
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        tried.append((event, arguments[1:]))
        raise OSError(f"a connection was tried: {event}")
sys.addaudithook(watch)
"""

EMBED = """
from interviewer.adapters.embedder import Embedder
assert Embedder(folder).embed(["We looked at the numbers."]).shape == (1, 384)
"""

HEAR = """
import numpy as np
from faster_whisper import WhisperModel
segments, _ = WhisperModel(str(folder), device="cpu", compute_type="int8").transcribe(np.zeros(16000, np.float32))
list(segments)
"""

SHELVE = """
from interviewer.models.manifest import read_manifest
from interviewer.models.shelf import Shelf
shelf = Shelf(folder.parent, read_manifest(folder.parent / "manifest.toml"))
assert [shelf.verify(name) for name in shelf.names()]
assert "interviewer.models.fetch" not in sys.modules
assert "huggingface_hub" not in sys.modules
"""

CONNECT = """
import socket
socket.create_connection(("127.0.0.1", 9))
"""


def run(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A program in a fresh interpreter that may open no connection; what is not Python's finds a dead proxy."""
    dead = "http://127.0.0.1:9"
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("HF_", "TRANSFORMERS_"))}
    environment |= {"HF_ENDPOINT": dead, "HTTPS_PROXY": dead, "HTTP_PROXY": dead, "ALL_PROXY": dead, "NO_PROXY": ""}
    environment["PYTHONPATH"] = str(Path(__file__).parents[2])
    lines = [WATCH, "from pathlib import Path", f"folder = Path({str(folder)!r})", program, "assert not tried, tried"]
    command = [sys.executable, "-c", "\n".join(lines)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)


def test_the_watch_sees_a_connection(tmp_path: Path) -> None:
    done = run(CONNECT, tmp_path)
    assert done.returncode != 0
    assert "a connection was tried" in done.stderr


def test_looking_at_the_shelf_needs_no_network_and_no_client() -> None:
    done = run(SHELVE, MODELS / "base")
    assert done.returncode == 0, done.stderr


@pytest.mark.models
@pytest.mark.parametrize(
    ("program", "name"), [(EMBED, "minilm"), (HEAR, "base"), (HEAR, "tiny.en")], ids=["minilm", "base", "tiny.en"]
)
def test_a_model_loads_and_runs_without_a_network(program: str, name: str) -> None:
    done = run(program, MODELS / name)
    assert done.returncode == 0, done.stderr
