"""A sentence held against what was understood of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.understood import AGAIN, MISSING, NOTHING, OTHER, SAME, understood

SENTENCE = "Seven of our new users stopped paying before they finished a lesson."
WORDS = st.lists(st.sampled_from(["seven", "of", "Users,", "twenty-five", "41%", "–", "um"]), max_size=8).map(" ".join)


def told(heard: str, sentence: str = SENTENCE) -> str:
    """The pieces as a line: what is other in brackets, what is missing in round ones."""
    marks = {SAME: "{}", OTHER: "[{}]", MISSING: "({})"}
    return " ".join(marks[piece.how].format(piece.text) for piece in understood(sentence, heard).pieces)


@pytest.mark.parametrize(
    ("heard", "line", "words"),
    [
        (SENTENCE, SENTENCE, "12 of 12 words right"),
        (
            "7 of our new users stopped paying before they finished a lesson",
            "7 of our new users stopped paying before they finished a lesson",
            "12 of 12 words right",
        ),
        (
            "Seven of our new users stopped praying before they finished lesson.",
            "Seven of our new users stopped [praying] before they finished (a) lesson.",
            "10 of 12 words right",
        ),
        (
            "So, seven of our new users stopped paying before they finished a lesson.",
            "[So,] seven of our new users stopped paying before they finished a lesson.",
            "11 of 12 words right",
        ),
        ("", " ".join(f"({word})" for word in SENTENCE.split()), "nothing understood"),
        ("la " * 40, " ".join(["[la]"] * 40), "0 of 12 words right"),
    ],
)
def test_each_word_is_right_or_wrong(heard: str, line: str, words: str) -> None:
    assert told(heard) == line
    assert understood(SENTENCE, heard).told == words


def test_a_word_that_is_several_when_it_is_read_is_told_once() -> None:
    assert told("It fell 41% or so", "It fell forty-one percent") == "It fell 41% [or] [so]"
    assert told("It fell 42%", "It fell 41%") == "It fell [42%]"
    assert told("It fell", "It fell 41%") == "It fell (41%)"


@pytest.mark.parametrize(
    ("heard", "trouble", "remark"),
    [
        (SENTENCE, "The room is loud.", ""),
        ("Seven of our new users stopped praying before they finish a lesson", "The room is loud.", ""),
        ("Seven of our views have stopped praying", "", AGAIN),
        ("Seven of our views have stopped praying", "The room is loud.", "The room is loud."),
        ("", "", NOTHING),
        ("", "The room is loud.", "The room is loud."),
    ],
)
def test_what_to_do_is_told_where_more_than_a_fifth_is_wrong(heard: str, trouble: str, remark: str) -> None:
    assert understood(SENTENCE, heard).remark(trouble) == remark


@given(WORDS, WORDS)
def test_every_word_that_was_heard_is_there_once_and_in_order(sentence: str, heard: str) -> None:
    found = understood(sentence, heard)
    spelled = [word for word in heard.split() if word != "–"]
    assert [piece.text for piece in found.pieces if piece.how != MISSING] == spelled
    assert 0 <= found.wrong <= found.words
    assert 0.0 <= found.share <= 1.0


@given(WORDS)
def test_what_was_said_is_understood(sentence: str) -> None:
    assert understood(sentence, sentence.upper()).wrong == 0
