"""How well recordings are heard, over words and pauses made by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.cli.benches.ear_scores import Hits, filled_pauses, hits, pauses, start_errors
from interviewer.cli.benches.ears import with_filled_pauses
from interviewer.core.fillers import FilledPause
from interviewer.core.matching import plain
from interviewer.core.spans import Span
from interviewer.core.words import Word


def timed(*words: tuple[str, float, float]) -> list[Word]:
    return [Word(text, start, end, None) for text, start, end in words]


def test_shares_of_hits() -> None:
    found = Hits(there=4, found=3, matched=2) + Hits(1, 0, 0)
    assert (found.recall, found.precision, found.f1) == pytest.approx((2 / 5, 2 / 3, 4 / 8))
    assert (Hits().recall, Hits().precision, Hits().f1) == (None, None, None)


@pytest.mark.parametrize(
    ("reference", "heard", "matched"),
    [
        ("so um we ship", "so um we ship", 1),
        ("so um we ship", "so uh we ship", 1),
        ("so um we ship", "so we ship", 0),
        ("so um we ship", "so we um ship", 1),
        ("so um we ship it", "so we ship um it", 0),
        ("um uh we", "um we", 1),
        ("um we ship", "we ship", 0),
        ("we ship", "um we uh ship", 0),
        ("so um um we", "so um we um", 2),
    ],
)
def test_a_filled_pause_is_the_same_one_word_beside(reference: str, heard: str, matched: int) -> None:
    said, found = plain(reference), plain(heard)
    count = len([word for word in said if word in ("um", "uh")]), len([word for word in found if word in ("um", "uh")])
    assert filled_pauses(said, found) == Hits(*count, matched)


@given(st.lists(st.integers(0, 20)).map(sorted), st.lists(st.integers(0, 20)).map(sorted))
def test_nothing_is_matched_twice(there: list[int], found: list[int]) -> None:
    matched = hits(there, found, lambda one, other: abs(one - other) <= 1).matched
    assert matched <= min(len(there), len(found))
    assert matched >= len(set(there) & set(found))


WORDS = timed(("so", 0.0, 1.0), ("we", 1.2, 2.0), ("ship", 3.0, 4.0), ("it", 5.0, 6.0))


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        ([Span(2.0, 3.0), Span(4.0, 5.0)], Hits(2, 2, 2)),
        # Half of the longer is shared.
        ([Span(2.4, 3.2)], Hits(2, 1, 1)),
        # Less than half of a long one, and its end is elsewhere.
        ([Span(2.1, 4.8)], Hits(2, 1, 0)),
        ([Span(0.3, 0.7)], Hits(2, 1, 0)),
        ([], Hits(2, 0, 0)),
    ],
)
def test_pauses_are_held_against_the_gaps_between_words(heard: list[Span], expected: Hits) -> None:
    assert pauses(WORDS, heard) == expected


def test_short_pauses_are_the_same_by_their_edges() -> None:
    assert pauses(timed(("so", 0.0, 1.0), ("we", 1.3, 2.0)), [Span(1.15, 1.45)]) == Hits(1, 1, 1)


def test_starts_are_compared_of_words_heard_right() -> None:
    heard = timed(("So", 0.1, 1.0), ("he", 1.2, 2.0), ("ship", 2.7, 4.0), ("it.", 5.0, 6.0))
    assert start_errors(WORDS, heard) == pytest.approx([0.1, 0.3, 0.0])


def test_only_the_first_part_of_a_word_begins_where_it_does() -> None:
    assert start_errors(timed(("25", 1.0, 2.0)), timed(("twenty", 1.25, 1.5), ("five", 1.5, 2.0))) == [0.25]


def test_filled_pauses_that_no_word_covers_stand_among_the_words() -> None:
    merged = with_filled_pauses(timed(("so", 0.0, 0.5), ("we", 2.0, 2.5)), [FilledPause(0.8, 1.4, 0.7)])
    assert [(word.text, word.start) for word in merged] == [("so", 0.0), ("um", 0.8), ("we", 2.0)]


def test_a_filled_pause_beside_one_among_the_words_is_the_same() -> None:
    words = timed(("so", 0.0, 0.5), ("Um,", 0.75, 1.0), ("we", 2.0, 2.5))
    pauses = [FilledPause(0.5, 0.65, 0.7), FilledPause(1.1, 1.3, 0.7), FilledPause(1.5, 1.75, 0.7)]
    assert [word.start for word in with_filled_pauses(words, pauses)] == [0.0, 0.75, 1.5, 2.0]
