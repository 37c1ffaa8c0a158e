"""`interviewer practice --resume`: the round that broke off last goes on, and nothing of it is lost."""

from datetime import datetime
from pathlib import Path

import pytest

from interviewer.cli.resuming import rest, take_up
from interviewer.cli.rounds import report_of_round
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Planned,
    QuestionAsked,
    RoundEnded,
    RoundPlanned,
    RoundResumed,
    RoundStarted,
    WordsHeard,
)
from interviewer.journal import Journal, read_facts, samples_in
from tests.cli.broken_rounds import asked_in, broken_off, parts_of_home, whole_round
from tests.cli.conftest import Run
from tests.journal.rounds import kept
from tests.tones import joined, silence, tone, write

STARTED = RoundStarted("one", "2026-11-21T09:12:00+01:00", "microphone")
ONE, TWO, THREE = (Planned("", text, "case") for text in ("One?", "Two?", "Three?"))
PLANNED = RoundPlanned((ONE, TWO, THREE), 45.0)
BEGUN, TYPED, ENDED = AnswerStarted(0.0), AnswerTyped(0.0, "Because."), AnswerEnded(0.0)
RESUMED = RoundResumed(0.0, "2026-11-21T10:12:00+01:00")


def asked(planned: Planned) -> QuestionAsked:
    return QuestionAsked(0.0, planned.text, planned.kind)


@pytest.mark.usefixtures("fakes", "quick_disk")
def test_wherever_it_broke_off_what_was_said_is_written_down_and_what_was_not_answered_is_asked(
    run: Run, home: Path, tmp_path: Path
) -> None:
    whole = whole_round(run, home)
    questions = asked_in(read_facts(whole))
    for broken in broken_off(whole, tmp_path / "broken"):
        if not any(isinstance(fact, RoundPlanned) for fact in broken.facts):
            continue
        report = report_of_round(broken.folder, parts_of_home(home))
        with Journal.resume(broken.folder) as journal:
            plan, resumed = take_up(journal, broken.folder, parts_of_home(home))
        facts = read_facts(broken.folder)
        # What is on record stays as it is, and reading it again finds nothing more.
        assert facts[: len(broken.facts)] == broken.facts
        assert report_of_round(broken.folder, parts_of_home(home)) == report
        assert resumed.at == pytest.approx(samples_in(broken.folder) / 16_000)
        answered = [answer.question for answer in report.answers if answer.segments]
        passed = asked_in(broken.facts)[:-1]
        left = [question for question in questions if question not in {*answered, *passed}]
        assert [question.text for question in plan.questions] == left, broken


@pytest.mark.parametrize(
    ("facts", "left"),
    [
        ((), (ONE, TWO, THREE)),
        ((asked(ONE),), (ONE, TWO, THREE)),
        ((asked(ONE), BEGUN), (ONE, TWO, THREE)),
        ((asked(ONE), BEGUN, ENDED), (ONE, TWO, THREE)),
        ((asked(ONE), BEGUN, TYPED), (TWO, THREE)),
        ((asked(ONE), BEGUN, TYPED, ENDED, RESUMED), (TWO, THREE)),
        # Who had nothing to say to the first and went on is not asked again.
        ((asked(ONE), BEGUN, ENDED, asked(TWO), BEGUN, TYPED), (THREE,)),
        # It broke off twice, each time before a word.
        ((asked(ONE), RESUMED, asked(ONE), BEGUN), (ONE, TWO, THREE)),
        ((asked(ONE), BEGUN, RESUMED, asked(ONE), BEGUN, TYPED, ENDED, asked(TWO)), (TWO, THREE)),
        ((asked(ONE), BEGUN, RESUMED, asked(ONE), BEGUN, TYPED, ENDED, asked(TWO), BEGUN, TYPED), (THREE,)),
        ((asked(ONE), TYPED, asked(TWO), TYPED, asked(THREE), TYPED), ()),
    ],
)
def test_what_is_left_to_ask(facts: tuple[QuestionAsked, ...], left: tuple[Planned, ...]) -> None:
    plan = rest((STARTED, PLANNED, *facts))
    assert (plan.questions, plan.minutes) == (left, 45.0)


