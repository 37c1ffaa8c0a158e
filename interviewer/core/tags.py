"""The tags an answer's segments get: one scheme a kind of question."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

CASE = "case"
BEHAVIOURAL = "behavioural"

FRAMEWORK = "framework"
SEGMENTATION = "segmentation"
HYPOTHESIS = "hypothesis"
RECOMMENDATION = "recommendation"
CONTEXT = "context"

SITUATION = "situation"
TASK = "task"
ACTION = "action"
RESULT = "result"
LEARNING = "learning"

# In both schemes.
ASIDE = "aside"

# In each scheme the order says which tag wins where two fit: what the listener would credit first.
SCHEMES: dict[str, tuple[str, ...]] = {
    CASE: (RECOMMENDATION, HYPOTHESIS, SEGMENTATION, FRAMEWORK, CONTEXT, ASIDE),
    BEHAVIOURAL: (RESULT, ACTION, LEARNING, TASK, SITUATION, ASIDE),
}


# A tag that the tagger gives less confidence than this is told with a mark, and its time is counted apart.
UNSURE_BELOW = 0.45
UNSURE_MARK = "?"


@dataclass(frozen=True)
class Tagging:
    """What a tagger says of one unit: its tag, how sure it is (0 to 1), and the score of every tag."""

    tag: str
    confidence: float
    scores: dict[str, float]


class Tagger(Protocol):
    """Reads the units of one answer, in order, each beside its neighbours."""

    def tag(self, units: Sequence[str], question: str = "") -> list[Tagging]:
        """One tagging a unit."""
        ...


def is_unsure(confidence: float) -> bool:
    """Whether a tag given with this confidence is no more than the likeliest one."""
    return confidence < UNSURE_BELOW


def marked(tag: str, unsure: bool) -> str:
    """A tag as people are shown it."""
    return f"{tag}{UNSURE_MARK}" if unsure else tag
