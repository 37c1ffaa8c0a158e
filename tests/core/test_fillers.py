import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.fillers import SOUND, WORD, Filler, fillers
from interviewer.core.words import Word
from tests.core.spoken import words_of


def found(text: str) -> list[str]:
    return [filler.text for filler in fillers(words_of(text))]


@pytest.mark.parametrize(
    "sound", ["um,", "Um...", "Uh…", "umm", "uhm", "er,", "Erm", "hmm.", "mm", "ah", "eh", "“Uh,”", "um—", "errr"]
)
def test_sounds_count(sound: str) -> None:
    (filler,) = fillers(words_of(f"so {sound} we"))
    assert filler.kind == SOUND


@pytest.mark.parametrize(
    "word", ["a", "me", "her", "him", "humble", "error", "err", "ham", "uh-huh", "ohm", "hum", "..."]
)
def test_words_that_look_like_sounds_do_not(word: str) -> None:
    assert found(f"I'd {word} there") == []


@pytest.mark.parametrize(
    ("text", "fillers_found"),
    [
        ("It is, like, twelve percent.", ["like"]),
        ("Like, I'd ask them.", ["like"]),
        ("You know, it is hard.", ["you know"]),
        ("And you know, it is hard.", ["you know"]),
        ("It is hard, you know?", ["you know"]),
        ("there's this fee you know eleven euro", ["you know"]),
        ("I mean, we could.", ["i mean"]),
        ("the listings I mean fewer listings", ["i mean"]),
        ("It is, sort of, a market.", ["sort of"]),
        ("Kind of, yes.", ["kind of"]),
        ("So um, you know, like, uh users", ["um", "you know", "like", "uh"]),
        ("Um, um, you know, you know, yes", ["um", "um", "you know", "you know"]),
    ],
)
def test_phrases_that_carry_nothing_count(text: str, fillers_found: list[str]) -> None:
    assert found(text) == fillers_found


@pytest.mark.parametrize(
    "text",
    [
        "I like it.",
        "I like, above all, the price.",
        "Users like you, like me, pay.",
        "It looks like, say, a market.",
        "You know the answer.",
        "Once you know how they pay, you can ask.",
        "Do you know, by then, who pays?",
        "How would you know it works?",
        "As you know, it fell.",
        "If you know, tell me.",
        "I'd let you know, of course.",
        "Is there anything you know about hosts?",
        "I mean it.",
        "I mean that the client has to pay.",
        "By finished, that's what I mean, it is paid.",
        "nights booked, by which I mean fewer refunds",
        "What sort of user is that?",
        "It's a kind of, say, market.",
        "It's kind of hard.",
    ],
)
def test_phrases_that_mean_something_do_not(text: str) -> None:
    assert found(text) == []


def test_a_filler_has_the_times_of_its_words() -> None:
    words = words_of("so, you know, um we", 1.0, each=0.3, apart=0.1)
    assert fillers(words) == [
        Filler("you know", words[1].start, words[2].end, WORD),
        Filler("um", words[3].start, words[3].end, SOUND),
    ]
    assert fillers(words_of("Um, we")) == [Filler("um", None, None, SOUND)]


@given(st.lists(st.sampled_from(["um", "you", "know,", "i", "mean", "like,", "so,", "sort", "of,", "the", ""])))
def test_fillers_are_in_order_and_never_share_a_word(drawn: list[str]) -> None:
    words = [Word(text, float(at), float(at + 1), None) for at, text in enumerate(drawn)]
    heard = fillers(words)
    edges = [edge for filler in heard for edge in (filler.start or 0.0, filler.end or 0.0)]
    assert edges == sorted(edges)
    assert [end - start for start, end in zip(edges[::2], edges[1::2], strict=True)] == [
        len(filler.text.split()) for filler in heard
    ]
