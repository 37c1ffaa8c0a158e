"""Which questions a round asks, and for how long."""

import argparse
import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from interviewer.bank.bank import Bank
from interviewer.bank.drawing import drawn, enough
from interviewer.bank.questions import Question
from interviewer.bank.rounds import Round
from interviewer.cli.kind_notes import read_as
from interviewer.cli.mix import DRAWING, nothing, pool_of, refuse, shape_of
from interviewer.core.events import Planned
from interviewer.core.trouble import CouldNotError

# Who reads more before a round begins?
_MOST_REASONS = 3


@dataclass(frozen=True)
class Plan:
    """The questions in order; minutes after which none is begun any more, None where only their number counts.

    `round` is the id of the bank's round (empty: a mix of the candidate's own); `told` is to be said before it begins.
    """

    questions: tuple[Planned, ...]
    minutes: float | None
    round: str = ""
    told: tuple[str, ...] = ()


def plan_of(
    arguments: argparse.Namespace,
    lately_asked: Collection[str],
    bank: Bank,
    due: Mapping[str, str] = MappingProxyType({}),
) -> Plan:
    """What the command line asks for of a bank; `due` are the words to be asked again, with the reason for each."""
    if arguments.question:
        refuse(arguments, "--question asks just that one", DRAWING)
        asked = bank.asked(arguments.question, arguments.kind)
        guessed = not asked.id and not arguments.kind
        told = (read_as("Your answer", asked.kind),) if guessed else ()
        return Plan((_planned(asked),), arguments.minutes, told=told)
    shape, pool = shape_of(arguments, bank), pool_of(arguments, bank)
    chance = random.Random(arguments.seed)  # noqa: S311  a question is no secret
    in_order = drawn(shape, pool, len(pool), chance, lately_asked, tuple(due))
    chosen = in_order[: _count(arguments, shape, in_order)]
    if not chosen:
        raise CouldNotError(nothing(arguments, shape))
    return _whole(arguments, shape, chosen, due)


def _whole(arguments: argparse.Namespace, shape: Round, chosen: Sequence[Question], due: Mapping[str, str]) -> Plan:
    minutes = shape.minutes if arguments.round else arguments.minutes
    how_many = "as many questions as fit" if _is_filled(arguments) else _counted(len(chosen), "question")
    length = [_counted(minutes, "minute")] if minutes else []
    # A single question needs no plan.
    plan = [", ".join([shape.title, *length, how_many])] if arguments.round or minutes or len(chosen) > 1 else []
    are_few = len(chosen) < (arguments.questions or 0)
    few = [f"There are only {len(chosen)} such questions: each is asked once."] if are_few else []
    told = (*few, *plan, *_again([due.get(one.text, "") for one in chosen]))
    return Plan(tuple(map(_planned, chosen)), minutes, shape.id, told)


def _count(arguments: argparse.Namespace, shape: Round, in_order: Sequence[Question]) -> int:
    if arguments.questions:
        return int(arguments.questions)
    if _is_filled(arguments):
        return len(in_order)
    return enough(shape, in_order) if arguments.round else shape.questions


def _is_filled(arguments: argparse.Namespace) -> bool:
    """Whether questions come until the time is up: nothing else says how many."""
    return bool(arguments.minutes) and not arguments.round and not arguments.questions


def _again(reasons: Sequence[str]) -> list[str]:
    """Why questions come again, if any do; `reasons` are those of all questions, empty for the others."""
    if len(reasons) == 1:
        return [f"Asked again: {reasons[0]}."] if reasons[0] else []
    named = [f"question {number} ({reason})" for number, reason in enumerate(reasons, 1) if reason]
    more = len(named) - _MOST_REASONS
    named[_MOST_REASONS:] = [f"and {more} more"] if more > 0 else []
    return [f"Asked again: {', '.join(named)}."] if named else []


def _counted(number: float, what: str) -> str:
    return f"{number:g} {what}{'' if number == 1 else 's'}"


def _planned(question: Question) -> Planned:
    return Planned(question.id, question.text, question.kind)
