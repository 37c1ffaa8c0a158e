"""The clock of the round: how much of its time is over, and which question had which part of it."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from interviewer.core.live.round_clock import RoundClock
from interviewer.core.minutes import clock

PAST, NOW, LEFT, DUE = "━", "╸", "─", "┼"
# Questions that follow each other are told apart by their numbers; the colours only help.
_COLOURS = ("$primary", "$secondary")


class RoundClockBar(Widget):
    """A title on the left, the time on the right, and below them the bar."""

    DEFAULT_CSS = """
    RoundClockBar { height: 2; }
    """

    title: reactive[str] = reactive("")
    time: reactive[RoundClock] = reactive(RoundClock(0.0, None))

    def show(self, title: str, time: RoundClock) -> None:
        """Show this; within a second nothing is drawn anew."""
        self.title = title
        if (int(time.now), time.begun, time.minutes) != (int(self.time.now), self.time.begun, self.time.minutes):
            self.time = time

    def render(self) -> Content:
        """Two rows."""
        width = self.content_size.width
        told = time_of(self.time)
        room = max(0, width - len(told) - 2)
        title = Content.styled(self.title, "bold").truncate(room, ellipsis=True, pad=True)
        style = "bold $warning" if self.time.is_over else "$text-muted"
        return Content.assemble(title, "  ", (told, style), "\n", bar(self.time, width))


def time_of(time: RoundClock) -> str:
    """The time, and of how much."""
    if time.minutes is None:
        return f"round {clock(time.now)}"
    return f"round {clock(time.now)} of {clock(time.minutes * 60)}{', over' if time.is_over else ''}"


def bar(time: RoundClock, cells: int) -> Content:
    """The time of the round from left to right; where a question began stands its number."""
    if time.minutes is None or cells < 1:
        return Content("")
    whole = max(time.minutes * 60, time.now)
    begun = {_cell(one.at, whole, cells): one.number for one in time.begun}
    due = {_cell(at, whole, cells) for at in time.due}
    now = _cell(time.now, whole, cells)
    return Content("").join(
        _drawn(cell, now, begun, due, time.number_at(whole * cell / cells)) for cell in range(cells)
    )


def _drawn(cell: int, now: int, begun: dict[int, int], due: set[int], number: int) -> Content:
    colour = _COLOURS[number % 2] if cell <= now else "$text-muted"
    if cell in begun:
        # A number of two digits would need two cells.
        return Content.styled(str(begun[cell] % 10), f"bold {colour}")
    letter = PAST if cell < now else NOW if cell == now else DUE if cell in due else LEFT
    return Content.styled(letter, colour)


def _cell(at: float, whole: float, cells: int) -> int:
    return min(cells - 1, int(at / whole * cells))
