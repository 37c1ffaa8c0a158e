"""What is best done next."""

from interviewer.bank.bank import Bank
from interviewer.cli.desk.rounds_held import spelled
from interviewer.cli.habits import habit_in, last_reports
from interviewer.cli.models import missing
from interviewer.cli.parts import Parts
from interviewer.cli.resuming import rest
from interviewer.journal import read_facts
from interviewer.library import Library
from interviewer.tui.values import BrokenOff, Habit, Today


def today_of(parts: Parts, library: Library) -> Today:
    """As the last rounds and the models on this computer have it."""
    return Today(_broken_off(library), _habit(library, parts.bank), tuple(missing(parts)))


def _broken_off(library: Library) -> BrokenOff | None:
    newest = library.newest_unfinished()
    if newest is None:
        return None
    left = len(rest(read_facts(library.find(newest.name))).questions)
    return BrokenOff(newest.name, spelled(newest.moment), left)


def _habit(library: Library, bank: Bank) -> Habit | None:
    habit = habit_in(last_reports(library, bank))
    return None if habit is None else Habit(habit.what, habit.found, habit.answers, habit.drill.minutes)
