"""What scripts and benchmarks read of a round: one JSON object a line."""

import json
import math
import typing
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings

from interviewer.cli.event_lines import EventLines
from interviewer.core.events import AnswerStarted, Fact, SegmentTagged, about, from_json
from interviewer.core.glimpses import Behind, Countdown, Glimpse, Guessed, Listening, Paused, Quiet, Sketched
from interviewer.core.tags import UNSURE_BELOW
from interviewer.core.vomit import TaggedSegment
from interviewer.inbox import AllTold, Back, Gone, Noted, Published
from tests.journal.strategies import facts

GLIMPSES: list[Glimpse] = [
    Listening(1.25, 0.5),
    Guessed(2.0, 1.0, "so I — “would”"),
    Sketched(3.0, (TaggedSegment(1.0, None, "a\nb", "aside", 0.9),)),
    Countdown(4.0, None),
    Quiet(4.5, 1.5),
    Behind(5.0, 7.5),
    Paused(6.0, 3.5),
]


def ticking(*moments: float) -> EventLines:
    clock: Iterator[float] = iter(moments)
    return EventLines(lambda: next(clock))


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, typing.Any]]:
    out, err = capsys.readouterr()
    assert err == ""
    assert out.isascii()
    return [json.loads(line) for line in out.splitlines()]


def test_moments_count_from_the_first_event(capsys: pytest.CaptureFixture[str]) -> None:
    shown = ticking(1000.5, 1001.75)
    shown.show(AnswerStarted(0.25))
    shown.show(Listening(0.5, 0.125))
    shown.close()
    assert lines(capsys) == [
        {"fact": "AnswerStarted", "at": 0.25, "told": 0.0},
        {"glimpse": "Listening", "at": 0.5, "level": 0.125, "told": 1.25},
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(facts())
def test_every_fact_is_told_as_it_is_written_with_the_time_it_is_about(
    capsys: pytest.CaptureFixture[str], fact: Fact
) -> None:
    ticking(0.0).show(fact)
    (line,) = lines(capsys)
    at = about(fact)
    assert line.pop("told") == 0
    if isinstance(fact, SegmentTagged):
        assert line.pop("unsure") == (fact.confidence < UNSURE_BELOW)
    told_at = line["at"] if hasattr(fact, "at") else line.pop("at")
    assert told_at is None if at is None else math.isclose(told_at, at, abs_tol=0.001)
    assert type(from_json(line)) is type(fact)


def test_every_glimpse_is_told_with_its_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert {type(glimpse) for glimpse in GLIMPSES} == set(typing.get_args(Glimpse))
    for glimpse in GLIMPSES:
        ticking(0.0).show(glimpse)
    told = lines(capsys)
    assert [line["glimpse"] for line in told] == [type(glimpse).__name__ for glimpse in GLIMPSES]
    assert [line["at"] for line in told] == [glimpse.at for glimpse in GLIMPSES]
    assert told[2]["segments"][0]["end"] is None
    assert told[2]["segments"][0]["unsure"] is False


@pytest.mark.parametrize(
    ("told", "notice"),
    [
        (Gone("It stopped.", for_good=False), "It stopped."),
        (Back("Headset"), "Listening again: Headset"),
        (Noted("It is muted."), "It is muted."),
        (AllTold("Nothing is heard."), "Nothing is heard."),
    ],
)
def test_what_the_candidate_should_know_is_a_notice(
    capsys: pytest.CaptureFixture[str], told: Published, notice: str
) -> None:
    ticking(0.0).show(told)
    assert lines(capsys) == [{"notice": notice, "told": 0.0}]
