"""`interviewer trends`: over rounds as they lie on disk, whatever has become of them."""

import csv
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from interviewer.cli.indexed import made_by
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    Planned,
    QuestionAsked,
    RoundEnded,
    RoundPlanned,
    RoundSet,
    RoundStarted,
    SegmentTagged,
)
from interviewer.home import Home
from interviewer.index import INDEX
from interviewer.journal import FACTS
from interviewer.library import Library
from tests.cli.conftest import ROOT, Run
from tests.journal.rounds import kept
from tests.test_imports import HEAVY

pytestmark = pytest.mark.usefixtures("fakes", "quick_disk")


def answered(question: str = "Why?", kind: str = "case", vomit: float = 40.0, at: float = 0.0) -> list[Fact]:
    tag = "framework" if kind == "case" else "action"
    return [
        QuestionAsked(at, question, kind),
        AnswerStarted(at),
        SegmentTagged(at, at + vomit, "First users, then business, then technology.", tag, 0.9),
        SegmentTagged(at + vomit, at + 100.0, "I would stop.", "recommendation" if kind == "case" else "result", 0.9),
        AnswerEnded(at + 100.0),
    ]


def held(home: Path, day: int, *facts: Fact, drawn: str = "metrics", moment: str | None = None) -> Path:
    started = RoundStarted("x", moment or f"2026-10-{day:02}T09:00:00+00:00", "microphone")
    told = facts or answered()
    return kept(
        home / "sessions" / f"2026-10-{day:02}-0900", started, RoundSet(drawn, "neutral"), *told, RoundEnded(100.0)
    )


@pytest.fixture
def ten(home: Path) -> None:
    for day in range(1, 11):
        held(home, day, *answered(vomit=90.0 if day < 6 else 31.0 + day))


def values(run: Run, measure: str = "vomit_minutes", *arguments: str) -> list[float | None]:
    document = run("trends", "--format", "json", *arguments).json
    found: list[float | None] = next(one["values"] for one in document["trends"] if one["measure"] == measure)
    return found


