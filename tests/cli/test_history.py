"""How questions went in the rounds on disk, and which come again."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest

from interviewer.bank.bank import own_bank
from interviewer.bank.revisits import REMEMBERED_DAYS, Asked
from interviewer.cli.history import asked_by, due_by
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    FilledPausesHeard,
    QuestionAsked,
    RoundPlanned,
    SegmentTagged,
    SpeechHeard,
    TagCorrected,
    WordsHeard,
)
from interviewer.core.fillers import FilledPause
from interviewer.core.judging.bad_answers import BAD, went_badly
from interviewer.core.judging.objections import FindingDisputed
from interviewer.core.report import report_of
from interviewer.core.spans import Span
from interviewer.core.words import Word
from interviewer.fact_file import HEADER, line_of
from interviewer.journal import read_facts
from interviewer.library import Library
from tests.cli.conftest import Run
from tests.tones import joined, silence, tone, write

TODAY = date(2026, 11, 21)
WELL = ("context", "hypothesis", "recommendation", "recommendation")
BADLY = ("context",) * 8
TEN = "one two three four five six seven eight nine ten"


def answer(question: str, tags: Iterable[str], ended: bool = True, kind: str = "case") -> list[Fact]:
    """All that a round tells of an answer whose segments have these tags."""
    segments = [SegmentTagged(10.0 * at, 10.0 * at + 9, TEN, tag, 0.9) for at, tag in enumerate(tags)]
    heard: list[Fact] = []
    for segment in segments:
        start = segment.start or 0.0
        words = tuple(Word(word, start + at, start + at + 0.5, 0.9) for at, word in enumerate(TEN.split()))
        heard += [WordsHeard(words), FilledPausesHeard((FilledPause(start, start + 0.2, 0.9),))]
        heard.append(SpeechHeard((Span(start, start + 9),)))
    begun: list[Fact] = [QuestionAsked(0.0, question, kind), AnswerStarted(0.0)]
    end: list[Fact] = [AnswerEnded(10.0 * len(segments))] if ended else []
    return [*begun, *heard, *segments, *end]


Keeps = Callable[..., Path]


@pytest.fixture
def keep(tmp_path: Path) -> Keeps:
    """Keeps a round of these facts, held so many days ago."""

    def kept(days_ago: int, facts: Iterable[Fact], name: str = "") -> Path:
        folder = tmp_path / (name or f"{TODAY - timedelta(days=days_ago):%Y-%m-%d}-0912")
        while folder.exists():
            folder = folder.with_name(f"{folder.name}-2")
        folder.mkdir()
        (folder / "facts.jsonl").write_bytes(HEADER + b"".join(map(line_of, facts)))
        return folder

    return kept


def asked(tmp_path: Path, today: date = TODAY) -> set[Asked]:
    return {*asked_by(today, Library(tmp_path))}


def test_every_answered_question_and_how_it_went(tmp_path: Path, keep: Keeps) -> None:
    keep(3, [*answer("One?", WELL), *answer("Two?", BADLY), *answer("Three?", ())])
    keep(9, answer("Two?", WELL))
    assert asked(tmp_path) == {
        Asked("One?", 3.0, False),
        Asked("Two?", 3.0, True),
        Asked("Three?", 3.0, True),
        Asked("Two?", 9.0, False),
    }
    assert due_by(TODAY, Library(tmp_path)) == {
        "Two?": "it went badly 3 days ago",
        "Three?": "it went badly 3 days ago",
    }


def test_without_its_words_a_round_gets_the_verdict_of_its_report(keep: Keeps, tmp_path: Path) -> None:
    for tags in ((), WELL[:1], WELL, BADLY, ("framework",) * 9, ("segmentation", *BADLY), ("framework", *WELL)):
        folder = keep(1, answer("Why?", tags), name="2026-11-20-1010")
        report = report_of(read_facts(folder))
        assert [one.went_badly for one in asked(tmp_path)] == [went_badly(report.answers[0], report.findings)]
        (folder / "facts.jsonl").unlink()
        folder.rmdir()


def test_one_that_broke_off_says_nothing_and_one_put_again_counts_once(tmp_path: Path, keep: Keeps) -> None:
    keep(1, [*answer("One?", WELL), *answer("Two?", BADLY, ended=False)])
    keep(2, [*answer("Three?", ()), *answer("Three?", WELL)])
    assert asked(tmp_path) == {Asked("One?", 1.0, False), Asked("Three?", 2.0, False)}


def test_badly_once_a_day_is_badly_on_that_day(tmp_path: Path, keep: Keeps) -> None:
    for tags in (WELL, BADLY, WELL):
        keep(1, answer("One?", tags))
    assert asked(tmp_path) == {Asked("One?", 1.0, True)}


def test_what_was_corrected_counts_as_corrected(tmp_path: Path, keep: Keeps) -> None:
    corrections = [TagCorrected(0, 10.0, TEN, "hypothesis"), TagCorrected(0, 20.0, TEN, "recommendation")]
    keep(1, [*answer("One?", BADLY), *corrections])
    assert asked(tmp_path) == {Asked("One?", 1.0, False)}


def test_what_went_badly_last_night_comes_again_this_morning(tmp_path: Path, keep: Keeps) -> None:
    keep(0, answer("One?", BADLY), name="2026-11-20-2350")
    assert [*due_by(TODAY, Library(tmp_path))] == ["One?"]
    assert due_by(date(2026, 11, 20), Library(tmp_path)) == {}
    # Nor is there a tomorrow in which it was asked, though the clock was wrong.
    assert asked(tmp_path, date(2026, 11, 1)) == {Asked("One?", 0.0, True)}


def test_no_further_back_is_read_than_is_needed(tmp_path: Path, keep: Keeps) -> None:
    keep(int(REMEMBERED_DAYS), answer("One?", WELL))
    old = keep(int(REMEMBERED_DAYS) + 1, answer("Two?", BADLY))
    assert asked(tmp_path) == {Asked("One?", REMEMBERED_DAYS, False)}
    # Not even looked into.
    (old / "facts.jsonl").write_bytes(b"{")
    assert asked(tmp_path) == {Asked("One?", REMEMBERED_DAYS, False)}


def test_rounds_that_cannot_be_read_and_those_of_other_names_are_passed_over(tmp_path: Path, keep: Keeps) -> None:
    keep(1, answer("One?", BADLY))
    keep(1, answer("Two?", BADLY), name="example")
    for content in (b"[]\n", HEADER + b'{"fact":"QuestionAsked"}\n{}\n', HEADER, b""):
        (keep(2, ()) / "facts.jsonl").write_bytes(content)
    (tmp_path / "2026-11-19-0101" / "facts.jsonl").mkdir(parents=True)
    assert asked(tmp_path) == {Asked("One?", 1.0, True)}
    assert asked(tmp_path / "none") == set()


def test_what_was_told_not_so_makes_no_answer_a_bad_one(tmp_path: Path, keep: Keeps) -> None:
    disputed = [FindingDisputed(1, what, "") for what in sorted(BAD)]
    keep(1, [*answer("One?", BADLY), *answer("Two?", BADLY), *disputed])
    assert asked(tmp_path) == {Asked("One?", 1.0, True), Asked("Two?", 1.0, False)}


@pytest.mark.usefixtures("fakes")
def test_practice_asks_it_again_and_says_why_and_the_list_marks_it(run: Run, home: Path, tmp_path: Path) -> None:
    question = own_bank().questions["city-bikes"]
    folder = home / "sessions" / f"{date.today() - timedelta(days=3):%Y-%m-%d}-0912"
    folder.mkdir(parents=True)
    (folder / "facts.jsonl").write_bytes(HEADER + b"".join(map(line_of, answer(question.text, BADLY))))
    told = run("questions", "list")
    assert told.out.count("  due  ") == 1
    assert "183 questions, 1 due to be asked again" in told.out
    assert f"city-bikes                   {question.type:<14}  due  {question.text}".split() == next(
        line.split() for line in told.out.splitlines() if line.startswith("city-bikes ")
    )
    listed = run("questions", "list", "--json").json["questions"]
    assert [one["id"] for one in listed if one["due"]] == ["city-bikes"]
    sound = write(tmp_path / "answer.wav", joined(silence(0.5), tone(0.5, 440), silence(0.5)))
    ran = run("practice", "--from", sound, "--quiet")
    assert ran.err.splitlines()[0] == "interviewer: Asked again: it went badly 3 days ago."
    (latest,) = [one for one in (home / "sessions").iterdir() if one != folder]
    (planned,) = [fact for fact in read_facts(latest) if isinstance(fact, RoundPlanned)]
    assert planned.questions[0].id == "city-bikes"
    # Asked today, it can wait until tomorrow.
    assert "due" not in run("questions", "list", "--type", "estimation").out.splitlines()[-1]
    assert "Asked again" not in run("practice", "--from", sound, "--quiet", "--question", "city-bikes").err
