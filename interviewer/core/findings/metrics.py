"""Metrics: activity taken for progress, too many of them, none that would change a decision."""

from interviewer.core.cues.criteria import names_measure, sets_rule
from interviewer.core.cues.measures import metrics_in, sweeps_aside
from interviewer.core.cues.metrics import activity, is_tied_to_value
from interviewer.core.findings.detector import Detector, Found
from interviewer.core.findings.finding import METRICS
from interviewer.core.findings.told import Told
from interviewer.core.question_types import ESTIMATING
from interviewer.core.tags import ASIDE, CONTEXT, FRAMEWORK, HYPOTHESIS, RECOMMENDATION
from interviewer.core.vomit import TaggedSegment

MOST_METRICS = 5
# So many metrics in one sentence are a list of them, whatever its words.
RECITED = 3
LISTED, LISTED_WITHOUT_A_WORD = 4, 5
FEWEST_RECITED = 2
REASONS = (CONTEXT, HYPOTHESIS, RECOMMENDATION)


def vanity_metric(told: Told, _limit: float) -> Found | None:
    """Activity as the goal, and no value tied to it."""
    for place, segment in enumerate(told.segments):
        phrase = activity(segment.text) if segment.tag == RECOMMENDATION and not segment.unsure else None
        beside = told.segments[place + 1 : place + 2]
        if phrase and not any(_gives_use(one) for one in beside):
            return Found(1.0, (segment,))
    return None


def _gives_use(segment: TaggedSegment) -> bool:
    """Whether what follows a metric says what it is good for, and names no other."""
    return segment.tag in REASONS and is_tied_to_value(segment.text) and not metrics_in(segment.text)


def metric_untied(told: Told, _limit: float) -> Found | None:
    """Metrics are named, and nothing says what they would change."""
    named = tuple(one for one in told.of(RECOMMENDATION, FRAMEWORK) if _names(one))
    if not named or any(_ties(one) for one in told.segments):
        return None
    return Found(len(named), named)


def _names(segment: TaggedSegment) -> bool:
    if segment.tag == RECOMMENDATION:
        return names_measure(segment.text)
    return len(metrics_in(segment.text)) >= RECITED and not sweeps_aside(segment.text)


def _ties(segment: TaggedSegment) -> bool:
    return (segment.tag == RECOMMENDATION or segment.unsure) and sets_rule(segment.text)


def over_engineered(told: Told, limit: float) -> Found | None:
    """More than so many metrics are proposed."""
    proposed = [(one, _proposed(told, one)) for one in told.of(RECOMMENDATION, FRAMEWORK)]
    count = sum(many for _, many in proposed)
    shown = tuple(one for one, many in proposed if many)
    return Found(count, shown, cost=told.length(shown)) if count > limit else None


def _proposed(told: Told, segment: TaggedSegment) -> int:
    """How many metrics a segment proposes: all that a list names, one where a decision stands by one."""
    following = told.segments[told.place(segment) + 1 : told.place(segment) + 2]
    if sweeps_aside(segment.text) or any(one.tag == ASIDE and sweeps_aside(one.text) for one in following):
        return 0
    many = len(metrics_in(segment.text))
    if segment.tag == FRAMEWORK:
        return many if many >= FEWEST_RECITED else 0
    is_measure = names_measure(segment.text)
    if many >= (LISTED if is_measure else LISTED_WITHOUT_A_WORD):
        return many
    return int(bool(many) and is_measure)


METRIC_DETECTORS = (
    Detector(
        "vanity_metric",
        vanity_metric,
        "Activity can grow while nobody is better off, so it cannot tell success from noise.",
        "Ask of every metric: could it rise while people are worse off? Then add what makes it worth something.",
        cost=40.0,
        never=ESTIMATING,
    ),
    Detector(
        "metric_untied",
        metric_untied,
        "A metric that would change no decision is decoration.",
        "Give each metric a threshold and say what you would do on either side of it.",
        cost=30.0,
        never=ESTIMATING,
        missing=True,
    ),
    Detector(
        "over_engineered",
        over_engineered,
        "With more than a handful of metrics one of them is always green, and nobody knows which one decides.",
        "Pick one metric, one guardrail, and stop.",
        limit=float(MOST_METRICS),
        unit=METRICS,
        never=ESTIMATING,
    ),
)
