"""The trends: what is seen of the rounds, what is chosen of them, and where it leads."""

import asyncio
from dataclasses import replace
from threading import Event

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from interviewer.core.over_time.measures import MEASURES
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.over_time.trends import trend_of
from interviewer.tui.places import AtHome, ChoosingRound, Comparing, Debriefing, OverTime
from interviewer.tui.screens.question_choice import QuestionChoice
from interviewer.tui.screens.trends import NO_ROUNDS, NONE_SUCH, NONE_UNREAD, READING
from interviewer.tui.trending.columns import Columns
from interviewer.tui.trending.plot import Plot
from interviewer.tui.widgets.figure_chart import EDGE, LABEL, FigureChart
from interviewer.tui.widgets.figure_list import HERE, FigureList, trend_line
from interviewer.tui.widgets.filter_line import FilterLine
from tests.tui.held_rounds import COMPLETION
from tests.tui.histories import drill, held, history, unread
from tests.tui.over_time_visit import HistoryDesk, OverTimeVisit, lines, pressed, visit
from tests.tui.visits import press, settled

NEWEST, BEFORE = held(11).name, held(10).name


@pytest.fixture
def desk() -> HistoryDesk:
    return HistoryDesk()


def _figure(app: OverTimeVisit) -> str:
    trend = app.screen.query_one(FigureList).trend
    assert trend is not None
    return trend.measure.key


def test_all_figures_are_there_and_one_is_told_with_its_rule(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, _: Pilot[None]) -> None:
        figures = [option.id for option in app.screen.query_one(FigureList).options]
        assert figures == [measure.key for measure in MEASURES]
        assert app.text("#title") == "Trends   12 rounds, 2026-11-01 to 2026-11-23"
        assert app.text("#numbers").split("\n")[1].split() == ["2.3", "0.9", "0.2"]
        assert app.text("#words").startswith("Better: of the 25 pairs")
        assert app.text("#words").endswith("Since your first 5: better.")
        assert lines(app, "#chart")[0].startswith("Framework vomit, min  less is better")

    visit(desk, OverTime(), script)


