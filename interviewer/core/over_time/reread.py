"""What a second reading of a round changed: words, tags and the time they stand for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from interviewer.core.corrections import numbered
from interviewer.core.events import Fact, SegmentTagged
from interviewer.core.spans import Span, overlap


@dataclass(frozen=True)
class Reread:
    """The words there are now, and how many are others or missing; the seconds that have a tag in both readings.

    Of these, `seconds_changed` have another tag.
    """

    words: int
    words_changed: int
    seconds: float
    seconds_changed: float


def reread(before: Iterable[Fact], now: Iterable[Fact]) -> Reread:
    """The second reading held against the first, answer by answer."""
    pairs = list(zip_longest(_answers(before), _answers(now), fillvalue=()))
    told = [(_words(one), _words(other)) for one, other in pairs]
    shared = [part for one, other in pairs for part in _shared(one, other)]
    return Reread(
        sum(len(words) for _, words in told),
        sum(_changed(one, other) for one, other in told),
        sum(seconds for seconds, _ in shared),
        sum(seconds for seconds, same in shared if not same),
    )


def _answers(facts: Iterable[Fact]) -> list[tuple[SegmentTagged, ...]]:
    """The segments of each answer; what lies before the first question has none."""
    answers: dict[int, list[SegmentTagged]] = {}
    for number, fact in numbered(facts):
        answers.setdefault(number, [])
        if isinstance(fact, SegmentTagged):
            answers[number].append(fact)
    return [tuple(answers[number]) for number in sorted(answers)]


def _words(segments: Iterable[SegmentTagged]) -> list[str]:
    return [word for segment in segments for word in segment.text.split()]


def _changed(one: Sequence[str], other: Sequence[str]) -> int:
    same = sum(block.size for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks())
    return max(len(one), len(other)) - same


def _shared(one: Sequence[SegmentTagged], other: Sequence[SegmentTagged]) -> list[tuple[float, bool]]:
    """The stretches that two segments share, and whether both say the same of them."""
    return [
        (seconds, before.tag == now.tag)
        for before in one
        for now in other
        if (seconds := overlap(_span(before), _span(now))) > 0
    ]


def _span(segment: SegmentTagged) -> Span:
    return Span(segment.start or 0.0, segment.end or 0.0)
