"""The words of what is played, with the one that is said now; else what can be done on the line."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from interviewer.core.minutes import clock
from interviewer.core.spans import Span
from interviewer.core.words import Word
from interviewer.exports.cells import legible
from interviewer.tui.debriefing.moment import Moment, Spoken

PLAYING, STILL = "▶", "■"


class Said(Horizontal):
    """A row or two at the foot of the screen."""

    DEFAULT_CSS = """
    Said {
        & > #now { width: auto; color: $accent; text-style: bold; padding-right: 2; }
        & > #words { width: 1fr; }
    }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002  as all widgets are built
        super().__init__(id=id)
        self._spoken = Spoken(())
        self._now, self._words = Static("", id="now", markup=False), Static("", id="words", markup=False)

    def compose(self) -> ComposeResult:
        """The time beside the words."""
        yield self._now
        yield self._words

    def know(self, words: Sequence[Word]) -> None:
        """These are the words of the round."""
        self._spoken = Spoken(words)

    def hint(self, text: str) -> None:
        """Say what can be done."""
        self._now.display = False
        self._words.update(Content.styled(legible(text), "$text-muted"))

    def show(self, spans: Sequence[Span], at: float, playing: bool) -> None:
        """Show what is said there."""
        self._now.display = True
        sign = f"{PLAYING if playing else STILL} {clock(at)}"
        self._now.update(Content(sign))
        room = self.content_size.width - len(sign) - 2
        self._words.update(_told(self._spoken.at(spans, at, max(1, room))))


def _told(moment: Moment) -> Content:
    if moment == Moment():
        return Content.styled("Nothing is said there.", "$text-muted")
    return Content.assemble(
        f"{legible(moment.before)} " if moment.before else "",
        (legible(moment.now), "bold underline $accent"),
        f"{' ' if moment.now else ''}{legible(moment.after)}",
    )
