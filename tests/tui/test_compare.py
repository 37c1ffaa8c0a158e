"""Two rounds side by side: what is seen, how they are chosen, and where it leads."""

import pytest
from textual.pilot import Pilot

from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.tui.places import AtHome, Comparing, Debriefing, OverTime
from interviewer.tui.widgets.round_side import NO_TIMES, READING, RoundSide
from tests.tui.held_rounds import COMPLETION
from tests.tui.histories import CONFLICT, held, history, unread
from tests.tui.over_time_visit import A, B, HistoryDesk, OverTimeVisit, lines, pressed, visit
from tests.tui.visits import press, settled

BOTH = Comparing(A, B)


@pytest.fixture
def desk() -> HistoryDesk:
    return HistoryDesk()


def _side(app: OverTimeVisit, name: str) -> RoundSide:
    return app.screen.query_one(f"#{name}", RoundSide)


def test_the_figures_of_both_with_the_difference_in_words(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, _: Pilot[None]) -> None:
        pairs = app.text("#pairs").split("\n")
        assert pairs[0].split() == ["A", "B", "B-A"]
        assert pairs[1].split() == ["Framework", "vomit,", "min", "2.5", "1.2", "-1.3", "B", "is", "better"]
        assert any(line.endswith("B has less") for line in pairs)
        assert app.text("#title") == "Compare   whole rounds; 2 questions in both"

    visit(desk, BOTH, script)


def test_what_is_gone_what_is_new_and_what_is_still_there(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, _: Pilot[None]) -> None:
        found = app.text("#found").split("\n")
        assert found[1:5] == [
            "Gone         framework vomit",
            "New          no tradeoff",
            "Still there  fillers",
            "             learning missing",
        ]

    visit(desk, BOTH, script)


def test_a_second_is_as_long_on_both_sides(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, _: Pilot[None]) -> None:
        one, other = _side(app, "one"), _side(app, "other")
        assert one.length > other.length > 0
        assert len(other.letters) == pytest.approx(len(one.letters) * other.length / one.length, abs=1)
        assert "F" in one.letters
        assert "F" not in other.letters
        assert "F\N{NO-BREAK SPACE}framework" in app.text("#key")
        assert lines(app, "#one")[0].split()[:5] == ["▌", "A", "2026-11-05", "Own", "mix"]
        assert lines(app, "#one")[2].split()[0] == "0:00"

    visit(desk, BOTH, script)


@pytest.mark.parametrize(("keys", "name"), [(("enter",), A), (("tab", "enter"), B)])
def test_enter_on_a_side_opens_its_debrief(desk: HistoryDesk, keys: tuple[str, ...], name: str) -> None:
    assert pressed(desk, BOTH, *keys) == [Debriefing(name)]


