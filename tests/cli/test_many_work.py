"""A worker that reads for one run after another: what it was given since counts, what it was begun with goes."""

import gc
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any
from weakref import ref

import pytest

from interviewer.cli.many import made_by, work
from interviewer.cli.many.work import Settings, Task, analyzed, parts_of, wanted
from interviewer.config import Config
from tests.cli.conftest import ROOT

PACK = """\
[pack]
title = "Mine"

[fewer-stamps]
text = "Tell me about a time you sold fewer stamps."
kind = "behavioural"
type = "behavioural"
probes = ["Why?"]
"""

pytestmark = pytest.mark.usefixtures("fakes")


@pytest.fixture
def settings(home: Path) -> Settings:
    return Settings(home, Config(), "case")


@pytest.fixture
def task(settings: Settings, tmp_path: Path) -> Task:
    path = tmp_path / "answer.txt"
    path.write_text("Framework first.")
    return Task(path, settings)


def begun(task: Task) -> Task:
    """The task as a run that begins now gives it to its workers."""
    return wanted(task, parts_of(task.settings))


def was_kept(task: Task) -> bool:
    done = analyzed(task)
    assert done.trouble == ""
    return bool(done.report) and done.made is not None and done.made.made_by in task.made_by


def train(home: Path) -> None:
    (home / "models" / "tagger").mkdir(parents=True)
    shutil.copyfile(ROOT / "models" / "tagger" / "behavioural.npz", home / "models" / "tagger" / "case.npz")


def test_a_tagger_made_since_is_noticed(task: Task, home: Path) -> None:
    first = begun(task)
    assert was_kept(first)
    train(home)
    second = begun(task)
    assert first.made_by.isdisjoint(second.made_by)
    assert was_kept(second)


def test_a_question_written_since_is_noticed(task: Task, home: Path) -> None:
    assert was_kept(begun(task))
    (home / "packs").mkdir()
    (home / "packs" / "mine.toml").write_text(PACK)
    assert was_kept(begun(replace(task, asked="fewer-stamps")))


def test_a_worker_that_has_something_else_says_so_before_it_hears(task: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    def heard(*_: Any) -> Any:
        raise AssertionError("Hours were heard that nobody keeps.")

    monkeypatch.setattr(work, "report_of_recording", heard)
    done = analyzed(replace(task, made_by=frozenset({"another"})))
    assert (done.trouble, done.report) == ("", {})
    assert done.made
    assert done.made.made_by != "another"


def test_a_newer_program_on_disk_is_not_the_one_that_runs(task: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    first = begun(task)
    monkeypatch.setattr(made_by, "program_files", lambda: [Path(__file__)])
    assert begun(task) == first


def test_of_what_was_loaded_for_other_settings_nothing_is_held(task: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[ref[Any]] = []

    def parts(settings: Settings) -> Any:
        found = parts_of(settings)
        made.append(ref(found))
        return found

    monkeypatch.setattr(work, "parts_of", parts)
    for kind in ("case", "case", "behavioural"):
        assert was_kept(begun(replace(task, settings=replace(task.settings, kind=kind))))
    gc.collect()
    assert [one() is not None for one in made] == [False, True]
