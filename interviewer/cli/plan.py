"""Which questions a round asks, and for how long."""

import argparse
import random
from collections.abc import Collection
from dataclasses import dataclass, replace

from interviewer.bank.bank import Bank
from interviewer.bank.drawing import drawn
from interviewer.bank.questions import Question
from interviewer.cli.kind_notes import note_read
from interviewer.cli.output import note
from interviewer.core.events import Planned
from interviewer.core.tags import CASE
from interviewer.core.trouble import CouldNotError

DRILL = "drill"


@dataclass(frozen=True)
class Plan:
    """The questions in order; minutes after which none is begun any more, None where only their number counts."""

    questions: tuple[Planned, ...]
    minutes: float | None


def plan_of(arguments: argparse.Namespace, lately_asked: Collection[str], bank: Bank) -> Plan:
    """What the command line asks for of a bank."""
    if arguments.question:
        if arguments.round or arguments.questions:
            raise CouldNotError("--question asks just that one: leave out --round and --questions.")
        return Plan((_planned(_asked(arguments, bank)),), arguments.minutes)
    shape = bank.round_named(arguments.round or DRILL)
    pool = [one for one in bank.questions.values() if _fits(one, arguments)]
    if not arguments.round and arguments.kind:
        shape = replace(shape, types=(arguments.kind,))
    # With nothing but a time to fill, questions come until it is full.
    count = arguments.questions or (len(pool) if arguments.minutes and not arguments.round else shape.questions)
    chosen = drawn(shape, pool, count, random.Random(), lately_asked)  # noqa: S311  a question is no secret
    if not chosen:
        raise CouldNotError(_nothing(shape.id, arguments.kind))
    if len(chosen) < (arguments.questions or 0):
        note(f"There are only {len(chosen)} such questions: each is asked once.")
    minutes = arguments.minutes or (shape.minutes if arguments.round else None)
    return Plan(tuple(_planned(one) for one in chosen), minutes)


def _nothing(name: str, kind: str | None) -> str:
    if kind:
        return f'The round "{name}" has no questions of kind {kind}; leave --kind out.'
    return f'No question is there for the round "{name}". To see what it draws: interviewer rounds show {name}'


def _asked(arguments: argparse.Namespace, bank: Bank) -> Question:
    question = bank.asked(arguments.question, arguments.kind)
    if not question.id and not arguments.kind:
        note_read("Your answer", question.kind)
    return question


def _fits(question: Question, arguments: argparse.Namespace) -> bool:
    kind = arguments.kind or ("" if arguments.round else CASE)
    return question.kind == kind if kind else True


def _planned(question: Question) -> Planned:
    return Planned(question.id, question.text, question.kind)
