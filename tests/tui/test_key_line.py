"""The line of keys: how to get out is always told, and nothing is told by half."""

from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from interviewer.tui.places import AtHome, ChoosingRound, OverTime, Settings
from interviewer.tui.widgets.key_line import PALETTE_FROM, KeyLine, Keys, Told, laid
from tests.tui.fake_desk import FakeDesk
from tests.tui.visits import Visit, press, settled, visit

OUT, ALL = Told((("escape", "esc"),), "Back"), Told((("question_mark", "?"),), "Keys")
PALETTE = Told((("ctrl+p", "^p"),), "palette")
KEPT = (OUT, ALL)
others = st.lists(st.builds(Told, st.just((("x", "x"),)), st.text("abc", max_size=12)), max_size=12)


@given(others, st.integers(0, 200))
def test_how_to_get_out_is_always_told_and_the_rest_as_far_as_it_goes(told: list[Told], cells: int) -> None:
    line = laid(Keys(tuple(told), KEPT, (PALETTE,)), cells)
    assert line.right[:2] == KEPT
    assert [*line.left] == told[: len(line.left)]
    assert PALETTE not in line.right or (cells >= PALETTE_FROM and [*line.left] == told)
    if cells >= laid(Keys((), KEPT), 0).cells:
        ends = [at + one.cells for at, one in line.placed(cells)]
        assert all(end < at for end, (at, _) in zip(ends, [*line.placed(cells)][1:], strict=False))
        assert max(ends) <= cells


def test_no_more_is_left_out_than_must_be() -> None:
    keys = Keys(tuple(Told(((letter, letter),), "Word") for letter in "abcdef"), KEPT)
    tight = laid(keys, 200).cells - 8
    assert len(laid(keys, tight).left) == 6
    assert len(laid(keys, tight - 1).left) == 5


def _line(app: Visit) -> str:
    return str(app.screen.query_one(KeyLine).render())


def test_it_goes_by_the_screen_and_its_room(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await pilot.resize_terminal(60, 15)
        await settled(pilot)
        assert _line(app).endswith("esc Back  ? Keys")
        await pilot.resize_terminal(20, 5)
        await settled(pilot)
        assert _line(app).strip() == "esc Back ? Keys"

    visit(desk, Settings(), script)


def test_keys_of_one_group_stand_together_and_each_can_be_clicked(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "down", "down")
        for sign, value in (("→", "tough"), ("←", "realistic")):
            await pilot.click(KeyLine, offset=(_line(app).index(sign), 0))
            await settled(pilot)
            assert desk.fields["interviewer.demeanour"].value == value
        assert "← → Choose" in _line(app)

    visit(desk, Settings(), script)


def test_a_click_on_the_words_does_what_the_key_does(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await pilot.click(KeyLine, offset=(_line(app).index("Trends"), 0))
        await settled(pilot)
        assert app.went[-1] == OverTime()

    visit(desk, AtHome(), script)


def test_what_is_pointed_at_is_told(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        line = app.screen.query_one(KeyLine)
        await pilot.hover(KeyLine, offset=(_line(app).index("Interviewer"), 0))
        assert line.tooltip == "Another interviewer, for this time"
        await pilot.hover(KeyLine, offset=(line.size.width - 40, 0))
        assert line.tooltip is None

    visit(desk, ChoosingRound(), script, (120, 40))


def test_what_leads_to_the_other_list_comes_last(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        assert "tab" not in _line(app)
        await pilot.resize_terminal(120, 40)
        await settled(pilot)
        assert "m Sound check  tab Rounds " in _line(app)

    visit(desk, AtHome(), script)


def test_another_focus_has_other_keys(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        before = _line(app)
        await press(pilot, "tab")
        assert before != _line(app)

    visit(desk, Settings(), script)
