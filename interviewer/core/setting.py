"""What a round's facts do not say: what the bank knows of its questions, and how its time is meant to be spent."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from interviewer.core.brief import Brief
from interviewer.core.figures.rates import RateLimits
from interviewer.core.judging.rubric import Rubric
from interviewer.core.question_types import type_of_question
from interviewer.core.sections import Section
from interviewer.core.tags import CASE


@dataclass(frozen=True)
class Setting:
    """The brief of each question, by its words; the plan of the round (empty where it has none); its length.

    `talk_minutes` are the candidate's; `structure_seconds` may be spent on announcing a structure; `rates` are the
    user's own.
    """

    briefs: Mapping[str, Brief] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()
    minutes: float | None = None
    talk_minutes: float | None = None
    structure_seconds: float = 30.0
    rubric: Rubric | None = None
    rates: RateLimits = field(default_factory=RateLimits)

    def brief(self, question: str, kind: str) -> Brief:
        """What is known of a question in these words; of one from elsewhere, its type may be guessed from them."""
        known = self.briefs.get(question)
        # A kind that was given overrules: nothing prepared for the other kind fits.
        if known and known.kind == kind:
            return known
        return Brief(question, kind, type_of_question(question) if kind == CASE else "")


# Of sound and text from elsewhere.
UNKNOWN = Setting()
