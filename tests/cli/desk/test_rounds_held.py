"""Rounds on disk, looked at and corrected from a screen."""

from pathlib import Path

import pytest

from interviewer.cli.desk.rounds_held import NO_SOUND, RoundsHeld
from interviewer.cli.parts import Parts
from interviewer.config import load_config
from interviewer.core.events import AnswerEnded, AnswerStarted, QuestionAsked, RoundEnded, SegmentTagged
from interviewer.core.trouble import CouldNotError
from interviewer.home import Home
from interviewer.journal import read_facts
from interviewer.library import Library
from tests.cli.corrected_rounds import ASKED, SAID, WRONG, round_at
from tests.journal.rounds import kept

ROUND = "2026-11-21-0912"


@pytest.fixture
def held(home: Path) -> RoundsHeld:
    round_at(home, ROUND)
    return rounds_in(home)


def rounds_in(home: Path) -> RoundsHeld:
    return RoundsHeld(Parts(Home(home), load_config(home / "config.toml")), Library(home / "sessions"), None)


def test_a_debrief_names_the_round_and_says_that_it_has_no_sound(held: RoundsHeld) -> None:
    debrief = held.debrief(ROUND)
    assert (debrief.name, debrief.title, debrief.silence) == (ROUND, "One question", NO_SOUND)
    assert debrief.began.startswith("21 November 2026")
    assert [one.question for one in debrief.report.answers] == [ASKED.question]


def test_a_tag_that_is_corrected_counts_at_once_and_can_be_the_taggers_again(held: RoundsHeld) -> None:
    before = held.debrief(ROUND).report.answers[0]
    after = held.correct(ROUND, 0, 1, "context").report.answers[0]
    assert (before.segments[1].tag, after.segments[1].tag) == ("aside", "context")
    assert (after.seconds or {})["context"] == pytest.approx(5.0)
    assert held.correct(ROUND, 0, 1, None).report.answers[0] == before


def test_a_tag_of_another_kind_changes_nothing(held: RoundsHeld, home: Path) -> None:
    with pytest.raises(CouldNotError, match=r"no tag of a case answer\. Nothing was changed"):
        held.correct(ROUND, 0, 1, "learning")
    assert read_facts(home / "sessions" / ROUND) == SAID


def test_words_that_are_not_on_record_cannot_be_corrected(held: RoundsHeld) -> None:
    for answer, segment in ((0, 3), (1, 0)):
        with pytest.raises(CouldNotError, match="not on record yet"):
            held.correct(ROUND, answer, segment, "context")


def test_a_finding_that_is_not_so_leaves_the_report_and_comes_back(held: RoundsHeld) -> None:
    first = next(one for one in held.debrief(ROUND).report.findings if not one.good)
    after = held.dispute(ROUND, first.answer, first.what, withdraw=False).report
    assert first.what not in {one.what for one in after.findings}
    assert [one.what for one in after.disputed] == [first.what]
    again = held.dispute(ROUND, first.answer, first.what, withdraw=True).report
    assert first.what in {one.what for one in again.findings}


def test_of_a_question_that_was_put_twice_the_answer_that_counts_is_corrected(home: Path) -> None:
    again = (QuestionAsked(50.0, "Why?", "case"), AnswerStarted(50.0), AnswerEnded(51.0))
    twice = (
        QuestionAsked(60.0, "Why?", "case"),
        AnswerStarted(60.0),
        SegmentTagged(60.0, 65.0, WRONG.text, "aside", 0.6),
        AnswerEnded(65.0),
        RoundEnded(65.0),
    )
    kept(home / "sessions" / ROUND, *SAID[:-1], *again, *twice)
    held = rounds_in(home)
    assert [one.question for one in held.debrief(ROUND).report.answers] == [ASKED.question, "Why?"]
    corrected = held.correct(ROUND, 1, 0, "context").report.answers
    assert [one.tag for one in corrected[1].segments] == ["context"]
    assert [one.tag for one in corrected[0].segments] == ["framework", "aside", "recommendation"]


def test_a_round_that_is_not_there_is_told(held: RoundsHeld) -> None:
    with pytest.raises(CouldNotError, match="There is no round called"):
        held.debrief("yesterday")
