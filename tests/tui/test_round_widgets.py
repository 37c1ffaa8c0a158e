"""What the parts of the round's screen say."""

import asyncio
from dataclasses import replace

import pytest
from textual.app import App, ComposeResult

from interviewer.core.figures.shares import shares_of
from interviewer.core.figures.stripes import Stripe
from interviewer.core.live.being_said import BeingSaid
from interviewer.core.live.moment import Moment, Phase
from interviewer.core.live.off_plan import off_plan
from interviewer.core.live.round_clock import Begun, RoundClock
from interviewer.core.live.transcript import Line
from interviewer.tui.widgets.caption_rows import Columns, rows_being_said, rows_of
from interviewer.tui.widgets.dashboard_view import drawn, fits_beside
from interviewer.tui.widgets.floor_line import NOTHING_SAID, beside, words_of
from interviewer.tui.widgets.pacing_strip import PacingStrip, lettered, shares_row
from interviewer.tui.widgets.round_clock_bar import bar, time_of
from interviewer.tui.widgets.round_view import paused_for, title_of
from tests.tui.fake_desk import DASHBOARD, SECTIONS

TALK = {"context": 42.0, "hypothesis": 60.0, "segmentation": 0.0, "framework": 18.0}
PLANNED = [section.tag for section in SECTIONS]
SHARES = shares_of(TALK, "case", SECTIONS)
SPEAKING = Moment(Phase.YOUR_TURN, now=100.0)


def test_the_bar_tells_where_questions_began_and_are_due() -> None:
    assert bar(RoundClock(15.0, 1.0, (Begun(0.0, 1), Begun(9.0, 2)), 4), 20).plain == "1━━2━╸────┼────┼────"
    assert bar(RoundClock(75.0, 1.0, (Begun(0.0, 1),), 1), 10).plain == "1━━━━━━━━╸"
    assert bar(RoundClock(15.0, None), 20).plain == ""


def test_the_time_says_when_it_is_over() -> None:
    assert time_of(RoundClock(61.0, None)) == "round 1:01"
    assert time_of(RoundClock(59.0, 1.0)) == "round 0:59 of 1:00"
    assert time_of(RoundClock(61.0, 1.0)) == "round 1:01 of 1:00, over"


@pytest.mark.parametrize(
    ("cells", "start"),
    [
        (
            200,
            "C context 0:42, 35% over (plan 5–25%)     H hypothesis 1:00, 50% (plan 20–50%)     S segmentation 0:00",
        ),
        (100, "C 35% over (plan 5–25%)   H 50% (plan 20–50%)   S 0% (plan 10–30%)   R 0% (plan 20–40%)   F 15%"),
        (66, "C 35/5–25% over   H 50/20–50%   S 0/10–30%   R 0/20–40%   F 15%"),
        (62, "C 35/5–25% over  H 50/20–50%  S 0/10–30%  R 0/20–40%  F 15%"),
        (40, "C 35% over  H 50%  S 0%  R 0%  F 15%"),
        (33, "C 35% over H 50% S 0% R 0% F 15%"),
        (10, "C 35% ove…"),
    ],
)
def test_shares_are_told_as_there_is_room(cells: int, start: str) -> None:
    row = shares_row(SECTIONS, SHARES, off_plan(TALK, PLANNED), cells).plain
    assert row.startswith(start)
    assert len(row) <= cells


def test_before_anything_is_said_the_plan_stands_alone() -> None:
    row = "C plan 5–25%   H plan 20–50%   S plan 10–30%   R plan 20–40%"
    assert shares_row(SECTIONS, (), {}, 62).plain == row


def test_what_is_unsure_is_told_beside_the_plan() -> None:
    row = shares_row(SECTIONS, (), {"framework": 0.61, "unsure": 0.21, "aside": 0.05}, 200).plain
    assert row.endswith("F 61%     ? 21%     - 5%")


def test_letters_stay_what_they_are() -> None:
    assert lettered("..CC?#~~  ").plain == "..CC?#~~  "


