"""Why the question matters: whether that was said, and how soon."""

from interviewer.core.cues.criteria import names_measure
from interviewer.core.cues.goals import commits_to_goal
from interviewer.core.cues.metrics import activity, is_pinned
from interviewer.core.cues.requests import asks_in_bulk
from interviewer.core.cues.stakes import names_stake, names_worth, states_stake
from interviewer.core.figures.milestones import nears_north_star
from interviewer.core.findings.detector import Detector, Found
from interviewer.core.findings.finding import SECONDS
from interviewer.core.findings.told import Told
from interviewer.core.question_types import (
    COUNTERFACTUAL,
    DIAGNOSTIC,
    ESTIMATING,
    ESTIMATION,
    MEASURING,
    SYSTEM,
    TRADEOFF,
)
from interviewer.core.tags import CONTEXT, HYPOTHESIS, RECOMMENDATION
from interviewer.core.vomit import TaggedSegment

STAKE_WITHIN_SECONDS = 30.0
# Who comes near it so often while describing things has said it in other words.
TOUCHED_TWICE = 2
TOUCHED_THRICE = 3


def _stakes(told: Told) -> list[TaggedSegment]:
    return [one for one in told.telling if _is_stake(told, one)]


def _is_stake(told: Told, segment: TaggedSegment) -> bool:
    text = segment.text
    if nears_north_star(text, told.brief):
        return True
    if segment.tag == RECOMMENDATION and not segment.unsure:
        return told.type in MEASURING and names_measure(text) and not _is_empty(text)
    if segment.tag == HYPOTHESIS and not segment.unsure:
        return False
    return states_stake(text) or (names_worth(text) and not _is_repeated(told) and not asks_in_bulk(text))


def _is_empty(text: str) -> bool:
    return bool(activity(text)) or (commits_to_goal(text) and not is_pinned(text))


def _is_repeated(told: Told) -> bool:
    """Whether the question itself is about what the company lives by."""
    return names_worth(told.answer.question)


def _is_hinted(told: Told) -> bool:
    """Whether it was said in other words: twice in passing, or among the reasons."""
    passing = [one for one in told.segments if one.tag == CONTEXT and names_stake(one.text)]
    reasons = [one for one in told.segments if one.tag in (HYPOTHESIS, RECOMMENDATION) and states_stake(one.text)]
    if len(passing) >= TOUCHED_TWICE or len(reasons) >= TOUCHED_TWICE:
        return True
    # The causes of a fall speak of losses by themselves.
    causes = [one for one in told.likely(HYPOTHESIS) if names_stake(one.text)] if told.type != DIAGNOSTIC else []
    return len(passing) + len(causes) >= TOUCHED_THRICE


def stake_missing(told: Told, _limit: float) -> Found | None:
    """Nothing says why it matters, not even in other words."""
    if not told.segments or _stakes(told) or _is_hinted(told):
        return None
    return Found(told.spoken, quote="")


def stake_late(told: Told, limit: float) -> Found | None:
    """Why it matters was said, and not within so many seconds of talk."""
    stakes = _stakes(told)
    first = next((one for one in stakes if not one.unsure), None)
    if first is None or any(_talked_before(told, one) <= limit for one in stakes):
        return None
    early = [one for one in told.telling if _talked_before(told, one) < limit]
    if any(names_stake(one.text) for one in early):
        return None
    start = _talked_before(told, first)
    return Found(start, (first,), cost=start - limit)


def stake_early(told: Told, limit: float) -> Found | None:
    """Why it matters was said within so many seconds of talk."""
    for stake in _stakes(told):
        start = _talked_before(told, stake)
        if start <= limit and not stake.unsure:
            return Found(start, (stake,))
    return None


def _talked_before(told: Told, segment: TaggedSegment) -> float:
    return told.length(told.segments[: told.place(segment)])


_WHY = "Until it is clear to whom it matters and for what goal, nobody can tell a good idea from a bad one."
STAKES = (
    Detector(
        "stake_missing",
        stake_missing,
        _WHY,
        "In your first two sentences say whom it hurts or helps, and the one measure of value you judge everything by.",
        cost=60.0,
        # Where two goods stand against each other, or a system is wanted, the question has said why.
        never=frozenset({COUNTERFACTUAL, ESTIMATION, SYSTEM, TRADEOFF}),
        missing=True,
    ),
    Detector(
        "stake_late",
        stake_late,
        _WHY,
        "Move that sentence to the front: the stake first, then the questions about scope.",
        limit=STAKE_WITHIN_SECONDS,
        unit=SECONDS,
        never=ESTIMATING | {COUNTERFACTUAL},
        missing=True,
    ),
    Detector(
        "stake_early",
        stake_early,
        "With the stake on the table, every later sentence can be weighed against it.",
        "Keep it there, and come back to it when you decide.",
        limit=STAKE_WITHIN_SECONDS,
        unit=SECONDS,
        good=True,
    ),
)
