"""An answer that is typed, because no microphone is there."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Key, Paste
from textual.message import Message
from textual.widgets import Static, TextArea

from interviewer.exports.cells import legible

# Some twenty minutes of talk.
MOST_LETTERS = 20_000
TOO_LONG = f"Only {MOST_LETTERS:,} letters fit here; the rest was left out. Send these with enter, and paste the next."
HOW = (
    "Enter: send. Enter on an empty line: answer finished. Ctrl+J: new line.\n"
    "Esc: use the round's keys (tab: back here)."
)


class TypedAnswer(Vertical):
    """A box for a paragraph at a time, with the reason and the keys above it."""

    DEFAULT_CSS = """
    TypedAnswer {
        display: none;
        height: auto;
        & > #why, & > #how { height: auto; max-height: 2; }
        & > #why { color: $warning; }
        & > #how { color: $text-muted; }
    }
    """

    def compose(self) -> ComposeResult:
        """The reason, the keys, the box."""
        yield Static("", id="why", markup=False)
        yield Static(HOW, id="how", markup=False)
        yield Paragraph(soft_wrap=True, show_line_numbers=False, highlight_cursor_line=False, id="paragraph")

    def open(self, why: str) -> None:
        """Be there to be typed into."""
        self.query_one("#why", Static).update(legible(why))
        self.display = True
        self.query_one(Paragraph).focus()

    def close(self) -> None:
        """Nothing more needs to be typed."""
        self.display = False

    @property
    def holds_text(self) -> bool:
        """Whether something was typed and not sent."""
        return bool(self.query_one(Paragraph).text.strip())


class Paragraph(TextArea):
    """A text of several lines that enter sends."""

    DEFAULT_CSS = """
    Paragraph { height: 5; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+j", "begin_line", "New line", show=False, id="typed.line", tooltip="Begin a new line"),
        Binding("escape", "let_go", "Commands", id="typed.keys", tooltip="Use the keys of the round; tab leads back"),
        Binding("enter", "send", "Send", id="typed.send", tooltip="Send the paragraph"),
    ]

    _is_filled = False

    class Sent(Message):
        """What was typed; empty where enter was pressed alone."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    async def _on_key(self, event: Key) -> None:
        if event.key == "enter":
            event.prevent_default()
            event.stop()
            self.action_send()
        elif event.is_printable and len(self.text) >= MOST_LETTERS:
            event.prevent_default()
            event.stop()
            self.app.bell()

    async def _on_paste(self, event: Paste) -> None:
        event.prevent_default()
        event.stop()
        room = max(0, MOST_LETTERS - len(self.text))
        self.replace(legible(event.text[:room]), *self.selection, maintain_selection_offset=False)
        if len(event.text) > room:
            self.notify(TOO_LONG, severity="warning", markup=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where nothing was typed, enter does what it does everywhere."""
        return super().check_action(action, parameters) if action != "send" else bool(self.text)

    def on_text_area_changed(self) -> None:
        """Say what enter does now."""
        if self._is_filled != bool(self.text):
            self._is_filled = not self._is_filled
            self.refresh_bindings()

    def action_send(self) -> None:
        """Send it, and be empty."""
        self.post_message(self.Sent(self.text.strip()))
        self.clear()

    def action_begin_line(self) -> None:
        """Begin a new line where the cursor is."""
        self.insert("\n")

    def action_let_go(self) -> None:
        """Give the keys back to the round."""
        self.screen.focus_previous()
