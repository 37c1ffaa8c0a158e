"""What the parts of the round's screen say."""

from dataclasses import replace

import pytest

from interviewer.core.figures.shares import shares_of
from interviewer.core.live.moment import Moment, Phase
from interviewer.core.live.round_clock import Begun, RoundClock
from interviewer.core.live.transcript import Line
from interviewer.tui.widgets.caption_rows import Columns, rows_of
from interviewer.tui.widgets.floor_line import beside, words_of
from interviewer.tui.widgets.pacing_strip import lettered, shares_row
from interviewer.tui.widgets.round_clock_bar import bar, time_of
from interviewer.tui.widgets.round_view import paused_for, title_of
from tests.tui.fake_desk import SECTIONS

SHARES = shares_of({"context": 42.0, "hypothesis": 60.0, "segmentation": 0.0}, "case", SECTIONS)
SPEAKING = Moment(Phase.YOUR_TURN, now=100.0)


def test_the_bar_tells_where_questions_began_and_are_due() -> None:
    assert bar(RoundClock(15.0, 1.0, (Begun(0.0, 1), Begun(9.0, 2)), 4), 20).plain == "1━━2━╸────┼────┼────"
    assert bar(RoundClock(75.0, 1.0, (Begun(0.0, 1),), 1), 10).plain == "1━━━━━━━━╸"
    assert bar(RoundClock(15.0, None), 20).plain == ""


def test_the_time_says_when_it_is_over() -> None:
    assert time_of(RoundClock(61.0, None)) == "1:01"
    assert time_of(RoundClock(59.0, 1.0)) == "0:59 of 1:00"
    assert time_of(RoundClock(61.0, 1.0)) == "1:01 of 1:00, over"


@pytest.mark.parametrize(
    ("cells", "start"),
    [
        (200, "C context 0:42, 41% over of 5–25     H hypothesis 1:00, 59% over of 20–50     S segmentation 0:00, 0%"),
        (80, "C 41% over of 5–25   H 59% over of 20–50   S 0% of 10–30   R 0% of 20–40"),
        (50, "C 41% over  H 59% over  S 0%  R 0%"),
        (10, "C 41% ove…"),
    ],
)
def test_shares_are_told_as_there_is_room(cells: int, start: str) -> None:
    row = shares_row(SECTIONS, SHARES, cells).plain
    assert row.startswith(start)
    assert len(row) <= cells


def test_before_anything_is_said_the_plan_stands_alone() -> None:
    assert shares_row(SECTIONS, (), 60).plain == "C – of 5–25   H – of 20–50   S – of 10–30   R – of 20–40"


def test_silence_is_dots() -> None:
    assert lettered("..CC?#..").plain == "··CC?#··"


def test_whose_turn_it_is() -> None:
    assert words_of(SPEAKING, 65.0) == "Your turn  1:05"
    assert words_of(replace(SPEAKING, leaving=True), 65.0).startswith("Leaving")
    assert words_of(Moment(), 0.0) == "Getting ready"


def test_what_goes_on_in_a_silence() -> None:
    assert beside(SPEAKING) == ""
    assert beside(replace(SPEAKING, quiet_since=98.0)) == ""
    assert beside(replace(SPEAKING, quiet_since=20.0)) == "quiet for 1:20"
    assert beside(replace(SPEAKING, quiet_since=20.0, thinking=True)) == "thinking: nobody interrupts you"
    assert beside(replace(SPEAKING, thinking=True, countdown=2)) == "over in 2 s, unless you go on"
    assert beside(Moment(quiet_since=0.0, now=9.0)) == ""


def test_which_round_it_is() -> None:
    assert title_of(Moment()) == "Practice"
    assert title_of(Moment(round="product-sense")) == "Product-sense round"
    assert title_of(Moment(round="execution", number=2, planned=("a", "b", "c"))) == "Execution round: question 2 of 3"
    assert title_of(Moment(number=1, planned=("a",))) == "Practice: question 1"


def test_a_pause_says_for_how_long() -> None:
    assert paused_for(0.0).plain.startswith("Paused\n")
    assert paused_for(75.0).plain.startswith("Paused for 1:15\n")


def test_a_tag_of_another_version_is_shown_too() -> None:
    [row] = rows_of(Line(5.0, "rhetoric", "Well."), Columns.within(80))
    assert row.plain.split() == ["0:05", "▎o", "rhetoric", "Well."]
