"""Rounds as they could have been held, as facts and as debriefs."""

from collections.abc import Iterator, Sequence

from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    InterviewerSpoke,
    Planned,
    QuestionAsked,
    Reacted,
    RoundEnded,
    RoundPlanned,
    RoundSet,
    RoundStarted,
    SegmentTagged,
    SpeechHeard,
    WordsHeard,
)
from interviewer.core.over_time.round_figures import AnswerFigures, RoundFigures
from interviewer.core.report import report_of
from interviewer.core.spans import Span
from interviewer.core.words import Word
from interviewer.tui.values import Debrief

COMPLETION = "Course completion fell from 41 to 33 percent in six weeks. What happened?"
REFERRALS = "How would you know that the new referral programme works?"

# What was said: the seconds of quiet before it, its seconds, its tag, its words.
Line = tuple[float, float, str, str]

GOOD: tuple[Line, ...] = (
    (
        1.4,
        7.0,
        "context",
        "Completion matters here because a learner who finishes renews, and renewals pay for the rest.",
    ),
    (
        0.6,
        6.0,
        "segmentation",
        "I would split the learners who came through employers from those who pay for themselves.",
    ),
    (
        0.3,
        8.0,
        "hypothesis",
        "My guess is that the new pay plan brought in people who only want the first two lessons.",
    ),
    (
        1.2,
        7.0,
        "hypothesis",
        "If that is so, the fall sits in accounts younger than six weeks, and older ones are flat.",
    ),
    (
        0.5,
        9.0,
        "recommendation",
        "So I would move the graded project to week one for new accounts and stop if renewals fall by two points.",
    ),
)
RECITED: tuple[Line, ...] = (
    (2.5, 5.0, "context", "Okay, so, um, referrals are about growth."),
    (
        0.4,
        9.0,
        "framework",
        "I would look at acquisition, activation, retention, referral and revenue, one after another.",
    ),
    (0.3, 9.0, "framework", "Then there is the user side, the business side, the technical side and the legal side."),
    (0.3, 9.0, "framework", "For metrics I would take sign-ups, daily users, weekly users, session length and shares."),
    (1.5, 6.0, "recommendation", "So I would go with the number of invitations, I think."),
)


def facts_of_round(answers: Sequence[tuple[str, Sequence[Line]]], name: str = "2026-11-20-0900") -> tuple[Fact, ...]:
    """A round of case answers, each asked aloud for three seconds."""
    planned = tuple(Planned("", question, "case") for question, _ in answers)
    opening: list[Fact] = [RoundStarted(name, "2026-11-20T09:00:00+00:00", "microphone"), RoundPlanned(planned, 45.0)]
    facts, at = [*opening, RoundSet("", "realistic")], 0.0
    for question, lines in answers:
        told = list(_answer(question, lines, at))
        facts += told
        ended = told[-1]
        assert isinstance(ended, AnswerEnded)
        at = ended.at + 0.5
    return (*facts, RoundEnded(at))


def _answer(question: str, lines: Sequence[Line], at: float) -> Iterator[Fact]:
    yield QuestionAsked(at, question, "case")
    yield InterviewerSpoke(at, at + 3.0)
    start = now = at + 3.5
    yield AnswerStarted(start)
    for quiet, seconds, tag, text in lines:
        now += quiet
        yield from _line(now, now + seconds, tag, text)
        now += seconds
    if any(tag == "framework" for _, _, tag, _ in lines):
        yield Reacted(now, "nudge", "framework", "Which of these matters here?", "a list of buckets", start, now)
    yield AnswerEnded(now + 1.0)


def _line(start: float, end: float, tag: str, text: str) -> Iterator[Fact]:
    texts = text.split()
    step = (end - start) / len(texts)
    words = tuple(Word(one, start + n * step, start + (n + 1) * step, 0.9) for n, one in enumerate(texts))
    yield WordsHeard(words)
    yield SpeechHeard((Span(start, end),))
    yield SegmentTagged(start, end, text, tag, 0.84)


def debrief_of(name: str = "2026-11-20-0900", silence: str = "") -> Debrief:
    """A round of a good answer and a recited one."""
    facts = facts_of_round(((COMPLETION, GOOD), (REFERRALS, RECITED)), name)
    words = tuple(word for fact in facts if isinstance(fact, WordsHeard) for word in fact.words)
    return Debrief(name, "Product sense", "20 November 2026, 09:00", report_of(facts), words, silence)


def figures_of(number: int) -> RoundFigures:
    """The figures of the round of that number: a little less is recited each time."""
    recited = max(4.0, 60.0 - 5.0 * number)
    answer = AnswerFigures(
        COMPLETION if number % 2 else REFERRALS,
        "case",
        300.0,
        {"context": 60.0, "framework": recited, "hypothesis": 80.0, "recommendation": 60.0},
        recited,
        24.0 - number,
        70.0 - 2 * number,
        210.0,
        640 + 5 * number,
        260.0,
        9 - number // 3,
        6,
        4,
        ("framework_vomit",) if recited > 30 else (),
    )
    lean = ("leaning no", "leaning yes")[number > 6]
    return RoundFigures(
        f"2026-11-{number + 1:02}-0900", 1793523600.0 + 86400.0 * number, "execution", {}, lean, (answer,)
    )
