"""Something that can be set, in one line: what it is called, what it is, and a way to change it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from interviewer.exports.cells import legible
from interviewer.tui.values import Field, Value

Told = Callable[[float], str]

# Nobody names anything at greater length.
LONGEST = 200
CHOOSE = Binding.Group("Choose")
LEFT, RIGHT = "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}", "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
# How an empty text is shown: the program, or the system, chooses, but for these.
EMPTY = "the default"
EMPTY_HERE = {"recogniser.guess": "nothing"}
_PACE: Told = "{:g} words a minute".format
# How a number is told that says too little alone.
NUMBERS: dict[str, Told] = {
    "answer.wait": lambda seconds: f"{seconds:g} s" if seconds else "never",
    "voice.volume": "{:.0%}".format,
    **{f"pace.{name}": _PACE for name in ("slowest", "easy_from", "easy_to", "fastest")},
}
NO_NUMBER = "That is no number; nothing was changed."


@dataclass
class Changed(Message):
    """Somebody wants a setting to be this."""

    row: "SettingRow"
    value: Value


class SettingRow(HorizontalGroup, can_focus=True):
    """Left and right go through what may be chosen; what is free is typed after enter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # Here and not on the screen: what scrolls would have them first.
        Binding("down,j", "app.focus_next", "Down", show=False, id="setting.down", tooltip="One line down"),
        Binding("up,k", "app.focus_previous", "Up", show=False, id="setting.up", tooltip="One line up"),
        Binding("left", "step(-1)", "←", group=CHOOSE, id="setting.before", tooltip="The value before"),
        Binding("right", "step(1)", "→", group=CHOOSE, id="setting.next", tooltip="The next value"),
        Binding("enter,space", "change", "Change", show=False, id="setting.change", tooltip="The next, or type one"),
        Binding("escape", "leave", "Leave it", id="setting.leave", tooltip="Leave it as it was"),
    ]
    DEFAULT_CSS = """
    SettingRow {
        padding: 0 1;
        height: 1;
        .label { width: 1fr; min-width: 6; text-wrap: nowrap; text-overflow: ellipsis; }
        .value { width: auto; max-width: 60%; text-wrap: nowrap; text-overflow: ellipsis; }
        Input { width: 32; max-width: 60%; height: 1; border: none; padding: 0 1; background: $panel; }
        Input:focus { border: none; }
        &:hover { background: $surface; }
        &:focus { background: $block-cursor-background; color: $block-cursor-foreground; text-style: bold; }
        &:nocolor:focus { text-style: bold underline; }
    }
    """

    def __init__(self, field: Field, *, id: str | None = None) -> None:  # noqa: A002  as every widget has it
        super().__init__(id=id)
        self.field = field

    def compose(self) -> ComposeResult:
        """The name at the left, the value at the right."""
        yield Static(legible(self.field.label), classes="label", markup=False)
        yield Static(self._told(), classes="value")

    @property
    def choices(self) -> Sequence[Value]:
        """What may be chosen; empty where anything may be typed."""
        return (True, False) if isinstance(self.field.value, bool) else self.field.options

    def show(self, value: Value) -> None:
        """Show this value from now on."""
        self.field = replace(self.field, value=value)
        self.query_one(".value", Static).update(self._told())

    def _told(self) -> Content:
        value = legible(told(self.field.value, self.field.key) or EMPTY_HERE.get(self.field.key, EMPTY))
        return Content(f"{LEFT} {value} {RIGHT}" if self.choices else f"{value}  ")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what is typed can be left, and only what has choices goes through them."""
        if action == "leave":
            return self.is_typed
        return bool(self.choices) if action == "step" else super().check_action(action, parameters)

    @property
    def is_typed(self) -> bool:
        """Whether its value is being typed."""
        return bool(self.query(Input))

    def action_step(self, by: int) -> None:
        """Go on to another of the choices."""
        choices = list(self.choices)
        # What stands in the file need not be one of them: a part of a device's name is enough there.
        at = choices.index(self.field.value) if self.field.value in choices else -1 if by > 0 else 0
        self._want(choices[(at + by) % len(choices)])

    def action_change(self) -> None:
        """Go on to the next choice, or let it be typed."""
        if self.choices:
            self.action_step(1)
        elif not self.is_typed:
            self._type()

    async def action_leave(self) -> None:
        """Type no more, and leave it as it was."""
        await self._close()
        self.focus()

    def on_click(self, event: events.Click) -> None:
        """A click on the left mark goes back, anywhere else on the value goes on."""
        value = self.query_one(".value", Static)
        if event.widget is value:
            self.action_step(-1) if self.choices and event.x < 2 else self.action_change()

    def _type(self) -> None:
        self.query_one(".value").display = False
        field = Input(spelled(self.field.value), max_length=LONGEST, select_on_focus=True)
        self.mount(field)
        field.focus()

    @on(Input.Submitted)
    async def _typed(self, event: Input.Submitted) -> None:
        event.stop()
        await self._close()
        self.focus()
        self._take(event.value)

    @on(Input.Blurred)
    async def _left(self, event: Input.Blurred) -> None:
        # Whoever goes on to another line means what stands here.
        if self.is_typed:
            await self._close()
            self._take(event.value)

    async def _close(self) -> None:
        await self.query(Input).remove()
        self.query_one(".value").display = True

    def _take(self, typed: str) -> None:
        try:
            value = read(typed, self.field.value)
        except ValueError:
            self.notify(NO_NUMBER, severity="error")
            return
        if value != self.field.value:
            self._want(value)

    def _want(self, value: Value) -> None:
        self.post_message(Changed(self, value))


def told(value: Value, key: str = "") -> str:
    """The value of a setting in words; empty where it is."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if key in NUMBERS and not isinstance(value, str):
        return NUMBERS[key](value)
    return spelled(value)


def spelled(value: Value) -> str:
    """A text or a number as it is typed."""
    return f"{value:.10g}" if isinstance(value, float) else str(value)


def read(typed: str, like: Value) -> Value:
    """What was typed, as a value of the same type; raises ValueError where it is none."""
    if isinstance(like, str):
        return typed.strip()
    return int(typed) if isinstance(like, int) else float(typed.replace(",", "."))
