"""What a second reading changed."""

from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.events import Fact, QuestionAsked, SegmentTagged
from interviewer.core.over_time.reread import Reread, reread

ASKED = QuestionAsked(0.0, "Why?", "case")
ONE = SegmentTagged(0.0, 10.0, "We sell tea.", "context", 0.9)
TWO = SegmentTagged(10.0, 20.0, "I would stop.", "recommendation", 0.9)


def test_nothing_changed() -> None:
    assert reread([ASKED, ONE, TWO], [ASKED, ONE, TWO]) == Reread(6, 0, 20.0, 0.0)


def test_another_tag_changes_its_seconds() -> None:
    other = SegmentTagged(12.0, 20.0, "I would stop.", "aside", 0.9)
    assert reread([ASKED, ONE, TWO], [ASKED, ONE, other]) == Reread(6, 0, 18.0, 8.0)


def test_another_word_and_a_missing_one() -> None:
    other = SegmentTagged(0.0, 10.0, "We sell tee.", "context", 0.9)
    less = SegmentTagged(10.0, 20.0, "I stop.", "recommendation", 0.9)
    assert reread([ASKED, ONE, TWO], [ASKED, other, less]) == Reread(5, 2, 20.0, 0.0)


def test_answers_are_held_against_their_own() -> None:
    again = QuestionAsked(20.0, "Who?", "case")
    # The same words in another answer are others.
    assert reread([ASKED, ONE, again, TWO], [ASKED, TWO, again, ONE]).words_changed == 6


def test_what_was_not_there_before_is_new() -> None:
    assert reread([], [ASKED, ONE]) == Reread(3, 3, 0.0, 0.0)
    assert reread([ASKED, ONE], []) == Reread(0, 3, 0.0, 0.0)


def test_what_was_typed_has_words_and_no_seconds() -> None:
    typed = SegmentTagged(None, None, "Ship it.", "recommendation", 0.9)
    assert reread([ASKED, typed], [ASKED, typed]) == Reread(2, 0, 0.0, 0.0)


@given(st.lists(st.sampled_from([ASKED, ONE, TWO])))
def test_what_is_read_alike_has_not_changed(facts: list[Fact]) -> None:
    assert reread(facts, facts).words_changed == 0
