"""The program as its users call it: in this process with fakes or real models, or in one of its own."""

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from interviewer.cli import main
from interviewer.cli.parts import Parts
from tests.cli.fakes import InThisProcess, Loudness, NamedTags, Pitches

ROOT = Path(__file__).parents[2]
MODELS = ("base", "tiny.en", "minilm")


@dataclass(frozen=True)
class Ran:
    """What a command gave back."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on stdout."""
        return json.loads(self.out, parse_constant=_no_json)

    @property
    def trouble(self) -> str:
        """The one line on stderr of a command that could not."""
        assert (self.code, self.err.count("\n")) == (1, 1), self
        assert self.err.startswith("interviewer: ")
        assert "Traceback" not in self.err
        return self.err


Run = Callable[..., Ran]
Shell = Callable[..., "subprocess.CompletedProcess[bytes]"]


def _no_json(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")


def lacking(what: str) -> None:
    """Skip a test; where everything must be there, fail it."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} must be here when CI is true")
    pytest.skip(f"{what} is not here")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with nothing but the default settings."""
    folder = tmp_path / "home"
    folder.mkdir()
    shutil.copyfile(ROOT / "config.toml", folder / "config.toml")
    return folder


@pytest.fixture
def real_home(home: Path) -> Path:
    """A home with the real models; each is linked by itself, so that what is trained or fetched stays in the home."""
    (home / "models").mkdir()
    for name in MODELS:
        if not (ROOT / "models" / name / "model.bin").is_file():
            lacking(f"the model {name} (interviewer models get {name})")
        (home / "models" / name).symlink_to(ROOT / "models" / name)
    return home


@pytest.fixture
def run(home: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in this process, at home."""

    def run_here(*arguments: str | Path) -> Ran:
        try:
            code = main(["--home", str(home), *map(str, arguments)])
        except SystemExit as exit_:
            code = int(exit_.code or 0)
        return Ran(code, *capfd.readouterr())

    return run_here


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fakes in the place of every model, and of the processes in which there would be none of them."""
    monkeypatch.setattr(Parts, "whisper", lambda *_: Path())
    monkeypatch.setattr(Parts, "activity", lambda _: Loudness())
    monkeypatch.setattr(Parts, "reader", lambda *_: Pitches())
    monkeypatch.setattr(Parts, "guess", lambda *_: None)
    monkeypatch.setattr(Parts, "tagger", lambda _, kind: NamedTags(kind))
    monkeypatch.setattr("interviewer.cli.many.making.Processes", InThisProcess)


@pytest.fixture
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written is not waited for: a test that writes hundreds of rounds tests no disk."""
    monkeypatch.setattr("os.fsync", lambda _: None)


@pytest.fixture
def shell(home: Path) -> Shell:
    """Runs a command in a process of its own, at home."""

    def run_there(*arguments: str | Path | bytes, **options: Any) -> "subprocess.CompletedProcess[bytes]":
        options["env"] = environment(home, **options.pop("env", {}))
        return subprocess.run(command(*arguments), check=False, timeout=120, **{"capture_output": True, **options})

    return run_there


def command(*arguments: str | Path | bytes) -> Sequence[str | Path | bytes]:
    """The program with these arguments."""
    return [sys.executable, "-m", "interviewer", *arguments]


def environment(home: Path, **more: str) -> dict[str, str]:
    """The environment of these tests, with a home in it."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "INTERVIEWER_HOME": str(home), **more}


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Puts bytes on standard input."""

    def put(content: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="ascii"))

    return put


@pytest.fixture(scope="session")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The recording of a sentence, in the voice of espeak-ng."""
    folder = tmp_path_factory.mktemp("spoken")
    speaker = shutil.which("espeak-ng")

    @cache
    def said(text: str) -> Path:
        if speaker is None:
            lacking("espeak-ng")
        path = folder / f"{len(list(folder.iterdir()))}.wav"
        subprocess.run(["espeak-ng", "-v", "en-us", "-s", "140", "-g", "2", "-w", path, text], check=True)
        return path

    return said


def shares_words(heard: str, said: str) -> float:
    """The share of the words said that were heard, whatever their order, marks and capitals."""
    bare = [{word.strip(".,!?").lower() for word in text.split()} for text in (heard, said)]
    return len(bare[0] & bare[1]) / len(bare[1])
