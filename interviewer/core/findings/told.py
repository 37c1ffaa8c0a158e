"""An answer as the detectors read it: what was surely said, what was likely said, and how long each took."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from interviewer.core.answers import Answer
from interviewer.core.brief import Brief
from interviewer.core.question_types import ESTIMATION
from interviewer.core.setting import Setting
from interviewer.core.spans import Span
from interviewer.core.tagged_talk import MOST_UNSURE_SHARE, TaggedTalk
from interviewer.core.vomit import WORDS_A_SECOND, TaggedSegment

# Fewer words whose tags are sure are no answer whose structure could be judged.
FEWEST_JUDGED_WORDS = 60
LONGEST_QUOTE_WORDS = 24


@dataclass(frozen=True)
class Told(TaggedTalk):
    """One answer and what is known of its question. Without times, its words pass at an easy pace."""

    answer: Answer
    setting: Setting

    @cached_property
    def brief(self) -> Brief:
        """The question."""
        return self.setting.brief(self.answer.question, self.answer.kind)

    @property
    def type(self) -> str:
        """The type of the question, empty where it is unknown."""
        return self.brief.type

    @property
    def is_estimation(self) -> bool:
        """Whether a number was asked for: what is said of it is no story of users, causes and decisions."""
        return self.type == ESTIMATION

    @cached_property
    def is_timed(self) -> bool:
        """Whether every segment has its times."""
        return bool(self.answer.turns) and all(
            one.start is not None and one.end is not None for one in self.answer.segments
        )

    @cached_property
    def segments(self) -> tuple[TaggedSegment, ...]:
        """All that was said, with times: reckoned from the words where the source has none."""
        return self.answer.segments if self.is_timed else tuple(_reckoned(self.answer.segments))

    @cached_property
    def is_understood(self) -> bool:
        """Whether enough of it has sure tags to say what is missing."""
        sure = sum(segment.words for segment in self.sure)
        return sure >= FEWEST_JUDGED_WORDS and self.answer.unsure.share <= MOST_UNSURE_SHARE

    @cached_property
    def begin(self) -> float:
        """When it began."""
        return self.answer.start or 0.0 if self.is_timed else 0.0

    @cached_property
    def end(self) -> float:
        """When the last word was said."""
        return max((segment.end or 0.0 for segment in self.segments), default=0.0)

    def length(self, segments: Sequence[TaggedSegment]) -> float:
        """The seconds these segments took."""
        return sum((one.seconds for one in segments), 0.0)

    def share(self, segments: Sequence[TaggedSegment]) -> float:
        """How much of the talk these segments were (0 to 1)."""
        return self.length(segments) / self.spoken if self.spoken else 0.0

    def place(self, segment: TaggedSegment) -> int:
        """Where a segment stands."""
        return next(at for at, one in enumerate(self.segments) if one is segment)

    def after(self, segment: TaggedSegment, seconds: float) -> list[TaggedSegment]:
        """What began within so many seconds after a segment."""
        end = segment.end or 0.0
        later = self.segments[self.place(segment) + 1 :]
        return [one for one in later if (one.start or 0.0) - end <= seconds]

    def spans(self, segments: Sequence[TaggedSegment]) -> tuple[Span, ...]:
        """Where to listen to them; nowhere, if the source has no times."""
        if not self.is_timed:
            return ()
        return tuple(Span(one.start, one.end) for one in segments if one.start is not None and one.end is not None)


def _reckoned(segments: Sequence[TaggedSegment]) -> Iterator[TaggedSegment]:
    at = 0.0
    for segment in segments:
        end = at + segment.words / WORDS_A_SECOND
        yield replace(segment, start=at, end=end)
        at = end


def quoted(segments: Sequence[TaggedSegment]) -> str:
    """What was said, shortened."""
    words = " ".join(segment.text for segment in segments).split()
    return " ".join(words[:LONGEST_QUOTE_WORDS]) + (" …" if len(words) > LONGEST_QUOTE_WORDS else "")
