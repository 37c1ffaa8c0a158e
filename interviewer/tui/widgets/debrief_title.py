"""What the debrief is of, in one line."""

from collections.abc import Iterator

from textual.content import Content

from interviewer.core.minutes import clock
from interviewer.exports.cells import legible
from interviewer.tui.values import Debrief


def title_of(debrief: Debrief) -> Content:
    """The round's name, how many answers it has, how long it was, and when it began."""
    rest = "".join(f"   {part}" for part in _parts(debrief))
    return Content.assemble((legible(debrief.title) or "Debrief", "bold $primary"), (legible(rest), "$text-muted"))


def _parts(debrief: Debrief) -> Iterator[str]:
    answers, whole = len(debrief.report.answers), debrief.report.time.whole
    yield f"{answers} answer{'' if answers == 1 else 's'}"
    if whole is not None:
        yield clock(round(whole))
    if debrief.began:
        yield debrief.began
