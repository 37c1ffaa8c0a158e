"""How the talk was shared out among the tags, against the plan of the round."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from interviewer.core.figures.stripes import SILENCE, UNSURE
from interviewer.core.sections import Section
from interviewer.core.tags import FRAMEWORK, HYPOTHESIS, RECOMMENDATION, SCHEMES, SEGMENTATION
from interviewer.core.vomit import TaggedSegment

WELL = "well"
UNDER = "under"
OVER = "over"
UNCLEAR = "unclear"


@dataclass(frozen=True)
class Share:
    """A planned tag: its seconds, its share of the talk, the share it should have, the band that is well (0 to 1).

    `verdict` is "well", "under", "over", or "unclear" where it is under, but so much is unsure that it may not be.
    """

    tag: str
    seconds: float
    share: float
    target: float
    least: float
    most: float
    verdict: str


@dataclass(frozen=True)
class Structure:
    """The seconds spent on announcing a structure, before anything of substance, and how many are allowed."""

    seconds: float
    limit: float
    over: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "over", self.seconds > self.limit)


def shares_of(seconds: Mapping[str, float], kind: str, sections: Iterable[Section]) -> tuple[Share, ...]:
    """Each planned tag of a kind, none where nothing was said; `seconds` are those of its answers by column."""
    talk = sum(spent for column, spent in seconds.items() if column != SILENCE)
    planned = [section for section in sections if section.tag in SCHEMES.get(kind, ())]
    return tuple(_share(one, seconds.get(one.tag, 0.0), seconds.get(UNSURE, 0.0), talk) for one in planned if talk)


def _share(section: Section, spent: float, unsure: float, talk: float) -> Share:
    # What people are shown as the edge of a band lies within it.
    share, at_most = round(spent / talk, 3), round((spent + unsure) / talk, 3)
    least, most = round(section.least, 3), round(section.most, 3)
    verdict = OVER if share > most else WELL if share >= least else UNDER if at_most < least else UNCLEAR
    return Share(section.tag, spent, share, section.share, least, most, verdict)


def structure_of(segments: Sequence[TaggedSegment], limit: float) -> Structure:
    """What announcing its structure took of an answer whose times are known; what is unsure announces nothing."""
    substance = (SEGMENTATION, HYPOTHESIS, RECOMMENDATION)
    before = takewhile(lambda segment: segment.tag not in substance, segments)
    announcing = (segment for segment in before if segment.tag == FRAMEWORK and not segment.unsure)
    return Structure(sum(((one.end or 0.0) - (one.start or 0.0) for one in announcing), 0.0), limit)
