"""What the interviewer makes of the state: the answer's segments, by tag, by turn and by how sure they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from interviewer.core.probes.brief import Brief
from interviewer.core.probes.state import State
from interviewer.core.tags import CASE, FRAMEWORK
from interviewer.core.vomit import WORDS_A_SECOND, Lost, TaggedSegment, framework_vomit

# Where more of an answer than this has unsure tags, nothing is said to be missing from it.
MOST_UNSURE_SHARE = 0.5
# With hardly any time left in the round nothing is asked any more.
NO_TIME_SECONDS = 15.0


@dataclass(frozen=True)
class View:
    """The state as it looks to the interviewer."""

    state: State

    @property
    def brief(self) -> Brief:
        """The question."""
        return self.state.brief

    @property
    def segments(self) -> tuple[TaggedSegment, ...]:
        """All that was said."""
        return self.state.segments

    @property
    def is_case(self) -> bool:
        """Whether the question is a case."""
        return self.brief.kind == CASE

    @property
    def is_out_of_time(self) -> bool:
        """Whether the round is as good as over."""
        return self.state.left is not None and self.state.left < NO_TIME_SECONDS

    @cached_property
    def sure(self) -> list[TaggedSegment]:
        """What can be held against somebody."""
        return [segment for segment in self.segments if not segment.unsure]

    @cached_property
    def is_understood(self) -> bool:
        """Whether enough of the tags are sure to say what is missing."""
        unsure = sum(segment.words for segment in self.segments if segment.unsure)
        return unsure <= MOST_UNSURE_SHARE * self.words

    @cached_property
    def words(self) -> int:
        """How many words were said."""
        return sum(segment.words for segment in self.segments)

    @cached_property
    def spoken(self) -> float:
        """The seconds of talk that were understood so far, from the words where there are no times."""
        return sum(map(seconds_of, self.segments))

    @cached_property
    def turn(self) -> list[TaggedSegment]:
        """What was said in this turn."""
        return list(self.segments[self.state.before :])

    @cached_property
    def lost(self) -> list[Lost]:
        """The framework vomit."""
        turns = self.state.turns
        # One turn is no cut in time.
        return framework_vomit(self.segments, turns if len(turns) > 1 else ())

    def has(self, *tags: str) -> bool:
        """Whether any segment has one of these tags, sure or not."""
        return any(segment.tag in tags for segment in self.segments)

    def of(self, *tags: str) -> list[TaggedSegment]:
        """The segments that surely have one of these tags."""
        return [segment for segment in self.sure if segment.tag in tags]

    def first(self, *tags: str) -> int:
        """The number of the first segment with one of these tags, sure or not; where there is none, of the end."""
        places = (at for at, segment in enumerate(self.segments) if segment.tag in tags)
        return next(places, len(self.segments))

    def since(self, end: float | None) -> float:
        """The seconds since a time; 0 where that is unknown."""
        return 0.0 if end is None else max(0.0, self.state.now - end)

    def heard_since(self, end: float | None) -> float:
        """The seconds of what was said and understood after a time: what is just being said may mend everything."""
        last = self.segments[-1].end if self.segments else None
        return 0.0 if end is None or last is None else max(0.0, last - end)


def seconds_of(segment: TaggedSegment) -> float:
    """How long it took to say, reckoned from its words where times are unknown."""
    if segment.start is None or segment.end is None:
        return segment.words / WORDS_A_SECOND
    return segment.end - segment.start


def is_list(lost: Lost, segments: Sequence[TaggedSegment]) -> bool:
    """Whether a stretch of framework vomit is framework, not buckets that lead nowhere."""
    last = next((segment for segment in segments if segment.end == lost.end and segment.tag == FRAMEWORK), None)
    return last is not None
