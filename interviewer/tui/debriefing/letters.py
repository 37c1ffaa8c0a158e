"""What the letters and signs mean that stand beside the lines of a round."""

from interviewer.core.figures.stripes import INTERVIEWER, SILENCE, UNSURE
from interviewer.core.report import Report
from interviewer.core.tags import SCHEMES
from interviewer.exports.strip import LETTERS, OTHER, meanings

# A letter or sign, and its meaning.
Letter = tuple[str, str]

DEBRIEF_SIGNS: tuple[Letter, ...] = (("!", "to do next time"), ("+", "went well"), ("x", "told not so"), ("d", "drill"))
REPLAY_SIGNS: tuple[Letter, ...] = (("!", "framework vomit, or a fault found there"), ("+", "a strength found there"))


def letters_of(report: Report) -> tuple[Letter, ...]:
    """The letters of all tags that its answers can have, and of the time that has none."""
    segments = {segment.tag for answer in report.answers for segment in answer.segments}
    schemes = {tag for answer in report.answers for tag in SCHEMES.get(answer.kind, ())}
    columns = {*segments, *schemes, UNSURE, INTERVIEWER, SILENCE}
    return tuple(meanings({LETTERS.get(column, OTHER) for column in columns}))
