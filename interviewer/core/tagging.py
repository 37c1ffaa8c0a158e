"""Segments get their tags: a sentence is tagged whole, and where a pause divides it each part carries its tag."""

from collections.abc import Iterator, Sequence

from interviewer.core.events import SegmentTagged
from interviewer.core.segments import Segment, thoughts
from interviewer.core.tags import Tagger, Tagging


def tagged(segments: Sequence[Segment], question: str, tagger: Tagger) -> list[SegmentTagged]:
    """The segments of a whole answer as facts."""
    sentences = thoughts(segments)
    return list(paired(sentences, tagger.tag(texts_of(sentences), question)))


def texts_of(sentences: Sequence[Sequence[Segment]]) -> list[str]:
    """What a tagger is given."""
    return [" ".join(part.text for part in parts) for parts in sentences]


def paired(sentences: Sequence[Sequence[Segment]], taggings: Sequence[Tagging]) -> Iterator[SegmentTagged]:
    """Each part of each sentence with the sentence's tag."""
    for parts, tagging in zip(sentences, taggings, strict=True):
        for part in parts:
            yield SegmentTagged(part.start, part.end, part.text, tagging.tag, tagging.confidence)
