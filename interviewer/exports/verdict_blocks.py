"""The verdict on a round, as a committee would give it."""

from collections.abc import Iterator

from interviewer.core.judging.committee import Verdict
from interviewer.core.judging.rubric import HIGHEST
from interviewer.core.judging.scores import Ground, LineScore
from interviewer.exports.blocks import Block, Heading, Paragraph, Table
from interviewer.exports.verdict_lines import MOST_PLACES, NOT_ENOUGH
from interviewer.exports.wording import clock, plain_name


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
    grounds = "; ".join(map(_ground, line.grounds)) or "nothing was found for or against it"
    return f"{grounds}. {line.why}" if line.why else grounds


def _ground(ground: Ground) -> str:
    places = ", ".join(clock(span.start) for span in ground.evidence[:MOST_PLACES])
    at = f" (at {places})" if places else ""
    return f"{'for' if ground.good else 'against'}: {plain_name(ground.what)}, question {ground.answer + 1}{at}"
