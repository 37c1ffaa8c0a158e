"""Answers and findings made for tests."""

from interviewer.core.answers import Answer
from interviewer.core.events import AnswerEnded, AnswerStarted, Fact, QuestionAsked, SegmentTagged, WordsHeard
from interviewer.core.findings import Finding
from interviewer.core.report import report_of
from interviewer.core.spans import Span
from interviewer.core.words import Word

TEN = "one two three four five six seven eight nine ten"


def said(question: str = "Why?", kind: str = "case", sure: int = 7, unsure: int = 0) -> list[Fact]:
    """The facts of an answer of so many segments, of ten words and ten seconds each, with sure tags and unsure ones."""
    confidences = [0.9] * sure + [0.2] * unsure
    tag = "context" if kind == "case" else "action"
    segments = [SegmentTagged(10.0 * at, 10.0 * at + 10, TEN, tag, one) for at, one in enumerate(confidences)]
    return [QuestionAsked(0.0, question, kind), AnswerStarted(0.0), *segments, AnswerEnded(10.0 * len(segments))]


def heard(confidence: float | None, words: int = 20) -> WordsHeard:
    """So many words, heard with that confidence."""
    return WordsHeard(tuple(Word("word", float(at), at + 0.5, confidence) for at in range(words)))


def answers_of(*facts: Fact) -> tuple[Answer, ...]:
    """The answers that these facts tell."""
    return report_of(facts).answers


def fault(what: str, answer: int = 0, cost: float = 10.0) -> Finding:
    """A fault of that name, heard at twelve seconds."""
    where = (Span(12.0, 15.0),)
    return Finding(what, answer, 0.0, 1.0, "segments", where, f"Mend {what}.", f"{what}?", "So.", False, cost)


def strength(what: str, answer: int = 0) -> Finding:
    """A strength of that name, heard at a minute and a second."""
    return Finding(what, answer, 0.0, 1.0, "segments", (Span(61.0, 65.0),), "Again.", f"{what}!", "So.", True, 0.0)
