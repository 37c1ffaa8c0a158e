"""What the report of a long round costs, from its facts to what is printed."""

import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from typing import Any

from interviewer.bank.bank import Bank
from interviewer.cli.figures import figure, machine, percentile, print_text
from interviewer.cli.setting import setting_of
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    InterviewerSpoke,
    QuestionAsked,
    RoundEnded,
    RoundSet,
    RoundStarted,
    SegmentTagged,
    SpeechHeard,
    WordsHeard,
)
from interviewer.core.figures.rates import RateLimits
from interviewer.core.report import report_of, to_json
from interviewer.core.spans import Span
from interviewer.core.tags import CASE, SCHEMES
from interviewer.core.words import Word
from interviewer.exports.plain import report_lines

# A round as it comes, at 156 words a minute.
ROUND, ANSWERS, SENTENCE_WORDS = "metrics", 4, 13
WORD_SECONDS, PAUSE_SECONDS, SPOKEN_SECONDS = 0.33, 0.7, 8.0
TIMES = 5


def figures_of(words: int, bank: Bank) -> dict[str, Any]:
    """Seconds for the report of a round of so many words, from its facts and spelled; but the first, medians."""
    questions = [question.text for question in bank.questions.values() if question.kind == CASE]
    facts = list(_facts(words, questions))
    setting = setting_of(bank, RateLimits(), facts)
    # A sentence that was read before costs less.
    began = time.perf_counter()
    report = report_of(facts, setting)
    first = time.perf_counter() - began
    ways: dict[str, Callable[[], object]] = {
        "again": lambda: report_of(facts, setting),
        "json": lambda: to_json(report),
        "lines": lambda: report_lines(report),
    }
    spent = {name: percentile(taken, 50) for name, taken in _timed(ways)}
    return {"machine": machine(), "words": words, "minutes": (report.time.whole or 0.0) / 60, "first": first, **spent}


def print_figures(figures: dict[str, Any]) -> None:
    """The same for people."""
    print_text(f"A round of {figures['words']} words, {figures['minutes']:.0f} minutes")
    print_text(f"on this computer: {figures['machine']}")
    print_text(f"its report from its facts {figure(figures['first'])} s, and {figure(figures['again'])} s once more")
    print_text(f"as JSON {figure(figures['json'])} s, as lines {figure(figures['lines'])} s")


def _timed(ways: dict[str, Callable[[], object]]) -> Iterator[tuple[str, list[float]]]:
    for name, way in ways.items():
        taken: list[float] = []
        for _ in range(TIMES):
            began = time.perf_counter()
            way()
            taken.append(time.perf_counter() - began)
        yield name, taken


def _facts(words: int, questions: Sequence[str]) -> Iterator[Fact]:
    """The facts of a round in which each sentence is another."""
    yield RoundStarted("made", "2026-01-01T09:00:00+00:00", "bench")
    yield RoundSet(ROUND, "realistic")
    said = islice(cycle(" ".join(questions).split()), words)
    at = 0.0
    for question in questions[:ANSWERS]:
        yield from (QuestionAsked(at, question, CASE), InterviewerSpoke(at, at + SPOKEN_SECONDS))
        at += SPOKEN_SECONDS
        yield AnswerStarted(at)
        tags = cycle(SCHEMES[CASE])
        for _ in range(round(words / ANSWERS / SENTENCE_WORDS)):
            sentence = [*islice(said, SENTENCE_WORDS)]
            yield from _sentence(sentence, at, next(tags))
            at += len(sentence) * WORD_SECONDS + PAUSE_SECONDS
        yield AnswerEnded(at)
    yield RoundEnded(at)


def _sentence(texts: Sequence[str], start: float, tag: str) -> Iterator[Fact]:
    starts = [start + number * WORD_SECONDS for number in range(len(texts) + 1)]
    spoken = tuple(Word(text, one, one + WORD_SECONDS, 0.9) for text, one in zip(texts, starts, strict=False))
    yield from (WordsHeard(spoken), SpeechHeard((Span(start, starts[-1]),)))
    yield SegmentTagged(start, starts[-1], " ".join(texts), tag, 0.9)
