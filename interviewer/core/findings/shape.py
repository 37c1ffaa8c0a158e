"""The shape of an answer: whether it goes somewhere, and whether it is closed."""

from interviewer.core.cues.closings import sums_up
from interviewer.core.findings.detector import EVERY, Detector, Found
from interviewer.core.findings.finding import SHARE_OF_TALK
from interviewer.core.findings.told import Told
from interviewer.core.question_types import ESTIMATING
from interviewer.core.tags import ASIDE, LEARNING, RECOMMENDATION, RESULT

ASIDE_SHARE = 1 / 3
LONG_ANSWER_SECONDS = 180.0
LAST_SENTENCES = 3


def rambling(told: Told, limit: float) -> Found | None:
    """So large a share of it is asides."""
    asides = tuple(told.of(ASIDE))
    share = told.share(asides)
    return Found(share, asides, cost=told.length(asides)) if share >= limit else None


def no_summary(told: Told, limit: float) -> Found | None:
    """An answer of so many seconds stops without saying what was decided."""
    last = [one for one in told.segments if one.unsure or one.tag != ASIDE][-LAST_SENTENCES:]
    if told.spoken < limit or any(_closes(one.text, one.tag) or one.unsure for one in last):
        return None
    return Found(told.spoken, told.segments[-1:])


def _closes(text: str, tag: str) -> bool:
    return tag == LEARNING or (sums_up(text) and tag in (RECOMMENDATION, RESULT, ASIDE))


SHAPE = (
    Detector(
        "rambling",
        rambling,
        "Asides cost the listener the thread, and you the time for your decision.",
        "Write three words on paper before you start, and come back to them whenever you hear yourself drift.",
        limit=ASIDE_SHARE,
        unit=SHARE_OF_TALK,
        kinds=EVERY,
        never=ESTIMATING,
        missing=True,
    ),
    Detector(
        "no_summary",
        no_summary,
        "After three minutes a listener has lost half of it; the last sentence is what gets written down.",
        "End with one sentence: what you would do, for whom, and how you would know.",
        limit=LONG_ANSWER_SECONDS,
        unit="seconds",
        cost=20.0,
        kinds=EVERY,
        missing=True,
    ),
)
