"""`interviewer bench tag`: what tagging a unit costs."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

UNITS = [
    {"answer": "one", "text": "Framework first.", "label": "framework"},
    {"answer": "one", "text": "Hypothesis next, said at some length.", "label": "hypothesis"},
    {"answer": "two", "text": "Context told.", "label": "context"},
]


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "answers.jsonl"
    path.write_text("".join(json.dumps(unit) + "\n" for unit in UNITS), "utf-8")
    return path


@pytest.mark.usefixtures("fakes")
def test_it_tells_what_units_cost_whole_and_added(run: Run, answers: Path) -> None:
    ran = run("bench", "tag", answers, "--json")
    figures = ran.json
    assert (ran.code, ran.err) == (0, "")
    assert (figures["file"], figures["kind"], figures["answers"], figures["units"]) == ("answers.jsonl", "case", 2, 3)
    for way in ("whole", "added"):
        assert 0 <= figures[way]["p50"] <= figures[way]["p95"]


@pytest.mark.usefixtures("fakes")
def test_for_people_it_is_a_table(run: Run, answers: Path) -> None:
    out = run("bench", "tag", answers).out
    assert "2 case answers, 3 units, one thread" in out
    assert "an answer read whole" in out
    assert "a unit added to an answer that is being given" in out


@pytest.mark.usefixtures("fakes")
def test_what_holds_no_labels_is_refused(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("Just words.", "utf-8")
    assert "label" in run("bench", "tag", path).trouble
