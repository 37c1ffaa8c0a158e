"""`interviewer rounds`."""

import argparse
import textwrap
from collections.abc import Iterator
from dataclasses import asdict

from interviewer.bank.rounds import Round
from interviewer.bank.sections import Section
from interviewer.cli.output import columns, document
from interviewer.cli.parts import opened

# Where the reason for a share begins.
_INDENT = 36


def run(arguments: argparse.Namespace) -> int:
    """List the rounds, or show one."""
    bank = opened(arguments).bank
    if arguments.action == "show":
        one = bank.round_named(arguments.name)
        document(asdict(one)) if arguments.json else print("\n".join(_lines(one)))
    elif arguments.json:
        document([asdict(one) for one in bank.rounds.values()])
    else:
        print("\n".join(map(line_of, bank.rounds.values())))
    return 0


def line_of(one: Round) -> str:
    """A round in a list."""
    return f"{one.id:<16} {one.title:<16} {one.minutes:3g} minutes, {_questions(one)}"


def _questions(one: Round) -> str:
    drawn = ", ".join(dict.fromkeys(one.types)) or f"those marked {', '.join(one.rounds)}"
    return f"{one.questions} question{'' if one.questions == 1 else 's'}: {drawn}"


def _lines(one: Round) -> Iterator[str]:
    yield f"{one.title} (--round {one.id})"
    yield f"{one.minutes:g} minutes, {_questions(one)}"
    if one.talk_minutes:
        yield f"Some {one.talk_minutes:g} minutes are yours to talk."
    yield f"Announce a structure in {one.structure_seconds:g} seconds at most."
    if one.sections:
        yield "\nYour talking time, and how far off is still well"
        yield from (line for section in one.sections for line in _section(section))
    if one.rubric:
        yield f"\nWhat passes{' (pass or fail, nothing between)' if one.pass_or_fail else ''}"
        yield from (
            line for text in one.rubric for line in textwrap.wrap(f"- {text}", columns(), subsequent_indent="  ")
        )


def _section(section: Section) -> list[str]:
    band = f"{100 * section.least:.0f} to {100 * section.most:.0f}"
    head = f"{section.tag:<15} {100 * section.share:3.0f} %  ({band})"
    return textwrap.wrap(f"{head:<{_INDENT}}{section.why}", columns(), subsequent_indent=" " * _INDENT)
