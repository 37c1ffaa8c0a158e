import pytest

from interviewer.core.cues.plain import cue, listed, plain


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
