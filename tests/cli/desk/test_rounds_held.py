"""Rounds on disk, looked at and corrected from a screen."""

from dataclasses import replace
from pathlib import Path

import pytest

from interviewer.cli.desk.rounds_held import NO_SOUND, RoundsHeld, Wholes
from interviewer.cli.parts import Parts
from interviewer.cli.rounds import report_of_round
from interviewer.config import load_config
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    InterviewerSpoke,
    QuestionAsked,
    Reacted,
    RoundEnded,
    SegmentTagged,
    SpeechHeard,
    WordsHeard,
)
from interviewer.core.spans import Span
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import Word
from interviewer.home import Home
from interviewer.journal import amend, read_facts
from interviewer.library import Library
from tests.cli.broken_rounds import parts_of_home
from tests.cli.corrected_rounds import ASKED, SAID, WRONG, round_at
from tests.cli.fakes import Pitches
from tests.cli.named_findings import IN_TONE, find_what_is_named
from tests.journal.rounds import kept

ROUND = "2026-11-21-0912"


@pytest.fixture
def held(home: Path) -> RoundsHeld:
    round_at(home, ROUND)
    return rounds_in(home)


def rounds_in(home: Path) -> RoundsHeld:
    parts = Parts(Home(home), load_config(home / "config.toml"))
    return RoundsHeld(parts, Library(home / "sessions"), None, Wholes())


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


# A round that broke off in its answer, after a segment that was put on record: the rest is heard now.
ON_RECORD = SegmentTagged(0.0, 1.0, "Framework first.", "framework", 0.9)
CUT: tuple[Fact, ...] = (
    SAID[0],
    *(ASKED, AnswerStarted(0.0)),
    WordsHeard((Word("Framework", 0.0, 0.5, 0.9), Word("first.", 0.5, 1.0, 0.9))),
    *(SpeechHeard((Span(0.0, 1.0),)), ON_RECORD),
)


@pytest.fixture
def hearings(fakes: None, monkeypatch: pytest.MonkeyPatch) -> list[str]:  # noqa: ARG001  for what it does
    """What was heard with, each time."""
    given: list[str] = []

    def reader(parts: Parts, *_: object) -> Pitches:
        given.append(parts.config.recogniser.model)
        return Pitches()

    monkeypatch.setattr(Parts, "reader", reader)
    return given


@pytest.mark.usefixtures("hearings")
def test_of_a_round_that_broke_off_the_words_are_those_of_its_report(home: Path) -> None:
    kept(home / "sessions" / ROUND, *CUT, seconds=3.0)
    debrief = rounds_in(home).debrief(ROUND)
    assert [one.text for one in debrief.report.answers[0].segments] == ["Framework first.", "a44."]
    assert [word.text for word in debrief.words] == ["Framework", "first.", "a44."]


def test_its_turn_is_heard_once_whatever_is_said_of_it(
    home: Path, hearings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    find_what_is_named(monkeypatch)
    folder = kept(home / "sessions" / ROUND, *CUT, seconds=3.0)
    held = rounds_in(home)
    before = held.debrief(ROUND)
    assert [one.what for one in before.report.findings] == [IN_TONE]
    corrected = held.correct(ROUND, 0, 0, "context")
    disputed = held.dispute(ROUND, 0, IN_TONE, withdraw=False)
    assert [one.tag for one in corrected.report.answers[0].segments] == ["context", "aside"]
    assert [one.what for one in disputed.report.disputed] == [IN_TONE]
    assert corrected.words == before.words
    assert disputed.report == report_of_round(folder, parts_of_home(home))
    held.dispute(ROUND, 0, IN_TONE, withdraw=True)
    # As if nothing had been remembered.
    assert held.correct(ROUND, 0, 0, None) == rounds_in(home).debrief(ROUND) == before
    assert len(hearings) == 3


def test_it_is_heard_again_where_more_of_it_is_told_or_another_recogniser_is_set(
    home: Path, hearings: list[str]
) -> None:
    folder, config = kept(home / "sessions" / ROUND, *CUT, seconds=3.0), load_config(home / "config.toml")
    wholes, library = Wholes(), Library(home / "sessions")
    other = replace(config, recogniser=replace(config.recogniser, model="tiny.en"))
    louder = replace(config, voice=replace(config.voice, rate=200))
    for one in (config, louder, other):
        RoundsHeld(Parts(Home(home), one), library, None, wholes).debrief(ROUND)
    assert hearings == [config.recogniser.model, "tiny.en"]
    amend(folder, [QuestionAsked(3.0, "And why?", "case")])
    RoundsHeld(Parts(Home(home), other), library, None, wholes).debrief(ROUND)
    assert hearings == [config.recogniser.model, "tiny.en", "tiny.en"]


@pytest.mark.usefixtures("hearings")
def test_words_that_were_heard_now_before_some_on_record_are_not_taken_for_them(home: Path) -> None:
    # What was said before the interviewer broke in was not heard in the round, and what was said then was.
    broke_in = (Reacted(2.0, "interruption", "vomit", "Why?", "A list.", None, None), InterviewerSpoke(2.0, 4.0))
    later = (AnswerStarted(4.0), replace(ON_RECORD, start=4.0, end=5.0), AnswerEnded(5.0))
    kept(home / "sessions" / ROUND, *CUT[:3], *broke_in, *later, seconds=6.0)
    held = rounds_in(home)
    assert [one.text for one in held.debrief(ROUND).report.answers[0].segments] == ["a44.", "Framework first."]
    with pytest.raises(CouldNotError, match="not on record yet"):
        held.correct(ROUND, 0, 0, "context")
    assert [one.tag for one in held.correct(ROUND, 0, 1, "context").report.answers[0].segments] == ["aside", "context"]


def test_a_round_that_is_not_there_is_told(held: RoundsHeld) -> None:
    with pytest.raises(CouldNotError, match="There is no round called"):
        held.debrief("yesterday")
