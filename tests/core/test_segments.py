from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.segments import LONGEST_SEGMENT_WORDS, Segment, cut, ends_sentence, thoughts
from interviewer.core.words import Word, text_of
from tests.core.spoken import cut_text, timed_words, words_of

# Words, marks and joints in every order, with long runs that hold no mark at all.
texts = st.lists(
    st.one_of(
        st.sampled_from(["so", "and", "but", "I'd", "I’ll", "that", "the", "users,", "why?", "e.g.", "3.5", "ship."]),
        st.sampled_from(["users", "look"]),
    ),
    max_size=300,
)


@given(texts, st.sets(st.integers(0, 310)))
def test_segments_are_the_words_and_never_too_long(drawn: list[str], breaks: set[int]) -> None:
    words = [Word(text, None, None, None) for text in drawn]
    groups = cut(words, frozenset(breaks))
    assert [word for group in groups for word in group] == words
    assert all(1 <= len(group) <= LONGEST_SEGMENT_WORDS for group in groups)
    ends = set(accumulate(len(group) for group in groups))
    assert {place for place in breaks if 0 < place < len(words)} <= ends
    assert {at for at, text in enumerate(drawn, start=1) if text in ("ship.", "why?")} <= ends


@given(timed_words())
def test_segments_of_timed_words_are_the_words(words: list[Word]) -> None:
    assert [word for group in cut(words) for word in group] == words


def test_sentences_are_segments() -> None:
    assert cut_text("First, who uses it? Drivers do! I'd ask them… “Why?” (Because.) Then ship") == [
        "First, who uses it?",
        "Drivers do!",
        "I'd ask them…",
        "“Why?”",
        "(Because.)",
        "Then ship",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "I'd split markets, e.g. Spain and Italy, first.",
        "It is iOS vs. Android there.",
        "In the U.S. market and the U.K. market it holds.",
        "Conversion went from 3.5 to 2.8 percent.",
        "I asked Dr. Jones and Mrs. Hill, i.e. both of them.",
        "Orders drop at 6 p.m. on Fridays.",
    ],
)
def test_abbreviations_and_numbers_end_no_sentence(sentence: str) -> None:
    assert cut_text(sentence) == [sentence]


@pytest.mark.parametrize("text", ["Do I ship it? No. I'd wait.", "Do I ship it? No. It hurts."])
def test_a_plain_no_is_a_sentence(text: str) -> None:
    assert len(cut_text(text)) == 3


def test_a_letter_can_end_a_sentence() -> None:
    assert cut_text("I'd go with option B. Then I'd test it.") == ["I'd go with option B.", "Then I'd test it."]
    assert cut_text("She knows more than I. We ask her.") == ["She knows more than I.", "We ask her."]


def test_no_mark_at_the_end_is_no_end() -> None:
    assert not any(ends_sentence(text) for text in ("users", "users,", "3.5", "e.g.", "Dr.", "", "-"))
    assert all(ends_sentence(text) for text in ("users.", "why?", "go!", "well…", "3.5.", "ship.”", "so...", "it.)"))


def test_a_sentence_that_turns_is_two() -> None:
    assert cut_text(
        "My guess is that the bottleneck is credentialing, so I'd first check whether nurses wait for papers."
    ) == ["My guess is that the bottleneck is credentialing,", "so I'd first check whether nurses wait for papers."]


@pytest.mark.parametrize(
    "turn",
    ["so we should", "but the real", "and I'd", "then I'll", "which means that", "and so it", "so that's", "I’d"],
)
def test_a_turn_needs_a_mark_and_both_sides_long_enough(turn: str) -> None:
    assert len(cut_text(f"one two three four five, {turn} one two three four five")) == 2
    assert len(cut_text(f"one two three four five {turn} one two three four five")) == 1
    assert len(cut_text(f"one two three, {turn} one two three four five")) == 1
    assert len(cut_text(f"one two three four five, {turn} one")) == 1


def test_what_lies_between_two_turns_is_long_enough_too() -> None:
    text = "I'd look at the drivers first, so we ask, and so we know what they think."
    assert cut_text(text) == ["I'd look at the drivers first,", "so we ask, and so we know what they think."]


