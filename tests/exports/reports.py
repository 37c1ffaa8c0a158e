"""Reports made for tests of their exports, by the same fold as real ones."""

from collections.abc import Sequence

from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Fact,
    QuestionAsked,
    Reacted,
    RoundEnded,
    RoundStarted,
    SegmentTagged,
    SpeechHeard,
    WordsHeard,
)
from interviewer.core.figures.rates import RateLimits
from interviewer.core.report import Report, report_of
from interviewer.core.sections import Section
from interviewer.core.setting import Setting
from interviewer.core.spans import Span
from interviewer.core.tags import UNSURE_BELOW
from interviewer.core.words import Word
from interviewer.exports.blocks import Block
from interviewer.exports.contents import contents
from interviewer.exports.cover import Cover, cover_of

STARTED = RoundStarted("acme-loop", "2026-11-21T09:12:00+01:00", "Anna Smith.wav")
LIMITS = RateLimits()
PLAN = Setting(sections=(Section("hypothesis", 0.4, 0.1, "Why."), Section("framework", 0.1, 0.05, "How.")))
# What somebody wrote who wants to break out of the page.
HOSTILE = "</style></title><script>alert(1)</script><img src=x onerror=alert(2)>\"'>]]><!--&amp;&lt; |`*_[a](b)"

SAID = (
    (1.0, 15.0, "context", "It fell by a tenth since the new price."),
    (15.0, 70.0, "framework", "First users, then business, then technology, and then the metrics."),
    (72.0, 90.0, "hypothesis", "I think that people left because of the fee."),
    (95.0, 110.0, "recommendation", "So I would take the fee back and see whether they return."),
)


def _words(segment: SegmentTagged) -> list[Word]:
    words = segment.text.split()
    start, each = segment.start or 0.0, ((segment.end or 0.0) - (segment.start or 0.0)) / max(1, len(words))
    return [Word(word, start + n * each, start + (n + 1) * each, 0.9) for n, word in enumerate(words)]


def answer(question: str, said: Sequence[tuple[float, float, str, str]] = SAID, at: float = 0.0) -> list[Fact]:
    """The facts of one answer with these segments, its words at an even pace, and one that is unsure at its end."""
    segments = [SegmentTagged(start + at, end + at, text, tag, 0.9) for start, end, tag, text in said]
    unsure = SegmentTagged(at + 112.0, at + 118.0, "Well, who knows.", "aside", UNSURE_BELOW - 0.1)
    return [
        QuestionAsked(at, question, "case"),
        AnswerStarted(at),
        SpeechHeard(tuple(Span(one.start or 0.0, one.end or 0.0) for one in segments)),
        WordsHeard(tuple(word for one in segments for word in _words(one))),
        *segments,
        unsure,
        Reacted(at + 118.0, "follow_up", "vague", "By how much?", "no number was named", None, None),
        AnswerEnded(at + 120.0),
    ]


def round_of(*answers: Sequence[Fact]) -> list[Fact]:
    return [STARTED, *(fact for one in answers for fact in one), RoundEnded(len(answers) * 200.0)]


def typed(question: str, text: str) -> list[Fact]:
    """An answer of which no time is known."""
    return [
        QuestionAsked(0.0, question, "case"),
        AnswerTyped(0.0, text),
        WordsHeard(tuple(Word(word, None, None, None) for word in text.split())),
        SegmentTagged(None, None, text, "recommendation", 0.9),
    ]


USUAL = round_of(answer("Why did it fall?"), answer("What would you build?", at=200.0))
SILENT = round_of([QuestionAsked(0.0, "Why?", "case"), AnswerStarted(0.0), AnswerEnded(30.0)])
TYPED = round_of(typed("What now?", "Ship the cheaper plan."))
KILLED: list[Fact] = [STARTED, *answer("Why did it fall?")[:-3]]
LONG = round_of(*(answer(f"Question {number}?", at=200.0 * number) for number in range(200)))
EMPTY: list[Fact] = []
ROUNDS = {"usual": USUAL, "silent": SILENT, "typed": TYPED, "killed": KILLED, "empty": EMPTY}


def report(facts: Sequence[Fact], setting: Setting = PLAN) -> Report:
    return report_of(facts, setting)


def blocks_of(facts: Sequence[Fact], setting: Setting = PLAN, name: str | None = None) -> list[Block]:
    return list(contents(report(facts, setting), cover_of(facts, name), LIMITS))


def hostile(text: str = HOSTILE) -> list[Fact]:
    """The usual round, all of its words and names of somebody who wants to break out."""
    said = [(start, end, tag, text) for start, end, tag, _ in SAID]
    return round_of(answer(text, said), answer(text, said, at=200.0))


def cover(facts: Sequence[Fact] = USUAL, name: str | None = None) -> Cover:
    return cover_of(facts, name)
