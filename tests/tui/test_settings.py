"""Settings: each change is kept at once, and what cannot be kept is what it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot
from textual.widgets import Input, Static

from interviewer.tui.places import AtHome, Settings
from interviewer.tui.values import Field, Value
from interviewer.tui.widgets.setting_row import NO_NUMBER, SettingRow, read, spelled, told
from tests.tui.fake_desk import FakeDesk
from tests.tui.visits import Visit, press, pressed, settled, visit


def _set(desk: FakeDesk) -> list[tuple[object, ...]]:
    return [one for one in desk.asked if one[0] == "set"]


def _row(app: Visit, key: str) -> SettingRow:
    return next(row for row in app.screen.query(SettingRow) if row.field.key == key)


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        (["space"], ("voice.speak", False)),
        (["enter"], ("voice.speak", False)),
        (["down", "down", "right"], ("interviewer.demeanour", "tough")),
        (["down", "down", "left"], ("interviewer.demeanour", "coach")),
        (["down", "enter", *"185", "enter"], ("voice.rate", 185)),
        (["down", "enter", *"185", "tab"], ("voice.rate", 185)),
    ],
    ids=["space", "enter", "right", "left", "typed", "left-alone"],
)
def test_a_change_is_kept_at_once(desk: FakeDesk, keys: list[str], kept: tuple[str, Value]) -> None:
    pressed(desk, Settings(), *keys)
    assert _set(desk) == [("set", *kept)]
    assert type(desk.fields[kept[0]].value) is type(kept[1])


def test_the_theme_changes_at_once(desk: FakeDesk) -> None:
    app = pressed(desk, Settings(), "up", "up", "right")
    assert (app.theme, _set(desk)) == ("light", [("set", "screen.theme", "light")])


def test_what_cannot_be_kept_is_what_it_was(desk: FakeDesk) -> None:
    desk.trouble = "config.toml cannot be written; nothing was changed."

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "up", "up", "right", "right")
        assert _row(app, "screen.theme").field.value == "dark"
        assert app.theme == "dark"
        assert {*app.told} == {desk.trouble}

    visit(desk, Settings(), script)


def test_all_changes_are_kept_in_their_order_though_one_leaves_in_a_hurry(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        app.go(Settings())
        await settled(pilot)
        await press(pilot, "space", "space", "down", "down", "right", "right", "escape")

    visit(desk, AtHome(), script)
    assert [value for _, _, value in _set(desk)] == [False, True, "tough", "silent"]


def test_what_is_no_number_changes_nothing(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "down", "enter", *"fast", "enter")
        assert app.told == [NO_NUMBER]
        assert _row(app, "voice.rate").has_focus

    visit(desk, Settings(), script)
    assert _set(desk) == []


def test_escape_leaves_what_is_typed_and_then_the_screen(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "down", "enter", "9", "escape")
        assert not app.screen.query(Input)
        assert _row(app, "voice.rate").has_focus
        await press(pilot, "escape")
        assert app.went[-1] == AtHome()

    visit(desk, Settings(), script)
    assert _set(desk) == []


def test_a_flood_that_is_pasted_is_cut(desk: FakeDesk) -> None:
    desk.fields["voice.name"] = Field("voice.name", "Voice", "")

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        row = _row(app, "voice.name")
        row.focus()
        await press(pilot, "enter")
        app.screen.query_one(Input).insert_text_at_cursor("x" * 100_000)
        await press(pilot, "enter")
        assert len(str(row.field.value)) <= 200

    visit(desk, Settings(), script)


def test_the_sentence_about_it_stands_below(desk: FakeDesk) -> None:
    async def script(app: Visit, _: Pilot[None]) -> None:
        assert str(app.screen.query_one("#help", Static).render()) == "Off: they are only shown."

    visit(desk, Settings(), script)


def test_a_mouse_changes_it(desk: FakeDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        value = _row(app, "interviewer.demeanour").query_one(".value")
        await pilot.click(value, offset=(0, 0))
        await settled(pilot)
        await pilot.click(_row(app, "voice.rate").query_one(".value"))
        await settled(pilot)
        assert app.screen.query(Input)

    visit(desk, Settings(), script)
    assert _set(desk) == [("set", "interviewer.demeanour", "coach")]


def test_a_value_that_is_no_choice_any_more_leads_to_the_first(desk: FakeDesk) -> None:
    desk.fields["microphone.device"] = Field("microphone.device", "Microphone", "old", ("", "USB"))
    pressed(desk, Settings(), "down", "down", "down", "right")
    assert _set(desk) == [("set", "microphone.device", "")]


def test_what_is_empty_is_told_in_words(desk: FakeDesk) -> None:
    desk.fields["recogniser.guess"] = Field("recogniser.guess", "Reads along", "", ("tiny.en", ""))

    async def script(app: Visit, _: Pilot[None]) -> None:
        assert "the default" in str(_row(app, "microphone.device").query_one(".value", Static).render())
        assert "nothing" in str(_row(app, "recogniser.guess").query_one(".value", Static).render())

    visit(desk, Settings(), script)


def test_control_characters_of_a_device_move_nothing(desk: FakeDesk) -> None:
    desk.fields["microphone.device"] = Field("microphone.device", "[b]Mic", "\x1b[2J", ("\x1b[2J",))

    async def script(app: Visit, _: Pilot[None]) -> None:
        row = _row(app, "microphone.device")
        shown = [str(one.render()) for one in row.query(Static)]
        assert shown[0] == "[b]Mic"
        assert "\x1b" not in shown[1]

    visit(desk, Settings(), script)


@given(st.integers(-(10**9), 10**9) | st.floats(-1000, 1000).map(lambda value: round(value, 6)) | st.text(max_size=20))
def test_what_is_spelled_is_read_back(value: float | str) -> None:
    assert read(spelled(value), value) == (value.strip() if isinstance(value, str) else value)


def test_values_in_words() -> None:
    assert [told(value) for value in (True, False, "", "tough", 1.0, 170)] == [
        *("on", "off", "", "tough", "1", "170"),
    ]


def test_a_number_is_told_with_what_it_means() -> None:
    assert [told(value, "answer.wait") for value in (0.0, 0, 20)] == ["never", "never", "20 s"]
    assert told(0.8, "voice.volume") == "80%"
    assert told(110.0, "pace.slowest") == "110 words a minute"
    assert told("", "answer.wait") == ""
