"""Words and segments made by hand, and any there could be."""

from collections.abc import Sequence

from hypothesis import strategies as st

from interviewer.core.segments import cut
from interviewer.core.spans import Span
from interviewer.core.tags import SCHEMES, UNSURE_BELOW
from interviewer.core.vomit import TaggedSegment
from interviewer.core.words import Word, text_of

LONGEST_ANSWER_SECONDS = 120.0
SURE, UNSURE = UNSURE_BELOW, UNSURE_BELOW - 0.01


def words_of(text: str, start: float | None = None, each: float = 0.3, apart: float = 0.1) -> list[Word]:
    """The words of a text; if it starts at a time, one after the other from there."""
    if start is None:
        return [Word(word, None, None, None) for word in text.split()]
    starts = [start + number * (each + apart) for number in range(len(text.split()))]
    return [Word(word, at, at + each, 0.9) for word, at in zip(text.split(), starts, strict=True)]


def cut_text(text: str, start: float | None = None) -> list[str]:
    """The segments of a text, as texts."""
    return [text_of(group) for group in cut(words_of(text, start))]


def tagged(*parts: tuple[float | None, float | None, str, str]) -> list[TaggedSegment]:
    """Segments from (start, end, tag, text)."""
    return [TaggedSegment(start, end, text, tag, 0.9) for start, end, tag, text in parts]


def unsure(*parts: tuple[float | None, float | None, str, str]) -> list[TaggedSegment]:
    """Segments with tags that are just not sure, from (start, end, tag, text)."""
    return [TaggedSegment(start, end, text, tag, UNSURE) for start, end, tag, text in parts]


def times(latest: float = LONGEST_ANSWER_SECONDS) -> st.SearchStrategy[float]:
    """Times from 0 on, to the millisecond: out of the smallest numbers there are, rates would be endless."""
    return st.integers(0, round(latest * 1000)).map(lambda milliseconds: milliseconds / 1000)


def spans(within: float = LONGEST_ANSWER_SECONDS, most: int = 8) -> st.SearchStrategy[list[Span]]:
    """Ordered, disjoint stretches between 0 and a time."""
    edges = st.lists(times(within), max_size=2 * most, unique=True).map(sorted)
    return edges.map(lambda at: [Span(one, other) for one, other in zip(at[::2], at[1::2], strict=False)])


def _in_order(drawn: Sequence[tuple[str, float, float]]) -> list[Word]:
    ordered = sorted(drawn, key=lambda word: word[1])
    return [Word(text, start, start + length, 0.9) for text, start, length in ordered]


def timed_words(within: float = LONGEST_ANSWER_SECONDS) -> st.SearchStrategy[list[Word]]:
    """Words that begin in order; they may overlap, take no time, lie in silence or past the end."""
    texts = st.sampled_from(["users", "so", "I'd", "look,", "then", "ship.", "we", "and", "because", "Dr.", "why?"])
    lengths = st.one_of(st.just(0.0), times(1), times(within))
    return st.lists(st.tuples(texts, times(within), lengths), max_size=60).map(_in_order)


def any_segments(kind: str = "case") -> st.SearchStrategy[list[TaggedSegment]]:
    """Timed, disjoint segments of any tags, sure and unsure."""
    confidences = st.sampled_from([SURE, UNSURE])
    tags = st.lists(st.tuples(st.sampled_from(SCHEMES[kind]), confidences), min_size=8, max_size=8)
    return st.tuples(spans(), tags).map(
        lambda drawn: [
            TaggedSegment(span.start, span.end, "one, two, three", tag, confidence)
            for span, (tag, confidence) in zip(drawn[0], drawn[1], strict=False)
        ]
    )
