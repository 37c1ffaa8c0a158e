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
    assert "unsure of 0% of the units; of the sure ones 1.000 are right" in ran.out
    (at,) = (at for at, line in enumerate(ran.out.split("\n")) if line.split()[:1] == ["style"])
    table = [line.split() for line in ran.out.split("\n")[at : at + 3]]
    assert table[0] == ["style", "units", "macro-F1", "accuracy", "lenient", "unsure", "sure"]
    assert table[1] == ["chaotic", "1", "1.000", "1.000", "1.000", "0%", "1.000"]
    assert table[2] == ["clean", "2", "1.000", "1.000", "1.000", "0%", "1.000"]


@pytest.mark.usefixtures("fakes")
def test_each_style_has_its_scores_and_what_was_unsure_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without a question the fake is less confident.
    monkeypatch.setattr("interviewer.core.tags.UNSURE_BELOW", 0.85)
    asked = [{**unit, "question": "Why?"} for unit in RIGHT[:2]]
    wrong = {**WRONG, "style": "chaotic"}
    scores = run("evaluate", file_of(tmp_path, [*asked, RIGHT[2], wrong]), "--json").json
    assert (scores["unsure_share"], scores["sure_accuracy"]) == (0.5, 1.0)
    figures = ("macro_f1", "accuracy", "lenient_accuracy", "unsure_share", "sure_accuracy")
    assert [scores["styles"]["clean"][figure] for figure in figures] == [1, 1, 1, 0, 1]
    assert [scores["styles"]["chaotic"][figure] for figure in figures] == [
        pytest.approx(1 / 3, abs=0.001),
        0.5,
        1,
        1,
        0,
    ]


@pytest.mark.usefixtures("fakes")
def test_the_labels_tell_their_kind_unless_it_is_given(run: Run, tmp_path: Path) -> None:
    story = file_of(tmp_path, [{"text": "Result was good.", "label": "result"}, {"text": "Aside.", "label": "aside"}])
    ran = run("evaluate", story, "--json")
    assert (ran.code, ran.json["units"], set(ran.json["f1"])) == (0, 2, {"result", "aside"})
    assert "by its labels, is read as a behavioural answer; to overrule: --kind case" in ran.err
    assert "the label 'result' is none of" in run("evaluate", story, "--kind", "case").trouble


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
    assert run("evaluate", file_of(tmp_path, units), "--json").json["accuracy"] > 0.8


@pytest.mark.usefixtures("fakes")
def test_of_an_export_that_holds_both_kinds_one_is_measured(run: Run, tmp_path: Path) -> None:
    other = {"answer": "four", "text": "Action taken.", "label": "action", "kind": "behavioural"}
    both = file_of(tmp_path, [*({**unit, "kind": "case"} for unit in RIGHT), other])
    assert run("evaluate", both, "--json").json["units"] == 3
    assert run("evaluate", both, "--kind", "behavioural", "--json").json["units"] == 1


@pytest.mark.usefixtures("fakes")
def test_an_export_of_another_kind_alone_is_refused(run: Run, tmp_path: Path) -> None:
    told = file_of(tmp_path, [{**unit, "kind": "case"} for unit in RIGHT])
    assert "holds no unit of a behavioural answer" in run("evaluate", told, "--kind", "behavioural").trouble
