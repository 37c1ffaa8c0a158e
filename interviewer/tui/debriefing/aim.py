"""Where the cursor belongs when a debrief has changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from interviewer.tui.debriefing.line import About, Line, Look

_HEADS = (Look.TALK, Look.FAULT, Look.STRENGTH, Look.GONE)


@dataclass(frozen=True)
class Aim:
    """What was changed (None: nobody says), and the line that was under the cursor then."""

    about: About | None
    line: Line | None

    def place(self, lines: Sequence[Line], now: Line | None) -> int | None:
        """The number among new lines: of what was changed, or, for who went on meanwhile, of where they are now."""
        if self.line is None or now is None or now.is_same(self.line):
            return head_about(lines, self.about)
        return next((number for number, line in enumerate(lines) if line.is_same(now)), None)


def head_about(lines: Sequence[Line], about: About | None) -> int | None:
    """The number of the line of a segment, or of the first line of a finding."""
    return next((n for n, line in enumerate(lines) if line.look in _HEADS and line.about == about), None)
