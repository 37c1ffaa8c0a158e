"""A whole round with a candidate who is made up, and the four reports that can be made of it."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from interviewer.cli.arguments import parser
from interviewer.cli.live import hold_plan
from interviewer.cli.parts import Parts
from interviewer.cli.plan import Plan
from interviewer.cli.rounds import report_of_round
from interviewer.cli.simulated.candidate import Candidate, Watched
from interviewer.core.events import Fact, Planned, QuestionAsked
from interviewer.core.report import report_of
from interviewer.core.simulation.comparison import Comparison, Reports, comparison_of
from interviewer.core.simulation.retold import counted_facts, retold, tagged_facts, true_facts
from interviewer.core.simulation.script import Answer
from interviewer.core.simulation.truth import TrueAnswer, Truth
from interviewer.core.trouble import CouldNotError
from interviewer.journal import read_facts
from interviewer.library import Library


@dataclass(frozen=True)
class Simulated:
    """A round that was held: how far its report is from the truth, and how it went."""

    compared: Comparison
    watched: Watched


def simulated(audio: Path, truth: Truth, parts: Parts, arguments: argparse.Namespace, sessions: Path) -> Simulated:
    """Hold a round with this recording for its candidate, kept in that folder of rounds."""
    parts = _patient(parts)
    plan = Plan(tuple(planned(answer.script, parts) for answer in truth.answers), None)
    candidate = Candidate(truth)
    folder = _held(plan, Library(sessions), parts, _as_practice(audio, arguments), candidate)
    if candidate.trouble:
        raise CouldNotError(candidate.trouble)
    facts = read_facts(folder)
    return Simulated(
        comparison_of(truth, facts, _reports(folder, facts, truth, parts, arguments.model)), candidate.watched
    )


def planned(answer: Answer, parts: Parts) -> Planned:
    """The question of an answer, as it is put."""
    asked = parts.bank.asked(answer.question, answer.kind)
    return Planned(asked.id, asked.text, asked.kind)


def _patient(parts: Parts) -> Parts:
    """An answer is over when the script is: neither silence nor what is said in it ends it."""
    answer = replace(parts.config.answer, wait=0, spoken_end=False)
    return replace(parts, config=replace(parts.config, answer=answer))


def _as_practice(audio: Path, arguments: argparse.Namespace) -> argparse.Namespace:
    """The command line of the round."""
    line = parser().parse_args(
        ["practice", "--plain", "--quiet", "--from", str(audio), "--speed", str(arguments.speed)]
    )
    return argparse.Namespace(**{**vars(line), "model": arguments.model, "demeanour": arguments.demeanour})


def _held(plan: Plan, library: Library, parts: Parts, arguments: argparse.Namespace, candidate: Candidate) -> Path:
    try:
        return hold_plan(plan, library, parts, arguments, candidate)
    except CouldNotError as trouble:
        # What Ctrl-C says of a round that can be taken up again is not true of this one.
        if isinstance(trouble.__context__, KeyboardInterrupt):
            raise KeyboardInterrupt from None
        raise


def _reports(folder: Path, facts: Sequence[Fact], truth: Truth, parts: Parts, model: str | None) -> Reports:
    setting = parts.setting(facts)
    asked = [fact.question for fact in facts if isinstance(fact, QuestionAsked)]
    questions = dict(zip(map(id, truth.answers), asked, strict=False))

    def question_of(answer: TrueAnswer) -> str:
        return questions.get(id(answer), "")

    told = (true_facts, counted_facts, tagged_facts(parts.tagger, question_of))
    true, counted, tagged = (report_of(retold(facts, truth, tell), setting) for tell in told)
    return Reports(true, counted, tagged, report_of_round(folder, parts, model))
