"""Questions that went badly, asked again at growing distances until they go well."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Days to wait after it went badly; then after it went well once since, twice, and so on. After that it is learned.
GAPS = (1.0, 3.0, 7.0, 21.0)


@dataclass(frozen=True)
class Asked:
    """A question that was asked, by its words, so many days ago, and whether it went badly."""

    question_text: str
    days_ago: float
    went_badly: bool


def due(history: Sequence[Asked]) -> tuple[str, ...]:
    """The words of the questions to be asked again by now, the longest overdue first."""
    overdue = {text: _overdue(one for one in history if one.question_text == text) for text in _ever_bad(history)}
    waiting = [text for text, days in overdue.items() if days >= 0]
    return tuple(sorted(waiting, key=lambda text: -overdue[text]))


def _ever_bad(history: Iterable[Asked]) -> list[str]:
    return list(dict.fromkeys(one.question_text for one in history if one.went_badly))


def _overdue(times: Iterable[Asked]) -> float:
    """For how many days a question that went badly once should have been asked again; below zero: not yet."""
    latest_first = sorted(times, key=lambda one: one.days_ago)
    well_since = next(at for at, one in enumerate(latest_first) if one.went_badly)
    if well_since >= len(GAPS):
        return -float("inf")
    return latest_first[0].days_ago - GAPS[well_since]
