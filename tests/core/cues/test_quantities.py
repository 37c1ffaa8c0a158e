import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.cues.quantities import Claim, claims, quantities, times_off, tokens_of
from interviewer.core.numerals import ONES, TEENS, TENS, read_aloud

NAMES = ("learners", "learner", "users", "people on the platform")


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("168,000,000", 168e6, 168e6),
        ("5m", 5e6, 5e6),
        ("1.7 billion", 1.7e9, 1.7e9),
        ("a few million", 2e6, 9e6),
        ("a couple of hundred thousand", 2e5, 3e5),
        ("hundreds of millions", 1e8, 999e6),
        ("tens of thousands of", 1e4, 99e3),
        ("millions of", 1e6, 99e6),
        ("half a million", 5e5, 5e5),
        ("a hundred million", 1e8, 1e8),
        ("one hundred sixty-eight million", 168e6, 168e6),
        ("two thousand three hundred", 2300, 2300),
    ],
)
def test_a_number_however_it_is_said(said: str, low: float, high: float) -> None:
    (number,) = quantities(said)
    assert (number.low, number.high) == pytest.approx((low, high))


@pytest.mark.parametrize("said", ["a tree", "a few trees", "million dollar idea", "", "and so on"])
def test_no_number(said: str) -> None:
    assert quantities(said) == ()


@given(st.integers(1, 999_999_999).filter(lambda number: not 1100 <= number < 2100))
def test_what_is_read_aloud_is_read_back(number: int) -> None:
    (read,) = quantities(" ".join(read_aloud(str(number))))
    assert read.low == read.high == number


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    for number in quantities(text):
        assert 0 <= number.first < number.end <= len(tokens_of(text))
        assert number.low <= number.high


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Coursera has a few million learners.", "a few million learners"),
        ("So we have about 2 million learners on the platform", "2 million learners"),
        ("there are 150 million registered learners, I think", "150 million registered learners"),
        ("like three million people on the platform", "three million people on the platform"),
    ],
)
def test_a_claim_about_all(said: str, words: str) -> None:
    assert [claim.words for claim in claims(said, NAMES)] == [words]


@pytest.mark.parametrize(
    "said",
    [
        "two million learners in India",
        "two million learners who finish",
        "ten thousand new users a month",
        "if two million learners come",
        "I'd test it with 5,000 users",
        "two million lessons",
        "two million monthly active users",
        "two million dollars",
    ],
)
def test_a_claim_about_some_or_about_nothing_known(said: str) -> None:
    assert claims(said, NAMES) == ()


def test_every_number_of_one_word_is_among_the_words_of_numbers() -> None:
    spoken = [read_aloud(str(number)) for number in range(1, 100)]
    assert [words[0] for words in spoken if len(words) == 1] == [*ONES, *TEENS, *TENS]


@pytest.mark.parametrize(("low", "high", "off"), [(5, 5, 20), (2000, 3000, 20), (90, 110, 100 / 110), (0, 0, 100)])
def test_how_far_off_a_claim_is(low: float, high: float, off: float) -> None:
    assert times_off(Claim(low, high, ""), 100.0) == pytest.approx(off)
