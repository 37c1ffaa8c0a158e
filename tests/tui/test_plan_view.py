"""A plan as a bar: every section has its letter, and the whole is as long as the room."""

from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.sections import Section
from interviewer.core.tags import SCHEMES
from interviewer.exports.strip import LETTERS
from interviewer.tui.values import Offer
from interviewer.tui.widgets.plan_view import bar, plan_lines

TAGS = [tag for tags in SCHEMES.values() for tag in tags]


def _plain(offer: Offer) -> list[str]:
    return [str(line) for line in plan_lines(offer, 60)]


def _offer(*sections: Section, talk: float | None = 30) -> Offer:
    return Offer("x", "X", 45, 3, "", sections, talk)


CASE = (Section("context", 0.25, 0.1, "why [b]it[/b]"), Section("hypothesis", 0.75, 0.15, "what"))
STORY = (Section("situation", 0.5, 0.1, "where"), Section("action", 0.5, 0.1, "what I did"))


@given(st.lists(st.integers(1, 50), min_size=1, max_size=6), st.integers(1, 200))
def test_the_bar_is_as_long_as_the_room(parts: list[int], cells: int) -> None:
    sections = [Section(tag, part / sum(parts), 0, "") for tag, part in zip(TAGS, parts, strict=False)]
    drawn = bar(sections, cells)
    assert drawn.cell_length == cells
    if cells >= 4 * sum(parts):
        assert all(f" {LETTERS[one.tag]}" in str(drawn) for one in sections)


def test_minutes_and_bands() -> None:
    lines = _plain(_offer(*CASE))
    assert "C context         8 min   4–10 min is fine" in lines
    assert "why [b]it[/b]" in lines
    assert lines[0] == " C context".ljust(15) + " H hypothesis".ljust(45)


def test_without_minutes_shares_are_told() -> None:
    assert "C context           25%   15–35% is fine" in _plain(_offer(*CASE, talk=None))


def test_cases_and_stories_have_a_bar_each_and_no_minutes() -> None:
    lines = _plain(_offer(*CASE, *STORY))
    assert [line for line in lines if line in ("Cases", "Stories")] == ["Cases", "Stories"]
    assert "a action            50%   40–60% is fine" in lines


def test_what_has_no_plan_draws_none() -> None:
    assert _plain(_offer()) == []
