"""`interviewer compare`: two rounds or two attempts, side by side."""

from pathlib import Path

import pytest

from interviewer.journal import FACTS
from tests.cli.conftest import Run
from tests.cli.test_trends import answered, held
from tests.journal.rounds import kept

pytestmark = pytest.mark.usefixtures("fakes", "quick_disk")
ONE, TWO, THREE = (f"2026-10-0{day}-0900" for day in (1, 2, 3))


@pytest.fixture(autouse=True)
def rounds(home: Path) -> None:
    held(home, 1, *answered("Why?", vomit=90.0))
    held(home, 2, *answered("Who?", vomit=60.0))
    held(home, 3, *answered("Why?", vomit=30.0), *answered("When?", "behavioural", at=100.0))


def test_two_rounds_by_name(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    ran = run("compare", ONE, TWO)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == f"A: {ONE}, 2026-10-01, metrics, 1 answer"
    assert f"{'Framework vomit, min':<22}   1.0   0.5  -0.5" in ran.out


def test_the_document(run: Run) -> None:
    document = run("compare", ONE, TWO, "--json").json
    assert [one["name"] for one in document["rounds"]] == [ONE, TWO]
    assert document["figures"]["vomit_minutes"]["difference"] == -0.5


def test_a_round_by_its_folder(run: Run, tmp_path: Path) -> None:
    folder = kept(tmp_path / "elsewhere", *answered(vomit=60.0))
    assert run("compare", ONE, folder, "--json").json["rounds"][1]["name"] == "elsewhere"


def test_the_example_by_its_name_though_it_is_in_no_index(run: Run, home: Path) -> None:
    kept(home / "sessions" / "example", *answered(vomit=60.0))
    assert run("compare", ONE, "example", "--json").json["rounds"][1]["name"] == "example"
    assert [one["name"] for one in run("compare", "--question", "Why?", "--json").json["rounds"]] == [ONE, THREE]


def test_the_last_two_attempts_at_a_question(run: Run) -> None:
    document = run("compare", "--question", "Why?", "--json").json
    assert [one["name"] for one in document["rounds"]] == [ONE, THREE]
    assert [one["answers"] for one in document["rounds"]] == [1, 1]


def test_one_question_in_two_rounds(run: Run) -> None:
    document = run("compare", ONE, THREE, "--question", "Why?", "--json").json
    assert [one["answers"] for one in document["rounds"]] == [1, 1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "It takes two rounds"),
        ([ONE], "It takes two rounds"),
        ([ONE, TWO, THREE], "It takes two rounds"),
        ([ONE, ONE], "the same round"),
        ([ONE, "nope"], "There is no round called 'nope'"),
        (["--question", "Who?"], f"answered in one round only, {TWO}"),
        (["--question", "Which?"], "No answer to that question is on record"),
        ([ONE, TWO, "--question", "Why?"], f"The round {TWO} does not have an answer to that question"),
    ],
)
def test_mistakes_are_told_in_a_line(run: Run, arguments: list[str], said: str) -> None:
    assert said in run("compare", *arguments).trouble


def test_a_round_that_cannot_be_read_says_why(run: Run, home: Path) -> None:
    (home / "sessions" / TWO / FACTS).write_text("hello\n")
    assert "this is no journal" in run("compare", ONE, TWO).trouble
    # The others can be compared all the same.
    assert run("compare", ONE, THREE).code == 0


def test_a_round_without_an_answer_has_nothing_to_compare(run: Run, home: Path) -> None:
    held(home, 9, *answered()[:2])
    assert "an answer that came to its end" in run("compare", ONE, "2026-10-09-0900").trouble
