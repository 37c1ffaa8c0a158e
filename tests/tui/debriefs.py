"""Debriefs of rounds as they could have been held, and of those of which little is known."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from interviewer.core.brief import Brief
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    QuestionAsked,
    RoundEnded,
    RoundStarted,
    SegmentTagged,
    TagCorrected,
    WordsHeard,
)
from interviewer.core.judging.objections import FindingDisputed
from interviewer.core.judging.rubric import Rubric, RubricLine
from interviewer.core.report import report_of
from interviewer.core.setting import Setting
from interviewer.core.words import Word
from interviewer.tui.values import Debrief
from tests.tui.fake_desk import SECTIONS
from tests.tui.held_rounds import COMPLETION, GOOD, RECITED, REFERRALS, Line, facts_of_round

NO_SOUND = "The sound of this round was not kept, so nothing can be played."
RUBRIC = Rubric(
    (
        RubricLine("Finds what is at stake", ("stake_late", "stake_missing"), ("stake_early",)),
        RubricLine("Thinks about this product", ("framework_vomit", "framework_not_adapted", "bucket_fallacy")),
        RubricLine("Decides, and says what it costs", ("no_tradeoff", "recommendation_rushed"), ("tradeoff_named",)),
        RubricLine("Is somebody to work with", why="No rule can hear that: judge it yourself."),
    ),
    answers=2,
)
SETTING = Setting(
    {
        COMPLETION: Brief(COMPLETION, "case", "diagnostic", 5.0),
        REFERRALS: Brief(REFERRALS, "case", "success", 5.0),
    },
    SECTIONS,
    45.0,
    30.0,
    rubric=RUBRIC,
)
# What was recited once, twice: so much is framework vomit.
LONG_RECITED: tuple[Line, ...] = (*RECITED[:4], *RECITED[1:4], *RECITED[4:])
STORY: tuple[Line, ...] = (
    (2.0, 6.0, "situation", "Two years ago our search page lost a fifth of its visitors after a redesign."),
    (0.4, 7.0, "action", "I sat down with support, read two hundred tickets and sorted them by what people wanted."),
    (0.4, 5.0, "result", "We put the filter back, and four weeks later the visits were where they had been."),
)


def facts() -> tuple[Fact, ...]:
    """A round of a good answer and a recited one, of which the tagger was unsure of one sentence."""
    told = list(facts_of_round(((COMPLETION, GOOD), (REFERRALS, LONG_RECITED))))
    split = next(fact for fact in told if isinstance(fact, SegmentTagged) and fact.tag == "segmentation")
    told[told.index(split)] = replace(split, confidence=0.4)
    return tuple(told)


def debrief(
    told: Iterable[Fact] | None = None, setting: Setting = SETTING, silence: str = "", name: str = "2026-11-20-0900"
) -> Debrief:
    """The debrief of these facts."""
    known = facts() if told is None else tuple(told)
    words = tuple(word for fact in known if isinstance(fact, WordsHeard) for word in fact.words)
    report = report_of(known, setting)
    return Debrief(name, "Execution round", "20 November 2026, 09:00", report, words, silence)


def disputed(answer: int, what: str) -> Debrief:
    """The round after a finding of it was told not to be so."""
    return debrief((*facts(), FindingDisputed(answer, what, "")))


def corrected(answer: int, segment: int, tag: str) -> Debrief:
    """The round after one of its segments was given another tag."""
    one = debrief().report.answers[answer].segments[segment]
    return debrief((*facts(), TagCorrected(answer, one.start, one.text, tag)))


def silent() -> Debrief:
    """A round in which nothing was said."""
    asked = QuestionAsked(0.0, COMPLETION, "case")
    return debrief(
        (
            RoundStarted("2026-11-20-0900", "2026-11-20T09:00:00+00:00", "microphone"),
            asked,
            AnswerStarted(3.0),
            AnswerEnded(33.0),
            RoundEnded(33.0),
        )
    )


def untimed() -> Debrief:
    """A transcript that tells no times, of a kind and with a tag of another version."""
    said = (("daydream", "The sea was very blue."), ("recommendation", "So I would ship the cheaper plan."))
    return debrief(
        (
            QuestionAsked(0.0, "What now?", "musing"),
            WordsHeard(tuple(Word(word, None, None, None) for _, text in said for word in text.split())),
            *(SegmentTagged(None, None, text, tag, 0.9) for tag, text in said),
        ),
        silence="There is no sound: it is a transcript.",
        name="",
    )


def facts_of_story() -> tuple[Fact, ...]:
    """A round of one answer, which is a story."""
    told = facts_of_round((("Tell me about a setback.", STORY),))
    return tuple(replace(fact, kind="behavioural") if isinstance(fact, QuestionAsked) else fact for fact in told)


def long(answers: int) -> Debrief:
    """A round of so many answers."""
    some: Sequence[Sequence[Line]] = (GOOD, LONG_RECITED)
    return debrief(facts_of_round([(f"Question {n}?", some[n % 2]) for n in range(answers)]))
