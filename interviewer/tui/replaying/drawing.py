"""How one row of the transcript is drawn."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style

from interviewer.core.figures.stripes import INTERVIEWER
from interviewer.core.minutes import clock
from interviewer.core.transcript import QUESTION, Line, Spot
from interviewer.exports.cells import legible
from interviewer.exports.plain import DID
from interviewer.tui.debriefing.laid import EDGE, LETTER
from interviewer.tui.replaying.laid import Columns, Row
from interviewer.tui.widgets.chips import CHIP, chip

HERE, LOST = "▌", "!"
# What is being said now, what was said, and what is still to come.
NOW, SAID, TO_COME = "now", "said", "to-come"


@dataclass(frozen=True)
class RowDrawing:
    """Draws rows in columns, in styles by their names and in the colours of a theme.

    Where only lost time is played, all else steps back.
    """

    columns: Columns
    style: Callable[[str], Style]
    variables: Mapping[str, str]
    lost_only: bool

    def row(self, row: Row, line: Line, spot: Spot | None, lost: bool) -> Iterator[Segment]:
        """A row of a line in which time was lost or not, while one is at a spot (None: before everything)."""
        here = spot is not None and spot.line == row.line
        yield Segment(HERE if here else " ", self.style("edge"))
        yield Segment(LOST if lost else " ", self.style("lost"))
        if row.first:
            yield from self._before(line)
        else:
            yield Segment(" " * (self.columns.before - EDGE))
        yield from self._text(row, line, spot, lost)

    def _before(self, line: Line) -> Iterator[Segment]:
        """Its letter, its time, its name."""
        beside = self.style("beside")
        yield chip(line.column, line.unsure, self.variables)
        yield Segment(" " * (LETTER - CHIP))
        if self.columns.time:
            at = "" if line.span is None else clock(line.span.start)
            yield Segment(f"{at:>{self.columns.time - 2}}  ", beside)
        if self.columns.name:
            yield Segment(f"{set_cell_size(_name(line), self.columns.name - 1)} ", beside)

    def _text(self, row: Row, line: Line, spot: Spot | None, lost: bool) -> Iterator[Segment]:
        own = self.style("interviewer") if line.column == INTERVIEWER else Style.null()
        for place, (number, text) in enumerate(row.pieces):
            gap = " " if place else ""
            look = look_of(row.line or 0, line, number, spot)
            if self.lost_only and look != NOW:
                look = SAID if lost else TO_COME
            # The mark is on the word and not on the gap before it.
            if look == NOW:
                yield Segment(gap, own + self.style(SAID))
                yield Segment(text, own + self.style(NOW))
            else:
                yield Segment(gap + text, own + self.style(look))


def look_of(number: int, line: Line, word: int, spot: Spot | None) -> str:
    """Whether a word of a line of that number is being said, was said, or is still to come."""
    if spot is None or number < spot.line:
        return SAID
    if number > spot.line:
        return TO_COME
    if not line.words:
        return SAID
    if word == spot.begun - 1 and spot.saying:
        return NOW
    return SAID if word < spot.begun else TO_COME


def _name(line: Line) -> str:
    if line.name == QUESTION:
        return f"question {line.answer + 1}"
    return legible(DID.get(line.name, line.name)).removesuffix(":")
