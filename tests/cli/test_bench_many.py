"""`interviewer bench many`: what several workers gain over one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from interviewer.cli.benches import gain
from tests.cli.conftest import Run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "course"
    folder.mkdir()
    for number in range(2):
        (folder / f"Anna - take {number}.txt").write_text("We lose people. I think that the price is why.")
    return folder


@pytest.fixture
def timed(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """In the place of the commands that are timed: what each is told. One alone takes 6 s, two take 3 s and longer."""
    told: list[list[str]] = []

    def seconds(arguments: list[str]) -> float:
        told.append(arguments)
        return 6.0 if len(told) % 2 else 2.5 + len(told) / 4

    @contextmanager
    def workers(count: int) -> Iterator[str]:
        yield f"tcp://workers:{count}"

    monkeypatch.setattr(gain, "seconds_of", seconds)
    monkeypatch.setattr(gain, "workers_here", workers)
    return told


def test_one_and_several_take_turns(run: Run, folder: Path, timed: list[list[str]]) -> None:
    figures = run("bench", "many", folder, "--times", "2", "--json").json
    assert [command[-2:] for command in timed] == 2 * [["--jobs", "1"], ["--jobs", "2"]]
    assert all(command[command.index("analyze") + 1] == str(folder) for command in timed)
    assert (figures["files"], figures["backend"], figures["workers"]) == (2, "processes", 2)
    assert figures["pairs"] == [
        {"one_seconds": 6.0, "more_seconds": 3.0, "ratio": 2.0},
        {"one_seconds": 6.0, "more_seconds": 3.5, "ratio": 1.714},
    ]
    assert figures["ratio"] == 1.857


def test_each_writes_where_nothing_was_written_before(run: Run, folder: Path, timed: list[list[str]]) -> None:
    run("bench", "many", folder, "--times", "2", "--json")
    places = [command[command.index("--out") + 1] for command in timed]
    assert len(set(places)) == 4
    assert not any(Path(place).is_relative_to(folder) for place in places)


def test_workers_of_a_cluster_are_named_by_their_scheduler(run: Run, folder: Path, timed: list[list[str]]) -> None:
    run("bench", "many", folder, "--times", "1", "--backend", "dask", "--workers", "3", "--json")
    schedulers = [command[command.index("--scheduler") + 1] for command in timed]
    assert schedulers == ["tcp://workers:1", "tcp://workers:3"]


def test_for_people_it_is_lines(run: Run, folder: Path, timed: list[list[str]]) -> None:
    out = run("bench", "many", folder, "--times", "1").out
    assert timed
    assert out.splitlines()[0] == "2 files, each time to the end of interviewer analyze (processes)"
    assert "1 worker 6.0 s, 2 workers 3.0 s: 2.00 times as fast" in out
    assert out.splitlines()[-1] == "2.00 times as fast in the median"


def test_two_are_the_fewest_to_hold_against_one(run: Run, folder: Path) -> None:
    ran = run("bench", "many", folder, "--workers", "1")
    assert ran.code == 2
    assert "--workers" in ran.err


def test_a_folder_without_a_recording_is_told(run: Run, tmp_path: Path) -> None:
    assert "holds no recording" in run("bench", "many", tmp_path).trouble
