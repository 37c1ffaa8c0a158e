"""The questions of the packs that have facts to be asked for, and which of them is told to whom."""

from functools import cache

from interviewer.bank.bank import bank_with
from interviewer.core.brief import Brief
from interviewer.core.probes.demeanours import REALISTIC
from interviewer.core.probes.policy import next_move
from interviewer.core.probes.state import State
from interviewer.core.vomit import TaggedSegment

GUESS = TaggedSegment(0.0, 5.0, "I think that something stands in their way.", "hypothesis", 0.9)


@cache
def briefs() -> dict[str, Brief]:
    return {
        name: Brief(question.text, question.kind, question.type, reveals=question.reveals)
        for pack in bank_with([]).packs
        for name, question in pack.questions.items()
        if question.reveals
    }


def told(brief: Brief, ask: str) -> int | None:
    """Which of the things that are known is told, by its number."""
    asked = TaggedSegment(5.0, 9.0, ask, "segmentation", 0.9)
    move = next_move(State(brief, (GUESS, asked), 11.0, 0.0, 9.0, quiet=2.0), REALISTIC)
    says = [reveal.say for reveal in brief.reveals]
    return says.index(move.text) if move and move.text in says else None
