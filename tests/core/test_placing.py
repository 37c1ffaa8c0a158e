import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.placing import placed
from interviewer.core.spans import Span
from interviewer.core.words import Word


def word(start: float, end: float) -> Word:
    return Word("so", start, end, 0.5)


@pytest.mark.parametrize(
    ("stretched", "true"),
    [
        ((0.0, 1.5), (1.0, 1.5)),
        ((1.5, 4.0), (1.5, 2.0)),
        ((0.0, 6.0), (5.0, 6.0)),
        ((0.0, 9.0), (6.9, 9.0)),
        ((1.2, 1.8), (1.2, 1.8)),
        ((3.0, 4.0), (3.0, 4.0)),
        ((1.0, 1.0), (1.0, 1.0)),
        ((1.9, 5.2), (5.0, 5.2)),
        ((1.7, 5.2), (5.0, 5.2)),
        # Hardly there: an error of alignment, not a word.
        ((1.7, 5.03), (1.7, 2.0)),
        ((7.0, 8.2), (7.0, 8.0)),
        ((7.0, 8.3), (7.0, 8.3)),
    ],
)
def test_a_word_loses_the_silence_at_its_edges_and_the_other_side_of_a_pause(
    stretched: tuple[float, float], true: tuple[float, float]
) -> None:
    speech = [Span(1.0, 2.0), Span(5.0, 6.0), Span(6.9, 8.0), Span(8.25, 9.0)]
    assert list(placed([word(*stretched)], speech)) == [word(*true)]


def test_a_word_never_begins_before_the_one_before_it() -> None:
    out = list(placed([word(1.5, 1.8), word(1.0, 1.2), word(1.6, 1.7)], [Span(0, 2)]))
    assert out == [word(1.5, 1.8), word(1.5, 1.5), word(1.6, 1.7)]


@given(st.lists(st.tuples(st.floats(0, 30), st.floats(0, 30))), st.lists(st.floats(0, 30), unique=True).map(sorted))
def test_placed_words_keep_their_texts_and_run_forwards(drawn: list[tuple[float, float]], edges: list[float]) -> None:
    speech = [Span(one, other) for one, other in zip(edges[::2], edges[1::2], strict=False)]
    words = [Word(str(number), start, end, None) for number, (start, end) in enumerate(drawn)]
    out = list(placed(words, speech))
    assert [w.text for w in out] == [w.text for w in words]
    starts = [w.start or 0.0 for w in out]
    assert starts == sorted(starts)
    assert all((w.end or 0.0) >= (w.start or 0.0) for w in out)


def test_where_no_voice_was_found_words_stay_where_they_are() -> None:
    assert list(placed([word(1.0, 2.0), word(3.0, 4.0)], [])) == [word(1.0, 2.0), word(3.0, 4.0)]


def test_a_word_without_times_is_where_the_one_before_it_began() -> None:
    out = list(placed([word(1.0, 2.0), Word("so", None, None, 0.5)], [Span(0, 2)]))
    assert out == [word(1.0, 2.0), word(1.0, 1.0)]
