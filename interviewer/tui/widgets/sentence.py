"""A sentence to be read aloud, and what was understood of it."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from interviewer.core.understood import MISSING, OTHER, Piece, Understood
from interviewer.exports.cells import legible
from interviewer.tui.values import ReadBack

HOW_TO = "Press space, then read it aloud."
LISTENING = "Listening: read it aloud now. It ends by itself when you have finished; space ends it sooner."
KEY = "[…] heard otherwise   (…) not heard"

_MARKS = {OTHER: ("[", "]", "bold underline $text-error"), MISSING: ("(", ")", "$text-error")}


class Sentence(Vertical):
    """The words as large as a terminal has them, and below them how reading went."""

    DEFAULT_CSS = """
    Sentence {
        height: auto;
        #words { width: 100%; padding: 1 3; background: $surface; text-style: bold; text-align: center; }
        #outcome { width: 100%; height: auto; padding: 1 1 0 1; }
    }
    """

    def __init__(self, sentence: str, id: str | None = None) -> None:  # noqa: A002  as all widgets are built
        super().__init__(id=id)
        self._sentence = sentence

    def compose(self) -> ComposeResult:
        """The sentence, and a place for what was understood."""
        yield Static(self._sentence, id="words", markup=False)
        yield Static(Content.styled(HOW_TO, "$text-muted"), id="outcome", markup=False)

    def wait(self) -> None:
        """Nobody reads."""
        self._say(Content.styled(HOW_TO, "$text-muted"))

    def listen(self) -> None:
        """Somebody reads now."""
        self._say(Content.assemble(("● ", "bold $text-error"), (LISTENING, "bold")))

    def fail(self, why: str) -> None:
        """It could not be done."""
        self._say(Content.styled(f"! {legible(why)}", "$text-warning"))

    def show(self, found: Understood, told: ReadBack) -> None:
        """Say how much was understood and how fast it was, all that was heard, and what to do about it."""
        self._say(Content("\n").join(_lines(found, told)))

    def scroll_to_outcome(self) -> None:
        """In a small window it may lie below the edge."""
        self.query_one("#outcome").scroll_visible(animate=False)

    def _say(self, what: Content) -> None:
        self.query_one("#outcome", Static).update(what)


def _lines(found: Understood, told: ReadBack) -> Iterator[Content]:
    mark, style = ("✗", "$text-error") if found.wrong else ("✓", "$text-success")
    pace = "" if told.words_per_minute is None else f" · {told.words_per_minute:.0f} words a minute"
    yield Content.styled(f"{mark} {found.told.capitalize()}{pace}", f"bold {style}")
    if found.heard_any:
        yield Content(" ").join(_word(piece) for piece in found.pieces)
    if found.wrong and found.heard_any:
        yield Content.styled(KEY, "$text-muted")
    if told.remark:
        yield Content.styled(f"! {legible(told.remark)}", "$text-warning")


def _word(piece: Piece) -> Content:
    before, after, style = _MARKS.get(piece.how, ("", "", ""))
    return Content.styled(f"{before}{legible(piece.text)}{after}", style)
