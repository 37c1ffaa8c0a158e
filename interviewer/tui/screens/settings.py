"""Settings: all that can be set, kept as soon as it is changed."""

from collections.abc import Iterable, Iterator

from textual import events, on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Label, Static

from interviewer.exports.cells import legible
from interviewer.exports.wording import plain_name
from interviewer.tui.screens.base import DeskScreen
from interviewer.tui.values import Field, Value
from interviewer.tui.widgets.key_line import KeyLine
from interviewer.tui.widgets.setting_row import Changed, SettingRow

THEME = "screen.theme"
# What belongs together for a person stands apart in config.toml.
_HEADINGS = {
    "interviewer": "The round",
    "answer": "The round",
    "microphone": "Devices",
    "speaker": "Devices",
    "recogniser": "Hearing",
}
KEPT = "What you change is kept at once, in config.toml."


class SettingsScreen(DeskScreen):
    """One line a setting; the sentence about it stands below."""

    CSS_PATH = "settings.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-shorter"), (9, "-short"), (18, "-tall")]  # noqa: RUF012  as Textual declares it

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, SettingRow] = {}
        # What the file says, as far as is known.
        self._kept: dict[str, Value] = {}

    def compose(self) -> ComposeResult:
        """The frame; the settings follow when they are told."""
        yield Static("Settings", id="title")
        yield VerticalScroll(id="fields", can_focus=False)
        yield Static(KEPT, id="help", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask for them."""
        self.fetch(self.desk.settings, self._show)

    def _show(self, fields: list[Field]) -> None:
        self._rows = {field.key: SettingRow(field) for field in fields}
        self._kept = {field.key: field.value for field in fields}
        self.query_one("#fields").mount_all(_headed(self._rows.values()))
        for row in [*self._rows.values()][:1]:
            row.focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Say what the setting at the cursor is about."""
        row = next((node for node in event.widget.ancestors_with_self if isinstance(node, SettingRow)), None)
        self.query_one("#help", Static).update(legible(row.field.help) or KEPT if row else KEPT)

    @on(Changed)
    def _changed(self, message: Changed) -> None:
        key, value = message.row.field.key, message.value
        self._take(key, value)
        self._program.keep(key, value, lambda kept: self._kept_or_not(key, value, kept))

    def _take(self, key: str, value: Value) -> None:
        """Go by a value from now on."""
        if self.is_attached:
            self._rows[key].show(value)
        if key == THEME:
            self.app.theme = str(value)

    def _kept_or_not(self, key: str, value: Value, kept: bool) -> None:
        """What could not be kept is what it was."""
        if kept:
            self._kept[key] = value
        else:
            self._take(key, self._kept[key])


def _headed(rows: Iterable[SettingRow]) -> Iterator[Widget]:
    """The rows under their headings, in the order in which these come first."""
    headed: dict[str, list[SettingRow]] = {}
    for row in rows:
        section = row.field.key.partition(".")[0]
        headed.setdefault(_HEADINGS.get(section, plain_name(section).capitalize()), []).append(row)
    for heading, below in headed.items():
        yield Label(legible(heading), classes="heading", markup=False)
        yield from below
