"""The figures of a round from its facts: no sound is heard for it, so what broke off before its end is left out."""

import argparse
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from interviewer.cli.parts import Parts, opened
from interviewer.cli.rounds import counted_parts, facts_of
from interviewer.core.answers import Answer
from interviewer.core.events import AnswerEnded, Fact, RoundPlanned, RoundSet
from interviewer.core.figures.milestones import Milestone
from interviewer.core.figures.stripes import SILENCE, UNSURE
from interviewer.core.findings import Finding
from interviewer.core.judging.drills import DRILLS
from interviewer.core.judging.verdict import Verdict
from interviewer.core.over_time.round_figures import AnswerFigures, RoundFigures
from interviewer.core.over_time.selection import HABIT
from interviewer.core.report import Report, report_of
from interviewer.core.setting import Setting
from interviewer.core.trouble import CouldNotError
from interviewer.journal import read_facts
from interviewer.library import moment_of

DRILL_MINUTES = {drill.minutes for drill in DRILLS}


def reading(arguments: argparse.Namespace) -> Callable[[Path], RoundFigures]:
    """What makes the figures of the round in a folder."""
    parts = opened(arguments)
    return lambda folder: figures_in(folder, parts)


def figures_in(folder: Path, parts: Parts) -> RoundFigures:
    """The figures of the round in a folder; of one that cannot be read, why."""
    try:
        facts = read_facts(folder)
    except CouldNotError as trouble:
        return RoundFigures(folder.name, _moment((), folder.name), trouble=str(trouble))
    return figures_of(folder.name, facts, parts.setting(facts))


def figures_of(name: str, facts: Sequence[Fact], setting: Setting) -> RoundFigures:
    """The figures of the round of that name."""
    ended = [part for part in counted_parts(tuple(facts)) if part.began is None or _has_ended(part.facts)]
    report = report_of(facts_of(ended, facts), setting)
    return RoundFigures(
        name,
        _moment(facts, name),
        _round(facts),
        {section.tag: section.share for section in setting.sections},
        _lean(report.verdict),
        answers_in(report),
    )


def answers_in(report: Report) -> tuple[AnswerFigures, ...]:
    """The figures of the answers of a report in which anything was said."""
    return tuple(
        _answer(answer, [one for one in report.findings if one.answer == number])
        for number, answer in enumerate(report.answers)
        if answer.segments
    )


def _round(facts: Sequence[Fact]) -> str:
    """What it was drawn as; a drill is stored as a mix of one's own, of one question in the minutes of a drill."""
    planned = next((fact for fact in facts if isinstance(fact, RoundPlanned)), None)
    named = next((fact.round for fact in facts if isinstance(fact, RoundSet)), "")
    is_habit = not named and planned is not None and len(planned.questions) == 1 and planned.minutes in DRILL_MINUTES
    return HABIT if is_habit else named


def _lean(verdict: Verdict | None) -> str:
    return verdict.lean or "" if verdict else ""


def _has_ended(facts: Sequence[Fact]) -> bool:
    return any(isinstance(fact, AnswerEnded) for fact in facts)


def _moment(facts: Sequence[Fact], name: str) -> float | None:
    """When a round began; None for a year so far away that no calendar here has it."""
    moment = moment_of(facts, name)
    with suppress(ValueError, OverflowError, OSError):
        told = moment.timestamp() if moment else None
        return told if told is None or datetime.fromtimestamp(told).astimezone() else None
    return None


def _answer(answer: Answer, findings: Sequence[Finding]) -> AnswerFigures:
    seconds = answer.seconds
    came = answer.milestones
    return AnswerFigures(
        answer.question,
        answer.kind,
        None if seconds is None else sum(seconds.values()),
        {tag: spent for tag, spent in (seconds or {}).items() if spent and tag not in (SILENCE, UNSURE)},
        answer.vomit_seconds,
        _first(answer, came.stake),
        _first(answer, came.hypothesis),
        _first(answer, came.recommendation),
        answer.pace.words,
        answer.pace.speaking_seconds,
        answer.fillers.sounds,
        answer.fillers.words,
        answer.pauses.count,
        tuple(one.what for one in findings if not one.good),
    )


def _first(answer: Answer, milestone: Milestone | None) -> float | None:
    """How long it took; all of the talk, where it never came."""
    if answer.seconds is None or milestone is None:
        return None if answer.seconds is None else answer.pace.speaking_seconds
    return milestone.talk
