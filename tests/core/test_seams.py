from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.seams import joined_on, without_tail
from interviewer.core.words import Word, text_of
from tests.core.spoken import timed_words, times, words_of


def text_on(before: str, after: str, pause: float = 0.5) -> str:
    return text_of(joined_on(words_of(before), words_of(after), pause, seamless=False))


@pytest.mark.parametrize("ending", [",", "...", "…", "-", "—", " –", "", ',"', "%", ":", ";"])
def test_a_sentence_that_goes_on_goes_on_small(ending: str) -> None:
    assert text_on(f"we look at users{ending}", "And then at churn.") == "and then at churn."


@pytest.mark.parametrize("ending", [".", "!", "?", '."', "?)", ".”"])
def test_after_a_sentence_the_next_begins_as_it_is(ending: str) -> None:
    assert text_on(f"We look at users{ending}", "And then at churn.", pause=0.4) == "And then at churn."


@pytest.mark.parametrize(("pause", "text"), [(0.9, "they left."), (1.0, "They left.")])
def test_a_colon_goes_on_only_over_a_short_pause(pause: float, text: str) -> None:
    assert text_on("Here is why:", "They left.", pause) == text


@pytest.mark.parametrize("pause", [0.4, 5.0])
def test_a_comma_goes_on_over_any_pause(pause: float) -> None:
    assert text_on("if they leave,", "We ask.", pause) == "we ask."


SMALL = [
    "And",
    "The",
    "It's",
    "They’re",
    "Don't",
    "Can't",
    "Isn't",
    "We'd",
    "Um,",
    "A",
    "Because",
    "Let's",
    "So,",
    "To",
]
KEPT = [
    "I",
    "I'm",
    "I’d",
    "I'll",
    "I've",
    "IT",
    "US",
    "OR",
    "Maria",
    "Google",
    "May",
    "Will",
    "March",
    "A/B",
    "GMV",
    "42",
]


@pytest.mark.parametrize("word", SMALL)
def test_words_that_are_no_names_lose_their_capital(word: str) -> None:
    assert text_on("we look at users,", f"{word} Maria said") == f"{word.lower()} Maria said"


@pytest.mark.parametrize("word", [*KEPT, "Users", "Next", "iPhone", "McKinsey", '"', "—"])
def test_i_names_acronyms_and_all_other_words_keep_theirs(word: str) -> None:
    assert text_on("we look at users,", f"{word} said so") == f"{word} said so"


def test_leading_dots_go_where_the_sentence_goes_on() -> None:
    assert text_on("we look at users...", "...And then") == "and then"
    assert text_on("we look at users", "…and then") == "and then"
    assert text_on("We look at users.", "...and then") == "...and then"
    assert text_on("we look at users", "... and then") == "... and then"
    assert text_on("it costs", ".5 cents") == ".5 cents"


def test_the_first_utterance_is_as_it_is() -> None:
    assert text_on("", "And then") == "And then"
    assert text_on("we look,", "") == ""


def test_only_the_text_of_the_first_word_changes() -> None:
    before, after = words_of("we look at users,", 3.0), words_of("And Then we", 5.0)
    first, *others = joined_on(before, after, 0.4, seamless=False)
    assert first == Word("and", after[0].start, after[0].end, after[0].confidence)
    assert others == after[1:]


# --- where one was cut by force


def cut_through(before: str, after: str, apart: float = 0.0, seamless: bool = True) -> str:
    """The new text of two utterances of which the second begins so long after the first."""
    one = words_of(before, 1.0)
    return text_of(joined_on(one, words_of(after, (one[-1].end or 0.0) + apart), 0.0, seamless))


@pytest.mark.parametrize(
    ("before", "after", "left"),
    [
        ("we look at users", "users who left", "who left"),
        ("we look at users.", "Users who left", "who left"),
        ("we look at the users", "users, who left", "who left"),
        ("well, I think", "I think we should wait", "I think we should wait"),
        ("we look at users", "users", ""),
        ("users", "users users left", "users left"),
        ("we look at", "at the users", "the users"),
    ],
)
@pytest.mark.parametrize("apart", [-0.3, 0.0, 0.15])
def test_words_read_on_both_sides_of_a_cut_are_kept_once(before: str, after: str, left: str, apart: float) -> None:
    assert cut_through(before, after, apart) == left


def test_words_apart_were_said_twice() -> None:
    assert cut_through("we look at the", "the users", apart=0.2) == "the users"


def test_words_said_twice_over_a_pause_are_kept() -> None:
    assert cut_through("we look at the", "the users", seamless=False) == "the users"


def test_other_words_at_a_cut_are_kept() -> None:
    assert cut_through("we look at users", "who left the users") == "who left the users"
    assert cut_through("at users and", "at users") == "at users"
    assert cut_through("we -", "- look") == "- look"
    assert cut_through("we ask users who", "Who left") == "left"
    assert cut_through("they do leave us", "do leave us") == "do leave us"


def test_words_without_times_are_kept() -> None:
    assert text_of(joined_on(words_of("at users"), words_of("users who"), 0.0, seamless=True)) == "users who"


@given(timed_words(), timed_words(), times(5), st.booleans())
def test_what_is_left_is_the_end_of_what_was_read(
    before: Sequence[Word], after: Sequence[Word], pause: float, seamless: bool
) -> None:
    left = joined_on(before, after, pause, seamless)
    assert len(after) - len(left) <= (2 if seamless else 0)
    end = after[len(after) - len(left) :]
    assert [word.text.lower() for word in left] == [word.text.lower() for word in end]
    assert list(left[1:]) == list(end[1:])
    # Joined on again it is the same: nothing more goes.
    assert joined_on(before, left, pause, seamless=False) == left


# --- the tail


def timed(*parts: tuple[str, float, float]) -> list[Word]:
    return [Word(text, start, end, 0.5) for text, start, end in parts]


@pytest.mark.parametrize(("start", "end"), [(1.5, 1.5), (1.5, 1.53), (2.0, 2.4), (1.98, 2.4), (3.0, 4.0), (1.99, 2.0)])
def test_an_invented_tail_is_left_out(start: float, end: float) -> None:
    words = timed(("we", 0.0, 0.4), ("ship.", 0.4, 0.9), ("Thank", start, end))
    assert without_tail(words, 2.0) == tuple(words[:2])


@pytest.mark.parametrize(("start", "end"), [(1.5, 1.54), (1.97, 2.3), (0.9, 2.5)])
def test_a_last_word_with_sound_is_kept(start: float, end: float) -> None:
    words = timed(("we", 0.0, 0.4), ("ship.", start, end))
    assert without_tail(words, 2.0) == tuple(words)


def test_a_whole_tail_is_left_out_and_nothing_before_it() -> None:
    words = timed(("a", 0.4, 0.4), ("user", 0.4, 0.9), ("you.", 0.98, 1.0), ("Thank", 2.0, 2.0), ("you.", 2.0, 2.5))
    assert without_tail(words, 2.0) == tuple(words[:2])
    assert without_tail(words[3:], 2.0) == ()


def test_words_without_times_have_no_tail() -> None:
    assert without_tail(words_of("Thank you."), 2.0) == tuple(words_of("Thank you."))


@given(timed_words(), times())
def test_what_is_kept_is_a_beginning(words: list[Word], sound_end: float) -> None:
    kept = without_tail(words, sound_end)
    assert kept == tuple(words[: len(kept)])
    assert without_tail(kept, sound_end) == kept
    assert all((word.start or 0.0) < sound_end for word in kept[-1:])
