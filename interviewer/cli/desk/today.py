"""What is best done next."""

from interviewer.cli.desk.rounds_held import spelled
from interviewer.cli.habits import habit_in, last_reports
from interviewer.cli.models import missing
from interviewer.cli.parts import Parts
from interviewer.cli.resuming import rest
from interviewer.journal import read_facts
from interviewer.library import Library
from interviewer.tui.values import BrokenOff, Habit, Today

# Further back it would take long to look for a round that broke off.
NEWEST = 10


def today_of(parts: Parts, library: Library) -> Today:
    """As the last rounds and the models on this computer have it."""
    return Today(_broken_off(library), _habit(library, parts), tuple(missing(parts)))


def _broken_off(library: Library) -> BrokenOff | None:
    newest = library.newest_unfinished(NEWEST)
    if newest is None:
        return None
    left = len(rest(read_facts(library.find(newest.name))).questions)
    return BrokenOff(spelled(newest.moment), left)


def _habit(library: Library, parts: Parts) -> Habit | None:
    habit = habit_in(last_reports(library, parts))
    return None if habit is None else Habit(habit.what, habit.found, habit.answers, habit.drill.minutes)