@pytest.mark.parametrize(
    "whole",
    [
        "I'd look at users, then metrics, then the funnel from search to booking.",
        "I'd log every step of it, so that we can see where people leave.",
        "I'd talk to the drivers first, but not to the ones who already left us.",
        "We count every booking there, and the searches before it, and the cancellations after.",
    ],
)
def test_a_list_or_a_purpose_does_not_turn(whole: str) -> None:
    assert cut_text(whole) == [whole]


def test_a_breath_marks_a_turn_as_a_comma_does() -> None:
    before, after = words_of("one two three four five", 0.0), words_of("so we would look at that", 2.2)
    assert len(cut([*before, *after])) == 2
    assert len(cut([*before, *words_of("so we would look at that", 2.0)])) == 1


def test_two_hundred_words_without_a_mark_are_cut_at_their_joints() -> None:
    groups = cut(words_of(" ".join(f"word{n}" if n % 20 else "because" for n in range(200))))
    assert all(10 <= len(group) <= LONGEST_SEGMENT_WORDS for group in groups)
    assert all(group[0].text == "because" for group in groups)


def test_without_any_joint_a_long_clause_is_cut_in_the_middle() -> None:
    assert [len(group) for group in cut(words_of("word " * 60))] == [30, 30]


def test_a_long_clause_is_cut_at_its_comma() -> None:
    text = " ".join(["word"] * 20 + ["word,"] + ["word"] * 30)
    assert [len(group) for group in cut(words_of(text))] == [21, 30]


def test_one_word_and_no_word() -> None:
    assert cut_text("Yes.") == ["Yes."]
    assert cut_text("") == []


def test_a_pause_divides_wherever_it_is() -> None:
    assert [text_of(group) for group in cut(words_of("I would look at"), frozenset({1}))] == ["I", "would look at"]


def segments(*parts: tuple[float | None, float | None, str]) -> list[Segment]:
    return [Segment(start, end, tuple(words_of(text))) for start, end, text in parts]


def grouped(*parts: tuple[float | None, float | None, str]) -> list[list[str]]:
    return [[segment.text for segment in group] for group in thoughts(segments(*parts))]


def test_parts_that_only_a_pause_divides_are_one_thought() -> None:
    assert grouped((0, 2, "I'd look at the"), (3.5, 5, "drivers in"), (6.5, 8, "the evening.")) == [
        ["I'd look at the", "drivers in", "the evening."]
    ]


@pytest.mark.parametrize("rest", ["I would ask.", "I'd ask.", "30 of them."])
def test_a_sentence_goes_on_with_words_that_are_never_small(rest: str) -> None:
    assert grouped((0, 2, "in the evening"), (3.5, 5, rest)) == [["in the evening", rest]]


@pytest.mark.parametrize("after", [2.0, 2.4, 4.0])
@pytest.mark.parametrize("mark", ["...", "…"])
def test_where_the_voice_trails_off_the_thought_may_go_on(mark: str, after: float) -> None:
    one, rest = f"It went from, let's say{mark}", "40% to 35."
    assert grouped((0, 2, one), (after, 6, rest)) == [[one, rest]]
    assert grouped((0, 2, one), (after, 6, "Then it rose.")) == [[one], ["Then it rose."]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((0, 2, "I'd look."), (3.5, 5, "then ask")),
        ((0, 2, "I'd look"), (3.5, 5, "Then ask")),
        ((0, 2, "I'd look at it,"), (2, 5, "so I'd ask")),
        ((0, 2, "I'd look at the"), (5.5, 7, "drivers")),
        ((None, None, "I'd look at the"), (None, None, "drivers")),
    ],
    ids=["an end", "a capital", "no pause", "too long a pause", "no times"],
)
def test_what_is_not_the_rest_of_a_sentence_is_a_new_thought(
    one: tuple[float | None, float | None, str], other: tuple[float | None, float | None, str]
) -> None:
    assert grouped(one, other) == [[one[2]], [other[2]]]


def test_no_segments_are_no_thoughts() -> None:
    assert thoughts([]) == []