def test_a_click_on_a_side_opens_its_debrief(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        await pilot.click("#other")
        await settled(pilot)
        assert app.went[-1] == Debriefing(B)

    visit(desk, BOTH, script)


def test_the_answers_to_one_question_are_looked_at_alone(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        whole = _side(app, "one").length
        await press(pilot, "q")
        assert app.text("#title") == f"Compare   two attempts at “{COMPLETION}”"
        assert 0 < _side(app, "one").length < whole
        assert "1 answer" in lines(app, "#one")[0]
        assert "Own mix" in lines(app, "#one")[0]
        assert "learning missing" not in app.text("#found")
        await press(pilot, "q")
        assert app.text("#title") == f"Compare   two attempts at “{CONFLICT}”"
        # That one tells no times, so there is nothing to draw.
        assert NO_TIMES in lines(app, "#one")[1]
        await press(pilot, "q")
        assert app.text("#title").startswith("Compare   whole rounds")

    visit(desk, BOTH, script)


def test_the_other_one_is_chosen_from_a_list_attempts_at_the_same_question_first(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        assert app.text("#asked").endswith("= answers one of its questions too.")
        assert app.rounds.told == held(10)
        assert app.rounds.marks[held(10).name] == "="
        await press(pilot, "enter")
        # The earlier is A, whichever was chosen first.
        assert app.text("#title").startswith("Compare   two attempts")
        await press(pilot, "enter")
        assert app.went[-1] == Debriefing(held(0).name)

    desk.figures = history(11)
    visit(desk, Comparing(held(0).name), script)


def test_both_are_chosen(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        assert app.text("#asked") == "Choose the first of two rounds."
        await press(pilot, "down", "enter")
        assert app.text("#asked").startswith("Choose what to hold against 2026-11-21, Metrics.")
        await press(pilot, "end", "enter")
        assert lines(app, "#one")[0].split()[2] == "2026-11-03"
        assert lines(app, "#other")[0].split()[1] == "2026-11-21"

    visit(desk, Comparing(), script)


def test_another_one_takes_the_place_of_the_side_under_the_cursor(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        await press(pilot, "tab", "o")
        assert app.text("#asked").startswith("Choose what to hold against 2026-11-05")
        await press(pilot, "enter")
        await press(pilot, "enter")
        assert app.went[-1] == Debriefing(A)

    visit(desk, BOTH, script)


@pytest.mark.parametrize("place", [Comparing("gone", A), Comparing(A, A)])
def test_what_is_no_pair_is_chosen_anew(desk: HistoryDesk, place: Comparing) -> None:
    async def script(app: OverTimeVisit, _: Pilot[None]) -> None:
        assert app.text("#asked").startswith("Choose what to hold against 2026-11-05")

    visit(desk, place, script)


@pytest.mark.parametrize(("figures", "are"), [([], "none"), ([held(0), unread(1)], "one")])
def test_it_takes_two_rounds(desk: HistoryDesk, figures: list[RoundFigures], are: str) -> None:
    desk.figures = figures

    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        assert f"It takes two rounds with answers, and there {'are' if are == 'none' else 'is'} {are}." in app.text(
            "#asked"
        )
        await press(pilot, "enter", "q", "o", "down", "t")
        assert app.went[-1] == OverTime()

    visit(desk, Comparing(), script)


def test_a_round_that_cannot_be_opened_says_why_and_the_figures_stay(desk: HistoryDesk) -> None:
    desk.lost = {B: "The journal of [b]this[/b] round\x1b[2J is damaged."}

    async def script(app: OverTimeVisit, _: Pilot[None]) -> None:
        assert "The journal of [b]this[/b] round\ufffd[2J is damaged." in lines(app, "#other")[1]
        assert _side(app, "one").letters
        assert "B is better" in app.text("#pairs")
        assert app.told == []

    visit(desk, BOTH, script)


def test_rounds_that_cannot_be_listed_are_told(desk: HistoryDesk) -> None:
    desk.trouble = "The folder of the rounds cannot be read."

    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        assert app.told == [desk.trouble]
        await press(pilot, "enter", "q", "o", "down", "escape")
        assert app.went == [BOTH, AtHome()]

    visit(desk, BOTH, script)


def test_the_names_stand_there_before_the_time_is_known(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        side = _side(app, "one")
        side.show(held(2), "Own mix")
        await pilot.pause()
        assert READING in lines(app, "#one")[1]

    visit(desk, BOTH, script)


def test_what_is_below_is_scrolled_by_keys(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        await press(pilot, "down", "j", "pagedown")
        assert app.screen.query_one("#below").scroll_offset.y > 2
        await press(pilot, "pageup", "up", "k")
        assert app.screen.query_one("#below").scroll_offset.y == 0

    visit(desk, BOTH, script)


def test_back_from_a_debrief_both_are_asked_anew(desk: HistoryDesk) -> None:
    pressed(desk, BOTH, "q", "enter", "escape")
    assert desk.asked.count(("rounds",)) == 2
    assert desk.asked.count(("debrief", A)) == 2


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (60, 15), (200, 60)])
@pytest.mark.parametrize("place", [BOTH, Comparing()])
def test_it_fits_everywhere(desk: HistoryDesk, place: Comparing, size: tuple[int, int]) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        await pilot.resize_terminal(120, 40)
        await pilot.resize_terminal(*size)
        await press(pilot, "down", "q", "tab", "t")
        assert app.went[-1] == OverTime()

    visit(desk, place, script, size)


def test_a_list_of_keys_leaves_the_cursor_where_it_is(desk: HistoryDesk) -> None:
    async def script(app: OverTimeVisit, pilot: Pilot[None]) -> None:
        await press(pilot, "down", "down", "down")
        await press(pilot, "question_mark")
        await press(pilot, "escape")
        assert app.rounds.cursor == 3

    visit(desk, Comparing(), script)
