"""Rounds that broke off: what was said up to then is in their report, every word once."""

from pathlib import Path

import pytest

from interviewer.cli.parts import Parts
from interviewer.cli.resuming import take_up
from interviewer.cli.rounds import report_of_round
from interviewer.core.audio import Block, sample_at
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Fact,
    FilledPausesHeard,
    InterviewerSpoke,
    QuestionAsked,
    Reacted,
    RoundEnded,
    RoundResumed,
    RoundStarted,
    SegmentTagged,
    SpeechHeard,
    TagCorrected,
    WordsHeard,
)
from interviewer.core.fillers import FilledPause
from interviewer.core.report import report_of
from interviewer.core.spans import Span
from interviewer.core.words import Word
from interviewer.journal import Journal, read_facts
from tests.cli.broken_rounds import WORDS, broken_off, parts_of_home, whole_round, words_of
from tests.cli.conftest import Run
from tests.journal.rounds import kept
from tests.tones import joined, silence, tone

STARTED = RoundStarted("one", "2026-11-21T09:12:00+01:00", "microphone")
ASKED, BEGUN = QuestionAsked(0.0, "Why?", "case"), AnswerStarted(0.0)


@pytest.fixture
def parts(home: Path, fakes: None) -> Parts:  # noqa: ARG001  for what it does
    return parts_of_home(home)


@pytest.mark.usefixtures("fakes", "quick_disk")
def test_wherever_it_broke_off_every_word_up_to_there_is_told_once(run: Run, home: Path, tmp_path: Path) -> None:
    whole = whole_round(run, home)
    assert words_of(report_of_round(whole, parts_of_home(home))) == list(WORDS)
    for broken in broken_off(whole, tmp_path / "broken"):
        before = {path.name: path.read_bytes() for path in broken.folder.iterdir()}
        told = words_of(report_of_round(broken.folder, parts_of_home(home)))
        sure, possible = broken.said
        assert sure <= set(told) <= possible, broken
        assert told == [word for word in WORDS if word in told], broken
        # To be read changes nothing on disk.
        assert {path.name: path.read_bytes() for path in broken.folder.iterdir()} == before


def test_what_was_typed_is_tagged_although_no_sound_is_there(parts: Parts, tmp_path: Path) -> None:
    folder = kept(tmp_path / "one", STARTED, ASKED, BEGUN, AnswerTyped(0.0, "Framework first. Recommendation next."))
    (answer,) = report_of_round(folder, parts).answers
    assert [(segment.tag, segment.start) for segment in answer.segments] == [
        ("framework", None),
        ("recommendation", None),
    ]


def test_a_question_that_was_put_again_counts_once(parts: Parts, tmp_path: Path) -> None:
    again = (RoundResumed(0.0, "2026-11-21T10:12:00+01:00"), ASKED, BEGUN)
    folder = kept(tmp_path / "one", STARTED, ASKED, BEGUN, *again, AnswerTyped(0.0, "Because."))
    assert len(report_of_round(folder, parts).answers) == 1
    unanswered = kept(tmp_path / "two", STARTED, ASKED, BEGUN, *again)
    assert len(report_of_round(unanswered, parts).answers) == 1
    answered = kept(tmp_path / "three", STARTED, ASKED, BEGUN, AnswerTyped(0.0, "No."), *again)
    assert len(report_of_round(answered, parts).answers) == 2


def test_a_correction_counts_questions_as_they_were_put_also_one_that_was_put_again(
    parts: Parts, tmp_path: Path
) -> None:
    again = (RoundResumed(0.0, "2026-11-21T10:12:00+01:00"), ASKED, BEGUN)
    said = (AnswerTyped(0.0, "So."), SegmentTagged(None, None, "So.", "aside", 0.4), AnswerEnded(1.0))
    facts = (STARTED, ASKED, BEGUN, *again, *said, RoundEnded(1.0), TagCorrected(1, None, "So.", "context"))
    (answer,) = report_of_round(kept(tmp_path / "one", *facts), parts).answers
    assert [(segment.tag, segment.confidence) for segment in answer.segments] == [("context", 1.0)]


def test_corrections_of_a_round_that_broke_off_leave_the_rest_of_it_to_be_heard(parts: Parts, tmp_path: Path) -> None:
    said = (AnswerTyped(0.0, "So."), SegmentTagged(None, None, "So.", "aside", 0.4), AnswerEnded(1.0))
    then = (QuestionAsked(1.0, "And?", "case"), AnswerStarted(1.0), AnswerTyped(1.0, "Framework first."))
    facts = (STARTED, ASKED, BEGUN, *said, *then, TagCorrected(0, None, "So.", "context"))
    told = report_of_round(kept(tmp_path / "one", *facts), parts)
    assert [[segment.tag for segment in answer.segments] for answer in told.answers] == [["context"], ["framework"]]


