"""The follow-ups that the question's writer prepared."""

from interviewer.core.cues.topics import content
from interviewer.core.probes.moves import FOLLOW_UP, Move
from interviewer.core.probes.view import View

PREPARED = "prepared"
MOST_A_TOPIC = 2
# A probe is answered where so large a share of its words was said.
ANSWERED_SHARE = 0.6
# The words in which interviewers ask, which tell nothing of what is asked.
_ASKING = content("suppose tell describe explain expect happen change decide choose measure number believe")


def prepared(view: View, taken: frozenset[str]) -> Move | None:
    """The next that was neither said nor answered yet: first those that touch what was spoken of."""
    if sum(move.trigger == PREPARED for move in view.state.made) >= MOST_A_TOPIC:
        return None
    said = frozenset().union(*(content(segment.text) for segment in view.segments))
    open_ = [probe for probe in view.brief.probes if probe not in taken and _answered(probe, said) < ANSWERED_SHARE]
    chosen = next((probe for probe in open_ if _answered(probe, said) > 0), open_[0] if open_ else None)
    return (
        Move(FOLLOW_UP, PREPARED, chosen, "A follow-up to this question that your answer left open.")
        if chosen
        else None
    )


def _answered(probe: str, said: frozenset[str]) -> float:
    """The share of its words that were said."""
    words = content(probe) - _ASKING
    return len(words & said) / len(words) if words else 0.0
