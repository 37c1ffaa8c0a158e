"""What costs a candidate most, over the rounds on disk."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from interviewer.cli.parts import Parts
from interviewer.cli.rounds import counted_parts, facts_of
from interviewer.core.judging.drills import Drill, drill_for
from interviewer.core.judging.rubric import CASE_FAULTS, STORY_FAULTS
from interviewer.core.report import Report, report_of
from interviewer.core.tags import BEHAVIOURAL, CASE
from interviewer.core.trouble import CouldNotError
from interviewer.journal import read_facts
from interviewer.library import Library

# What lies further back may be mended by now.
LAST_ROUNDS = 5


@dataclass(frozen=True)
class Habit:
    """A fault, the drill that trains it, the kind of answer it came in, and in how many answers of how many."""

    what: str
    drill: Drill
    kind: str
    found: int
    answers: int


def habit_in(reports: Sequence[Report], what: str | None = None) -> Habit | None:
    """The fault of that name, or the one that cost most, as these rounds show it; None where there is none."""
    what = what or _costliest(reports)
    drill = drill_for(what) if what else None
    if what is None or drill is None:
        return None
    in_kinds = _kinds(what)
    answers = [
        (answer.kind, any(one.what == what and one.answer == number for one in report.findings))
        for report in reports
        for number, answer in enumerate(report.answers)
        if answer.segments and answer.kind in in_kinds
    ]
    came = [kind for kind, found in answers if found]
    return Habit(what, drill, came[0] if came else in_kinds[0], len(came), len(answers))


def last_reports(library: Library, parts: Parts) -> list[Report]:
    """The reports of the last rounds in which something was said, the latest first; none is heard again.

    Of a round that cannot be read it is told why.
    """
    return list(islice(_told(sorted(library.own(), key=_age, reverse=True), parts), LAST_ROUNDS))


def report_in(folder: Path, parts: Parts) -> Report:
    """The report of a round as far as it was heard."""
    whole = read_facts(folder)
    facts = facts_of(counted_parts(whole), whole)
    return report_of(facts, parts.setting(facts))


def _costliest(reports: Iterable[Report]) -> str | None:
    costs: dict[str, float] = defaultdict(float)
    for report in reports:
        for finding in report.findings:
            if not finding.good and drill_for(finding.what):
                costs[finding.what] += finding.cost
    return max(costs, key=lambda what: costs[what], default=None)


def _kinds(what: str) -> tuple[str, ...]:
    """The kinds of answers in which it can be found."""
    if what in CASE_FAULTS:
        return (CASE,)
    return (BEHAVIOURAL,) if what in STORY_FAULTS else (CASE, BEHAVIOURAL)


def _told(folders: Iterable[Path], parts: Parts) -> Iterator[Report]:
    for folder in folders:
        try:
            report = report_in(folder, parts)
        except CouldNotError as trouble:
            parts.tell(f"One round is passed over. {trouble}")
            continue
        if any(answer.segments for answer in report.answers):
            yield report


def _age(folder: Path) -> tuple[bool, int, str]:
    """The order of rounds in time by their names; those with names of another kind are the oldest, like the example."""
    with suppress(ValueError):
        date.fromisoformat(folder.name[:10])
        # -10 follows -9, on the same minute.
        return True, 0, f"{folder.name[:15]}{len(folder.name):03}{folder.name}"
    return False, 0, folder.name
