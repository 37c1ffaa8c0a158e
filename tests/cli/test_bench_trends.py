"""`interviewer bench trends`: how soon the trends of many rounds are there."""

from pathlib import Path

import pytest

from interviewer.cli.benches import trends_delay
from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("quick_disk")


@pytest.fixture(autouse=True)
def timed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """In the place of the commands that are timed: how many rounds each finds."""
    found: list[int] = []

    def seconds(arguments: list[str]) -> float:
        assert (arguments[0], arguments[2:]) == ("--home", ["trends"])
        found.append(len(list((Path(arguments[1]) / "sessions").glob("*/facts.jsonl"))))
        return float(len(found))

    monkeypatch.setattr(trends_delay, "seconds_of", seconds)
    return found


def test_it_tells_the_first_time_and_those_after_it(run: Run, timed: list[int]) -> None:
    figures = run("bench", "trends", "--rounds", "3", "--json").json
    assert timed == [3] * 6
    assert (figures["rounds"], figures["first_time"], figures["then"]) == (3, 1.0, {"p50": 4.0, "most": 6.0})


def test_for_people_it_is_lines(run: Run) -> None:
    out = run("bench", "trends", "--rounds", "1").out
    assert "without their index 1.00 s" in out
    assert "with it 4.00 s, at most 6.00 s" in out
