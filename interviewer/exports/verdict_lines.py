"""The verdict on a round, and the one thing to work on, as lines for a terminal."""

from collections.abc import Iterator, Sequence

from interviewer.core.findings import Finding
from interviewer.core.judging.drills import OneThing
from interviewer.core.judging.rubric import HIGHEST
from interviewer.core.judging.scores import Ground, LineScore
from interviewer.core.judging.verdict import Verdict
from interviewer.core.minutes import clock
from interviewer.core.report import Report
from interviewer.exports.wording import plain_name

NOT_ENOUGH = "not enough to go by"
# Nobody listens to more places of one finding.
MOST_PLACES = 3


def closing_parts(report: Report) -> list[list[str]]:
    """What a report closes with, as far as it is there: what was told not so, the verdict, the one thing to work on."""
    verdict = [*verdict_lines(report.verdict)] if report.verdict else []
    disputed = [disputed_line(report.disputed)] if report.disputed else []
    one = [*one_thing_lines(report.one_thing)] if report.one_thing else []
    return [part for part in (disputed, verdict, one) if part]


def verdict_lines(verdict: Verdict) -> Iterator[str]:
    """The lean and the rule that made it, then every line of the rubric with what it rests on."""
    yield f"Verdict           {verdict.lean or NOT_ENOUGH}"
    yield from (f"  {sentence}" for sentence in verdict.because)
    for line in verdict.lines:
        yield from _line(line)


def one_thing_lines(one: OneThing) -> Iterator[str]:
    """The fault that cost most, what to do about it, and how to train it."""
    yield f"One thing to work on: {plain_name(one.finding.what)}"
    yield f"  {one.finding.advice}"
    if one.drill:
        yield f"  Train it for {one.drill.minutes:g} minutes: interviewer drill {one.finding.what}"


def disputed_line(disputed: Sequence[Finding]) -> str:
    """How many findings were told not to be so; empty where none was."""
    number = len(disputed)
    return f"{number} finding{'' if number == 1 else 's'} told not so." if number else ""


def _line(line: LineScore) -> Iterator[str]:
    if line.score is None:
        yield f"  not scored: {line.line}. {line.why or line.unscored}"
        return
    yield f"  {line.score} of {HIGHEST}, {line.in_words}: {line.line}"
    yield from (f"    {told(ground)}{_quoted(ground)}" for ground in line.grounds)
    if not line.grounds:
        yield f"    {nothing_found(line)}"
    if line.why:
        yield f"    {line.why}"


def told(ground: Ground) -> str:
    """What a score rests on, and where it can be heard."""
    places = ", ".join(dict.fromkeys(clock(span.start) for span in ground.evidence[:MOST_PLACES]))
    at = f" (at {places})" if places else ""
    return f"{'for' if ground.good else 'against'}: {plain_name(ground.what)}, question {ground.answer + 1}{at}"


def nothing_found(line: LineScore) -> str:
    """That the line's score rests on nothing, and what was read for it."""
    questions = ", ".join(str(number + 1) for number in line.answers)
    return f"nothing was found for or against it, question{'' if len(line.answers) == 1 else 's'} {questions}"


def _quoted(ground: Ground) -> str:
    return f": “{ground.quote}”" if ground.quote else ""
