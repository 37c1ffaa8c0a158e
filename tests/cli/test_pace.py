"""The limits of pace that a user sets: what the report finds by them is found wherever findings are told or counted."""

from pathlib import Path

import pytest

from interviewer.cli.desk.long_work import read
from interviewer.cli.habits import habit_in, last_reports
from interviewer.cli.round_reading import figures_in
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    QuestionAsked,
    RoundEnded,
    SegmentTagged,
    SpeechHeard,
    WordsHeard,
)
from interviewer.core.findings import Finding
from interviewer.core.judging.objections import FindingDisputed
from interviewer.core.spans import Span
from interviewer.core.words import Word
from interviewer.library import Library
from tests.cli.broken_rounds import parts_of_home
from tests.cli.conftest import Run
from tests.journal.rounds import STARTED, kept

pytestmark = pytest.mark.usefixtures("fakes", "quick_disk")

ROUND = "2026-11-20-0912"
WORDS = tuple(Word("so", at / 2, at / 2 + 0.4, 0.9) for at in range(120))
# Two words a second: at a pace that is right unless other limits are set.
SAID = (
    STARTED,
    *(QuestionAsked(0.0, "Why?", "case"), AnswerStarted(0.0)),
    *(SpeechHeard((Span(0.0, 60.0),)), WordsHeard(WORDS)),
    SegmentTagged(0.0, 60.0, " ".join(word.text for word in WORDS), "context", 0.9),
    *(AnswerEnded(60.0), RoundEnded(60.0)),
)


@pytest.fixture(autouse=True)
def folder(home: Path) -> Path:
    """The round, in a home whose user wants to speak more slowly."""
    config = home / "config.toml"
    was = config.read_text(encoding="utf-8")
    limits = "[pace]\nslowest = 40\neasy_from = 50\neasy_to = 60\nfastest = 90\n"
    config.write_text(was[: was.index("[pace]")] + limits, encoding="utf-8")
    return kept(home / "sessions" / ROUND, *SAID)


def names(findings: tuple[Finding, ...]) -> set[str]:
    return {one.what for one in findings}


def test_what_the_report_finds_can_be_disputed(run: Run) -> None:
    assert "fast" in {one["what"] for one in run("report", ROUND, "--format", "json").json["findings"]}
    assert "fast" in {one["what"] for one in run("dispute", ROUND, "--json").json}


def test_it_is_drilled(home: Path) -> None:
    habit = habit_in(last_reports(Library(home / "sessions"), parts_of_home(home)), "fast")
    assert habit is not None
    assert (habit.found, habit.answers) == (1, 1)


def test_trends_count_it(home: Path, folder: Path) -> None:
    (answer,) = figures_in(folder, parts_of_home(home)).answers
    assert "fast" in answer.findings


def test_a_dispute_of_it_that_holds_no_more_is_counted_where_the_round_is_read_again(run: Run, home: Path) -> None:
    # As it is heard today it is one long word, which is not fast.
    kept(home / "sessions" / "disputed", *SAID, FindingDisputed(0, "fast", ""), seconds=60.0)
    assert run("reanalyze", "disputed", "--json").json[0]["disputes_lost"] == 1


def test_a_file_that_is_opened_is_held_to_it(home: Path, tmp_path: Path) -> None:
    told = tmp_path / "answer.vtt"
    told.write_text(f"WEBVTT\n\n00:00.000 --> 01:00.000\n{'so ' * 120}\n", encoding="utf-8")
    debrief = read(told, parts_of_home(home), None, lambda _: None, lambda: False)
    assert "fast" in names(debrief.report.findings)
