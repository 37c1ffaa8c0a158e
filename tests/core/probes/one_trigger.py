"""One trigger at a time, whatever else there would be to ask."""

from dataclasses import replace

from interviewer.core.brief import Brief
from interviewer.core.probes.demeanours import REALISTIC
from interviewer.core.probes.moves import NUDGE, Move
from interviewer.core.probes.policy import TRIGGERS, next_move
from tests.core.probes.scripts import finished, state

# Words that say nothing: ten seconds of talk.
FILL = (
    "c The page is blue and the button is round and the text is small and the picture is a tree in a field of grass.\n"
)


def asked(brief: Brief, text: str, trigger: str, demeanour: str = REALISTIC) -> Move | None:
    """The move on one trigger when the answer is over, whatever else there would be to ask."""
    others = tuple(Move(NUDGE, one.name, one.name, "") for one in TRIGGERS if one.name != trigger)
    return next_move(finished(replace(brief, probes=()), text, made=others), demeanour)


def interrupted(brief: Brief, text: str, demeanour: str) -> Move | None:
    return next_move(state(brief, text), demeanour)


def name(move: Move | None) -> tuple[str, str] | None:
    return (move.way, move.trigger) if move else None
