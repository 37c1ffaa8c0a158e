"""`interviewer analyze FOLDER` without --jobs: read in a process of its own, whose end is not the program's."""

import csv
import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from interviewer.adapters.processes import Processes
from interviewer.adapters.worker import DIED
from interviewer.cli.many import making
from tests.cli.conftest import ROOT, Ran, Run, environment
from tests.cli.crew_tasks import read_unless_deadly

NAMES = ["anna/1.txt", "anna/deadly.txt", "ben/2.txt", "ben/3.txt"]
pytestmark = pytest.mark.usefixtures("fakes")

STOPPED = """\
interviewer: What is done is kept; the same command goes on from there.
interviewer: stopped, as you asked.
"""
PROGRAM = """\
import sys
from interviewer.cli import main
from interviewer.cli.many import making
from tests.cli.crew_tasks import read_unless_endless
making.analyzed = read_unless_endless
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    for name in NAMES:
        put(tmp_path / "course" / name)
    return tmp_path / "course"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def many(run: Run, course: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Analyzes the folder, in a process of its own that ends where a file says so."""
    monkeypatch.setattr(making, "Processes", Processes)
    monkeypatch.setattr(making, "analyzed", read_unless_deadly)
    return lambda *more: run("analyze", course, "--out", out, *more)


def put(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("Framework first.")


def troubles(out: Path) -> dict[str, str]:
    table = csv.DictReader(io.StringIO((out / "summary.csv").read_text("utf-8-sig")))
    return {row["file"]: row["trouble"] for row in table}


def kept(out: Path) -> list[str]:
    return sorted(path.relative_to(out / "reports").as_posix() for path in (out / "reports").rglob("*.json"))


def test_a_file_that_ends_its_reader_has_its_row_stops_no_other_and_is_tried_again(
    many: Callable[..., Ran], course: Path, out: Path
) -> None:
    others = [f"{name}.json" for name in NAMES if "deadly" not in name]
    for tried in (4, 1):
        ran = many()
        assert (ran.code, f"{tried} of {tried}: " in ran.err) == (1, True)
        assert ran.err.count("Traceback") == 0
        assert troubles(out)["anna/deadly.txt"] == DIED
        assert kept(out) == others
    (course / "anna" / "deadly.txt").unlink()
    assert many().code == 0


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("ended", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_whoever_ends_the_program_ends_its_reader_too_and_keeps_what_is_done(
    home: Path, tmp_path: Path, out: Path, ended: signal.Signals
) -> None:
    for name in ("1.txt", "endless.txt"):
        put(tmp_path / "course" / "anna" / name)
    os.mkfifo(tmp_path / "course" / "anna" / "endless.pipe")
    wanted = ("--home", str(home), "analyze", str(tmp_path / "course"), "--out", str(out))
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *wanted],
        stderr=pipe,
        env=environment(home),
        cwd=ROOT,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stderr is not None
        while "1 of 2: anna/1.txt" not in process.stderr.readline():
            assert process.poll() is None
        if ended == signal.SIGINT:
            # As a terminal sends it: to all of them.
            os.killpg(process.pid, ended)
        else:
            process.send_signal(ended)
        # All of them have it open: its end is that of the last.
        _, err = process.communicate(timeout=60)
    assert process.returncode == (1 if ended == signal.SIGINT else -ended)
    assert err == (STOPPED if ended == signal.SIGINT else "")
    assert kept(out) == ["anna/1.txt.json"]
