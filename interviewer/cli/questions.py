"""`interviewer questions`."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict

from interviewer.bank.questions import questions
from interviewer.bank.rounds import Round, rounds
from interviewer.cli.output import document


def run(arguments: argparse.Namespace) -> int:
    """Print the bank."""
    if arguments.json:
        listed = {"questions": map(asdict, questions().values()), "rounds": map(asdict, rounds().values())}
        document({kind: list(entries) for kind, entries in listed.items()})
    else:
        print("\n".join(_lines()))
    return 0


def _lines() -> Iterator[str]:
    yield "Questions (--question ID)"
    yield from (f"{question.id:<24} {question.kind:<12} {question.text}" for question in questions().values())
    yield "\nRounds (--round NAME)"
    yield from map(_round, rounds().values())


def _round(one: Round) -> str:
    count = f"{one.questions} question{'' if one.questions == 1 else 's'}"
    return f"{one.id:<24} {one.title:<14} {one.minutes:3.0f} minutes, {count}: {', '.join(one.types)}"
