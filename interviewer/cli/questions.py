"""`interviewer questions`."""

import argparse
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from interviewer.bank.bank import Bank
from interviewer.bank.dashboards import COLUMNS, table_lines
from interviewer.bank.drawing import fits
from interviewer.bank.plain_words import nearest
from interviewer.bank.questions import Question
from interviewer.bank.rounds import DRAWN
from interviewer.cli.history import due_by
from interviewer.cli.output import columns, document
from interviewer.cli.parts import Parts, opened
from interviewer.cli.question_files import add, check
from interviewer.cli.round_shapes import line_of
from interviewer.core.trouble import CouldNotError
from interviewer.library import Library

# What a candidate may see before answering; the rest is what a strong answer holds.
LISTED = ("id", "text", "kind", "type", "pack", "rounds", "minutes")
SHOWN = (*LISTED, "dashboard")
ANSWERS = {
    "stakes": "What is at stake",
    "north_star": "The measure of value",
    "causes": "Likely causes",
    "segments": "Splits that matter",
    "tradeoffs": "What is given up for what",
    "effects": "Second-order effects",
    "listens_for": "What the interviewer hopes to hear",
    "probes": "Follow-up questions",
    "traps": "Tempting mistakes",
}


def run(arguments: argparse.Namespace) -> int:
    """List, show, check or add."""
    parts = opened(arguments)
    actions = {"list": _list, "show": _show, "check": check, "add": add}
    return actions[arguments.action](parts, arguments)


def _list(parts: Parts, arguments: argparse.Namespace) -> int:
    bank = parts.bank
    questions, due = _chosen(bank, arguments), due_by(date.today(), Library(parts.home.sessions))
    whole = len(questions) == len(bank.questions)
    if arguments.json:
        listed = [_fields(question, LISTED) | {"due": question.text in due} for question in questions]
        document({"questions": listed, "rounds": [asdict(one) for one in bank.rounds.values()]})
    else:
        print("\n".join([*_lines(bank, questions, due), *(_round_lines(bank) if whole else ())]))
    return 0


def _chosen(bank: Bank, arguments: argparse.Namespace) -> list[Question]:
    shape = bank.round_named(arguments.round) if arguments.round else None
    named = arguments.type
    if named is not None and named not in DRAWN:
        raise CouldNotError(f'There is no type "{named}"{nearest(named, DRAWN)}.')
    return [
        question
        for question in bank.questions.values()
        if (shape is None or fits(question, shape)) and named in (None, question.type, question.kind)
    ]


def _lines(bank: Bank, questions: list[Question], due: Mapping[str, str]) -> Iterator[str]:
    width = max((len(question.id) for question in questions), default=0)
    listed, again = {question.id for question in questions}, sum(question.text in due for question in questions)
    for pack in bank.packs:
        mine = [question for name, question in pack.questions.items() if name in listed]
        if mine:
            yield f"{pack.title} (--question ID)"
            yield from (_line(question, width, _mark(question.text in due, again)) for question in mine)
            yield ""
    more = f", {again} due to be asked again" if again else ""
    yield f"{len(questions)} question{'' if len(questions) == 1 else 's'}{more}"


def _mark(is_due: bool, of: int) -> str:
    """A column that is there where any is due."""
    return f"{'due' if is_due else '':<5}" if of else ""


def _line(question: Question, width: int, mark: str) -> str:
    return f"{question.id:<{width}}  {question.type:<14}  {mark}{question.text}"


def _round_lines(bank: Bank) -> Iterator[str]:
    yield "\nRounds (--round NAME)"
    yield from map(line_of, bank.rounds.values())


def _show(parts: Parts, arguments: argparse.Namespace) -> int:
    question = parts.bank.question(arguments.id.strip())
    if arguments.json:
        document(asdict(question) if arguments.answers else _fields(question, SHOWN))
    else:
        print("\n".join([*_as_put(question), *(_answers(question) if arguments.answers else ())]))
    return 0


def _fields(question: Question, names: tuple[str, ...]) -> dict[str, Any]:
    whole = asdict(question)
    return {name: whole[name] for name in names}


def _as_put(question: Question) -> Iterator[str]:
    """A question as the candidate meets it."""
    facts = [question.pack, question.type, *question.rounds]
    minutes = f", some {question.minutes:g} minutes" if question.minutes else ""
    yield f"{question.id} ({', '.join(dict.fromkeys(facts))}{minutes})"
    yield ""
    yield from textwrap.wrap(question.text, columns())
    if question.dashboard:
        yield ""
        yield from table_lines(question.dashboard, min(columns(), COLUMNS))


def _answers(question: Question) -> Iterator[str]:
    """What the interviewer knows."""
    for key, heading in ANSWERS.items():
        texts = getattr(question, key)
        if texts:
            yield f"\n{heading}"
            yield from (line for text in texts for line in _item(text))
    if question.truth:
        yield "\nThe truth"
        yield from _item(question.truth)
        yield "\nWhat is told, if it is asked about"
        for reveal in question.reveals:
            yield from _item(f"{', '.join(reveal.asked)}: {reveal.say}")


def _item(text: str) -> list[str]:
    return textwrap.wrap(f"- {text}", columns(), subsequent_indent="  ")
