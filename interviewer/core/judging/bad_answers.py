"""Whether an answer went badly, so that its question is to be asked again."""

from collections.abc import Iterable

from interviewer.core.answers import Answer
from interviewer.core.findings import Finding

# Who says less has not answered: the question in one's own words takes as many.
FEWEST_WORDS = 20
# How fast one spoke and how long one thought are matters of habit; another go at the same question mends neither.
BAD = frozenset({"framework_vomit", "no_hypothesis", "recommendation_missing"})


def went_badly(answer: Answer, findings: Iterable[Finding]) -> bool:
    """Whether hardly anything was said, or what was found in the answer says that it did not answer the question."""
    words = sum(segment.words for segment in answer.segments)
    return words < FEWEST_WORDS or any(finding.what in BAD for finding in findings)
