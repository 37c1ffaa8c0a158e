import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.matching import (
    WordErrors,
    aligned,
    matches,
    plain,
    plain_words,
    without_filled_pauses,
)
from interviewer.core.words import Word

readings = st.lists(st.sampled_from("abcd"), max_size=9)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("So, WE ship it -- “today”!", "so we ship it today"),
        ("That’s the users' plan; don't wait.", "that's the users plan don't wait"),
        ("a well-known, long-term bet", "a well known long term bet"),
        ("Umm, uhm erm ehm", "um um um um"),
        ("Uh uhh er, ah... eh", "uh uh uh uh uh"),
        ("mm hmm Hm", "hm hm hm"),
        ("uh-huh, mm-hmm. mhm uh-uh", "uhhuh mhm mhm uhhuh"),
        ("the error, her umbrella, ahead of them", "the error her umbrella ahead of them"),
        ("OK okay Mr. Moss, y'know, yknow", "okay okay mister moss you know you know"),
        ("I'm gonna", "i'm gonna"),
        ("The U.S. team, e.g. ours", "the us team eg ours"),
        ("R&D", "r and d"),
        ("25% of $1,200", "twenty five percent of one thousand two hundred dollars"),
        ("", ""),
        ("... - !", ""),
    ],
)
def test_plain_words(text: str, words: str) -> None:
    assert plain(text) == words.split()


@pytest.mark.parametrize(
    ("digits", "said"),
    [
        ("0 7 12 20 99", "zero seven twelve twenty ninety nine"),
        ("100 312", "one hundred three hundred twelve"),
        ("3,000,000 or 4000", "three million or four thousand"),
        ("1455, 1905, 1800 and 2024", "fourteen fifty five nineteen oh five eighteen hundred and twenty twenty four"),
        ("2005 but 1,455", "two thousand five but one thousand four hundred fifty five"),
        ("3.5 and 1.05", "three point five and one point zero five"),
        ("1st 2nd 20th 112th", "first second twentieth one hundred twelfth"),
        ("10K in 5x, Q3", "ten k in five x q three"),
        ("007", "zero zero seven"),
        ("1234567890123", "one two three four five six seven eight nine zero one two three"),
        ("1,2", "one two"),
    ],
)
def test_digits_are_read_aloud(digits: str, said: str) -> None:
    assert plain(digits) == said.split()


@given(st.text())
def test_plain_words_are_plain(text: str) -> None:
    words = plain(text)
    assert plain(" ".join(words)) == words


def test_plain_words_know_where_they_come_from() -> None:
    words = [Word(text, 0.0, 1.0, 1.0) for text in ("Twenty-five", "-", "users.")]
    assert plain_words(words) == [("twenty", 0), ("five", 0), ("users", 2)]


def test_filled_pauses_can_be_left_out() -> None:
    assert without_filled_pauses(plain("Um, so, uh, mm-hmm, hmm: yes")) == ["so", "mhm", "yes"]


def test_an_alignment_has_the_fewest_edits() -> None:
    assert aligned(["the", "plan", "is", "old"], ["the", "new", "plan", "old"]) == [
        (0, 0),
        (None, 1),
        (1, 2),
        (2, None),
        (3, 3),
    ]


def test_of_as_few_edits_that_with_more_matches_is_taken() -> None:
    assert aligned(["a", "b"], ["b", "c"]) == [(0, None), (1, 0), (None, 1)]


def test_words_match_as_early_as_they_can() -> None:
    assert aligned(["we", "the", "the"], ["we", "the"]) == [(0, 0), (1, 1), (2, None)]


def test_nothing_aligns_with_nothing() -> None:
    assert aligned([], []) == []
    assert aligned(["a"], []) == [(0, None)]
    assert aligned([], ["a"]) == [(None, 0)]


def distance(one: list[str], other: list[str]) -> int:
    """The fewest edits, by the definition."""
    if not one or not other:
        return len(one) + len(other)
    costs = list(range(len(other) + 1))
    for left, word in enumerate(one, start=1):
        before, costs[0] = costs[0], left
        for right, heard in enumerate(other, start=1):
            before, costs[right] = costs[right], min(before + (word != heard), costs[right] + 1, costs[right - 1] + 1)
    return costs[-1]


@given(readings, readings)
def test_word_errors_are_the_fewest_edits(reference: list[str], heard: list[str]) -> None:
    errors = WordErrors.between(reference, heard)
    assert errors.substituted + errors.deleted + errors.inserted == distance(reference, heard)
    assert errors.inserted - errors.deleted == len(heard) - len(reference)
    assert errors.words == len(reference)


@given(readings, readings)
def test_an_alignment_holds_every_word_once_and_in_order(reference: list[str], heard: list[str]) -> None:
    pairs = aligned(reference, heard)
    assert [left for left, _ in pairs if left is not None] == list(range(len(reference)))
    assert [right for _, right in pairs if right is not None] == list(range(len(heard)))


@given(readings, readings)
def test_matches_are_of_the_same_word(reference: list[str], heard: list[str]) -> None:
    assert all(reference[left] == heard[right] for left, right in matches(reference, heard))


def test_two_long_readings_of_different_words_are_aligned() -> None:
    one, other = ([f"{word * factor % 307}" for word in range(2000)] for factor in (7, 11))
    assert len(aligned(one, other)) >= 2000


def test_word_errors_have_a_rate_and_add_up() -> None:
    errors = WordErrors.between(["so", "we", "ship", "it", "now"], ["so", "i", "ship", "it", "right", "now"])
    assert errors == WordErrors(substituted=1, deleted=0, inserted=1, words=5)
    assert errors.rate == pytest.approx(0.4)
    assert errors + WordErrors(1, 2, 3, 15) == WordErrors(2, 2, 4, 20)


def test_without_a_reference_there_is_no_rate() -> None:
    assert WordErrors.between([], ["a"]).rate is None
    assert WordErrors().rate is None
