"""What the interviewer makes of the state: the answer's segments, by tag, by turn and by how sure they are."""

from dataclasses import dataclass
from functools import cached_property

from interviewer.core.brief import Brief
from interviewer.core.probes.state import State
from interviewer.core.tagged_talk import MOST_UNSURE_SHARE, TaggedTalk
from interviewer.core.tags import CASE
from interviewer.core.vomit import Lost, TaggedSegment, framework_vomit

# With hardly any time left in the round nothing is asked any more.
NO_TIME_SECONDS = 15.0


@dataclass(frozen=True)
class View(TaggedTalk):
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
    def is_understood(self) -> bool:
        """Whether enough of the tags are sure to say what is missing."""
        unsure = sum(segment.words for segment in self.segments if segment.unsure)
        return unsure <= MOST_UNSURE_SHARE * self.words

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

    def since(self, end: float | None) -> float:
        """The seconds since a time; 0 where that is unknown."""
        return 0.0 if end is None else max(0.0, self.state.now - end)

    def heard_since(self, end: float | None) -> float:
        """The seconds of what was said and understood after a time: what is just being said may mend everything."""
        last = self.segments[-1].end if self.segments else None
        return 0.0 if end is None or last is None else max(0.0, last - end)
