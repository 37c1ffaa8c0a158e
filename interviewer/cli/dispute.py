"""`interviewer dispute`."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from interviewer.cli.corrections import folder_of
from interviewer.cli.output import document, wrapped
from interviewer.cli.parts import Parts, opened
from interviewer.cli.rounds import counted_parts, facts_of
from interviewer.core.findings import Finding
from interviewer.core.judging.disputes import disputes, undisputed
from interviewer.core.judging.objections import DisputeWithdrawn, FindingDisputed
from interviewer.core.minutes import clock
from interviewer.core.report import report_of, rounded
from interviewer.core.trouble import CouldNotError
from interviewer.exports.wording import plain_name
from interviewer.journal import amend, read_facts

INDENT = 6


@dataclass(frozen=True)
class Listed:
    """A finding by its number in the list: the answer as the round counts it, and the note on it if it is disputed."""

    number: int
    answer: int
    question: str
    finding: Finding
    note: str | None


def run(arguments: argparse.Namespace) -> int:
    """List what was found in a round, dispute one of it, or let it stand again."""
    folder, parts = folder_of(arguments, arguments.round), opened(arguments)
    listed = _listed(folder, parts)
    chosen = _chosen(listed, arguments)
    if chosen is not None:
        amend(folder, [_fact(chosen, arguments)])
        listed = [one for one in _listed(folder, parts) if one.number == chosen.number]
    if arguments.json:
        document(rounded([_spelled(one) for one in listed]))
    else:
        print("\n".join(_lines(listed)))
    return 0


def _listed(folder: Path, parts: Parts) -> list[Listed]:
    """Everything that was found, in the order of the report; what is disputed as well, so that numbers stay."""
    whole = read_facts(folder)
    counted, notes = counted_parts(whole), disputes(whole)
    numbers = [part.number for part in counted if part.question] or [0]
    facts = undisputed(facts_of(counted, whole))
    report = report_of(facts, parts.setting(facts))
    if not report.findings:
        raise CouldNotError(f"Nothing was found in the round {folder.name}, so there is nothing to dispute.")
    return [
        Listed(
            number,
            numbers[one.answer],
            report.answers[one.answer].question,
            one,
            notes.get((numbers[one.answer], one.what)),
        )
        for number, one in enumerate(report.findings, 1)
    ]


def _chosen(listed: Sequence[Listed], arguments: argparse.Namespace) -> Listed | None:
    if arguments.number and arguments.withdraw:
        raise CouldNotError("A finding is disputed or stands again: give N or --withdraw N. Nothing was changed.")
    number = arguments.number or arguments.withdraw
    if arguments.note is not None and not arguments.number:
        raise CouldNotError("--note says why a finding is not so: give its number too. Nothing was changed.")
    if number and number > len(listed):
        raise CouldNotError(
            f"There is no finding {number}: the round has {len(listed)}. Nothing was changed. "
            f"To see them: interviewer dispute {arguments.round}"
        )
    return listed[number - 1] if number else None


def _fact(one: Listed, arguments: argparse.Namespace) -> FindingDisputed | DisputeWithdrawn:
    """What is to be written down about a finding."""
    if arguments.withdraw:
        if one.note is None:
            raise CouldNotError(f"Finding {one.number} was not disputed, so there is nothing to withdraw.")
        return DisputeWithdrawn(one.answer, one.finding.what)
    return FindingDisputed(one.answer, one.finding.what, arguments.note or "")


def _spelled(one: Listed) -> dict[str, Any]:
    found = one.finding
    return {
        "number": one.number,
        "answer": one.answer,
        "question": one.question or None,
        "what": found.what,
        "good": found.good,
        "evidence": [{"start": span.start, "end": span.end} for span in found.evidence],
        "quote": found.quote,
        "why": found.why,
        "disputed": one.note is not None,
        "note": one.note or None,
    }


def _lines(listed: Sequence[Listed]) -> Iterator[str]:
    answer = -1
    for one in listed:
        if one.answer != answer:
            answer = one.answer
            yield from wrapped(f"Question {answer + 1}: {one.question or '(not given)'}", 2)
        yield from wrapped(_line(one), INDENT)


def _line(one: Listed) -> str:
    found = one.finding
    places = f" (at {clock(found.evidence[0].start)})" if found.evidence else ""
    quoted = f" “{found.quote}”" if found.quote else ""
    strength = ", a strength" if found.good else ""
    return f"{one.number:>4}  {plain_name(found.what)}{strength}{places}{_told(one)}.{quoted}"


def _told(one: Listed) -> str:
    if one.note is None:
        return ""
    return f": not so, you said{f' ({one.note})' if one.note else ''}"
