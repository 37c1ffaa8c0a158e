"""`interviewer evaluate --findings`: what scripts rely on."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import ROOT, Run

FILL = "The page is blue and the button is round and small. " * 7


def line(**changes: Any) -> dict[str, Any]:
    units = [{"text": FILL, "label": "context"}, {"text": "I'd move the box.", "label": "recommendation"}]
    return {
        "answer": "one",
        "kind": "case",
        "type": "improvement",
        "question": "How would you improve Coursera?",
        "units": units,
        "found": ["no_hypothesis", "no_tradeoff", "no_success_criterion"],
        "maybe": ["stake_missing", "recommendation_rushed"],
        "where": {},
        **changes,
    }


def file_of(folder: Path, *lines: dict[str, Any]) -> Path:
    path = folder / "findings.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in lines), "utf-8")
    return path


@pytest.mark.usefixtures("fakes")
def test_findings_are_held_against_the_files(run: Run, tmp_path: Path) -> None:
    ran = run("evaluate", "--findings", file_of(tmp_path, line()), "--json")
    scores = ran.json
    assert (ran.code, ran.err, scores["answers"]) == (0, "", 1)
    assert scores["faults"]["micro"] == {"right": 3, "wrong": 0, "missed": 0, "precision": 1.0, "recall": 1.0}
    assert scores["strengths"]["micro"]["precision"] is None
    assert set(scores["each"]) == {"no_hypothesis", "no_tradeoff", "no_success_criterion"}


@pytest.mark.usefixtures("fakes")
def test_what_a_pack_knows_of_a_company_is_used(run: Run, tmp_path: Path) -> None:
    units = [{"text": "Coursera has ten thousand learners.", "label": "context"}]
    told = line(units=units, found=["scale_off", "figure_without_source"], maybe=[])
    each = run("evaluate", "--findings", file_of(tmp_path, told), "--json").json["each"]
    assert each["scale_off"]["right"] == 1


@pytest.mark.usefixtures("fakes")
def test_for_people_it_is_a_table(run: Run, tmp_path: Path) -> None:
    out = run("evaluate", "--findings", file_of(tmp_path, line())).out
    rows = {" ".join(row.split()[:-5]): row.split()[-5:] for row in out.splitlines() if len(row.split()) > 5}
    assert rows["all faults"] == ["1.00", "1.00", "3", "0", "0"]
    assert rows["no_tradeoff"] == ["1.00", "1.00", "1", "0", "0"]


@pytest.mark.usefixtures("fakes")
def test_the_taggers_own_tags(run: Run, tmp_path: Path) -> None:
    # The fake tagger goes by the first word.
    units = [{"text": f"Hypothesis {FILL}", "label": "context"}, {"text": "Context.", "label": "recommendation"}]
    path = file_of(tmp_path, line(units=units, found=["recommendation_missing"], maybe=[]))
    own = run("evaluate", "--findings", "--tagger", path, "--json").json["each"]
    assert own["recommendation_missing"]["right"] == 1
    assert run("evaluate", "--findings", path, "--json").json["each"]["recommendation_missing"]["missed"] == 1


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"kind": "poem"}, "line 1: the kind 'poem' is none of case, behavioural"),
        ({"units": [{"text": "x", "label": "task"}]}, "line 1: the label 'task' is none of"),
        ({"units": [{"text": "x"}]}, "line 1 is no answer with findings: "),
        ({"found": ["sadness"]}, "line 1: nothing is called 'sadness'"),
        ({"question": 3}, "line 1 is no answer with findings: it.question is not str"),
    ],
)
def test_lines_that_are_wrong_are_refused(run: Run, tmp_path: Path, changes: dict[str, Any], says: str) -> None:
    assert says in run("evaluate", "--findings", file_of(tmp_path, line(**changes))).trouble


@pytest.mark.usefixtures("fakes")
def test_files_without_answers_are_refused(run: Run, tmp_path: Path) -> None:
    path = file_of(tmp_path)
    assert "holds no answer" in run("evaluate", "--findings", path).trouble
    path.write_text("plain", "utf-8")
    assert "line 1 is not JSON" in run("evaluate", "--findings", path).trouble


@pytest.mark.usefixtures("fakes")
def test_on_the_answers_the_detectors_were_made_with(run: Run) -> None:
    scores = run("evaluate", "--findings", ROOT / "models" / "findings" / "development.jsonl", "--json").json
    assert scores["faults"]["micro"]["precision"] > 0.85
    assert scores["faults"]["micro"]["recall"] > 0.7
