import pytest
from hypothesis import given

from interviewer.core.figures.repeats import repeats_of
from interviewer.core.spans import Span
from interviewer.core.words import Word
from tests.core.spoken import timed_words, words_of


def told(text: str, question: str = "") -> list[tuple[str, int]]:
    return [(one.text, one.count) for one in repeats_of(words_of(text), question)]


def test_a_phrase_said_three_times_is_told_at_its_longest() -> None:
    said = "At the end of the day it fell. So, at the end of the um day we act. And at the end of the day I ship."
    assert told(said) == [("end of the day", 3)]


def test_twice_is_no_habit_and_two_words_are_no_phrase() -> None:
    assert told("I would say that. I would say this. You know it. You know it? You know.") == []


def test_of_phrases_that_share_words_the_one_that_wears_most_is_told() -> None:
    often = "no big deal for them. " * 4 + "no big deal. " * 4
    assert told(often) == [("no big deal", 8)]
    assert told("very very very very very very very very very very") == []


def test_names_and_what_was_asked_about_are_none() -> None:
    assert told("we use Google Search Console, so Google Search Console, and Google Search Console") == []
    said = "Completion of courses fell. Completion of courses rose. Why completion of courses?"
    assert told(said, "Completion of paid courses fell.") == []
    assert told(said) == [("completion of courses", 3)]


@pytest.mark.parametrize("figure", ["hundred and twenty", "twenty five percent", "40 of them", "two and a half"])
def test_figures_are_none(figure: str) -> None:
    assert told(f"{figure} then. " * 3) == []


def test_chance_words_at_the_edges_do_not_count() -> None:
    assert told("some of the users of the app, all of the users of it, most of the users of that") == []


def test_when_it_was_said() -> None:
    (one,) = repeats_of(words_of("really big deal. " * 3, 0.0, 0.25, 0.25))
    assert (one.text, one.count, len(one.spans)) == ("really big deal", 3, 3)
    assert one.spans[0] == Span(0.0, 1.25)
    assert repeats_of(words_of("really big deal. " * 3))[0].spans == ()


@given(timed_words())
def test_never_more_than_anybody_works_on(words: list[Word]) -> None:
    found = repeats_of(words)
    assert len(found) <= 5
    assert all(one.count >= 3 and len(one.text.split()) >= 3 for one in found)
