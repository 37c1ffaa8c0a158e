from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.events import SegmentTagged
from interviewer.core.segments import Segment, thoughts, typed_segments
from interviewer.core.tagging import paired, tagged, texts_of
from interviewer.core.tags import Tagging
from tests.core.spoken import words_of
from tests.toy_language import ToyTagger


class Numbering:
    """Tags units by their number, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[list[str], str]] = []

    def tag(self, units: Sequence[str], question: str = "") -> list[Tagging]:
        self.asked.append((list(units), question))
        return [Tagging(f"tag {number}", number / 100, {}) for number in range(len(units))]


def spoken(text: str, start: float) -> Segment:
    words = tuple(words_of(text, start))
    return Segment(words[0].start, words[-1].end, words)


DIVIDED = [spoken("I would ship", 0.0), spoken("the old one.", 2.5), spoken("Then wait.", 5.0)]


def test_a_sentence_that_a_pause_divides_is_tagged_whole_and_each_part_carries_its_tag() -> None:
    tagger = Numbering()
    out = tagged(DIVIDED, "Why?", tagger)
    assert tagger.asked == [(["I would ship the old one.", "Then wait."], "Why?")]
    assert out == [
        SegmentTagged(part.start, part.end, part.text, tag, confidence)
        for part, (tag, confidence) in zip(DIVIDED, [("tag 0", 0.0), ("tag 0", 0.0), ("tag 1", 0.01)], strict=True)
    ]


def test_no_segments_are_no_tags() -> None:
    assert tagged([], "Why?", ToyTagger()) == []


@given(st.lists(st.sampled_from(["I would ship.", "Because", "the users leave", "and so", "Why?"]), max_size=12))
def test_every_segment_is_tagged_once_in_order(texts: list[str]) -> None:
    segments = [spoken(text, 2.0 * number) for number, text in enumerate(texts)] + typed_segments("Ship it. Now!")
    out = tagged(segments, "", ToyTagger())
    assert [(fact.start, fact.end, fact.text) for fact in out] == [(s.start, s.end, s.text) for s in segments]
    assert texts_of(thoughts(segments)) == [
        " ".join(segment.text for segment in sentence) for sentence in thoughts(segments)
    ]


def test_a_tagger_that_leaves_a_sentence_out_is_an_error() -> None:
    with pytest.raises(ValueError, match="zip"):
        list(paired(thoughts(DIVIDED), [Tagging("aside", 0.5, {})]))
