"""Whether people were told apart, and with what reason."""

from interviewer.core.cues.stakes import grounds
from interviewer.core.cues.users import mentions_of_a_crowd, tells_apart
from interviewer.core.findings.detector import Detector, Found
from interviewer.core.findings.told import Told
from interviewer.core.question_types import ESTIMATING
from interviewer.core.tags import HYPOTHESIS, RECOMMENDATION, SEGMENTATION

# Where nothing is said of a group for so long, nobody meant one.
CROWD_SECONDS = 60.0
# Speaking of "users" once treats nobody as all.
FEWEST_MENTIONS = 2
# What takes up a split follows it within so many seconds.
TAKEN_UP_SECONDS = 10.0


def users_as_one(told: Told, limit: float) -> Found | None:
    """People are spoken of as one crowd, for so many seconds of talk."""
    if told.spoken < limit or told.likely(SEGMENTATION):
        return None
    if any(tells_apart(one.text) for one in told.segments if one.unsure or one.tag in (HYPOTHESIS, RECOMMENDATION)):
        return None
    crowd = tuple(one for one in told.sure if one in told.telling and mentions_of_a_crowd(one.text))
    mentions = sum(mentions_of_a_crowd(one.text) for one in crowd)
    return Found(told.spoken, crowd[:3]) if mentions >= FEWEST_MENTIONS else None


def split_with_reason(told: Told, _limit: float) -> Found | None:
    """A group is told apart, and the answer says why that matters or goes on with one of them."""
    for segment in told.of(SEGMENTATION):
        following = told.after(segment, TAKEN_UP_SECONDS)
        if grounds(segment.text) or any(one.tag in (HYPOTHESIS, RECOMMENDATION) for one in following):
            return Found(1.0, (segment,))
    return None


PEOPLE = (
    Detector(
        "users_as_one",
        users_as_one,
        "Free and paid, new and old, buyer and seller want different things; what is true of all of them helps none.",
        "Name two kinds of people who would react differently, and say which one you are solving for.",
        limit=CROWD_SECONDS,
        unit="seconds",
        cost=40.0,
        never=ESTIMATING,
        missing=True,
    ),
    Detector(
        "split_with_reason",
        split_with_reason,
        "A split that comes with its reason tells the listener what you expect to find in it.",
        "Keep saying why the parts should differ.",
        good=True,
    ),
)
