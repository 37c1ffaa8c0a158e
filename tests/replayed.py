"""Rounds to be replayed: one in which time was lost, and one of which no times are known."""

from collections.abc import Sequence

from interviewer.core.events import Fact, QuestionAsked, RoundStarted, SegmentTagged, WordsHeard
from interviewer.core.report import Report, report_of
from interviewer.core.words import Word
from interviewer.tui.values import Debrief
from tests.tui.held_rounds import COMPLETION, GOOD, REFERRALS, Line, facts_of_round

# More than the thirty seconds that an announcement may take.
RECITED: tuple[Line, ...] = (
    (2.5, 5.0, "context", "Okay, so, um, referrals are about growth."),
    (
        0.4,
        14.0,
        "framework",
        "I would look at acquisition, activation, retention, referral and revenue, one after another, and for each of "
        "them at the funnel, the channels and the segments that are in it.",
    ),
    (
        0.6,
        15.0,
        "framework",
        "Then there is the user side, the business side, the technical side and the legal side, and every side has "
        "its own stakeholders, its own risks and its own constraints.",
    ),
    (
        0.5,
        12.0,
        "framework",
        "For metrics I would take sign-ups, daily users, weekly users, session length and shares.",
    ),
    (1.5, 6.0, "recommendation", "So I would go with the number of invitations, I think."),
)
FACTS = facts_of_round(((COMPLETION, GOOD), (REFERRALS, RECITED)))


def words_of(facts: Sequence[Fact] = FACTS) -> tuple[Word, ...]:
    """Every word that was heard."""
    return tuple(word for fact in facts if isinstance(fact, WordsHeard) for word in fact.words)


def report_of_round() -> Report:
    """A good answer, and one in which time was lost."""
    return report_of(FACTS)


def report_without_times() -> Report:
    """A transcript that somebody pasted."""
    tagged = (SegmentTagged(None, None, text, tag, 0.8) for _, _, tag, text in RECITED)
    return report_of([RoundStarted("", "", "transcript"), QuestionAsked(0.0, REFERRALS, "case"), *tagged])


def debrief_to_replay(silence: str = "") -> Debrief:
    """The round as the desk gives it."""
    return Debrief(
        "2026-11-20-0900", "Product sense", "20 November 2026, 09:00", report_of_round(), words_of(), silence
    )


def pasted() -> Debrief:
    """The pasted transcript."""
    return Debrief("", "pasted.txt", "", report_without_times(), (), "There is no sound: it is a transcript.")
