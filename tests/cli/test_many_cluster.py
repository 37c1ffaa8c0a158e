"""A whole folder on a Dask cluster of two workers, one of which is killed in the middle; and by two processes here."""

import csv
import io
import os
import signal
from pathlib import Path
from typing import Any

import pytest

from interviewer.cli.many.results import Results
from tests.cli.clusters import two_workers
from tests.cli.conftest import Run

pytestmark = [pytest.mark.models, pytest.mark.usefixtures("real_home")]

# Of a transcript only the tags are made anew, with the real tagger: no fake has to find its way to a worker.
TEXT = "We lose people after the first week. I think that the price is why. So I would lower it for students."
NAMES = [f"{person}/take {number}.txt" for person in ("anna", "ben", "cleo", "dan") for number in range(5)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "course"
    for number, name in enumerate(NAMES):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{TEXT} That is number {number}.")
    return folder


def files_in(summary: Path) -> list[str]:
    table = list(csv.DictReader(io.StringIO(summary.read_text("utf-8-sig"))))
    assert not any(row["trouble"] for row in table)
    return [row["file"] for row in table]


def test_though_a_worker_is_killed_every_file_is_done_once(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with two_workers() as cluster:
        victim = next(iter(cluster.workers.values())).pid
        kept: list[Path] = []
        keep = Results.keep

        def keep_and_kill(results: Results, name: Path, *more: Any) -> None:
            keep(results, name, *more)
            kept.append(name)
            if len(kept) == 3:
                os.kill(victim, signal.SIGKILL)

        monkeypatch.setattr(Results, "keep", keep_and_kill)
        address = cluster.scheduler_address
        ran = run("analyze", folder, "--out", tmp_path / "out", "--backend", "dask", "--scheduler", address)
    assert (ran.code, sorted(map(str, kept))) == (0, NAMES)
    assert files_in(tmp_path / "out" / "summary.csv") == NAMES
    with pytest.raises(ProcessLookupError):
        os.kill(victim, 0)


def test_two_processes_give_what_one_gives(run: Run, folder: Path, tmp_path: Path) -> None:
    told = []
    for jobs in ("1", "2"):
        assert run("analyze", folder, "--out", tmp_path / jobs, "--jobs", jobs).code == 0
        assert files_in(tmp_path / jobs / "summary.csv") == NAMES
        reports = sorted((tmp_path / jobs / "reports").rglob("*.json"))
        told.append([(path.name, path.read_text("utf-8")) for path in reports])
    assert told[0] == told[1]


def test_what_two_workers_gain_is_measured_with_workers_made_for_it(run: Run, folder: Path) -> None:
    figures = run("bench", "many", folder, "--backend", "dask", "--times", "1", "--json").json
    assert (figures["files"], figures["backend"], len(figures["pairs"])) == (len(NAMES), "dask", 1)
    assert figures["ratio"] > 0


def test_a_worker_with_another_program_is_told_and_nothing_of_it_kept(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with two_workers() as cluster, monkeypatch.context() as patch:
        # The workers have none of this.
        patch.setattr("interviewer.cli.many.made_by.program", lambda: "another")
        address = cluster.scheduler_address
        ran = run("analyze", folder, "--out", tmp_path / "out", "--backend", "dask", "--scheduler", address)
    assert (ran.code, ran.err.count("by another program")) == (1, len(NAMES) + 1)
    assert not (tmp_path / "out" / "reports").exists()