def test_an_utterance_that_was_half_written_down_is_heard_again_and_its_words_stand_once(
    parts: Parts, tmp_path: Path
) -> None:
    # The sound is one tone of 2 seconds; its word was written down, its speech was not.
    half = (WordsHeard((Word("a44.", 0.0, 2.0, 0.8),)), FilledPausesHeard((FilledPause(0.1, 0.5, 0.9),)))
    folder = kept(tmp_path / "one", STARTED, ASKED, BEGUN, *half, seconds=2.0)
    (answer,) = report_of_round(folder, parts).answers
    assert words_of(report_of_round(folder, parts)) == ["a44."]
    assert answer.segments[0].start == 0
    assert answer.seconds is not None
    assert answer.seconds["aside"] == pytest.approx(2.0, abs=0.05)
    assert answer.fillers.count == 1


def test_an_answer_that_ended_although_nobody_heard_it_is_heard_now(parts: Parts, tmp_path: Path) -> None:
    # The listener broke down in the first answer, and the round went on.
    folder = kept(
        tmp_path / "one",
        STARTED,
        ASKED,
        BEGUN,
        QuestionAsked(2.0, "And?", "case"),
        AnswerStarted(2.0),
        RoundEnded(2.5),
        seconds=2.0,
    )
    told = report_of_round(folder, parts)
    assert [[segment.text for segment in answer.segments] for answer in told.answers] == [["a44."], []]
    assert all(
        answer.end is not None and answer.start is not None and answer.end >= answer.start for answer in told.answers
    )


def test_a_round_of_an_older_version_that_came_to_its_end_is_taken_as_it_is(parts: Parts, tmp_path: Path) -> None:
    # It wrote the end of an answer down before what was heard in it.
    heard = (SpeechHeard((Span(0.0, 1.0),)), WordsHeard((Word("So", 0.0, 1.0, 0.9),)))
    tagged = SegmentTagged(0.0, 1.0, "So", "aside", 0.9)
    facts = (STARTED, ASKED, BEGUN, AnswerEnded(2.0), *heard, tagged, RoundEnded(2.0))
    folder = kept(tmp_path / "one", *facts, seconds=2.0)
    assert report_of_round(folder, parts) == report_of(facts)
    broken = kept(tmp_path / "two", *facts[:-2], seconds=2.0)
    (answer,) = report_of_round(broken, parts).answers
    assert ([segment.text for segment in answer.segments], answer.end) == (["So a44."], 2.0)
    assert len(read_facts(broken)) == 6


SECOND = "a66."


def interrupted(folder: Path, *facts: Fact, seconds: float) -> Path:
    """A round in which a word is said, the interviewer breaks in at 2 s with a word of its own, and another is said."""
    pitches = [joined(silence(0.6), tone(0.4, at), silence(1.0)) for at in (440.0, 550.0, 660.0)]
    with Journal.create(folder) as journal:
        journal.keep(Block(0, joined(*pitches)[: sample_at(seconds)]))
        for fact in facts:
            journal.append(fact)
    return folder


BROKE_IN = Reacted(2.0, "interruption", "vomit", "Why?", "A list.", None, None)
IN_TURNS = (STARTED, ASKED, BEGUN, BROKE_IN, AnswerEnded(2.0), InterviewerSpoke(2.0, 4.0), AnswerStarted(4.0))


@pytest.mark.parametrize(
    ("facts", "seconds", "told"), [(4, 2.0, 1), (4, 4.0, 1), (5, 4.0, 0), (7, 4.1, 0), (7, 6.0, 1)]
)
def test_the_interviewers_voice_is_no_part_of_an_answer_wherever_it_broke_off(
    parts: Parts, tmp_path: Path, facts: int, seconds: float, told: int
) -> None:
    folder = interrupted(tmp_path / "one", *IN_TURNS[:facts], seconds=seconds)
    # A turn whose end is on record was heard to its end, and here nothing was heard in it.
    assert words_of(report_of_round(folder, parts)) == (["a44."] if facts < 5 else [SECOND])[:told]


def test_a_round_that_broke_off_in_its_second_turn_goes_on_with_it_heard(parts: Parts, tmp_path: Path) -> None:
    folder = interrupted(tmp_path / "one", *IN_TURNS, seconds=6.0)
    with Journal.resume(folder) as journal:
        take_up(journal, folder, parts)
    added = read_facts(folder)[len(IN_TURNS) :]
    assert [word.text for fact in added if isinstance(fact, WordsHeard) for word in fact.words] == [SECOND]
    assert added[-1] == AnswerEnded(6.0)
