"""Whose voice each word is, given whose each piece of speech is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.spans import Span
from interviewer.core.voices import Piece, cut, passages_by, pieces_of, right_share, settled, sureness
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


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=30))
def test_the_voices_are_those_of_the_best_way(odds: list[float]) -> None:
    told = settled(spans(len(odds)), odds)
    assert len(told) == len(odds)
    assert [1 - piece.voice for piece in told] == [
        piece.voice for piece in settled(spans(len(odds)), [-o for o in odds])
    ] or any(piece.sure == 0.5 for piece in told)


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


def test_what_is_right_counts_in_seconds_whatever_the_voices_are_called() -> None:
    truth = [Piece(Span(0.0, 2.0), 1, 1.0), Piece(Span(2.0, 4.0), 0, 1.0)]
    assert right_share(pieces(0, 0, 1, 1), truth) == 1.0
    assert right_share(pieces(0, 1, 1, 1), truth) == 0.75
    assert right_share([], truth) == 0.0
