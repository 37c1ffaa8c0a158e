"""`interviewer drill`: what is trained, how it is asked, and whether it came again."""

from pathlib import Path

import pytest

from interviewer.bank.bank import own_bank
from interviewer.cli.habits import Habit, habit_in, last_reports
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    QuestionAsked,
    RoundEnded,
    RoundPlanned,
    RoundSet,
    SegmentTagged,
)
from interviewer.core.judging.drills import drill_for
from interviewer.core.judging.objections import FindingDisputed
from interviewer.journal import read_facts
from interviewer.library import Library
from tests.cli.broken_rounds import parts_of_home
from tests.cli.conftest import Run
from tests.cli.named_findings import find_what_is_named
from tests.journal.rounds import STARTED, kept
from tests.tones import joined, silence, tone, write

pytestmark = pytest.mark.usefixtures("fakes", "quick_disk")

BANK = own_bank()
SEVENTY = " ".join(["word"] * 70)


@pytest.fixture(autouse=True)
def _found(monkeypatch: pytest.MonkeyPatch) -> None:
    find_what_is_named(monkeypatch)


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    """One word, in which fillers are found."""
    return write(tmp_path / "answer.wav", joined(silence(0.5), tone(0.5, 440), silence(0.5)))


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another word, in which nothing is found."""
    return write(tmp_path / "other.wav", joined(silence(0.5), tone(0.5, 880), silence(0.5)))


def answered(*texts: str, kind: str = "case") -> list[Fact]:
    segments = [SegmentTagged(float(at), at + 1.0, text, "context", 0.9) for at, text in enumerate(texts)]
    # A question that is put again counts once.
    return [QuestionAsked(0.0, f"Why {texts[0][:9]}, {kind}?", kind), AnswerStarted(0.0), *segments, AnswerEnded(9.0)]


def keep(home: Path, name: str, *facts: Fact) -> Path:
    return kept(home / "sessions" / name, STARTED, *facts, RoundEnded(9.0))


def drilled(home: Path) -> tuple[Fact, ...]:
    """The facts of the round that was held last."""
    rounds = sorted((home / "sessions").iterdir(), key=lambda folder: folder.stat().st_mtime_ns)
    return read_facts(rounds[-1])


def habit(home: Path, what: str | None = None) -> Habit | None:
    return habit_in(last_reports(Library(home / "sessions"), parts_of_home(home)), what)


def test_a_named_fault_is_asked_as_its_drill_says(run: Run, home: Path, answer: Path) -> None:
    ran = run("drill", "no_tradeoff", "--from", answer, "--quiet")
    assert ran.code == 0
    drill = drill_for("no_tradeoff")
    assert drill is not None
    assert f"Drill: no tradeoff.\ninterviewer: 3 minutes: {drill.attend}" in ran.err
    facts = drilled(home)
    (planned,) = [fact for fact in facts if isinstance(fact, RoundPlanned)]
    assert planned.minutes == drill.minutes
    assert [BANK.questions[question.id].type for question in planned.questions] == ["tradeoff"]
    # Who answered in a recording cannot be coached any more.
    assert RoundSet("", "silent") in facts


def test_it_is_stored_as_a_drill_and_not_as_a_whole_round(run: Run, home: Path, answer: Path) -> None:
    ran = run("drill", "no_tradeoff", "--from", answer, "--quiet")
    # Not the minutes that the question would have in a round.
    assert "of the 3:00 meant for it" in ran.out
    name = max(folder.name for folder in (home / "sessions").iterdir())
    assert run("report", name, "--format", "json").json["verdict"] is None
    assert [one["round"] for one in run("trends", "--format", "json").json["rounds"]] == ["habit"]


@pytest.mark.parametrize("name", ["no_tradeoff", "no-tradeoff", "No tradeoff", " no  tradeoff "])
def test_a_name_is_known_however_its_words_are_joined(run: Run, answer: Path, name: str) -> None:
    assert "Drill: no tradeoff" in run("drill", name, "--from", answer, "--quiet").err


def test_whether_it_came_again(run: Run, home: Path, answer: Path) -> None:
    keep(home, "2026-11-20-0912", *answered("fillers 9"), *answered(SEVENTY), *answered(SEVENTY, kind="behavioural"))
    ran = run("drill", "--from", answer, "--quiet")
    assert "Drill: fillers, found in 1 of 3 answers before." in ran.err
    assert "It came again: fillers (at 0:00), found in 1 of 3 answers before. Mend fillers." in ran.err


def test_too_little_to_tell(run: Run, home: Path, other: Path) -> None:
    keep(home, "2026-11-20-0912", *answered("fillers 9"))
    ran = run("drill", "--from", other, "--quiet")
    assert "Whether it came again cannot be told: it has 1 word with sure tags, and 60 are needed." in ran.err


def test_it_did_not_come(run: Run, home: Path, other: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interviewer.core.judging.judged.FEWEST_JUDGED_WORDS", 1)
    keep(home, "2026-11-20-0912", *answered("fillers 9"))
    ran = run("drill", "--from", other, "--quiet")
    assert "It did not come this time: fillers, found in 1 of 1 answers before." in ran.err


def test_of_the_round_that_is_named(run: Run, home: Path, answer: Path) -> None:
    older = keep(home, "2026-11-19-0912", *answered("stake_late 9"))
    keep(home, "2026-11-20-0912", *answered("rambling 99"))
    for named in (older, older.name):
        assert "Drill: stake late, found in 1 of 1" in run("drill", "--of", named, "--from", answer, "--quiet").err
    told = run("drill", "rambling", "--of", older.name, "--from", answer, "--quiet").err
    assert "Drill: rambling, found in 0 of 1" in told


def test_the_costliest_habit_of_the_last_rounds(home: Path) -> None:
    keep(home, "2026-11-01-0912", *answered("scale_off 900"))
    for day in range(10, 15):
        keep(home, f"2026-11-{day}-0912", *answered("stake_late 20", "decision_clear 500", "fast 30"))
    keep(home, "2026-11-14-0912-2", *answered("fillers 80"))
    keep(home, "example", *answered("scale_off 900"))
    found = habit(home)
    assert found is not None
    # Five rounds back: four of 30 and one of 80.
    assert (found.what, found.found, found.answers) == ("fast", 4, 5)


def test_the_example_tells_no_habit(home: Path) -> None:
    keep(home, "example", *answered("scale_off 900"))
    assert habit(home) is None


def test_what_was_told_not_so_is_no_habit(home: Path) -> None:
    keep(home, "2026-11-10-0912", *answered("stake_late 90", "fast 3"), FindingDisputed(0, "stake_late", ""))
    found = habit(home)
    assert found is not None
    assert found.what == "fast"


def test_only_answers_in_which_it_could_come_are_counted(home: Path) -> None:
    keep(home, "2026-11-10-0912", *answered("stake_late 90"), *answered(SEVENTY), *answered("x", kind="behavioural"))
    found = habit(home, "stake_late")
    assert found is not None
    assert (found.kind, found.found, found.answers) == ("case", 1, 2)
    story = habit(home, "learning_missing")
    assert story is not None
    assert (story.kind, story.found, story.answers) == ("behavioural", 0, 1)


def test_a_fault_of_any_answer_is_drilled_in_the_kind_it_came_in(run: Run, home: Path, answer: Path) -> None:
    keep(home, "2026-11-10-0912", *answered("fillers 9", kind="behavioural"))
    run("drill", "--from", answer, "--quiet")
    (planned,) = [fact for fact in drilled(home) if isinstance(fact, RoundPlanned)]
    assert [question.kind for question in planned.questions] == ["behavioural"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["stake_lat"], 'No drill trains "stake_lat"; did you mean "stake_late".'),
        (["stake_early"], 'No drill trains "stake_early"'),
        ([""], 'No drill trains ""'),
        (["--of", "tuesday"], "There is no round called 'tuesday'"),
        (["--of", "monday"], "Nothing was found in the round monday that a drill could train."),
        ([], "Nothing was found in your last 5 rounds that a drill could train. To choose one: interviewer drill NAME"),
        (["fast", "--pack", "coursea"], 'did you mean "coursera"'),
    ],
)
def test_what_cannot_be_done_is_told(run: Run, home: Path, answer: Path, arguments: list[str], says: str) -> None:
    keep(home, "monday", *answered(SEVENTY))
    ran = run("drill", *arguments, "--from", answer, "--quiet")
    assert ran.code == 1
    assert says in ran.err.splitlines()[-1]
    assert [folder.name for folder in (home / "sessions").iterdir()] == ["monday"]


def test_a_round_that_cannot_be_read_is_told_of_and_passed_over(run: Run, home: Path, answer: Path) -> None:
    keep(home, "2026-11-10-0912", *answered("fillers 9"))
    (keep(home, "2026-11-11-0912", *answered("fast 9")) / "facts.jsonl").write_bytes(b'{"journal": 99}\n')
    ran = run("drill", "--from", answer, "--quiet")
    assert "One round is passed over." in ran.err
    assert "Drill: fillers" in ran.err
