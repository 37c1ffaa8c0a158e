"""How one row of a debrief is drawn."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style

from interviewer.tui.debriefing.laid import EDGE, Columns, columns_of, rows_of
from interviewer.tui.debriefing.line import Line, Look
from interviewer.tui.debriefing.spent import EIGHTHS
from interviewer.tui.themes import colour_of
from interviewer.tui.widgets.chips import CHIP, chip, strip_segments

# What stands in the place of a tag's letter.
SIGNS = {Look.FAULT: "!", Look.STRENGTH: "+", Look.GONE: "x", Look.DRILL: "d"}


@dataclass(frozen=True)
class LineDrawing:
    """Draws lines at a width, in styles by their names and in the colours of a theme."""

    width: int
    style: Callable[[str], Style]
    variables: Mapping[str, str]

    def row(self, line: Line, part: int) -> Iterator[Segment]:
        """A row of a line, the first or one that goes on, behind its edge."""
        columns = columns_of(line.look, self.width)
        if part:
            yield Segment(" " * (columns.cells - EDGE))
        else:
            yield from self._before(line, columns)
        if line.look is Look.STRIP:
            yield from strip_segments(line.stripes, self.width - columns.cells - 1, self.variables)
        else:
            yield from self._text(line, rows_of(line, self.width)[part])

    def _text(self, line: Line, text: str) -> Iterator[Segment]:
        """A row of its text; a bar in it has the colour of what it is of."""
        if line.look is not Look.SHARE:
            yield Segment(text, self._look(line))
            return
        for is_bar, run in groupby(text, key=EIGHTHS.__contains__):
            yield Segment("".join(run), Style(color=colour_of(line.column, self.variables)) if is_bar else None)

    def _before(self, line: Line, columns: Columns) -> Iterator[Segment]:
        """What stands before the text: a letter, a time, a name."""
        if columns.letter:
            yield self._letter(line)
            yield Segment(" " * (columns.letter - CHIP))
        if columns.time:
            yield Segment(f"{line.label:>{columns.time - 2}}  ", self.style("beside"))
        if columns.name:
            yield Segment(f"{set_cell_size(line.name, columns.name - 1)} ", self.style("beside"))

    def _letter(self, line: Line) -> Segment:
        if line.column:
            return chip(line.column, line.unsure, self.variables)
        if line.look in SIGNS:
            return Segment(f" {SIGNS[line.look]} ", self.style(f"sign-{line.look.name.lower()}") + self._on)
        return Segment(f"{line.label if line.look is Look.QUESTION else '':<{CHIP}}", self._look(line))

    @property
    def _on(self) -> Style:
        return Style(color=self.variables["background"], bold=True)

    def _look(self, line: Line) -> Style:
        return self.style(line.look.name.lower())
