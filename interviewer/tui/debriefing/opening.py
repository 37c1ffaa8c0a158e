"""What a debrief begins with: the verdict, the one thing to work on, what cannot be known."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from interviewer.core.answers import Answer
from interviewer.core.judging.drills import OneThing
from interviewer.core.judging.scores import LineScore
from interviewer.core.judging.verdict import Verdict
from interviewer.core.report import Report
from interviewer.exports.verdict_lines import NOT_ENOUGH, nothing_found, told, verdict_lines
from interviewer.exports.wording import plain_name
from interviewer.tui.debriefing.heard import heard_of
from interviewer.tui.debriefing.line import About, Line, Look, audible, timed, title


def opening(report: Report) -> Iterator[Line]:
    """What matters most."""
    if report.verdict is not None:
        yield from title("Verdict")
        yield Line(Look.LEAD, (report.verdict.lean or NOT_ENOUGH).capitalize())
        yield from (Line(Look.TEXT, sentence) for sentence in report.verdict.because)
    if report.one_thing is not None:
        yield from _one_thing(report.one_thing, report.answers)
    if report.unknown:
        yield from title("What cannot be known")
        yield from (Line(Look.TEXT, sentence) for sentence in report.unknown)
    if report.verdict is not None:
        yield from _rubric(report.verdict, report.answers)


def _one_thing(one: OneThing, answers: Sequence[Answer]) -> Iterator[Line]:
    found = one.finding
    about, plays = About(found.answer, finding=found.what), heard_of(found.evidence, answers[found.answer])
    yield from title("One thing to work on")
    where = f", question {found.answer + 1}" if len(answers) > 1 else ""
    yield Line(Look.LEAD, f"{plain_name(found.what).capitalize()}{where}", plays=plays, about=about)
    yield Line(Look.TEXT, found.advice, plays=plays, about=about)
    if one.drill is not None:
        yield Line(Look.DRILL, f"Train it for {one.drill.minutes:g} minutes. {one.drill.attend}", about=about)


def _rubric(verdict: Verdict, answers: Sequence[Answer]) -> Iterator[Line]:
    yield from title("What the verdict rests on")
    for line in verdict.lines:
        head = [*verdict_lines(replace(verdict, because=(), lines=(line,)))][1]
        places = audible(span for ground in line.grounds for span in ground.evidence)
        whole = audible(timed(answers[ground.answer] for ground in line.grounds))
        yield Line(Look.TEXT, head.strip(), plays=places or whole)
        yield from _grounds(line, answers)


def _grounds(line: LineScore, answers: Sequence[Answer]) -> Iterator[Line]:
    """What a score rests on; the line of what has none says itself why."""
    if line.score is None:
        return
    for ground in line.grounds:
        about = About(ground.answer, finding=ground.what)
        yield Line(Look.GROUND, told(ground), plays=heard_of(ground.evidence, answers[ground.answer]), about=about)
    for text in ("" if line.grounds else nothing_found(line), line.why):
        if text:
            yield Line(Look.GROUND, text)
