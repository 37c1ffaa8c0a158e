"""Questions that went badly, asked again at growing distances until they go well."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

# Days to wait after it went badly; then after it went well once since, twice, and so on. After that it is learned.
GAPS = (1.0, 3.0, 7.0, 21.0)
# Kept to the day, the way from badly to learned takes the sum of the gaps, 32 days, and on the last of them comes its
# last visit. Nobody keeps to the day: as much again is allowed for coming late. What lies further back begins anew.
REMEMBERED_DAYS = 2 * sum(GAPS)

_TIMES = ("", ", and well once since", ", and well twice since", ", and well three times since")


@dataclass(frozen=True)
class Asked:
    """A question that was asked, by its words, so many days ago, and whether it went badly."""

    question_text: str
    days_ago: float
    went_badly: bool


@dataclass(frozen=True)
class _Course:
    """How a question went that went badly once: days since it last did, since it was last asked, how often well since.

    A question is learned when it went well as often as there are gaps.
    """

    bad_days_ago: float
    days_ago: float
    well_since: int

    @property
    def overdue(self) -> float:
        """For how many days it should have been asked again; below zero: not yet."""
        return self.days_ago - GAPS[self.well_since] if self.well_since < len(GAPS) else -float("inf")


def due(history: Sequence[Asked]) -> dict[str, str]:
    """The words of the questions to be asked again by now, the longest overdue first, and why each comes again."""
    waiting = [(text, course) for text, course in _courses(history).items() if course.overdue >= 0]
    return {text: _why(course) for text, course in sorted(waiting, key=lambda one: -one[1].overdue)}


def _why(course: _Course) -> str:
    days = int(course.bad_days_ago)
    return f"it went badly {'yesterday' if days <= 1 else f'{days} days ago'}{_TIMES[course.well_since]}"


def _courses(history: Iterable[Asked]) -> Mapping[str, _Course]:
    """The course of every question that ever went badly."""
    times: dict[str, list[Asked]] = defaultdict(list)
    for one in history:
        times[one.question_text].append(one)
    return {text: _course(asked) for text, asked in times.items() if any(one.went_badly for one in asked)}


def _course(times: Iterable[Asked]) -> _Course:
    latest_first = sorted(times, key=lambda one: one.days_ago)
    well_since = next(at for at, one in enumerate(latest_first) if one.went_badly)
    return _Course(latest_first[well_since].days_ago, latest_first[0].days_ago, well_since)
