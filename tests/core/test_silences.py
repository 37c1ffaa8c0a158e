import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.figures.silences import Silences, silences_of
from interviewer.core.spans import Span, gaps, merged, total
from interviewer.core.turns import Turn

TALK = [Span(36, 55), Span(57, 60), Span(105, 111)]
TURNS = [Turn(12, 22), Turn(34, 76), Turn(80, 114), Turn(118, 147)]


def test_each_silence_has_its_place() -> None:
    silences = silences_of(TURNS, TALK)
    assert silences == Silences(before=2 + 25, between=2, after=16 + 3, wordless=10 + 29)
    assert silences.seconds == 87


def test_nobody_is_silent_while_the_interviewer_speaks() -> None:
    nods = [Span(13, 14), Span(35, 36.5), Span(55.5, 56), Span(62, 64)]
    assert silences_of(TURNS, TALK, nods) == Silences(26, 1.5, 17, 38)


def test_where_no_sound_came_nobody_knows_who_was_silent() -> None:
    silences = silences_of(TURNS, TALK, lost=[Span(13, 20), Span(54, 56.5), Span(80, 100)])
    assert silences == Silences(before=2 + 5, between=0.5, after=16 + 3, wordless=3 + 29, lost=7 + 1.5 + 20)
    assert silences.seconds == 87


def test_of_no_turns_there_is_none() -> None:
    assert silences_of([], TALK) == Silences()


EDGES = st.lists(st.integers(0, 100), min_size=2, max_size=12).map(lambda some: sorted({*some}))


@given(EDGES, EDGES)
def test_together_they_are_all_the_silence_of_the_turns(turn_edges: list[int], talk_edges: list[int]) -> None:
    turns = [Turn(start, end) for start, end in zip(turn_edges[::2], turn_edges[1::2], strict=False)]
    talk = merged(Span(start, end) for start, end in zip(talk_edges[::2], talk_edges[1::2], strict=False))
    silent = sum(total(gaps(talk, turn.span)) for turn in turns)
    assert silences_of(turns, talk).seconds == pytest.approx(silent)
