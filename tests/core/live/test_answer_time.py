"""Where the time of an answer goes, reckoned as it grows and all at once."""

from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.answers import Said, counted
from interviewer.core.events import AnswerEnded, AnswerStarted, Fact, InterviewerSpoke, SegmentTagged
from interviewer.core.figures.stripes import INTERVIEWER, OTHER_SILENCE, SILENCE, UNSETTLED, UNSURE
from interviewer.core.glimpses import Glimpse, Guessed, Listening, Quiet
from interviewer.core.live.answer_time import AnswerTime
from interviewer.core.live.sketches import REVISED, first_other
from interviewer.core.turns import Turn
from interviewer.core.vomit import TaggedSegment

# Gaps and lengths of segments, each with its tag and how sure it is.
pieces = st.lists(
    st.tuples(
        st.floats(0.1, 3.0),
        st.floats(0.1, 9.0),
        st.sampled_from(("context", "hypothesis", "framework")),
        st.sampled_from((0.2, 0.9)),
    ),
    min_size=1,
    max_size=12,
)
Pieces = list[tuple[float, float, str, float]]


def segments_of(found: Pieces, at: float) -> tuple[TaggedSegment, ...]:
    edges = list(accumulate((length for gap, said, _, _ in found for length in (gap, said)), initial=at))
    spans = zip(edges[1::2], edges[2::2], strict=True)
    return tuple(TaggedSegment(*span, "word", tag, sure) for span, (_, _, tag, sure) in zip(spans, found, strict=True))


@given(st.lists(pieces, min_size=1, max_size=3), st.data())
def test_growing_comes_to_the_same_as_counting(found: list[Pieces], data: st.DataObject) -> None:
    time, at = AnswerTime(), 4.0
    turns: list[Turn] = []
    every: list[TaggedSegment] = []
    for one in found:
        segments = segments_of(one, at)
        time.take(AnswerStarted(at))
        sketch: tuple[TaggedSegment, ...] = ()
        for count in data.draw(st.lists(st.integers(0, len(segments)), max_size=4)):
            time.sketch(first_other(sketch, segments[:count]), segments[:count])
            sketch = segments[:count]
        for segment in segments:
            time.take(SegmentTagged(segment.start, segment.end, "word", segment.tag, segment.confidence))
        end = (segments[-1].end or 0.0) + 1.0
        time.take(AnswerEnded(end))
        time.take(InterviewerSpoke(end + 0.5, end + 2.0))
        turns.append(Turn(at, end))
        every += segments
        at = end + 2.5
    counts = counted("q", "case", turns, every, Said((), sound=True)).seconds or {}
    talk = {column: spent for column, spent in counts.items() if column != SILENCE and spent > 0}
    assert {column: round(spent, 6) for column, spent in time.talk.items()} == {
        column: round(spent, 6) for column, spent in talk.items()
    }
    assert abs(time.seconds - sum(turn.span.length for turn in turns)) < 1e-6
    assert all(one.end == other.start for one, other in pairwise(time.stripes))
    assert time.stripes[-1].column == INTERVIEWER


def test_silence_since_the_last_word_is_seen() -> None:
    time = AnswerTime()
    for told in (AnswerStarted(2.0), Listening(9.0, 0.1)):
        time.take(told)
    assert [(one.start, one.end, one.column) for one in time.stripes] == [(2.0, 9.0, SILENCE)]
    assert time.seconds == 7.0
    assert time.talk == {}


def _tail(*told: Fact | Glimpse) -> list[tuple[float, float, str]]:
    """The time after an answer's first segment, which ends at its fifth second."""
    time = AnswerTime()
    time.take(AnswerStarted(1.0))
    time.sketch(0, (TaggedSegment(2.0, 5.0, "word", "context", 0.9),))
    for one in told:
        time.take(one)
    return [(one.start, one.end, one.column) for one in time.stripes[2:]]


def test_a_voice_whose_words_have_no_tag_yet_is_no_silence() -> None:
    assert _tail(Listening(9.0, 0.1)) == [(5.0, 9.0, SILENCE)]
    assert _tail(Guessed(9.0, 6.0, "so"), Listening(9.0, 0.1)) == [(5.0, 6.0, SILENCE), (6.0, 9.0, UNSETTLED)]
    heard = (Guessed(9.0, 6.0, "so"), Quiet(10.5, 0.5), Listening(12.0, 0.1))
    assert _tail(*heard) == [(5.0, 6.0, SILENCE), (6.0, 10.0, UNSETTLED), (10.0, 12.0, SILENCE)]
    assert _tail(*heard, Quiet(12.0, 0.0), Listening(13.0, 0.1)) == [(5.0, 6.0, SILENCE), (6.0, 13.0, UNSETTLED)]


def test_a_voice_that_nobody_guessed_at_is_known_by_the_quiet_after_it() -> None:
    assert _tail(Quiet(9.5, 0.5), Listening(10.0, 0.1)) == [(5.0, 9.0, UNSETTLED), (9.0, 10.0, SILENCE)]


def test_between_the_end_of_the_words_and_that_of_the_voice_is_nothing() -> None:
    assert _tail(Guessed(4.0, 2.0, "word"), Quiet(6.0, 0.7), Listening(8.0, 0.1)) == [(5.0, 8.0, SILENCE)]


def test_what_was_heard_before_has_its_tag_when_the_voice_comes_again() -> None:
    told = (Guessed(4.0, 2.0, "word"), Quiet(6.0, 0.7), Quiet(8.0, 0.0), Listening(10.0, 0.1))
    assert _tail(*told) == [(5.0, 8.0, SILENCE), (8.0, 10.0, UNSETTLED)]


def test_an_unsure_tag_is_counted_apart_and_the_interviewer_is_no_talk() -> None:
    time = AnswerTime()
    time.take(AnswerStarted(0.0))
    time.sketch(0, (TaggedSegment(1.0, 3.0, "word", "context", 0.2),))
    for told in (AnswerEnded(4.0), InterviewerSpoke(5.0, 7.0), AnswerStarted(7.5)):
        time.take(told)
    assert time.talk == {UNSURE: 2.0}
    assert [one.column for one in time.stripes] == [SILENCE, UNSURE, SILENCE, OTHER_SILENCE, INTERVIEWER, OTHER_SILENCE]


def test_the_question_is_read_before_the_answer_has_a_time() -> None:
    time = AnswerTime()
    for told in (InterviewerSpoke(0.0, 3.0), AnswerStarted(3.5), Listening(4.0, 0.0)):
        time.take(told)
    assert [one.start for one in time.stripes] == [3.5]


class _Counted(TaggedSegment):
    """A segment that notes how often it is compared."""

    compared = 0

    def __eq__(self, other: object) -> bool:
        _Counted.compared += 1
        return super().__eq__(other)

    __hash__ = TaggedSegment.__hash__


def test_a_sketch_costs_no_more_after_an_hour() -> None:
    before = tuple(_Counted(n, n + 0.5, f"word {n}", "context", 0.9) for n in range(5000))
    now = (*before[:-1], TaggedSegment(4999.0, 4999.5, "word", "context", 0.9))
    assert first_other(before, now) == 4999
    assert 0 < _Counted.compared <= REVISED


@given(pieces, st.integers(0, 12), st.integers(0, 12))
def test_the_first_other_is_where_two_sketches_part(found: Pieces, count: int, other: int) -> None:
    one = segments_of(found, 0.0)
    assert first_other(one[:count], one[:other]) == min(count, other, len(one))
