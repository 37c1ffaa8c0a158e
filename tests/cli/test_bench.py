"""`interviewer bench`: what reading costs, beside a bare call."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from interviewer.models.shelf import Shelf
from tests.cli.conftest import Run
from tests.tones import tone, write

COSTS = ("wall_seconds", "cpu_seconds", "peak_megabytes")


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ways in the order in which they were run; each costs 2, then 1, and the program's own twice as much."""
    ways: list[str] = []

    def cost(arguments: Sequence[str]) -> dict[str, float]:
        way = arguments[0]
        ways.append(way)
        cost = (3.0 - ways.count(way)) * (2.0 if way == "interviewer" else 1.0)
        return {**dict.fromkeys(COSTS, cost), "words": 3}

    monkeypatch.setattr("interviewer.cli.benches.costs._measured", cost)
    monkeypatch.setattr(Shelf, "whisper", lambda shelf, name, _: shelf.path(name))
    return ways


def test_both_ways_take_turns_and_the_best_of_each_is_told(run: Run, tmp_path: Path, measured: list[str]) -> None:
    ran = run("bench", "transcribe", write(tmp_path / "a.wav", tone(1)), "--rounds", "2", "--json")
    assert measured == ["interviewer", "bare"] * 2
    assert ran.json["ratio"] == dict.fromkeys(COSTS, 2.0)
    assert (ran.json["interviewer"]["wall_seconds"], ran.json["bare"]["wall_seconds"]) == (2.0, 1.0)
    assert (ran.json["file"], ran.json["model"]) == ("a.wav", "base")


def test_for_people_it_is_a_table(run: Run, tmp_path: Path, measured: list[str]) -> None:
    ran = run("bench", "transcribe", write(tmp_path / "a.wav", tone(1)))
    assert [line.split()[0] for line in ran.out.splitlines()[2:]] == ["interviewer", "bare", "ratio"]
    assert measured == ["interviewer", "bare"]


def test_what_is_no_recording_is_refused_before_anything_is_run(run: Run, tmp_path: Path, measured: list[str]) -> None:
    (tmp_path / "junk.wav").write_bytes(b"junk")
    assert "junk.wav is not a recording" in run("bench", "transcribe", tmp_path / "junk.wav").trouble
    assert "none.wav" in run("bench", "transcribe", tmp_path / "none.wav").trouble
    assert measured == []


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
def test_a_real_reading_is_measured(run: Run, spoken: Callable[[str], Path]) -> None:
    audio = spoken("We should fix the payment page first, because that is where people leave.")
    ran = run("bench", "transcribe", audio, "--model", "tiny.en", "--json")
    assert ran.code == 0
    assert all(ran.json[way][cost] > 0 for way in ("interviewer", "bare") for cost in (*COSTS, "words"))
