"""`interviewer drill`."""

import argparse
from collections.abc import Iterator

from interviewer.adapters.portaudio import quiet
from interviewer.bank.plain_words import nearest
from interviewer.cli import screens
from interviewer.cli.corrections import folder_of, library_of
from interviewer.cli.habits import LAST_ROUNDS, Habit, habit_in, last_reports, report_in
from interviewer.cli.live import held
from interviewer.cli.output import note
from interviewer.cli.parts import Parts, opened
from interviewer.core.judging.judged import too_little
from interviewer.core.judging.rubric import FAULTS
from interviewer.core.minutes import clock
from interviewer.core.probes.demeanours import COACH
from interviewer.core.report import Report
from interviewer.core.trouble import CouldNotError
from interviewer.exports.wording import plain_name
from interviewer.tui.places import InRound
from interviewer.tui.values import Wish


def run(arguments: argparse.Namespace) -> int:
    """Train what costs most, or what is named."""
    if screens.wanted(arguments):
        return screens.shown(lambda _: InRound(Wish(as_given=True)), arguments)
    parts = opened(arguments)
    habit = habit_for(arguments, parts)
    for line in before(habit):
        note(line)
    with quiet():
        report = held(parts, as_practice(arguments, habit))
    for line in _after(habit, report):
        note(line)
    return 0


def habit_for(arguments: argparse.Namespace, parts: Parts) -> Habit:
    """The habit that is to be trained: the one that is named, or what costs most."""
    named = _fault(arguments.name) if arguments.name is not None else None
    if arguments.of is not None:
        reports, where = [report_in(folder_of(arguments, arguments.of), parts)], f"the round {arguments.of}"
    else:
        reports, where = last_reports(library_of(arguments), parts), f"your last {LAST_ROUNDS} rounds"
    habit = habit_in(reports, named)
    if habit is None:
        raise CouldNotError(
            f"Nothing was found in {where} that a drill could train. To choose one: interviewer drill NAME, with NAME "
            f"one of those in a report, like {FAULTS[0]}"
        )
    return habit


def _fault(name: str) -> str:
    """The fault of that name, however its words are joined."""
    what = "_".join(name.lower().replace("-", " ").replace("_", " ").split())
    if what not in FAULTS:
        raise CouldNotError(f'No drill trains "{name}"{nearest(what, FAULTS)}.')
    return what


def as_practice(arguments: argparse.Namespace, habit: Habit) -> argparse.Namespace:
    """The command line of the round that this is."""
    # Who answered in a recording cannot be coached any more.
    demeanour = None if arguments.source else COACH
    types, minutes = habit.drill.type or habit.kind, habit.drill.minutes
    return argparse.Namespace(**{**vars(arguments), "types": types, "minutes": minutes, "demeanour": demeanour})


def before(habit: Habit) -> Iterator[str]:
    """What the candidate should know of it."""
    yield f"Drill: {plain_name(habit.what)}{_counted(habit)}."
    yield f"{habit.drill.minutes:g} minutes: {habit.drill.attend}"


def _counted(habit: Habit) -> str:
    return f", found in {habit.found} of {habit.answers} answers before" if habit.answers else ""


def _after(habit: Habit, report: Report) -> Iterator[str]:
    """Whether it came again, as far as that can be told."""
    again = [finding for finding in report.findings if finding.what == habit.what]
    called = plain_name(habit.what)
    if again:
        places = ", ".join(clock(span.start) for finding in again for span in finding.evidence[:1])
        yield f"It came again: {called}{f' (at {places})' if places else ''}{_counted(habit)}. {again[0].advice}"
    elif why := next(filter(None, map(too_little, report.answers)), ""):
        yield f"Whether it came again cannot be told: {why}."
    else:
        yield f"It did not come this time: {called}{_counted(habit)}. Do it again another day: once is no habit."
