"""What was said, by tag and by how sure the tags are."""

from abc import ABC, abstractmethod
from functools import cached_property

from interviewer.core.tags import ASIDE, FRAMEWORK
from interviewer.core.vomit import TaggedSegment

# Where more of an answer than this has unsure tags, nothing is said to be missing from it.
MOST_UNSURE_SHARE = 0.5


class TaggedTalk(ABC):
    """The segments of an answer, or of as much of it as there is yet."""

    @property
    @abstractmethod
    def segments(self) -> tuple[TaggedSegment, ...]:
        """All that was said."""

    @cached_property
    def sure(self) -> list[TaggedSegment]:
        """What can be held against somebody."""
        return [segment for segment in self.segments if not segment.unsure]

    @cached_property
    def telling(self) -> list[TaggedSegment]:
        """What may say something of its own: not surely a framework or an aside."""
        return [one for one in self.segments if one.unsure or one.tag not in (FRAMEWORK, ASIDE)]

    @cached_property
    def words(self) -> int:
        """How many words were said."""
        return sum(segment.words for segment in self.segments)

    @cached_property
    def spoken(self) -> float:
        """The seconds of talk that were understood."""
        return sum((segment.seconds for segment in self.segments), 0.0)

    def of(self, *tags: str) -> list[TaggedSegment]:
        """The segments that surely have one of these tags."""
        return [segment for segment in self.sure if segment.tag in tags]

    def likely(self, *tags: str) -> list[TaggedSegment]:
        """The segments with one of these tags, sure or not."""
        return [segment for segment in self.segments if segment.tag in tags]

    def has(self, *tags: str) -> bool:
        """Whether any segment has one of these tags, sure or not."""
        return any(segment.tag in tags for segment in self.segments)

    def before(self, *tags: str) -> list[TaggedSegment]:
        """What was said before the first segment with one of these tags, sure or not."""
        first = next((at for at, one in enumerate(self.segments) if one.tag in tags), len(self.segments))
        return list(self.segments[:first])
