"""What a person may say against a line: that a finding is not so, that a segment has another tag. Or why not."""

from dataclasses import dataclass

from interviewer.core.tags import SCHEMES
from interviewer.tui.debriefing import hints
from interviewer.tui.debriefing.line import About, Line, Look
from interviewer.tui.values import Debrief


@dataclass(frozen=True)
class Objection:
    """A finding that is not so, or that is after all."""

    answer: int
    what: str
    withdraw: bool

    @property
    def about(self) -> About:
        """What it is about."""
        return About(self.answer, finding=self.what)


@dataclass(frozen=True)
class Taggable:
    """A segment that can have another tag, of those of its kind."""

    answer: int
    segment: int
    kind: str
    tag: str
    words: str

    @property
    def about(self) -> About:
        """What it is."""
        return About(self.answer, self.segment)


def objection(debrief: Debrief, line: Line) -> Objection | str:
    """What `x` says on a line, or why it says nothing there."""
    about = line.about
    if about.answer is None or not about.finding:
        return hints.NO_FINDING
    return Objection(about.answer, about.finding, line.look is Look.GONE) if debrief.name else hints.NOT_KEPT


def taggable(debrief: Debrief, line: Line) -> Taggable | str:
    """What can have another tag on a line, or why nothing can."""
    answer, segment = line.about.answer, line.about.segment
    if answer is None or segment is None:
        return hints.NO_SEGMENT
    kind = debrief.report.answers[answer].kind
    if kind not in SCHEMES:
        return hints.no_tags(kind)
    return Taggable(answer, segment, kind, line.column, line.text) if debrief.name else hints.NOT_KEPT
