"""`interviewer corrections`: what was corrected in all rounds, shown, exported and withdrawn."""

import json
from pathlib import Path
from typing import Any

import pytest

from interviewer.core.report import report_of
from interviewer.journal import FACTS, Journal, read_facts
from tests.cli.conftest import Run
from tests.cli.corrected_rounds import ASKED, FIRST, SAID, TYPED, WRONG, corrected_to, round_at

pytestmark = pytest.mark.usefixtures("fakes")


@pytest.fixture
def rounds(home: Path) -> list[Path]:
    return [
        round_at(home, "friday", corrected_to("hypothesis"), corrected_to("context", TYPED)),
        round_at(home, "monday", corrected_to("context")),
        round_at(home, "sunday"),
    ]


@pytest.mark.usefixtures("rounds")
def test_they_are_shown_round_by_round(run: Run) -> None:
    ran = run("corrections")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "friday, question 1, 0:35: aside → hypothesis",
        "    We sell tea.",
        "friday, question 1, -: recommendation → context",
        "    Ship the cheaper plan.",
        "monday, question 1, 0:35: aside → context",
        "    We sell tea.",
    ]


def test_what_was_corrected_in_the_example_is_ones_own(run: Run, home: Path) -> None:
    round_at(home, "example", corrected_to("context"))
    assert run("corrections").out.startswith("example, question 1, 0:35: aside")


@pytest.mark.usefixtures("rounds")
def test_the_document(run: Run) -> None:
    document = run("corrections", "--json").json
    assert [one["round"] for one in document] == ["friday", "friday", "monday"]
    assert document[0] == {
        "round": "friday",
        "answer": 0,
        "question": ASKED.question,
        "kind": "case",
        "start": 35.0,
        "text": WRONG.text,
        "was": "aside",
        "tag": "hypothesis",
    }


def exported(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.usefixtures("rounds")
def test_they_are_exported_with_the_units_around_them(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    path.write_text("old")
    ran = run("corrections", "--export", path)
    assert (ran.code, ran.out) == (0, "")
    assert "3 corrected units, 6 with those around them; written to" in ran.err
    units = exported(path)
    assert units[1] == {
        "answer": "friday question 1",
        "question": ASKED.question,
        "kind": "case",
        "position": 1,
        "text": WRONG.text,
        "label": "hypothesis",
        "was": "aside",
        "corrected": True,
    }
    assert units[3]["answer"] == "monday question 1"
    assert [(unit["text"], unit["corrected"]) for unit in units[3:]] == [
        (FIRST.text, False),
        (WRONG.text, True),
        (TYPED.text, False),
    ]
    assert [unit["label"] == unit["was"] for unit in units[3:]] == [True, False, True]
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["corrections.jsonl"]


@pytest.mark.usefixtures("rounds")
def test_what_is_exported_can_be_evaluated(run: Run, tmp_path: Path) -> None:
    run("corrections", "--export", tmp_path / "corrections.jsonl")
    assert run("evaluate", tmp_path / "corrections.jsonl", "--json").json["units"] == 6


@pytest.mark.usefixtures("rounds")
def test_where_they_cannot_be_written_it_says_so(run: Run, tmp_path: Path) -> None:
    assert "cannot be written" in run("corrections", "--export", tmp_path / "none" / "corrections.jsonl").trouble


def test_half_a_surrogate_pair_is_exported_as_json_spells_it(run: Run, home: Path, tmp_path: Path) -> None:
    odd = type(WRONG)(50.0, 51.0, "a\udcffb", "aside", 0.5)
    round_at(home, "monday", odd, corrected_to("context", odd))
    assert run("corrections", "--export", tmp_path / "c.jsonl").code == 0
    assert exported(tmp_path / "c.jsonl")[-1]["text"] == "a\udcffb"


def test_all_are_withdrawn(run: Run, rounds: list[Path]) -> None:
    before = [(folder / FACTS).read_bytes() for folder in rounds]
    ran = run("corrections", "--withdraw-all")
    assert (ran.code, ran.out) == (0, "")
    assert "Corrections withdrawn: 3." in ran.err
    assert all(report_of(read_facts(folder)) == report_of(SAID) for folder in rounds)
    # What was written down stays, and where there was nothing to withdraw nothing is written.
    after = [(folder / FACTS).read_bytes() for folder in rounds]
    assert [one.startswith(other) for one, other in zip(after, before, strict=True)] == [True] * 3
    assert [len(one) > len(other) for one, other in zip(after, before, strict=True)] == [True, True, False]
    assert "No tag was corrected" in run("corrections").err
    assert run("corrections", "--json").json == []
    assert "Corrections withdrawn: 0." in run("corrections", "--withdraw-all").err


def test_a_round_that_is_being_held_keeps_its_own(run: Run, rounds: list[Path]) -> None:
    with Journal.resume(rounds[0]):
        ran = run("corrections", "--withdraw-all")
    assert ran.code == 1
    assert "The round friday is open in another program" in ran.err
    assert "Corrections withdrawn: 1." in ran.err
    assert [one["round"] for one in run("corrections", "--json").json] == ["friday", "friday"]


def test_a_round_that_cannot_be_read_is_told_of_and_hides_no_other(run: Run, rounds: list[Path]) -> None:
    (rounds[0] / FACTS).write_bytes(b"hello\n")
    ran = run("corrections", "--json")
    assert [one["round"] for one in ran.json] == ["monday"]
    assert "One round is passed over." in ran.err
    assert "line 1: this is no journal" in ran.err


def test_where_nothing_was_corrected_it_says_so(run: Run, tmp_path: Path) -> None:
    ran = run("corrections")
    assert (ran.code, ran.out) == (0, "")
    assert "No tag was corrected. To correct one: interviewer correct ROUND" in ran.err
    assert "there is nothing to export" in run("corrections", "--export", tmp_path / "c.jsonl").trouble
    assert not (tmp_path / "c.jsonl").exists()


@pytest.mark.usefixtures("rounds")
def test_rounds_elsewhere_have_corrections_of_their_own(run: Run, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    assert run("corrections", "--json", "--sessions", tmp_path / "elsewhere").json == []
