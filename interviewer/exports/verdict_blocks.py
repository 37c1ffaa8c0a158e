"""The verdict on a round, as a committee would give it."""

from collections.abc import Iterator

from interviewer.core.judging.rubric import HIGHEST
from interviewer.core.judging.scores import LineScore
from interviewer.core.judging.verdict import Verdict
from interviewer.exports.blocks import Block, Heading, Paragraph, Table
from interviewer.exports.verdict_lines import NOT_ENOUGH, nothing_found, told


def verdict_blocks(verdict: Verdict) -> Iterator[Block]:
    """The lean and the rule that made it, then every line of the rubric with what it rests on."""
    yield Heading(2, "Verdict", "verdict")
    yield Paragraph(f"{(verdict.lean or NOT_ENOUGH).capitalize()}.")
    if verdict.because:
        yield Paragraph(" ".join(verdict.because))
    rows = tuple((line.line, _score(line), _rests_on(line)) for line in verdict.lines)
    yield Table("The lines of the rubric", ("Line", "Score", "Rests on"), rows)


def _score(line: LineScore) -> str:
    return "not scored" if line.score is None else f"{line.score} of {HIGHEST}, {line.in_words}"


def _rests_on(line: LineScore) -> str:
    if line.score is None:
        return line.why or line.unscored
    grounds = "; ".join(map(told, line.grounds)) or nothing_found(line)
    return f"{grounds}. {line.why}" if line.why else grounds
