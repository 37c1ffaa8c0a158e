"""The figures of a round that are held against those of other rounds: what is kept of it when it is not opened."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True)
class AnswerFigures:
    """The figures of one answer; None is what its source cannot tell.

    `seconds` are those of the candidate, `tags` the same by tag. A `first_` is how long it took until a thing was first
    said: an answer without it counts with its whole length, or leaving it out would look like an improvement.
    """

    question: str
    kind: str
    seconds: float | None
    tags: Mapping[str, float]
    vomit_seconds: float | None
    first_stake: float | None
    first_hypothesis: float | None
    first_recommendation: float | None
    words: int
    speaking_seconds: float | None
    filler_sounds: int
    filler_words: int
    long_pauses: int | None
    findings: tuple[str, ...] = ()


@dataclass(frozen=True)
class RoundFigures:
    """A round: when it began (seconds since 1970, UTC), what it was drawn as, and the figures of its answers.

    `plan` is the share of the talking time that was meant for each tag; `lean` how a committee would
    lean, in its words, empty where too little is known. `trouble` is why it cannot be read, if it cannot.
    """

    name: str
    moment: float | None
    round: str = ""
    plan: Mapping[str, float] = field(default_factory=dict)
    lean: str = ""
    answers: tuple[AnswerFigures, ...] = ()
    trouble: str = ""

    def only(self, question: str = "", kind: str = "") -> "RoundFigures":
        """The round as if nothing else had been asked; a verdict on all of it says nothing of a part."""
        kept = tuple(one for one in self.answers if question in ("", one.question) and kind in ("", one.kind))
        lean = self.lean if len(kept) == len(self.answers) else ""
        return replace(self, answers=kept, lean=lean)


def to_json(told: RoundFigures) -> dict[str, Any]:
    """The figures as a JSON object."""
    return {**vars(told), "answers": [vars(one) for one in told.answers]}


def from_json(value: Mapping[str, Any]) -> RoundFigures:
    """What such an object spells; it is this program's own, and no more is checked than that it fits."""
    answers = tuple(AnswerFigures(**{**one, "findings": tuple(one["findings"])}) for one in value["answers"])
    return RoundFigures(**{**value, "answers": answers})
