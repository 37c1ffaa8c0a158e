"""How far a question's answer has come, as the interviewer sees it."""

from dataclasses import dataclass

from interviewer.core.brief import Brief
from interviewer.core.probes.moves import Move
from interviewer.core.turns import Turn
from interviewer.core.vomit import TaggedSegment


@dataclass(frozen=True)
class State:
    """All that is known when the interviewer decides.

    `segments` are those of the whole answer, over all its turns (a turn ends where the interviewer speaks), their times
    in stream seconds, or None where it was typed; the first `before` of them belong to turns before this one, which
    began at `turn_start`. `turns` are all of them up to now. `talked` are the seconds the candidate has had the floor
    for this question, of this turn as far as it was heard, `quiet` those since a voice was last heard (0 while it is
    heard). `over` says that the candidate has ended the turn. `made` are the moves made about this question, `said` all
    texts said in the round. `left` are the seconds that the round has left (None: no limit).
    """

    brief: Brief
    segments: tuple[TaggedSegment, ...]
    now: float
    turn_start: float
    talked: float
    quiet: float = 0.0
    over: bool = False
    made: tuple[Move, ...] = ()
    said: frozenset[str] = frozenset()
    left: float | None = None
    before: int = 0
    turns: tuple[Turn, ...] = ()
