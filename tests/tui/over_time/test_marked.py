"""The rounds that are marked in order to be compared."""

from interviewer.tui.trending.marked import Marked

ORDER = ["1", "2", "3", "4"]


def test_the_earlier_is_a_whichever_was_marked_first() -> None:
    assert Marked().toggled("3").letters(ORDER) == {"3": "A"}
    assert Marked().toggled("3").toggled("1").letters(ORDER) == {"1": "A", "3": "B"}


def test_a_mark_is_taken_away_and_of_three_the_oldest_goes() -> None:
    assert Marked(("3", "1")).toggled("3").names == ("1",)
    assert Marked(("3", "1")).toggled("2").names == ("1", "2")


def test_what_is_compared() -> None:
    assert Marked(("3", "1")).pair(ORDER, "2") == ("1", "3")
    assert Marked(("3",)).pair(ORDER, "2") == ("2", "3")
    assert Marked(("3",)).pair(ORDER, "3") == ("3", "")
    assert Marked().pair(ORDER, "2") == ("2", "")
    assert Marked().pair(ORDER, "") == ("", "")
    # A marked round may have been deleted.
    assert Marked(("gone", "1")).pair(ORDER, "2") == ("1", "2")
