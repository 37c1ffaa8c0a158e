"""A round with every sort of turn, broken off after each of its facts: no word lost, doubled or the interviewer's."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from interviewer.cli.resuming import take_up
from interviewer.cli.rounds import report_of_round
from interviewer.core.audio import Block, sample_at
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    InterviewerSpoke,
    Planned,
    QuestionAsked,
    Reacted,
    Remarked,
    RoundEnded,
    RoundPlanned,
    RoundSet,
    RoundStarted,
    SegmentTagged,
    SpeechHeard,
    WordsHeard,
    about,
)
from interviewer.core.spans import Span
from interviewer.core.words import Word
from interviewer.journal import Journal
from tests.cli.broken_rounds import parts_of_home, words_of
from tests.tones import tone

LENGTH, CLEAR = 0.4, 0.3
WHOLE = 20.5
CANDIDATE = {"a44.": 1.0, "a66.": 2.0, "a88.": 7.0, "a55.": 12.0, "a77.": 18.0}
INTERVIEWER = {"a99.": 4.5, "a33.": 9.8, "a22.": 14.8, "a11.": 16.0}


def said(word: str) -> tuple[Fact, Fact]:
    at = CANDIDATE[word]
    return WordsHeard((Word(word, at, at + LENGTH, 0.9),)), SpeechHeard((Span(at, at + LENGTH),))


def tag(word: str) -> Fact:
    return SegmentTagged(CANDIDATE[word], CANDIDATE[word] + LENGTH, word, "hypothesis", 0.9)


FACTS: tuple[Fact, ...] = (
    RoundStarted("one", "2026-11-21T09:12:00+01:00", "microphone"),
    RoundPlanned((Planned("", "One?", "case"), Planned("", "Two?", "case")), None),
    RoundSet("", "tough"),
    QuestionAsked(0.0, "One?", "case"),
    AnswerStarted(0.5),
    *said("a44."),
    Reacted(1.8, "nudge", "no_stake", "What is at stake?", "Nothing yet.", 1.0, 1.4),
    Reacted(4.0, "interruption", "list", "Why those?", "A list.", 1.0, 1.4),
    *said("a66."),
    tag("a44."),
    tag("a66."),
    AnswerEnded(4.0),
    InterviewerSpoke(4.0, 5.5),
    AnswerStarted(6.0),
    *said("a88."),
    tag("a88."),
    AnswerEnded(9.0),
    Reacted(9.3, "follow_up", "prepared", "And then?", "A follow-up.", None, None),
    InterviewerSpoke(9.3, 10.5),
    AnswerStarted(11.0),
    *said("a55."),
    tag("a55."),
    AnswerEnded(14.0),
    Remarked(14.4, "Thank you."),
    InterviewerSpoke(14.4, 15.4),
    QuestionAsked(15.5, "Two?", "case"),
    InterviewerSpoke(15.5, 16.5),
    AnswerStarted(17.0),
    *said("a77."),
    tag("a77."),
    AnswerEnded(20.0),
    RoundEnded(20.0),
)


def cuts() -> Iterator[tuple[tuple[Fact, ...], float]]:
    """The facts up to each, also without their last end of a turn, and how far the sound came by then."""
    for count in range(4, len(FACTS)):
        facts = FACTS[:count]
        reached = max(about(fact) or 0.0 for fact in facts)
        following = next((at for fact in FACTS[count:] if (at := about(fact)) is not None), reached)
        for end in sorted({reached, reached + 0.5, max(reached, following)}):
            yield facts, end
            ends = [at for at, fact in enumerate(facts) if isinstance(fact, AnswerEnded)]
            if ends:
                yield (*facts[: ends[-1]], *facts[ends[-1] + 1 :]), end


def room_sound() -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    sound = np.zeros(sample_at(WHOLE), np.float32)
    for word, at in (CANDIDATE | INTERVIEWER).items():
        sound[sample_at(at) :][: sample_at(LENGTH)] = tone(LENGTH, float(word[1:-1]) * 10)
    return sound


@pytest.mark.usefixtures("fakes", "quick_disk")
def test_wherever_it_broke_off(home: Path, tmp_path: Path) -> None:
    sound, parts = room_sound(), parts_of_home(home)
    for number, (facts, end) in enumerate(cuts()):
        folder = tmp_path / str(number)
        with Journal.create(folder) as journal:
            journal.keep(Block(0, sound[: sample_at(end)]))
            for fact in facts:
                journal.append(fact)
        report = report_of_round(folder, parts)
        words = words_of(report)
        where = f"after {facts[-1]} with sound to {end}"
        assert not set(words) & set(INTERVIEWER), where
        assert len(words) == len(set(words)), where
        starts = [fact.at for fact in facts if isinstance(fact, AnswerStarted)]
        due = {word for word, at in CANDIDATE.items() if at + CLEAR <= end and any(start <= at for start in starts)}
        assert due <= set(words), where
        for answer in report.answers:
            floor = sum(turn.end - turn.start for turn in answer.turns)
            assert answer.seconds is None or abs(sum(answer.seconds.values()) - floor) < 0.05, where
        with Journal.resume(folder) as journal:
            take_up(journal, folder, parts)
        assert report_of_round(folder, parts) == report, where
