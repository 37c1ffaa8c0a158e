"""`interviewer practice`: a question, an answer that is kept while it is spoken, and its report."""

import gc
import json
from dataclasses import fields
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from interviewer.bank.bank import own_bank
from interviewer.bank.dashboards import table_lines
from interviewer.core.events import (
    FACTS,
    AnswerEnded,
    QuestionAsked,
    RoundEnded,
    RoundPlanned,
    RoundSet,
    RoundStarted,
    WordsHeard,
    from_json,
)
from interviewer.core.report import report_of
from interviewer.engine import Engine
from interviewer.journal import read_facts, samples_in
from tests.bank.texts import QUESTION, ROUND
from tests.cli.conftest import Run
from tests.tones import joined, silence, tone, write


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    """Four words of two seconds in all, a pause between the second and the third."""
    sound = joined(tone(0.5, 440), silence(0.1), tone(0.4, 660), silence(1.5), tone(0.5, 880), silence(0.1), tone(0.4))
    return write(tmp_path / "answer.wav", joined(silence(0.5), sound, silence(0.5)))


def only_round(home: Path) -> Path:
    (folder,) = (home / "sessions").iterdir()
    return folder


@pytest.mark.usefixtures("fakes")
def test_while_it_is_held_nothing_that_was_there_before_is_looked_through(
    run: Run, answer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed_over: list[int] = []
    hold = Engine.hold

    def watched(engine: Engine, *more: Any) -> None:
        passed_over.append(gc.get_freeze_count())
        hold(engine, *more)

    monkeypatch.setattr(Engine, "hold", watched)
    assert run("practice", "--from", answer, "--question", "city-bikes", "--quiet").code == 0
    assert passed_over[0] > 0
    assert gc.get_freeze_count() == 0


@pytest.mark.usefixtures("fakes")
def test_a_round_is_a_question_an_answer_and_its_report(run: Run, home: Path, answer: Path) -> None:
    ran = run("practice", "--from", answer, "--question", "city-bikes", "--quiet")
    assert ran.code == 0
    assert own_bank().questions["city-bikes"].text.split()[0] in ran.out
    assert all(word in ran.out for word in ("a44.", "a66.", "a88."))
    assert "Framework vomit" in ran.out
    facts = read_facts(only_round(home))
    assert isinstance(facts[0], RoundStarted)
    assert facts[0].source == "answer.wav"
    assert [type(fact) for fact in facts[1:4]] == [RoundPlanned, RoundSet, QuestionAsked]
    # Who answered in a recording cannot answer any more.
    assert facts[2] == RoundSet("", "silent")
    assert isinstance(facts[-1], RoundEnded)
    # One for each utterance: two words, a pause, two words.
    assert [len(fact.words) for fact in facts if isinstance(fact, WordsHeard)] == [2, 2]
    # 0.5 + 0.5 + 0.1 + 0.4 + 1.5 + 0.5 + 0.1 + 0.4 + 0.5 seconds, to the sample.
    assert samples_in(only_round(home)) == 4.5 * 16_000
    assert AnswerEnded(4.5) in facts


@pytest.mark.usefixtures("fakes")
def test_the_report_of_a_round_is_that_of_its_folder(run: Run, home: Path, answer: Path) -> None:
    run("practice", "--from", answer, "--question", "city-bikes", "--quiet")
    told = run("analyze", only_round(home), "--json").json
    (counted,) = told["answers"]
    assert sum(counted["seconds"].values()) == pytest.approx(4.5, abs=0.01)
    assert report_of(read_facts(only_round(home))).answers[0].pace.words == 4


@pytest.mark.usefixtures("fakes")
def test_questions_follow_one_another_and_the_recording_waits_for_each(run: Run, home: Path, tmp_path: Path) -> None:
    silence_ends_an_answer(home)
    answers = joined(silence(0.5), tone(0.5, 440), silence(5.0), tone(0.5, 880), silence(1.0))
    ran = run("practice", "--from", write(tmp_path / "answers.wav", answers), "--questions", "3", "--quiet")
    assert ran.code == 0
    facts = read_facts(only_round(home))
    (planned,) = [fact for fact in facts if isinstance(fact, RoundPlanned)]
    asked = [fact.question for fact in facts if isinstance(fact, QuestionAsked)]
    # The recording was over before there was a third.
    assert asked == [question.text for question in planned.questions[:2]]
    heard = [[segment.text for segment in answer.segments] for answer in report_of(facts).answers]
    assert heard == [["a44."], ["a88."]]
    assert samples_in(only_round(home)) == 7.5 * 16_000


@pytest.mark.usefixtures("fakes")
def test_when_the_time_is_up_no_other_question_follows(run: Run, home: Path, tmp_path: Path) -> None:
    silence_ends_an_answer(home)
    answers = write(tmp_path / "answers.wav", joined(tone(0.5, 440), silence(5.0), tone(0.5, 880), silence(9.0)))
    ran = run("practice", "--from", answers, "--questions", "3", "--minutes", "0.02", "--quiet")
    assert ran.code == 0
    assert "The 0.02 minutes are over" in ran.err
    facts = read_facts(only_round(home))
    assert sum(isinstance(fact, QuestionAsked) for fact in facts) == 1
    assert isinstance(facts[-1], RoundEnded)


@pytest.mark.usefixtures("fakes")
def test_with_events_there_is_nothing_but_json_lines(run: Run, home: Path, answer: Path) -> None:
    ran = run("practice", "--from", answer, "--question", "city-bikes", "--quiet", "--events")
    assert ran.code == 0
    lines = [json.loads(line) for line in ran.out.splitlines()]
    told = [from_json({key: line[key] for key in line.keys() - unwritten(line)}) for line in lines if "fact" in line]
    facts = read_facts(only_round(home))
    assert [type(fact) for fact in told] == [type(fact) for fact in facts]
    assert [line["at"] for line in lines if line.get("glimpse") == "Listening"][-1] == 4.5
    assert all(one["told"] <= other["told"] for one, other in pairwise(lines))
    assert ran.err == f"interviewer: Kept in {only_round(home)}\n"


def unwritten(line: dict[str, Any]) -> set[str]:
    """What a line tells besides its fact."""
    own = {field.name for field in fields(FACTS[line["fact"]])}
    return {"told", "at", "unsure"} - own


@pytest.mark.usefixtures("fakes")
def test_a_round_can_be_kept_in_any_folder(run: Run, home: Path, answer: Path, tmp_path: Path) -> None:
    assert run("practice", "--from", answer, "--quiet", "--sessions", tmp_path / "new" / "here").code == 0
    assert len(list((tmp_path / "new" / "here").iterdir())) == 1
    assert not (home / "sessions").exists()
    assert "a.txt" in run("practice", "--from", answer, "--quiet", "--sessions", write_text(tmp_path / "a.txt")).trouble


def silence_ends_an_answer(home: Path, seconds: int = 2) -> None:
    text = (home / "config.toml").read_text(encoding="utf-8")
    (home / "config.toml").write_text(text.replace("wait = 0", f"wait = {seconds}"), encoding="utf-8")


def write_text(path: Path) -> Path:
    path.write_text("", encoding="utf-8")
    return path


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize("kind", ["case", "behavioural"])
def test_without_a_question_one_of_the_bank_is_asked(run: Run, home: Path, answer: Path, kind: str) -> None:
    assert run("practice", "--from", answer, "--quiet", "--kind", kind).code == 0
    (asked,) = [fact for fact in read_facts(only_round(home)) if isinstance(fact, QuestionAsked)]
    assert asked.question in {question.text for question in own_bank().questions.values() if question.kind == kind}


@pytest.mark.usefixtures("fakes")
def test_a_recording_that_is_none_leaves_no_round(run: Run, home: Path) -> None:
    assert "nothing.wav" in run("practice", "--from", "nothing.wav", "--quiet").trouble
    assert not (home / "sessions").exists()


@pytest.mark.parametrize("speed", ["-1", "nan", "inf", "fast"])
def test_a_speed_that_is_none_is_a_matter_of_usage(run: Run, speed: str) -> None:
    assert run("practice", "--from", "a.wav", f"--speed={speed}").code == 2


def test_without_the_models_nobody_is_asked_to_speak(run: Run, home: Path, answer: Path) -> None:
    ran = run("practice", "--from", answer, "--quiet")
    assert (ran.code, ran.out) == (1, "")
    assert not (home / "sessions").exists()


@pytest.mark.usefixtures("fakes")
def test_a_question_of_the_execution_round_comes_with_its_table(run: Run, answer: Path) -> None:
    ran = run("practice", "--from", answer, "--question", "mobile-lessons-dip", "--quiet")
    dashboard = own_bank().questions["mobile-lessons-dip"].dashboard
    assert dashboard is not None
    lines = ran.out.splitlines()
    at = lines.index(dashboard.title)
    assert lines[at : at + 9] == table_lines(dashboard)
    assert max(map(len, lines)) <= 80
    assert "what is your first hour like?" in " ".join(" ".join(lines[:at]).split())
    # Read in peace: the table is there before the answer begins.
    assert at < next(index for index, line in enumerate(lines) if line.startswith("Listening"))


@pytest.mark.usefixtures("fakes")
def test_a_round_of_ones_own_asks_ones_own_questions(run: Run, home: Path, answer: Path) -> None:
    (home / "packs").mkdir()
    (home / "packs" / "mine.toml").write_text(QUESTION.replace("text", 'rounds = ["short"]\ntext'), encoding="utf-8")
    own_round = ROUND.replace('types = ["goals"]', 'rounds = ["short"]')
    (home / "packs" / "rounds.toml").write_text(own_round, encoding="utf-8")
    assert run("practice", "--from", answer, "--round", "short", "--quiet").code == 0
    (planned,) = [fact for fact in read_facts(only_round(home)) if isinstance(fact, RoundPlanned)]
    assert [question.id for question in planned.questions] == ["one-two"]
    assert planned.minutes == 5
