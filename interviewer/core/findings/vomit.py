"""Time lost to framework vomit, and buckets that lead nowhere."""

from interviewer.core.cues.lists import lists_things
from interviewer.core.findings.detector import Detector, Found
from interviewer.core.findings.finding import SHARE, TIMES
from interviewer.core.findings.told import Told
from interviewer.core.question_types import ESTIMATING
from interviewer.core.spans import Span
from interviewer.core.tags import FRAMEWORK, SEGMENTATION
from interviewer.core.vomit import BUCKET_LIST, Lost, TaggedSegment, framework_vomit

VOMIT_SHARE_LIMIT = 0.15
# Half a minute to announce a structure is fair in an answer of minutes; in a short one it can be all there is.
MOSTLY_FRAMEWORK = 1 / 3
GENERIC_LISTS = 2
GENERIC_SHARE = 0.3


def _lost(told: Told) -> list[Lost]:
    lost = told.answer.vomit if told.is_timed else framework_vomit(told.segments)
    # The terms of an estimate are no buckets.
    return [one for one in lost if not (told.is_estimation and one.kind == BUCKET_LIST)]


def _whole(told: Told) -> float:
    seconds = told.answer.seconds if told.is_timed else None
    return sum(seconds.values()) if seconds else told.spoken


def vomit(told: Told, limit: float) -> Found | None:
    """More than a share of the time went to generic structure."""
    lost, whole = _lost(told), _whole(told) or 1.0
    seconds = sum(one.seconds for one in lost)
    if seconds / whole > limit:
        return Found(seconds / whole, (), _spans(told, lost), lost[0].quote, seconds)
    framework = tuple(told.of(FRAMEWORK))
    if told.length(framework) / whole > MOSTLY_FRAMEWORK:
        return Found(told.length(framework) / whole, framework, cost=told.length(framework))
    return None


def _spans(told: Told, lost: list[Lost]) -> tuple[Span, ...]:
    known = [Span(one.start, one.end) for one in lost if one.start is not None and one.end is not None]
    return tuple(known) if told.is_timed else ()


def bucket_fallacy(told: Told, limit: float) -> Found | None:
    """Buckets that nothing takes up, or generic ones that stand for an answer."""
    loose = [one for one in _lost(told) if one.kind == BUCKET_LIST]
    if loose:
        inside = tuple(one for one in told.of(SEGMENTATION) if any(_covers(lost, one) for lost in loose))
        return Found(len(inside), inside, cost=sum(one.seconds for one in loose))
    framework = told.of(FRAMEWORK)
    lists = tuple(one for one in framework if lists_things(one.text))
    if len(lists) < GENERIC_LISTS or told.share(framework) < GENERIC_SHARE:
        return None
    return Found(len(lists), lists, cost=told.length(lists)) if len(lists) >= limit else None


def _covers(lost: Lost, segment: TaggedSegment) -> bool:
    return (lost.start or 0.0) <= (segment.start or 0.0) and (segment.end or 0.0) <= (lost.end or 0.0)


VOMIT = (
    Detector(
        "framework_vomit",
        vomit,
        "Generic steps and lists fit every question, so they say nothing about how you think about this one.",
        "Name a stake or a guess before any list; drop every bucket you would not act on.",
        limit=VOMIT_SHARE_LIMIT,
        unit=SHARE,
    ),
    Detector(
        "bucket_fallacy",
        bucket_fallacy,
        "A list of parts is no insight: what counts is in which part you expect the answer, and why.",
        "After naming parts, say at once which one you would bet on and what you would see if you were right.",
        limit=1.0,
        unit=TIMES,
        never=ESTIMATING,
    ),
)
