"""`interviewer evaluate`: what scripts rely on."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import ROOT, Run

# The fake tagger goes by the first word.
RIGHT = [
    {"answer": "one", "text": "Framework first.", "label": "framework", "style": "clean"},
    {"answer": "one", "text": "Hypothesis next.", "tag": "hypothesis", "style": "clean"},
    {"answer_id": "two", "text": "Context told.", "label": "context", "style": "chaotic"},
]
WRONG = {"answer": "three", "text": "Framework again.", "label": "segmentation", "alt_label": "framework"}


def file_of(folder: Path, units: list[dict[str, Any]]) -> Path:
    path = folder / "labelled.jsonl"
    path.write_text("".join(json.dumps(unit) + "\n" for unit in units), "utf-8")
    return path


@pytest.mark.usefixtures("fakes")
def test_a_tagger_that_is_always_right_scores_one(run: Run, tmp_path: Path) -> None:
    ran = run("evaluate", file_of(tmp_path, RIGHT), "--json")
    scores = ran.json
    assert (ran.code, ran.err) == (0, "")
    assert (scores["units"], scores["macro_f1"], scores["accuracy"], scores["share_error"]) == (3, 1.0, 1.0, 0.0)
    assert scores["f1"] == {"framework": 1.0, "hypothesis": 1.0, "context": 1.0}
    assert {style: some["units"] for style, some in scores["styles"].items()} == {"clean": 2, "chaotic": 1}


@pytest.mark.usefixtures("fakes")
def test_what_a_second_reader_could_say_counts_where_scores_are_lenient(run: Run, tmp_path: Path) -> None:
    scores = run("evaluate", file_of(tmp_path, [*RIGHT, WRONG]), "--json").json
    assert (scores["accuracy"], scores["lenient_accuracy"]) == (0.75, 1.0)
    assert scores["confusion"]["segmentation"]["framework"] == 1
    assert scores["macro_f1"] < scores["lenient_macro_f1"] == 1.0


@pytest.mark.usefixtures("fakes")
def test_for_people_it_is_a_table(run: Run, tmp_path: Path) -> None:
    ran = run("evaluate", file_of(tmp_path, RIGHT))
    assert "macro-F1       1.000 strict" in ran.out
    assert "chaotic" in ran.out


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('{"answer": "a", "text": "x"}', "line 4: the label None is none of"),
        ('{"answer": "a", "text": "x", "label": "situation"}', "line 4: the label 'situation' is none of"),
        ('{"answer": "a", "text": "x", "label": ["context"]}', "line 4: the label ['context'] is none of"),
        ('{"answer": "a", "label": "context"}', "line 4 is no unit"),
        ("plain", "line 4 is not JSON"),
    ],
)
def test_lines_without_a_label_of_the_kind_are_refused(run: Run, tmp_path: Path, line: str, says: str) -> None:
    path = file_of(tmp_path, RIGHT)
    path.write_text(path.read_text("utf-8") + line, "utf-8")
    assert says in run("evaluate", path, "--json").trouble


@pytest.mark.usefixtures("fakes")
def test_files_without_units_are_refused(run: Run, tmp_path: Path) -> None:
    assert "holds no unit" in run("evaluate", file_of(tmp_path, [])).trouble
    assert "there is no such file" in run("evaluate", tmp_path / "none.jsonl").trouble


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
@pytest.mark.parametrize("kind", ["case", "behavioural"])
def test_the_real_tagger_knows_what_it_learned(run: Run, tmp_path: Path, kind: str) -> None:
    corpus = (ROOT / "models" / "tagger" / "corpus" / f"{kind}.jsonl").read_text("utf-8")
    units = [json.loads(line) for line in corpus.splitlines()[:150]]
    assert run("evaluate", file_of(tmp_path, units), "--kind", kind, "--json").json["accuracy"] > 0.8
