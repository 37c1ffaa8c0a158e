"""A debrief with its lines, ready to be shown."""

from collections.abc import Callable
from dataclasses import dataclass

from interviewer.core.trouble import CouldNotError
from interviewer.tui.debriefing.contents import lines_of
from interviewer.tui.debriefing.line import Line
from interviewer.tui.outcome import outcome_of
from interviewer.tui.values import Debrief


@dataclass(frozen=True)
class Opened:
    """What is looked at."""

    debrief: Debrief
    lines: tuple[Line, ...]


def opened(ask: Callable[[], Debrief]) -> Opened | CouldNotError:
    """What was asked for, or why it is not to be had; slow."""
    return outcome_of(lambda: _opened(ask()))


def _opened(debrief: Debrief) -> Opened:
    return Opened(debrief, lines_of(debrief.report))
