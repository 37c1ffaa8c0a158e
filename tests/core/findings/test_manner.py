"""How it was said: limits, costs and places."""

from dataclasses import replace

import pytest

from interviewer.core.answers import Answer, Said, counted
from interviewer.core.figures.budget import Budget
from interviewer.core.figures.pacing import Pauses, fillers_of, pace_of, pauses_of
from interviewer.core.figures.rates import RateLimits, Rates, Sustained
from interviewer.core.fillers import Filler
from interviewer.core.findings import Finding, findings_of
from interviewer.core.findings.table import STRUCTURE
from interviewer.core.setting import Setting
from interviewer.core.spans import Span
from interviewer.core.turns import Turn
from tests.core.spoken import tagged, words_of

GOOD = tagged((0, 50, "hypothesis", "I think."), (50, 90, "context", "So."), (90, 100, "recommendation", "Ship."))
OF_STRUCTURE = {detector.what for detector in STRUCTURE}


def answer() -> Answer:
    return counted("", "case", [Turn(0, 100)], GOOD, Said(words_of("word " * 230), sound=True))


def manners(told: Answer, setting: Setting | None = None) -> list[Finding]:
    return [one for one in findings_of(told, 3, setting or Setting()) if one.what not in OF_STRUCTURE]


def only(told: Answer, setting: Setting | None = None) -> Finding:
    (finding,) = manners(told, setting)
    assert finding.answer == 3
    return finding


def test_a_good_answer_has_none() -> None:
    assert manners(answer()) == []


@pytest.mark.parametrize(("pace", "rate", "limit"), [("fast", 200.0, 190), ("slow", 90.0, 110)])
def test_a_rate_kept_up_outside_the_limits(pace: str, rate: float, limit: float) -> None:
    run = Sustained(10, 50, pace, 40, rate)
    finding = only(replace(answer(), rates=Rates((), (), (run,))))
    assert (finding.what, finding.value, finding.limit, finding.evidence) == (pace, rate, limit, (Span(10, 50),))
    assert finding.cost == pytest.approx(4)


def test_the_limit_of_a_rate_is_the_users() -> None:
    run = Sustained(10, 50, "fast", 40, 175)
    setting = Setting(rates=RateLimits(fastest=170))
    assert only(replace(answer(), rates=Rates((), (), (run,))), setting).limit == 170


def with_fillers(count: int, speaking: float = 60.0) -> Answer:
    heard = [Filler("um", float(at), at + 0.5, "sound") for at in range(count)]
    return replace(answer(), pace=pace_of(130, speaking, 0.0), fillers=fillers_of(heard, speaking))


def test_fillers_over_five_a_minute() -> None:
    assert manners(with_fillers(5)) == []
    assert manners(with_fillers(19, speaking=19.0)) == []
    finding = only(with_fillers(6))
    assert (finding.what, finding.value, finding.limit) == ("fillers", 6, 5)
    assert finding.evidence == tuple(Span(at, at + 0.5) for at in range(6))


def test_a_pause_over_eight_seconds() -> None:
    def with_pauses(*spans: Span) -> Answer:
        return replace(answer(), pauses=pauses_of(spans))

    assert manners(with_pauses(Span(10, 18))) == []
    finding = only(with_pauses(Span(10, 14), Span(20, 28.5), Span(50, 59)))
    assert (finding.what, finding.value, finding.limit, finding.cost) == ("long_pause", 9, 8, 1.5)
    assert finding.evidence == (Span(20, 28.5), Span(50, 59))


def test_a_start_after_twenty_seconds() -> None:
    def starting_at(first: float) -> Answer:
        later = [replace(one, start=(one.start or 0) + first, end=(one.end or 0) + first) for one in GOOD]
        return counted("", "case", [Turn(5.0, 150)], later, Said(words_of("word " * 230), sound=True))

    assert manners(starting_at(25.0)) == []
    finding = only(starting_at(25.5))
    assert (finding.what, finding.value, finding.evidence) == ("late_start", 20.5, (Span(5.0, 25.5),))


def test_who_had_the_question_said_again_began_late_only_after_that() -> None:
    def starting_at(first: float) -> Answer:
        later = [replace(one, start=(one.start or 0) + first, end=(one.end or 0) + first) for one in GOOD]
        said = Said(words_of("word " * 230), sound=True, interviewer=[Span(0, 5), Span(15, 30)])
        return counted("", "case", [Turn(5.0, 15.0), Turn(30.5, 150)], later, said)

    assert manners(starting_at(40.0)) == []
    assert only(starting_at(51.0)).evidence == (Span(30.5, 51.0),)


def test_half_as_long_again_as_was_meant() -> None:
    assert manners(replace(answer(), budget=Budget(149, 100))) == []
    finding = only(replace(answer(), budget=Budget(150, 100)))
    assert (finding.what, finding.value, finding.limit, finding.cost) == ("over_time", 1.5, 1.5, 50)


def test_what_is_unknown_is_no_finding() -> None:
    untimed = [replace(segment, start=None, end=None) for segment in GOOD]
    told = counted("", "case", [], untimed, Said(words_of("um " * 200), sound=False))
    assert told.pauses == Pauses(None, None, None, None)
    assert manners(told) == []


def test_vomit_is_where_it_was_heard() -> None:
    parts = [(0, 50, "hypothesis", "I think."), (50, 65.5, "framework", "Goals, users.")]
    told = counted(
        "", "case", [Turn(0, 100)], tagged(*parts, (65.5, 100, "recommendation", "Ship.")), Said([], sound=True)
    )
    finding = next(one for one in findings_of(told, 0) if one.what == "framework_vomit")
    assert (finding.value, finding.cost) == pytest.approx((0.155, 15.5))
    assert finding.evidence == (Span(50, 65.5),)
    assert finding.quote == "Goals, users."
