"""What is best done next."""

from interviewer.cli.desk.rounds_held import spelled
from interviewer.cli.habits import habit_in, last_reports
from interviewer.cli.models import missing
from interviewer.cli.parts import Parts
from interviewer.cli.resuming import rest
from interviewer.journal import read_facts
from interviewer.library import Library, RoundSummary
from interviewer.tui.values import BrokenOff, Habit, Today

# Further back it would take long to look for a round that broke off.
NEWEST = 10


def today_of(parts: Parts, library: Library) -> Today:
    """As the last rounds and the models on this computer have it."""
    return Today(_broken_off(library), _habit(library, parts), tuple(missing(parts)))


def newest_broken(library: Library) -> RoundSummary | None:
    """The round that broke off last, of those that home offers to go on with or to close."""
    return library.newest_unfinished(NEWEST)


def offer_of(broken: RoundSummary, library: Library) -> BrokenOff:
    """What home says of it."""
    left = len(rest(read_facts(library.find(broken.name))).questions)
    return BrokenOff(spelled(broken.moment), left)


def _broken_off(library: Library) -> BrokenOff | None:
    newest = newest_broken(library)
    return None if newest is None else offer_of(newest, library)


def _habit(library: Library, parts: Parts) -> Habit | None:
    habit = habit_in(last_reports(library, parts))
    return None if habit is None else Habit(habit.what, habit.found, habit.answers, habit.drill.minutes)