def test_left_and_right_choose_the_figure(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        await press(pilot, "right", "right", "right")
        assert _figure(app) == "first_hypothesis"
        assert lines(app, "#chart")[0].startswith("To the hypothesis, s")
        assert "To the hypothesis" in lines(app, "#rounds")[0]
        await press(pilot, *["left"] * 4)
        assert _figure(app) == "lean"
        assert "1 is a strong no" in app.text("#words")

    visit(desk, OverTime(), script, (120, 40))


def test_the_list_of_figures_is_reached_by_key_and_leads_back(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        await press(pilot, "shift+tab", "down")
        assert _figure(app) == "vomit_share"
        await press(pilot, "enter")
        assert app.focused is app.rounds
        await press(pilot, "enter")
        assert app.went[-1] == Debriefing(NEWEST)

    visit(desk, OverTime(), script)


def test_a_click_chooses_a_figure(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        await pilot.click("#figures", offset=(3, 5))
        await settled(pilot)
        assert _figure(app) == MEASURES[5].key

    visit(desk, OverTime(), script)


@pytest.mark.parametrize(
    ("keys", "name"), [(("enter",), NEWEST), (("j", "enter"), BEFORE), (("end", "enter"), held(0).name)]
)
def test_enter_opens_the_debrief_of_the_round(desk: HistoryDesk, keys: tuple[str, ...], name: str) -> None:
    assert pressed(desk, OverTime(), *keys) == [Debriefing(name)]


def test_the_chart_points_at_the_round_under_the_cursor_and_back(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        chart = app.screen.query_one(FigureChart)
        assert chart.at == 11
        await press(pilot, "down")
        assert chart.at == 10
        cell = chart.slots.cell(4)
        assert cell is not None
        await pilot.click(FigureChart, offset=(chart.gutter.left + LABEL + EDGE + cell, 3))
        await settled(pilot)
        assert app.rounds.told == held(4)
        assert chart.at == 4
        await pilot.click(FigureChart, offset=(1, 3))
        assert chart.at == 4

    visit(desk, OverTime(), script)


def test_a_click_on_a_round_goes_there_and_a_second_one_opens_it(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        await pilot.click("#rounds", offset=(4, 0))
        await pilot.click("#rounds", offset=(4, 2))
        await settled(pilot)
        assert app.rounds.told == held(10)
        assert app.went == [OverTime()]
        await pilot.click("#rounds", offset=(4, 2))
        await settled(pilot)
        assert app.went[-1] == Debriefing(BEFORE)

    visit(desk, OverTime(), script)


def test_two_are_marked_and_compared_the_earlier_first(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        await press(pilot, "space", "down", "down", "space", "down")
        assert app.rounds.marks == {held(9).name: "A", NEWEST: "B"}
        assert app.screen.query_one(FigureChart).marks == {9: "A", 11: "B"}
        await press(pilot, "c")
        assert app.went[-1] == Comparing(held(9).name, NEWEST)

    visit(desk, OverTime(), script)


def test_a_mark_that_is_missing_is_the_cursor_s(desk: HistoryDesk) -> None:
    assert pressed(desk, OverTime(), "space", "down", "c") == [Comparing(BEFORE, NEWEST)]
    assert pressed(desk, OverTime(), "c") == [Comparing(NEWEST, "")]


def test_filters_hold_back_what_they_say(desk: HistoryDesk) -> None:
    desk.figures = [*history(), drill(12), unread(13)]

    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        assert app.text("#chip-r") == "r all rounds but drills"
        assert app.text("#left-out") == "1 round cannot be read. 1 drill is left out."
        await press(pilot, "a", "a")
        assert app.text("#chip-a") == "a cases"
        await press(pilot, "r", "r")
        assert app.text("#title").startswith("Trends   4 rounds")
        assert app.text("#chip-r") == "r execution"
        assert app.text("#words").startswith("Too few to tell")
        assert {one.told.round for one in [app.rounds] if one.told} == {"execution"}
        await press(pilot, "x")
        assert app.text("#title").startswith("Trends   12 rounds")
        await press(pilot, "l")
        assert app.text("#title").startswith("Trends   10 rounds")
        assert app.text("#words").startswith("Better")

    visit(desk, OverTime(), script)


def test_a_part_of_a_round_is_still_the_round_it_was(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        await press(pilot, "a")
        assert app.text("#chip-a") == "a stories"
        assert "Own mix" in lines(app, "#rounds")[1]

    visit(desk, OverTime(), script)


def test_the_question_is_chosen_from_a_list(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        await press(pilot, "q")
        assert isinstance(app.screen, QuestionChoice)
        listed = [str(option.prompt) for option in app.screen.query_one(OptionList).options]
        assert listed[0].strip() == "Any question"
        at = next(number for number, one in enumerate(listed) if COMPLETION in one)
        assert "6 times" in listed[at]
        await press(pilot, *["down"] * at, "enter")
        assert app.text("#title").startswith("Trends   6 rounds")
        assert app.text("#chip-q") == f"q “{COMPLETION}”"
        await press(pilot, "q", "escape")
        assert app.text("#title").startswith("Trends   6 rounds")
        await press(pilot, "q", "home", "enter")
        assert app.text("#title").startswith("Trends   12 rounds")

    visit(desk, OverTime(), script)


def test_a_click_on_a_filter_does_what_its_key_does(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        await pilot.click("#chip-l")
        await settled(pilot)
        assert app.text("#chip-l") == "l last: 10"
        await pilot.click("#chip-q")
        assert isinstance(app.screen, QuestionChoice)
        await pilot.click(offset=(0, 0))
        await settled(pilot)
        assert len(app.screen_stack) == 2

    visit(desk, OverTime(), script)


def test_where_nothing_fits_it_says_how_to_go_on(desk: HistoryDesk) -> None:
    desk.figures = [held(0), drill(1), held(2)]

    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        # Execution, and stories: there is none.
        await press(pilot, "a", "r", "r")
        assert app.text("#none") == NONE_SUCH
        assert not app.rounds.display
        await press(pilot, "enter", "space", "c", "right", "n", "x")
        assert app.went == [OverTime()]
        assert app.rounds.display

    visit(desk, OverTime(), script)


@pytest.mark.parametrize(("figures", "why"), [([], NO_ROUNDS), ([unread(0), unread(1)], NONE_UNREAD)])
def test_where_there_is_nothing_it_says_what_to_do(desk: HistoryDesk, figures: list[RoundFigures], why: str) -> None:
    desk.figures = figures

    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        assert app.text("#none") == why
        assert app.text("#left-out") == ("2 rounds cannot be read." if figures else "")
        await press(pilot, "n")
        assert app.went[-1] == ChoosingRound()

    visit(desk, OverTime(), script)


def test_of_one_round_nothing_can_be_told_yet(desk: HistoryDesk) -> None:
    desk.figures = history(1)

    async def script(app: OverTimeVisit, _: Pilot[None]) -> None:
        assert app.text("#words").startswith("One round tells nothing of a change yet")
        assert app.text("#numbers").split("\n")[1].split() == ["-", "-", "2.9"]

    visit(desk, OverTime(), script)


def test_what_cannot_be_read_is_told_and_one_can_go_back(desk: HistoryDesk) -> None:
    desk.trouble = "The folder of the rounds cannot be read."

    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        assert app.told == [desk.trouble]
        assert app.text("#none") == READING
        await press(pilot, "enter", "space", "c", "r", "x", "right", "escape")
        assert app.went == [OverTime(), AtHome()]

    visit(desk, OverTime(), script)


class SlowDesk(HistoryDesk):
    """Tells nothing before the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.may = Event()

    def rounds(self) -> list[RoundFigures]:
        self.may.wait(10)
        return super().rounds()


def test_a_filter_that_is_chosen_before_the_rounds_have_come_holds() -> None:
    desk = SlowDesk()

    async def run() -> None:
        app = OverTimeVisit(desk, OverTime())
        async with app.run_test() as pilot:
            await pilot.press("l")
            desk.may.set()
            await settled(pilot)
            await settled(pilot)
            assert app.text("#title").startswith("Trends   10 rounds")

    asyncio.run(run())


def test_back_from_a_debrief_the_figures_are_asked_anew_and_the_cursor_stays(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        await press(pilot, "down", "down", "enter")
        desk.figures = history(11)
        await press(pilot, "escape")
        assert app.rounds.told == held(9)
        assert app.screen.query_one(FigureChart).at == 9
        assert app.text("#title").startswith("Trends   11 rounds")

    visit(desk, OverTime(), script)


def test_of_a_thousand_rounds_only_what_is_seen_is_drawn(desk: HistoryDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.figures = [replace(held(number % 12), name=f"round {number}") for number in range(1000)]
    rows, bars = [0], [0]

    def counted(method: str, of: type, count: list[int]) -> None:
        drawn = getattr(of, method)

        def draw(*given: object) -> object:
            count[0] += 1
            return drawn(*given)

        monkeypatch.setattr(of, method, draw)

    counted("row", Columns, rows)
    counted("_slot", Plot, bars)

    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        assert rows[0] < 100
        await press(pilot, "end")
        assert app.rounds.told is not None
        assert app.rounds.told.name == "round 0"
        assert rows[0] < 200
        before = rows[0], bars[0]
        chart = app.screen.query_one(FigureChart)
        await press(pilot, *["up"] * 3)
        # Of the table two rows a key, as long as it need not scroll; of the chart the bars that have room.
        assert rows[0] - before[0] <= 12
        assert bars[0] - before[1] <= 3 * 2 * chart.size.height * chart.size.width
        assert chart.slots.count <= chart.size.width

    visit(desk, OverTime(), script)


def test_nothing_of_a_round_is_read_as_markup_or_moves_the_cursor(desk: HistoryDesk) -> None:
    answer = replace(held(0).answers[0], question="[b]Why\x1b[2J?[/b]", kind="[i]\x07")
    desk.figures = [replace(held(0), name="[red]x", round="[b]\x1b[2Jx", lean="[/b]\x07", answers=(answer,))] * 2

    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        shown = "\n".join(lines(app, "#rounds"))
        assert "[b]" in shown
        assert "\x1b" not in shown
        await press(pilot, "r", "a", "q")
        listed = str(app.screen.query_one(OptionList).options[1].prompt)
        assert "[b]Why" in listed
        assert "\x1b" not in listed
        await press(pilot, "down", "enter")
        assert "[b]Why" in app.text("#chip-q")
        assert "[i]" in app.text("#chip-a")

    visit(desk, OverTime(), script)


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (60, 15), (200, 60)])
def test_it_fits_everywhere(desk: HistoryDesk, size: tuple[int, int]) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        await press(pilot, "shift+tab", "down")
        await pilot.resize_terminal(120, 40)
        await pilot.resize_terminal(*size)
        await settled(pilot)
        assert app.screen.query_one(FilterLine)
        await press(pilot, "right", "l", "down", "q", "escape", "c")
        assert isinstance(app.went[-1], Comparing)

    visit(desk, OverTime(), script, size)


def test_the_chosen_figure_has_a_sign_wherever_the_keys_are() -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        figures = app.screen.query_one(FigureList)

        def marked() -> list[str]:
            return [str(one.id) for one in figures.options if str(one.prompt).startswith(HERE)]

        assert marked() == ["vomit_minutes"]
        await press(pilot, "right")
        assert marked() == ["vomit_share"]
        assert not figures.has_focus

    visit(HistoryDesk(), OverTime(), script)


def test_a_figure_is_told_with_its_newest_value() -> None:
    trend = trend_of(MEASURES[0], [5.0, 4.0])
    assert " ".join(str(trend_line(trend, False, HERE)).split()) == f"{HERE} Framework vomit 4.0 min too few"
    assert all(len(str(trend_line(trend_of(one, [225.0]), False, " "))) <= 38 for one in MEASURES)
