"""Estimates: whether what they rest on is called an assumption, and whether the result is held against anything."""

from interviewer.core.cues.claims import has_number
from interviewer.core.cues.guesses import assumes, checks_result
from interviewer.core.findings.detector import Detector, Found
from interviewer.core.findings.told import Told
from interviewer.core.question_types import ESTIMATING
from interviewer.core.tags import CONTEXT, FRAMEWORK, HYPOTHESIS, RECOMMENDATION, SEGMENTATION

# What an estimate is made of; the rest is arithmetic.
INPUTS = (CONTEXT, HYPOTHESIS, SEGMENTATION)


def estimate_unfounded(told: Told, _limit: float) -> Found | None:
    """No assumption is stated as one."""
    if any(assumes(one.text) for one in told.segments if one.unsure or one.tag in INPUTS):
        return None
    flat = tuple(one for one in told.of(CONTEXT) if has_number(one.text))
    return Found(len(flat), flat[:3]) if flat else None


def estimate_unchecked(told: Told, _limit: float) -> Found | None:
    """The result is not held against anything."""
    if any(checks_result(one.text) for one in told.segments if one.unsure or one.tag != FRAMEWORK):
        return None
    results = told.likely(RECOMMENDATION)
    return Found(0.0, tuple(results[-1:]))


ESTIMATES = (
    Detector(
        "estimate_unfounded",
        estimate_unfounded,
        "An estimate is judged by its assumptions; those that are not called so cannot be judged.",
        "Begin every input with “I assume”, and say in half a sentence why.",
        cost=40.0,
        types=ESTIMATING,
        missing=True,
    ),
    Detector(
        "estimate_unchecked",
        estimate_unchecked,
        "A slip of ten is easily made in the head, and only a second way shows it.",
        "Hold the result against something you know: a second way, one person's share, a figure you remember.",
        cost=40.0,
        types=ESTIMATING,
        missing=True,
    ),
)
