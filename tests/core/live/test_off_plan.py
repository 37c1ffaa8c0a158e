"""The talk that no plan has."""

from interviewer.core.figures.stripes import UNSURE
from interviewer.core.live.off_plan import off_plan


def test_what_costs_most_comes_first() -> None:
    talk = {"aside": 1.0, "context": 4.0, UNSURE: 2.0, "framework": 3.0}
    assert list(off_plan(talk, ("context", "hypothesis")).items()) == [
        ("framework", 0.3),
        (UNSURE, 0.2),
        ("aside", 0.1),
    ]


def test_what_is_not_there_is_not_told() -> None:
    assert off_plan({"context": 4.0, "framework": 0.0}, ("context",)) == {}
    assert off_plan({}, ()) == {}
