"""Whose voice each word is, given whose each piece of speech is."""

from collections.abc import Sequence
from itertools import pairwise, product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from interviewer.core.spans import Span
from interviewer.core.voices import (
    CHANGE_COST,
    MOST_TOLD,
    Piece,
    cut,
    passages_by,
    pieces_of,
    settled,
    sureness,
)
from interviewer.core.words import Word
from tests.core.test_speakers import said


def test_pieces_cover_speech_and_are_short() -> None:
    assert cut([Span(0.0, 3.0), Span(4.0, 5.0)]) == [Span(0.0, 1.5), Span(1.5, 3.0), Span(4.0, 5.0)]
    assert cut([]) == []


def spans(count: int) -> list[Span]:
    return [Span(2.0 * number, 2.0 * number + 2.0) for number in range(count)]


def test_a_lone_odd_piece_is_its_neighbours_voice() -> None:
    told = settled(spans(7), [-4, -4, 1, -4, 4, 4, 4])
    assert [piece.voice for piece in told] == [0, 0, 0, 0, 1, 1, 1]
    assert told[2].sure == 0.5
    assert told[0].sure == pytest.approx(0.982, abs=0.001)
    assert 0.9 < sureness(told) < 0.95
    assert settled([], []) == ()
    assert sureness(()) == 0.5


def score(voices: Sequence[int], odds: Sequence[float]) -> float:
    told = [max(-MOST_TOLD, min(MOST_TOLD, one)) for one in odds]
    changes = sum(one != other for one, other in pairwise(voices))
    return sum(one / 2 if voice else -one / 2 for voice, one in zip(voices, told, strict=True)) - CHANGE_COST * changes


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=8))
@example([4.0, -1.5, -1.5])
def test_the_voices_are_those_of_the_best_way(odds: list[float]) -> None:
    voices = [piece.voice for piece in settled(spans(len(odds)), odds)]
    best = max(score(way, odds) for way in product((0, 1), repeat=len(odds)))
    assert score(voices, odds) == pytest.approx(best)


WORDS = (*said("", "How would you? First the goal. Then", 0.0).words,)


def pieces(*voices: int) -> list[Piece]:
    return [Piece(Span(float(at), at + 1.0), voice, 1.0) for at, voice in enumerate(voices)]


def test_words_go_to_the_voice_at_their_time_and_sentences_stay_whole() -> None:
    told = passages_by(WORDS, pieces(1, 0, 0, 0))
    assert [(one.speaker, one.text) for one in told] == [
        ("first", "How would you?"),
        ("second", "First the goal. Then"),
    ]
    named = passages_by(WORDS, pieces(1, 0, 0, 0), ["Jane", "Bob"])
    assert [one.speaker for one in named] == ["Bob", "Jane"]
    assert passages_by((), pieces(0)) == []


def test_a_transcript_tells_who_speaks_when() -> None:
    passages = [said("Bob", "Why so?", 0.0), said("Jane", "So.", 3.0)]
    assert pieces_of(passages, ["Jane", "Bob"]) == [Piece(Span(0.0, 1.0), 1, 1.0), Piece(Span(3.0, 3.5), 0, 1.0)]


def test_a_nod_takes_no_words_of_who_goes_on_speaking() -> None:
    told = [said("Jane", "Then " * 24, 0.0), said("Bob", "Right.", 3.0), said("Jane", "so it goes on", 12.0)]
    words = [Word(f"w{at}", at + 0.0, at + 0.9, None) for at in range(14)]
    named = passages_by(words, pieces_of(told, ["Jane", "Bob"]), ["Jane", "Bob"])
    assert [(one.speaker, one.text) for one in named] == [
        ("Jane", "w0 w1 w2"),
        ("Bob", "w3"),
        ("Jane", " ".join(f"w{at}" for at in range(4, 14))),
    ]


def test_between_two_pieces_the_one_that_ended_last_may_be_the_nearest() -> None:
    told = [Piece(Span(0.0, 9.0), 0, 1.0), Piece(Span(1.0, 2.0), 1, 1.0), Piece(Span(20.0, 21.0), 1, 1.0)]
    (passage,) = passages_by([Word("so", 10.0, 10.5, None)], told, ["Jane", "Bob"])
    assert passage.speaker == "Jane"


def test_pieces_lie_in_order_whoever_spoke_them() -> None:
    told = [said("Jane", "So it goes", 0.0), said("Jane", "on", 9.5), said("Bob", "Right", 6.0)]
    assert [piece.span.start for piece in pieces_of(told, ["Jane", "Bob"])] == [0.0, 6.0, 9.5]
