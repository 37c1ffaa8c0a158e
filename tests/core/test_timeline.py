from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.segments import LONG_PAUSE_SECONDS
from interviewer.core.spans import Span, gaps, merged, overlap, total
from interviewer.core.timeline import timed_segments
from interviewer.core.words import Word
from tests.core.spoken import LONGEST_ANSWER_SECONDS, spans, timed_words, words_of


def covered(words: list[Word], speech: list[Span]) -> list[Span]:
    out = []
    for segment in timed_segments(words, speech):
        assert segment.start is not None
        assert segment.end is not None
        out.append(Span(segment.start, segment.end))
    return out


@given(timed_words(), spans())
def test_every_word_is_in_one_segment_in_order(words: list[Word], speech: list[Span]) -> None:
    assert [word for segment in timed_segments(words, speech) for word in segment.words] == words


@given(timed_words(), spans(within=LONGEST_ANSWER_SECONDS))
def test_segments_are_ordered_disjoint_and_inside_the_answer(words: list[Word], speech: list[Span]) -> None:
    out = covered(words, speech)
    assert all(span.start <= span.end for span in out)
    assert all(one.end <= other.start for one, other in pairwise(out))
    if speech:
        assert all(speech[0].start <= span.start and span.end <= speech[-1].end for span in out)


@given(timed_words().filter(bool), spans().filter(bool))
def test_a_stretch_of_talk_is_covered_whole_or_not_at_all(words: list[Word], speech: list[Span]) -> None:
    out = merged(covered(words, speech))
    talk = merged(speech, closer_than=LONG_PAUSE_SECONDS)
    shared = [sum(overlap(stretch, span) for span in out) for stretch in talk]
    assert all(part == 0 or part == pytest.approx(whole.length) for part, whole in zip(shared, talk, strict=True))
    assert sum(shared) == pytest.approx(total(out))


@given(timed_words(), spans(), st.floats(LONGEST_ANSWER_SECONDS, 2 * LONGEST_ANSWER_SECONDS))
def test_segments_and_silences_make_the_answer(words: list[Word], speech: list[Span], duration: float) -> None:
    segments = timed_segments(words, speech)
    quiet = gaps(covered(words, speech), Span(0.0, duration))
    inside = sum((s.end or 0.0) - (s.start or 0.0) for s in segments) if speech else 0.0
    if speech or not words:
        assert inside + total(quiet) == pytest.approx(duration)


def test_a_breath_between_two_sentences_is_shared() -> None:
    words = [*words_of("We look.", 1.0), *words_of("We ask.", 2.4)]
    speech = [Span(0.9, 1.8), Span(2.4, 3.2)]
    assert covered(words, speech) == [Span(0.9, 2.1), Span(2.1, 3.2)]


def test_a_long_pause_belongs_to_no_segment() -> None:
    words = [*words_of("We look", 1.0), *words_of("at users", 5.0)]
    speech = [Span(1.0, 1.7), Span(5.0, 5.7)]
    assert covered(words, speech) == speech
    assert gaps(covered(words, speech), Span(0, 6)) == [Span(0, 1.0), Span(1.7, 5.0), Span(5.7, 6)]


def test_a_cough_is_silence() -> None:
    words = [*words_of("We look.", 1.0), *words_of("We ask.", 9.0)]
    speech = [Span(1.0, 1.7), Span(4.0, 4.5), Span(9.0, 9.7)]
    assert covered(words, speech) == [Span(1.0, 1.7), Span(9.0, 9.7)]


def test_a_word_placed_in_silence_takes_no_silence_with_it() -> None:
    words = [*words_of("We look.", 0.0), *words_of("Hm. Ah.", 4.0), *words_of("We ask.", 10.0)]
    speech = [Span(0.0, 1.0), Span(10.0, 11.0)]
    assert total(covered(words, speech)) == pytest.approx(2.0)


def test_a_word_is_never_in_a_stretch_before_that_of_the_word_before_it() -> None:
    # The first word is stretched over the pause, so that its middle is nearer to the second stretch.
    words = [Word("We", 0.5, 9.0, None), Word("look", 0.8, 1.0, None)]
    speech = [Span(0.0, 1.0), Span(8.0, 9.0)]
    assert covered(words, speech) == [Span(8.0, 9.0)]


def test_no_words_no_segments() -> None:
    assert timed_segments([], [Span(0, 3)]) == []


def test_words_without_any_speech_span_what_they_say() -> None:
    assert covered(words_of("We look", 1.0), []) == [Span(1.0, 1.0 + 0.4 + 0.3)]


def test_words_without_times_are_refused() -> None:
    with pytest.raises(ValueError, match="'We' has no time"):
        timed_segments(words_of("We look"), [Span(0, 1)])
    with pytest.raises(ValueError, match="'We' has no time"):
        timed_segments([Word("We", 0.0, None, None)], [Span(0, 1)])
