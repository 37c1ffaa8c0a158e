"""What the tests of faults share; the fixtures of the command line's tests are at home here too."""

from pathlib import Path

import pytest

from tests.cli.conftest import home, quick_disk, real_home, run, spoken
from tests.faults.toy_program import toys as toys_of
from tests.tones import write
from tests.toy_language import ToyReader, said

__all__ = ["home", "quick_disk", "real_home", "run", "spoken"]


@pytest.fixture
def toys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The toys of the processes in this one: what is left of a round is read as the round was."""
    for name, toy in toys_of(ToyReader()).items():
        monkeypatch.setattr(f"interviewer.cli.parts.Parts.{name}", toy)


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    """The recording of an answer of a dozen seconds, in six utterances."""
    sound, _ = said(*(part for word in ANSWER for part in (word, "supply", 1.2)))
    return write(tmp_path / "answer.wav", sound)


ANSWER = ("because", "buyers", "metric", "ship", "because", "ship")
