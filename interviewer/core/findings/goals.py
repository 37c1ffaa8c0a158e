"""Goals: whether one could tell that they were missed."""

from interviewer.core.cues.goals import commits_to_goal, counts_something
from interviewer.core.cues.metrics import is_pinned
from interviewer.core.findings.detector import Detector, Found
from interviewer.core.findings.told import Told
from interviewer.core.question_types import ESTIMATING
from interviewer.core.tags import RECOMMENDATION


def goal_vague(told: Told, _limit: float) -> Found | None:
    """A goal without a number, a time or a group it is for."""
    for segment in told.of(RECOMMENDATION):
        if commits_to_goal(segment.text) and not (is_pinned(segment.text) or counts_something(segment.text)):
            return Found(1.0, (segment,))
    return None


GOALS = (
    Detector(
        "goal_vague",
        goal_vague,
        "A goal that cannot be missed moves nobody.",
        "Say by how much, by when and for whom, even if the number is your guess.",
        cost=30.0,
        never=ESTIMATING,
    ),
)
