"""Frameworks recited without a word of one's own."""

from interviewer.core.findings.detector import Detector, Found
from interviewer.core.findings.finding import SHARE_OF_TALK
from interviewer.core.findings.told import Told
from interviewer.core.question_types import ESTIMATING
from interviewer.core.tags import ASIDE, FRAMEWORK, RECOMMENDATION

# Half of it recited, and next to nothing of one's own beside it.
RECITED_SHARE = 0.5
OWN_SHARE = 0.15


def framework_not_adapted(told: Told, limit: float) -> Found | None:
    """Most of it is generic, and hardly anything beside it is about this product."""
    recited = tuple(told.of(FRAMEWORK))
    own = [one for one in told.segments if one.unsure or one.tag not in (FRAMEWORK, ASIDE, RECOMMENDATION)]
    share = told.share(recited)
    if share <= limit or told.share(own) > OWN_SHARE:
        return None
    return Found(share, recited[:3], cost=told.length(recited) / 2)


FRAMEWORKS = (
    Detector(
        "framework_not_adapted",
        framework_not_adapted,
        "The interviewer knows the framework; what they want to hear is you and this product.",
        "Keep the two boxes of a framework that matter here, and fill each with a sentence only this product allows.",
        limit=RECITED_SHARE,
        unit=SHARE_OF_TALK,
        never=ESTIMATING,
        missing=True,
    ),
)
