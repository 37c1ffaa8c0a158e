"""`interviewer rounds`."""

import argparse
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from interviewer.bank.rounds import Round
from interviewer.cli.output import columns, document
from interviewer.cli.parts import opened
from interviewer.core.judging.rubric import NO_RULES, RubricLine
from interviewer.core.sections import Section

_SURE, _BAND, _PLANNED = "█", "▒", "┃"
_SHORTEST_BAR, _LONGEST_BAR = 20, 40


def run(arguments: argparse.Namespace) -> int:
    """List the rounds, or show one."""
    bank = opened(arguments).bank
    if arguments.action == "show":
        one = bank.round_named(arguments.name)
        document(asdict(one)) if arguments.json else print("\n".join(_fitted(_lines(one))))
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


def _fitted(lines: Iterable[str]) -> Iterator[str]:
    """Lines no wider than the terminal."""
    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()) + 2)
        yield from [line] if len(line) <= columns() else textwrap.wrap(line, columns(), subsequent_indent=indent)


def _lines(one: Round) -> Iterator[str]:
    yield f"{one.title} (--round {one.id})"
    yield f"{one.minutes:g} minutes, {_questions(one)}"
    if one.talk_minutes:
        yield f"Some {one.talk_minutes:g} minutes are yours to talk."
    yield f"Announce a structure in {one.structure_seconds:g} seconds at most."
    if one.sections:
        yield ""
        yield "Your talking time, and how far off is still well"
        yield f"({_SURE} at least, {_BAND} still well, {_PLANNED} planned)"
        top = max(section.most for section in one.sections)
        yield from (line for section in one.sections for line in _section(section, top))
    if one.rubric:
        yield ""
        yield f"What passes{' (pass or fail, nothing between)' if one.pass_or_fail else ''}"
        yield from (text for line in one.rubric for text in _rules(line))
        yield ""
        yield from _verdict(one)


def _rules(line: RubricLine) -> Iterator[str]:
    yield f"- {line.line}"
    if line.types:
        yield f"    only answers to: {', '.join(line.types)}"
    for what, names in (("lowered by", line.faults), ("raised by", line.strengths)):
        if names:
            yield f"    {what}: {', '.join(name.replace('_', ' ') for name in names)}"
    if line.why or not line.has_rules:
        yield f"    {line.why or NO_RULES}"


def _verdict(one: Round) -> Iterator[str]:
    """How the lines are scored, and what is made of the scores."""
    lean = one.lean
    yield "An answer begins at 3 in each line, loses 1 for each fault, gains 1 for strengths; a line has their mean."
    yes = f"from {lean.leaning_yes:g} on average, with no line below {lean.yes_lowest}"
    if one.pass_or_fail:
        yield f"Passed {yes}."
        return
    strong = f"from {lean.strong_yes:g}, with none below {lean.strong_lowest}"
    yield f"Leaning yes {yes}; a strong yes {strong}; leaning no from {lean.leaning_no:g}; below, a strong no."


def _section(section: Section, top: float) -> Iterator[str]:
    band = f"({100 * section.least:.0f} to {100 * section.most:.0f})"
    head = f"{section.tag:<15} {100 * section.share:3.0f} %  {band:<10}"
    beside = columns() - len(head) - 2
    if beside >= _SHORTEST_BAR:
        yield f"{head}  {_bar(section, min(beside, _LONGEST_BAR) / top)}"
    else:
        yield head.rstrip()
        yield f"  {_bar(section, (columns() - 2) / top)}"
    yield from textwrap.wrap(section.why, columns(), initial_indent="  ", subsequent_indent="  ")


def _bar(section: Section, scale: float) -> str:
    """A share as a bar with its band, so many cells for the whole."""
    least, planned, most = (max(1, round(share * scale)) for share in (section.least, section.share, section.most))
    cells = list(_SURE * least + _BAND * (most - least))
    cells[planned - 1 : planned] = _PLANNED
    return "".join(cells)
