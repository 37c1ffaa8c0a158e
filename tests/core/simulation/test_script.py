"""What a candidate who is made up says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.simulation.script import Answer, Filler, Pause, Sentence, Unit, wrong_marks


def test_a_text_is_sentences_with_what_stands_in_brackets_between_them() -> None:
    unit = Unit("context", "[2] So it fell. I think [um] prices, e.g. of bikes, rose. [0.5]")
    assert unit.pieces == [
        Pause(2.0),
        Sentence("So it fell."),
        Sentence("I think"),
        Filler("um"),
        Sentence("prices, e.g. of bikes, rose."),
        Pause(0.5),
    ]


@pytest.mark.parametrize("mark", ["um", "Uh", "uhm", "hmm", "erm", "1", "0.25", "60", " 1.5 "])
def test_filled_pauses_and_seconds_are_known(mark: str) -> None:
    assert wrong_marks(f"So [{mark}] yes.") == []


@pytest.mark.parametrize("mark", ["", "pause", "um um", "0", "-1", "61", "nan", "inf", "1,5", "um 1"])
def test_all_else_is_wrong(mark: str) -> None:
    assert wrong_marks(f"So [{mark}] yes.") == [mark]


def test_it_is_known_how_many_filled_pauses_an_answer_has() -> None:
    units = (Unit("context", "[um] So. [1.0] [uh]"), Unit("aside", "Yes."))
    assert Answer("Why?", "case", units).fillers == 2


def test_brackets_that_nothing_closes_are_words_however_many_they_are() -> None:
    # As slow as the square of them, this would take hours.
    brackets = "[" * 1_000_000
    assert Unit("context", f"So [um] {brackets}").pieces == [Sentence("So"), Filler("um"), Sentence(brackets)]
    assert wrong_marks(f"So [um] {brackets}") == []
    assert wrong_marks("So [um [um] [0.5") == ["um [um"]


WORDS = st.lists(st.sampled_from(["so", "it", "fell.", "why?", "by", "2%."]), max_size=8)


@given(st.lists(st.tuples(WORDS, st.sampled_from(["[um]", "[1.5]"])), max_size=5))
def test_no_word_is_lost_and_none_is_added(parts: list[tuple[list[str], str]]) -> None:
    pieces = Unit("context", " ".join(" ".join([*words, mark]) for words, mark in parts)).pieces
    said = [word for piece in pieces if isinstance(piece, Sentence) for word in piece.text.split()]
    assert said == [word for words, _ in parts for word in words]
    assert sum(not isinstance(piece, Sentence) for piece in pieces) == len(parts)