def pacing(stripes: tuple[Stripe, ...], meant: float | None, cells: int = 40) -> list[str]:
    """The rows of the strip so wide."""
    rows: list[str] = []

    class _Shown(App[None]):
        def compose(self) -> ComposeResult:
            strip = PacingStrip()
            strip.stripes, strip.meant, strip.sections = stripes, meant, SECTIONS
            yield strip

        def on_ready(self) -> None:
            rows.extend(self.query_one(PacingStrip).render().plain.splitlines())

    async def run() -> None:
        async with _Shown().run_test(size=(cells, 5)) as pilot:
            await pilot.pause()

    asyncio.run(run())
    return rows


HALF = (Stripe(10.0, 40.0, "framework"), Stripe(40.0, 70.0, "hypothesis"))


def test_the_answer_and_its_plan_are_on_one_scale() -> None:
    so_far, plan, _ = pacing(HALF, 120.0, 36)
    assert so_far == "Answer  FFFFFHHHHH           of 2:00"
    assert len(plan) == len("Plan    ") + 20


def test_an_answer_that_is_too_long_goes_on_beyond_its_plan() -> None:
    so_far, plan, _ = pacing(HALF, 30.0, 33)
    assert so_far == "Answer  FFFFFFFFFFHHHHHHHHHH 1:00"
    assert len(plan) == len("Plan    ") + 10


def test_where_nobody_says_how_long_the_answer_is_all_there_is() -> None:
    so_far, plan, _ = pacing(HALF, None, 33)
    assert so_far == "Answer  FFFFFFFFFFHHHHHHHHHH 1:00"
    assert len(plan) == len("Plan    ") + 20
    assert pacing((), None, 33)[0].strip() == "Answer"


def test_headings_are_underlined_and_take_no_row_for_it() -> None:
    rows = drawn(DASHBOARD, 26)
    assert [row.plain for row in rows] == [
        "Completion by week",
        "week   new   old",
        "41    40 %  42 %",
        "47    26 %  41 %",
    ]
    assert "underline" in str(rows[1].spans[0].style)
    assert drawn(DASHBOARD, 0) == []


def test_a_slim_table_fits_beside_the_talk() -> None:
    assert fits_beside(DASHBOARD)
    assert not fits_beside(replace(DASHBOARD, columns=("w" * 20, "n" * 20, "o")))
    assert not fits_beside(None)


def test_what_has_no_tag_yet_has_a_place_for_it() -> None:
    columns = Columns.within(80)
    [said] = rows_being_said(BeingSaid("Some invite friends.", at=901.0), columns)
    assert said.plain == "  15:01 ▎…  no tag yet     Some invite friends."
    [guess] = rows_being_said(BeingSaid("", "so"), columns)
    assert guess.plain == "        ▎…  being said     so…"
    assert rows_being_said(BeingSaid("So.", at=1.0), Columns.within(50))[0].plain == "  0:01 ▎…  So."


def test_whose_turn_it_is() -> None:
    assert words_of(SPEAKING, 65.0) == "Your turn, 1:05 yours so far"
    assert words_of(replace(SPEAKING, doubted=True), 65.0) == NOTHING_SAID
    assert words_of(replace(SPEAKING, leaving=True), 65.0).startswith("Leaving")
    assert words_of(Moment(), 0.0) == "Getting ready"


def test_what_goes_on_in_a_silence() -> None:
    assert beside(SPEAKING) == ""
    assert beside(replace(SPEAKING, quiet_since=98.0)) == ""
    assert beside(replace(SPEAKING, quiet_since=20.0)) == "quiet for 1:20"
    assert beside(replace(SPEAKING, quiet_since=20.0, thinking=True)) == "thinking: you will not be interrupted"
    assert beside(replace(SPEAKING, doubted=True)) == "n: next question"
    assert beside(replace(SPEAKING, thinking=True, countdown=2)) == "answer ends in 2 s: speak to go on"
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
