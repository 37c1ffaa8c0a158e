"""What is measured of a round in order to hold it against others: a number each, or None where it cannot be told."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from interviewer.core.over_time.round_figures import AnswerFigures, RoundFigures
from interviewer.core.tags import ASIDE, CASE, SCHEMES

LESS, MORE, NEITHER = -1, 1, 0
# The words of a verdict, spelled out: to import what makes verdicts takes longer than to show a thousand rounds. Who is
# passed or failed passes with a leaning yes.
LEANS = {"strong no": 1.0, "leaning no": 2.0, "fail": 2.0, "leaning yes": 3.0, "pass": 3.0, "strong yes": 4.0}


@dataclass(frozen=True)
class Measure:
    """One number of a round: its name, its unit, the digits that mean something, and which way is better."""

    key: str
    name: str
    unit: str
    digits: int
    better: int
    of: Callable[[RoundFigures], float | None]


def median(values: Iterable[float]) -> float | None:
    """The middle of some values; None of none."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    if not ordered:
        return None
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def _vomit_minutes(told: RoundFigures) -> float | None:
    known = [one.vomit_seconds for one in told.answers if one.vomit_seconds is not None]
    return sum(known) / 60 if known else None


def _vomit_share(told: RoundFigures) -> float | None:
    timed = [one for one in told.answers if one.seconds is not None and one.vomit_seconds is not None]
    return _rate(sum(one.vomit_seconds or 0.0 for one in timed), sum(one.seconds or 0.0 for one in timed))


def _first(of: Callable[[AnswerFigures], float | None]) -> Callable[[RoundFigures], float | None]:
    """The median over the cases of a round: a story has no hypothesis to come to."""
    return lambda told: median(time for one in told.answers if one.kind == CASE and (time := of(one)) is not None)


def _off_plan(told: RoundFigures) -> float | None:
    """The share of the talk, as far as its tags are sure, that was spent on other than what it was meant for."""
    strayed = whole = 0.0
    for kind in {one.kind for one in told.answers} if told.plan else ():
        plan = {tag: share for tag, share in told.plan.items() if tag in SCHEMES.get(kind, ())}
        spent = _by_tag([one for one in told.answers if one.kind == kind])
        # An aside belongs to every kind, and makes no plan.
        if plan.keys() - {ASIDE} and spent:
            seconds = sum(spent.values())
            tags = plan.keys() | spent.keys()
            strayed += sum([abs(spent.get(tag, 0.0) - plan.get(tag, 0.0) * seconds) for tag in tags]) / 2
            whole += seconds
    return _rate(strayed, whole)


def _by_tag(answers: Sequence[AnswerFigures]) -> dict[str, float]:
    spent: dict[str, float] = defaultdict(float)
    for one in answers:
        for tag, seconds in one.tags.items():
            spent[tag] += seconds
    return spent


def _spoken(told: RoundFigures) -> Sequence[AnswerFigures]:
    return [one for one in told.answers if one.speaking_seconds]


def _a_minute(of: Callable[[AnswerFigures], int | None]) -> Callable[[RoundFigures], float | None]:
    """A count as a rate over all the speaking in which it is known."""

    def rate(told: RoundFigures) -> float | None:
        known = [(count, one.speaking_seconds or 0.0) for one in _spoken(told) if (count := of(one)) is not None]
        return _rate(sum(count for count, _ in known), sum(seconds for _, seconds in known) / 60)

    return rate


def _findings(told: RoundFigures) -> float | None:
    return float(sum(len(one.findings) for one in told.answers)) if told.answers else None


def _findings_an_answer(told: RoundFigures) -> float | None:
    return _rate(_findings(told) or 0.0, len(told.answers))


def _rate(count: float, of: float) -> float | None:
    return count / of if of else None


def _lean(told: RoundFigures) -> float | None:
    return LEANS.get(told.lean)


MEASURES = (
    Measure("vomit_minutes", "Framework vomit", "min", 1, LESS, _vomit_minutes),
    Measure("vomit_share", "Framework vomit", "share", 2, LESS, _vomit_share),
    Measure("first_stake", "To the first stake", "s", 0, LESS, _first(lambda one: one.first_stake)),
    Measure("first_hypothesis", "To the hypothesis", "s", 0, LESS, _first(lambda one: one.first_hypothesis)),
    Measure(
        "first_recommendation", "To the recommendation", "s", 0, NEITHER, _first(lambda one: one.first_recommendation)
    ),
    Measure("off_plan", "Off the plan", "share", 2, LESS, _off_plan),
    Measure("words_a_minute", "Words", "a min", 0, NEITHER, _a_minute(lambda one: one.words)),
    Measure("filler_sounds", "Um and uh", "a min", 1, LESS, _a_minute(lambda one: one.filler_sounds)),
    Measure("filler_words", "Filler words", "a min", 1, LESS, _a_minute(lambda one: one.filler_words)),
    Measure("long_pauses", "Long pauses", "a min", 1, LESS, _a_minute(lambda one: one.long_pauses)),
    Measure("findings", "Findings", "a round", 0, LESS, _findings),
    Measure("findings_an_answer", "Findings", "an answer", 1, LESS, _findings_an_answer),
    Measure("lean", "Verdict", "1 to 4", 0, MORE, _lean),
)