@pytest.mark.usefixtures("ten")
def test_it_says_what_got_better(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    ran = run("trends")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "10 rounds, 2026-10-01 to 2026-10-10"
    assert "Framework vomit, min      1.0    1.0    0.1    0.2  better" in ran.out
    # From the index it comes out the same.
    assert run("trends").out == ran.out


def test_without_rounds_it_says_so(run: Run) -> None:
    assert "There is no round that can be read" in run("trends").trouble


def test_one_round_claims_nothing(run: Run, home: Path) -> None:
    held(home, 1)
    ran = run("trends")
    assert (ran.code, ran.err) == (0, "")
    assert "nothing is claimed, and there is 1." in ran.out


def test_broken_rounds_are_passed_over_and_counted(run: Run, home: Path) -> None:
    held(home, 1)
    for day in (2, 3):
        held(home, day)
        (home / "sessions" / f"2026-10-{day:02}-0900" / FACTS).write_text("hello\n")
    ran = run("trends")
    assert ran.code == 0
    assert ran.out.startswith("1 round, ")
    assert "2 rounds are passed over." in ran.err
    assert ran.err.count("\n") == 1


def test_only_broken_rounds_are_none(run: Run, home: Path) -> None:
    held(home, 1)
    (home / "sessions" / "2026-10-01-0900" / FACTS).write_text("hello\n")
    ran = run("trends")
    assert (ran.code, ran.out) == (1, "")
    assert "There is no round that can be read" in ran.err


def test_rounds_of_every_format_stand_beside_one_another(run: Run, home: Path) -> None:
    for version in sorted((ROOT / "tests" / "journal" / "examples").iterdir()):
        folder = home / "sessions" / version.name
        folder.mkdir(parents=True)
        (folder / FACTS).write_bytes((version / FACTS).read_bytes())
    held(home, 1)
    assert run("trends", "--format", "json").json["rounds"][-1]["answers"] >= 1


def test_moments_out_of_order_are_put_in_order(run: Run, home: Path) -> None:
    held(home, 1, *answered(vomit=40.0), moment="2026-10-05T09:00:00+00:00")
    held(home, 2, *answered(vomit=90.0), moment="2020-01-01T09:00:00+00:00")
    held(home, 3, *answered(vomit=60.0), moment="no moment")
    assert values(run) == [1.0, 0.5, pytest.approx(0.167, abs=0.001)]


@pytest.mark.parametrize("far", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_year_far_away_hides_no_round(run: Run, home: Path, far: str) -> None:
    held(home, 1, moment=far)
    held(home, 2)
    ran = run("trends")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("2 rounds")


def test_an_answer_that_broke_off_says_nothing_yet(run: Run, home: Path) -> None:
    held(home, 1, *answered(), *answered("Who?", at=100.0)[:-1])
    assert run("trends", "--format", "json").json["rounds"][0]["answers"] == 1


def test_a_round_in_which_nothing_was_said_is_left_out(run: Run, home: Path) -> None:
    held(home, 1)
    held(home, 2, QuestionAsked(0.0, "Why?", "case"), AnswerStarted(0.0), AnswerEnded(5.0))
    assert run("trends").out.startswith("1 round, ")


def test_what_was_typed_has_no_seconds(run: Run, home: Path) -> None:
    typed = SegmentTagged(None, None, "I would stop.", "recommendation", 0.9)
    held(home, 1, QuestionAsked(0.0, "Why?", "case"), typed, AnswerEnded(0.0))
    ran = run("trends")
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.usefixtures("ten")
def test_only_some_rounds(run: Run, home: Path) -> None:
    held(home, 20, *answered(vomit=60.0), drawn="execution")
    assert values(run, "vomit_minutes", "--round", "execution") == [0.5]
    assert len(values(run, "vomit_minutes", "--round", "metrics")) == 10
    ran = run("trends", "--round", "mettrics")
    assert 'no round called "mettrics". Those you held: execution, metrics.' in ran.trouble


def test_a_name_where_no_round_of_the_bank_was_held(run: Run, home: Path) -> None:
    held(home, 1, drawn="")
    assert "You held none of the bank's." in run("trends", "--round", "metrics").trouble


def test_only_some_questions_and_kinds(run: Run, home: Path) -> None:
    held(home, 1, *answered("Why?", vomit=60.0), *answered("When?", "behavioural", at=100.0))
    held(home, 2, *answered("Who?", vomit=90.0))
    assert values(run) == [0.5, 1.0]
    assert values(run, "vomit_minutes", "--question", "Why?") == [0.5]
    assert values(run, "vomit_minutes", "--kind", "case") == [0.5, 1.0]
    assert values(run, "findings", "--kind", "behavioural") != values(run, "findings", "--kind", "case")
    assert "No answer to that question" in run("trends", "--question", "Which?").trouble
    assert "such an answer" in run("trends", "--question", "Who?", "--kind", "behavioural").trouble


def test_a_question_of_the_bank_is_known_by_its_id(run: Run, home: Path) -> None:
    document = run("questions", "list", "--json").json
    question = document[0] if isinstance(document, list) else document["questions"][0]
    held(home, 1, *answered(question["text"], vomit=60.0))
    held(home, 2)
    assert values(run, "vomit_minutes", "--question", question["id"]) == [0.5]
    assert "No question has the id" in run("trends", "--question", "no-such-question").trouble


@pytest.mark.usefixtures("ten")
def test_of_the_last_rounds_the_figures_stay_those_of_all(run: Run) -> None:
    whole, last = (run("trends", "--format", "json", *more).json for more in ([], ["--last", "3"]))
    assert len(last["rounds"]) == len(last["trends"][0]["values"]) == 3
    assert last["trends"][0]["baseline"] == whole["trends"][0]["baseline"]


@pytest.mark.usefixtures("ten")
def test_a_table_with_a_row_a_round(run: Run) -> None:
    ran = run("trends", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert [row["name"] for row in rows] == [f"2026-10-{day:02}-0900" for day in range(1, 11)]
    assert rows[0]["vomit_minutes"] == "1.0"


def test_what_was_corrected_counts(run: Run, home: Path) -> None:
    facts = answered(vomit=90.0)
    held(home, 1, *facts)
    assert values(run) == [1.0]
    assert run("correct", "2026-10-01-0900", "1", "context").code == 0
    assert values(run) == [0.0]


def test_rounds_in_another_folder(run: Run, home: Path, tmp_path: Path) -> None:
    folder = held(home, 1)
    (tmp_path / "other").mkdir()
    folder.rename(tmp_path / "other" / folder.name)
    assert run("trends", "--sessions", tmp_path / "other").code == 0
    assert (tmp_path / "other" / INDEX).exists()


def test_the_index_is_no_round_and_a_deleted_round_leaves_it(run: Run, home: Path) -> None:
    held(home, 1)
    held(home, 2)
    run("trends")
    library = Library(home / "sessions")
    assert len(library.rounds()) == 2
    library.delete("2026-10-01-0900")
    assert b"2026-10-01" not in (home / "sessions" / INDEX).read_bytes()
    assert run("trends").out.startswith("1 round, 2026-10-02")


@pytest.mark.usefixtures("ten")
def test_other_settings_or_questions_make_figures_anew(run: Run, home: Path) -> None:
    run("trends")
    before = made_by(Home(home))
    assert before == made_by(Home(home))
    (home / "packs").mkdir()
    (home / "packs" / "mine.toml").write_text("")
    packed = made_by(Home(home))
    (home / "config.toml").write_text((home / "config.toml").read_text() + "\n")
    assert len({before, packed, made_by(Home(home))}) == 3


@pytest.mark.usefixtures("ten")
def test_the_first_screen_opens_no_round_and_imports_nothing_heavy(run: Run, home: Path) -> None:
    run("trends")
    for folder in (home / "sessions").glob("2026*"):
        # As large and as old as it was, but nothing that could be read.
        facts = folder / FACTS
        state = facts.stat()
        facts.write_bytes(b"x" * state.st_size)
        os.utime(facts, ns=(state.st_atime_ns, state.st_mtime_ns))
    program = (
        "import sys; from interviewer.cli import main; code = main(sys.argv[1:])\n"
        f"print(*({{*{HEAVY!r}, 'numpy', 'tomllib'}} & {{*sys.modules}}), file=sys.stderr); sys.exit(code)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, "--home", home, "trends"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert ran.stdout.startswith("10 rounds")
    assert ran.stderr == "\n"


@pytest.mark.parametrize("arguments", [["--last", "0"], ["--kind", "odd"], ["--format", "pdf"]])
def test_the_command_line_is_checked(run: Run, arguments: list[str]) -> None:
    assert run("trends", *arguments).code == 2


def drilled(home: Path, day: int, *planned: str, minutes: float | None = 2.0, drawn: str = "") -> None:
    plan = RoundPlanned(tuple(Planned("", text, "case") for text in planned or ("Why?",)), minutes)
    held(home, day, plan, *answered(), drawn=drawn)


def test_a_drill_is_no_round_among_the_others(run: Run, home: Path) -> None:
    for day in (1, 2):
        held(home, day)
    drilled(home, 3)
    ran = run("trends")
    assert ran.out.startswith("2 rounds,")
    assert ran.err == "interviewer: 1 drill is left out. To see drills: interviewer trends --round habit\n"
    assert run("trends", "--round", "habit").out.startswith("1 round,")
    assert run("trends", "--round", "habit").err == ""


def test_where_there_are_drills_alone_they_are_shown(run: Run, home: Path) -> None:
    drilled(home, 3)
    ran = run("trends")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("1 round,")


def test_a_mix_that_is_longer_or_of_the_bank_is_no_drill(run: Run, home: Path) -> None:
    drilled(home, 1, minutes=20.0)
    drilled(home, 2, minutes=None)
    drilled(home, 3, "Why?", "How?")
    drilled(home, 4, drawn="metrics")
    assert run("trends").out.startswith("4 rounds,")
