"""The filters of the trends in words, and what each of them comes to next."""

from interviewer.core.over_time.selection import HABIT, Selectable, Selection
from interviewer.tui.trending.filters import KIND, LAST, QUESTION, ROUND, chips, stepped

THERE = Selectable(("", HABIT, "trade-off"), ("behavioural", "case"), (("Why?", 2),))


def words(selection: Selection, drills: int = 0) -> list[str]:
    return [chip.words for chip in chips(selection, drills)]


def test_nothing_is_held_back() -> None:
    assert words(Selection()) == ["all rounds", "any answer", "last: all", "any question"]
    assert words(Selection(), 2)[0] == "all rounds but drills"
    assert not any(chip.holds for chip in chips(Selection(), 2))


def test_what_is_let_through() -> None:
    assert words(Selection("trade-off", "Why\x1b?", "case", 10)) == ["trade off", "cases", "last: 10", "“Why\ufffd?”"]
    assert [words(Selection(name))[0] for name in ("", HABIT)] == ["own mixes", "drills"]
    assert words(Selection(kind="behavioural"))[1] == "stories"
    assert words(Selection(kind="musing"))[1] == "musing"
    assert all(chip.holds for chip in chips(Selection("", "Why?", "case", 10), 0))


def test_each_filter_goes_through_all_it_may_be_and_begins_again() -> None:
    for key, count in ((ROUND, 4), (KIND, 3), (LAST, 4)):
        seen = [Selection()]
        for _ in range(count):
            seen.append(stepped(seen[-1], key, THERE))
        assert seen[-1] == seen[0]
        assert len(set(seen)) == count


def test_what_is_no_more_there_begins_again() -> None:
    assert stepped(Selection(round="gone"), ROUND, THERE) == Selection()
    assert stepped(Selection(), QUESTION, THERE) == Selection()
