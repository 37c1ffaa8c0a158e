"""The two rounds that are compared, one above the other, with what their letters mean."""

import textwrap

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from interviewer.core.over_time.courses import course_of
from interviewer.core.report import Report
from interviewer.exports.strip import key
from interviewer.exports.trend_words import kind_of
from interviewer.tui.comparing.sides import Sides
from interviewer.tui.widgets.round_side import LEFT, RoundSide


class BothSides(Vertical):
    """Shows at once which rounds they are, and their time when their reports have come."""

    DEFAULT_CSS = """
    BothSides {
        height: auto;
        #one { margin-bottom: 1; }
        #key { height: auto; max-height: 2; padding: 0 5; color: $text-muted; }
    }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002  as all widgets are built
        super().__init__(id=id)
        self._sides: Sides | None = None
        self._reports: dict[str, Report | str] = {}

    def compose(self) -> ComposeResult:
        """The earlier one above."""
        yield RoundSide("A", id="one")
        yield RoundSide("B", id="other")
        yield Static("", id="key", markup=False)

    def show(self, sides: Sides) -> None:
        """Show these."""
        self._sides = sides
        for side, whole, shown in zip(self._both, (sides.one, sides.other), sides.shown, strict=True):
            side.show(shown, kind_of(whole))
        self._show_time()

    def take(self, name: str, report: Report | str) -> None:
        """Show the time of a round, or why there is none."""
        self._reports[name] = report
        self._show_time()

    @property
    def _both(self) -> tuple[RoundSide, RoundSide]:
        return self.query_one("#one", RoundSide), self.query_one("#other", RoundSide)

    def _show_time(self) -> None:
        if self._sides is None:
            return
        for side, told in zip(self._both, self._sides.shown, strict=True):
            report = self._reports.get(told.name)
            side.course = course_of(report, self._sides.question) if isinstance(report, Report) else None
            side.instead = report if isinstance(report, str) else side.instead
        longest = max(side.length for side in self._both)
        for side in self._both:
            side.longest = longest
        self._show_key()

    def on_resize(self) -> None:
        """Another width may show other letters."""
        self._show_key()

    def _show_key(self) -> None:
        told = key("".join(side.letters for side in self._both))
        # Wrapped here, since Textual would part a letter from its meaning.
        self.query_one("#key", Static).update("\n".join(textwrap.wrap(told, max(1, self.size.width - 2 * LEFT))))
