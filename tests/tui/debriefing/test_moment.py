"""The words of what is played."""

from interviewer.core.spans import Span
from interviewer.core.words import Word
from interviewer.tui.debriefing.moment import AHEAD, Moment, Spoken

WORDS = [Word(f"w{n}", float(n), n + 0.8, None) for n in range(12)]
SPOKEN = Spoken([*WORDS, Word("untimed", None, None, None)])


def test_the_word_is_told_that_is_said_now() -> None:
    assert SPOKEN.at([Span(2.0, 6.0)], 4.2, 80) == Moment("w2 w3", "w4", "w5")
    assert SPOKEN.at([Span(2.0, 6.0)], 1.9, 80) == Moment("", "", "w2 w3 w4 w5")
    assert SPOKEN.at([Span(2.0, 6.0)], 99.0, 80) == Moment("w2 w3 w4", "w5", "")


def test_of_several_stretches_it_is_the_one_that_is_played() -> None:
    spans = [Span(0.0, 2.0), Span(8.0, 10.0)]
    assert SPOKEN.at(spans, 1.0, 80).now == "w1"
    assert SPOKEN.at(spans, 9.1, 80) == Moment("w8", "w9", "")


def test_it_begins_with_the_row_of_the_word() -> None:
    assert SPOKEN.at([Span(0.0, 12.0)], 5.0, 8) == Moment("w3 w4", "w5", "w6 w7 w8 w9 w10 w11")


def test_where_nothing_is_said_there_is_nothing() -> None:
    assert SPOKEN.at([Span(50.0, 60.0)], 55.0, 80) == Moment()
    assert Spoken(()).at([Span(0.0, 1.0)], 0.0, 80) == Moment()


def test_no_more_is_told_than_can_be_seen() -> None:
    many = Spoken([Word("w", float(n), n + 0.5, None) for n in range(9000)])
    assert len(many.at([Span(0.0, 9000.0)], 10.0, 80).after.split()) == AHEAD
