"""The shares of an answer that goes on."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from interviewer.core.figures.shares import UNCLEAR, Share, shares_of
from interviewer.core.sections import Section

# Of one sentence, all is of one tag: that is no fault yet.
ENOUGH_TALK_SECONDS = 60.0


def shares_so_far(talk: Mapping[str, float], kind: str, sections: Iterable[Section]) -> tuple[Share, ...]:
    """Each planned tag; `talk` are seconds by column. That one is over its plan is not said before a minute of talk."""
    shares = shares_of(talk, kind, sections)
    if sum(talk.values()) >= ENOUGH_TALK_SECONDS:
        return shares
    return tuple(replace(share, verdict=UNCLEAR) for share in shares)
