"""How questions went in the rounds on disk, for what is to be asked again."""

from collections import defaultdict
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from interviewer.bank.revisits import REMEMBERED_DAYS, Asked, due
from interviewer.core.answers import Answer
from interviewer.core.corrections import numbered
from interviewer.core.events import AnswerEnded, Fact, FilledPausesHeard, SpeechHeard, WordsHeard
from interviewer.core.findings import findings_of
from interviewer.core.judging.bad_answers import went_badly
from interviewer.core.judging.disputes import disputes
from interviewer.core.report import report_of
from interviewer.core.trouble import CouldNotError
from interviewer.journal import read_facts
from interviewer.library import Library

# Most of a round, and its tagged segments hold the words too: without them it is read many times as fast.
_IN_SEGMENTS = (WordsHeard, SpeechHeard, FilledPausesHeard)


def due_by(today: date, library: Library) -> dict[str, str]:
    """The words of the questions to be asked again, the most urgent first, and why each comes again."""
    return due(asked_by(today, library))


def asked_by(today: date, library: Library) -> list[Asked]:
    """The questions that were answered, each once a day, badly if it went badly once on that day."""
    went: dict[tuple[str, float], bool] = defaultdict(bool)
    for folder in library.own():
        days_ago = _days_ago(folder.name, today)
        if days_ago is not None and days_ago <= REMEMBERED_DAYS:
            for question, badly in _verdicts(folder).items():
                # Another go within the hour shows what one remembers of it, and not what one has learned.
                went[question, days_ago] |= badly
    return [Asked(question, days_ago, badly) for (question, days_ago), badly in went.items()]


def _days_ago(name: str, today: date) -> float | None:
    """How many days ago a round was held by its name; None for one with a name of another kind, like the example."""
    with suppress(ValueError):
        # By the calendar: what went badly last night can come again this morning.
        return max(0.0, (today - date.fromisoformat(name[:10])).days)
    return None


def _verdicts(folder: Path) -> dict[str, bool]:
    """The questions of a round that were answered, and whether each went badly; none where it cannot be read."""
    facts: tuple[Fact, ...] = ()
    with suppress(CouldNotError):
        facts = read_facts(folder, without=_IN_SEGMENTS)
    # One that broke off says nothing yet.
    ended = {number for number, fact in numbered(facts) if isinstance(fact, AnswerEnded)}
    answers = [(number, answer) for number, answer in enumerate(report_of(facts).answers) if number in ended]
    # One that broke off before a word was put again: the last counts.
    told = disputes(facts)
    found = {number: findings_of(_with_words(one), number) for number, one in answers}
    stand = {number: [one for one in all_ if (number, one.what) not in told] for number, all_ in found.items()}
    return {one.question: went_badly(one, stand[number]) for number, one in answers}


def _with_words(answer: Answer) -> Answer:
    words = sum(segment.words for segment in answer.segments)
    return replace(answer, pace=replace(answer.pace, words=words))
