"""The picker: what is offered and what is begun."""

from textual.pilot import Pilot
from textual.widgets import Label, OptionList

from interviewer.bank.rounds import DRAWN
from interviewer.tui.offered import rounds_in, single_questions
from interviewer.tui.places import AtHome, ChoosingRound, InRound
from interviewer.tui.screens.home import Home
from interviewer.tui.values import Wish
from interviewer.tui.widgets.plan_view import PlanView
from interviewer.tui.widgets.setting_row import SettingRow
from tests.tui.fake_desk import OFFERS, FakeDesk
from tests.tui.visits import Visit, press, pressed, settled, visit


def test_the_rounds_come_first_with_what_they_draw() -> None:
    execution, behavioural = rounds_in(OFFERS)
    assert execution.about == (
        "45 minutes, 3 questions: diagnostic, success, trade-off. About 30 of the minutes are yours to speak."
    )
    assert behavioural.about == "30 minutes, 4 questions: behavioural."
    assert execution.wish == Wish(round="execution")


def test_one_question_of_every_type_can_be_had() -> None:
    wishes = [choice.wish for choice in single_questions()]
    assert wishes == [Wish(), *(Wish(types=name) for name in DRAWN)]


def test_enter_begins_the_round_and_one_comes_home_from_it(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        app.go(ChoosingRound())
        await settled(pilot)
        await press(pilot, "down", "enter")
        assert app.went[-1] == InRound(Wish(round="behavioural"))
        await press(pilot, "escape")
        assert isinstance(app.screen, Home)

    visit(desk, AtHome(), script)


def test_one_question_is_begun(desk: FakeDesk) -> None:
    assert pressed(desk, ChoosingRound(), "down", "down", "enter").went[-1] == InRound(Wish())
    assert pressed(desk, ChoosingRound(), "end", "enter").went[-1] == InRound(Wish(types="monetisation"))


def test_the_interviewer_is_another_for_this_time(desk: FakeDesk) -> None:
    app = pressed(desk, ChoosingRound(), "i", "enter")
    assert app.went[-1] == InRound(Wish(round="execution", demeanour="tough"))
    assert ("set", "interviewer.demeanour", "tough") not in desk.asked


def test_the_usual_interviewer_is_that_of_the_settings(desk: FakeDesk) -> None:
    desk.set("interviewer.demeanour", "silent")

    async def script(app: Visit, _: Pilot[None]) -> None:
        assert app.screen.query_one(SettingRow).field.value == "silent"

    visit(desk, ChoosingRound(), script)


def test_what_is_under_the_cursor_is_told(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        assert "C context" in str(app.screen.query_one(PlanView).render())
        await press(pilot, "down")
        assert str(app.screen.query_one("#name", Label).render()) == "Behavioural round"
        assert str(app.screen.query_one(PlanView).render()) == ""

    visit(desk, ChoosingRound(), script)


def test_a_click_on_a_round_begins_it(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await pilot.click("#offers", offset=(4, 2))
        await settled(pilot)
        assert app.went[-1] == InRound(Wish(round="behavioural"))

    visit(desk, ChoosingRound(), script)


def test_single_questions_need_no_bank(desk: FakeDesk) -> None:
    desk.trouble = "rounds.toml cannot be read."

    async def script(app: Visit, _: Pilot[None]) -> None:
        assert app.told == [desk.trouble]
        assert app.screen.query_one("#offers", OptionList).option_count > len(DRAWN)

    visit(desk, ChoosingRound(), script)
