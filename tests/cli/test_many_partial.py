"""`interviewer analyze FOLDER --partial`: it has a say in what breaks off, and in nothing else."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Run
from tests.tones import joined, silence, tone, write

CUT, WHOLE, TEXT = "anna/cut.wav", "anna/whole.wav", "anna/words.txt"

pytestmark = pytest.mark.usefixtures("fakes")

Many = Callable[..., Ran]


@pytest.fixture
def many(run: Run, tmp_path: Path) -> Many:
    """Analyzes a folder with a recording that is whole, one that breaks off, and a transcript."""
    folder = tmp_path / "course"
    (folder / "anna").mkdir(parents=True)
    for name in (CUT, WHOLE):
        write(folder / name, joined(silence(1), tone(2, 300), silence(7)))
    (folder / CUT).write_bytes((folder / CUT).read_bytes()[: 32_000 * 5])
    (folder / TEXT).write_text("Framework first.")
    return lambda *more: run("analyze", folder, "--out", tmp_path / "out", *more)


def read(ran: Ran) -> list[str]:
    """What was read, by the lines that tell it."""
    lines = [line.partition(" of 3: ")[2] or line.partition(" of 1: ")[2] for line in ran.err.splitlines()]
    return sorted(line.replace(";", ":").partition(":")[0] for line in lines if line)


def troubles(out: Path) -> dict[str, str]:
    table = csv.DictReader(io.StringIO((out / "summary.csv").read_text("utf-8-sig")))
    return {row["file"]: row["trouble"] for row in table if row["trouble"]}


def test_of_a_folder_that_was_read_only_what_broke_off_is_read_with_it(many: Many, tmp_path: Path) -> None:
    assert many().code == 1
    assert "--partial" in troubles(tmp_path / "out")[CUT]
    ran = many("--partial")
    assert (ran.code, read(ran), troubles(tmp_path / "out")) == (0, [CUT], {})
    assert read(many("--partial")) == []


def test_without_it_what_breaks_off_is_told_again_and_the_rest_counts(many: Many, tmp_path: Path) -> None:
    ran = many("--partial")
    assert (ran.code, read(ran)) == (0, [CUT, WHOLE, TEXT])
    ran = many()
    assert (ran.code, read(ran), list(troubles(tmp_path / "out"))) == (1, [CUT], [CUT])
    assert read(many("--partial")) == []