def test_a_round_of_an_older_version_had_no_plan() -> None:
    assert rest((STARTED, asked(ONE))).questions == ()


def test_where_none_broke_off_there_is_none_to_resume(run: Run, home: Path) -> None:
    assert "No round broke off" in run("practice", "--resume").trouble
    kept(home / "sessions" / "one", STARTED, PLANNED, RoundEnded(0.0))
    assert "No round broke off" in run("practice", "--resume").trouble


@pytest.mark.parametrize(
    "more",
    [
        *(["--question", "Why?"], ["--round", "drill"], ["--questions", "2"], ["--minutes", "3"], ["--kind", "case"]),
        ["--demeanour", "tough"],
        *(["--types", "goals"], ["--pack", "general"], ["--seed", "0"]),
    ],
)
def test_a_round_is_planned_once(run: Run, more: list[str]) -> None:
    told = run("practice", "--resume", *more).trouble
    assert f"--resume goes on as the round was planned: leave out {more[0]}.\n" in told


@pytest.mark.usefixtures("fakes")
def test_the_latest_of_those_that_broke_off_goes_on_and_comes_to_its_end(run: Run, home: Path, tmp_path: Path) -> None:
    sessions = home / "sessions"
    for name, day in (("older", 1), ("latest", 3), ("whole", 4)):
        started = RoundStarted(name, datetime(2026, 11, day).astimezone().isoformat(), "microphone")
        end = (RoundEnded(0.0),) if name == "whole" else ()
        kept(sessions / name, started, PLANNED, asked(ONE), AnswerStarted(0.0), *end, seconds=2.0)
    answer = write(tmp_path / "answer.wav", joined(silence(0.5), tone(0.5, 880), silence(1.0)))
    ran = run("practice", "--resume", "--from", answer, "--quiet")
    assert ran.code == 0
    assert "Going on with latest: 2 questions left." in ran.err
    facts = read_facts(sessions / "latest")
    assert asked_in(facts) == ["One?", "Two?"]
    assert sum(isinstance(fact, RoundResumed) for fact in facts) == sum(isinstance(fact, RoundEnded) for fact in facts)
    # The clock goes on where it stood.
    (words,) = [fact.words for fact in facts if isinstance(fact, WordsHeard)][1:]
    assert words[0].text == "a88."
    assert words[0].start == pytest.approx(2.5, abs=0.05)
    assert samples_in(sessions / "latest") == (2 + 2) * 16_000
    assert "older" in run("practice", "--resume", "--from", answer, "--quiet").err
    assert "No round broke off" in run("practice", "--resume").trouble


@pytest.mark.usefixtures("fakes")
def test_where_nothing_is_left_to_ask_no_microphone_is_needed_for_the_report(run: Run, home: Path) -> None:
    folder = home / "sessions" / "one"
    kept(folder, STARTED, RoundPlanned((ONE,), None), asked(ONE), AnswerStarted(0.0), seconds=2.0)
    ran = run("practice", "--resume")
    assert (ran.code, "a44." in ran.out) == (0, True)
    assert "nothing is left to ask" in ran.err
    assert isinstance(read_facts(folder)[-1], RoundEnded)
    assert "No round broke off" in run("practice", "--resume").trouble


@pytest.mark.usefixtures("fakes")
def test_a_round_that_another_program_holds_is_left_to_it(run: Run, home: Path) -> None:
    folder = kept(home / "sessions" / "one", STARTED, PLANNED)
    with Journal.resume(folder):
        assert "one" in run("practice", "--resume").trouble
    assert read_facts(folder) == (STARTED, PLANNED)
