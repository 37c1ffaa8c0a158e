"""Which tag a segment should have had: a letter chooses it."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label, OptionList, Static
from textual.widgets.option_list import Option

from interviewer.core.tags import SCHEMES
from interviewer.exports.cells import legible
from interviewer.exports.strip import LETTERS
from interviewer.tui.themes import colour_of

# What is chosen to take a correction back.
TAGGERS = ""
TAKE_BACK = "0"


def tag_of(letter: str, kind: str) -> str | None:
    """The tag of a kind of answers that a letter stands for, capital or not."""
    tags = (tag for tag in SCHEMES.get(kind, ()) if LETTERS[tag].upper() == letter.upper())
    return next(tags, None)


class TagChoice(ModalScreen[str | None]):
    """The tags of a kind of answers; it gives the chosen one, nothing for the tagger's own, None where none is."""

    CSS_PATH = "tag_choice.tcss"
    AUTO_FOCUS = "#tags"
    VERTICAL_BREAKPOINTS = [(0, "-shorter"), (9, "-short"), (15, "-tall")]  # noqa: RUF012  as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Leave it", id="tag.leave", tooltip="Leave the tag as it is"),
    ]

    def __init__(self, words: str, kind: str, tag: str) -> None:
        super().__init__()
        self._words, self._kind, self._tag = words, kind, tag

    def compose(self) -> ComposeResult:
        """The words, and each tag with its letter."""
        with Vertical(id="choice"):
            yield Label("What is this?", id="asked")
            yield Static(Content(legible(f"“{self._words}”")), id="words")
            yield OptionList(*self._options(), id="tags")

    def _options(self) -> list[Option]:
        told = [(LETTERS[tag], tag, tag) for tag in SCHEMES.get(self._kind, ())]
        return [self._option(*one) for one in (*told, (TAKE_BACK, "as it was tagged", TAGGERS))]

    def _option(self, letter: str, name: str, tag: str) -> Option:
        colour = colour_of(tag, self.app.theme_variables) if tag else "$text-muted"
        # It stands before the name, which may be cut off.
        now = "now  " if tag == self._tag else ""
        return Option(Content.assemble((f"{letter}  ", f"bold {colour}"), (now, "$text-muted"), name), id=tag or None)

    def on_mount(self) -> None:
        """Begin at the tag that stands."""
        tags = SCHEMES.get(self._kind, ())
        self.query_one(OptionList).highlighted = tags.index(self._tag) if self._tag in tags else 0

    def on_key(self, event: events.Key) -> None:
        """A letter chooses at once."""
        letter = event.character or ""
        tag = TAGGERS if letter == TAKE_BACK else tag_of(letter, self._kind)
        if tag is not None:
            event.stop()
            self.dismiss(tag)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id or TAGGERS)

    @on(events.Click)
    def _beside(self, event: events.Click) -> None:
        """A click beside it leaves the tag as it is."""
        if event.widget is self:
            self.dismiss(None)
