import pytest

from interviewer.core.cues.phrases import clean
from interviewer.core.cues.plain import MOST_CHARACTERS, cue, listed, plain


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Um, so I’d   look", "so i'd look"),
        ("it's it's the the fee", "it's the fee"),
        ("we could, we could ask", "we could ask"),
        ("uh hmm", ""),
        ("user umbrella", "user umbrella"),
        ("", ""),
    ],
)
def test_plain_is_what_was_meant(said: str, meant: str) -> None:
    assert plain(said) == meant


def test_a_cue_begins_with_a_word_or_is_a_mark() -> None:
    says = cue(r"cost", r"risk\b", marks="$%")
    assert says("It Costs us.")
    assert says("um a a risk")
    assert says("5%")
    assert not says("Accost the risky.")


def test_a_list_of_words() -> None:
    assert listed(" a\n b a ") == {"a", "b"}


@pytest.mark.parametrize(
    "piece", ["a, ", "a-", "a'", "by ", "to by with ", "goal is is ", "fell ", "i'd like to just ", "x"]
)
def test_of_a_page_without_a_stop_no_more_is_read_than_of_a_long_sentence(piece: str) -> None:
    page = piece * (20_000 // len(piece))
    assert len(plain(page)) <= MOST_CHARACTERS
    # What is read is the beginning of it.
    assert plain(page) == plain(page[:MOST_CHARACTERS])
    assert clean(page) == clean(page[:MOST_CHARACTERS])
