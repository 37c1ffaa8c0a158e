"""`interviewer doctor`: what scripts rely on, whatever this computer has."""

from collections.abc import Iterator

import pytest

from interviewer.cli.checks import Check
from tests.cli.conftest import Run

FINE = Check("disk", True, "much room")
AMISS = Check("models", False, "The model base is not on this computer. Get it: interviewer models get base")


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[Check]:
    checks: list[Check] = []

    def all_checks(_: object) -> Iterator[Check]:
        return iter(checks)

    monkeypatch.setattr("interviewer.cli.doctor.all_checks", all_checks)
    return checks


def test_all_is_well_ends_with_0(run: Run, found: list[Check]) -> None:
    found.append(FINE)
    ran = run("doctor", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert ran.json == {"checks": [{"name": "disk", "ok": True, "found": "much room"}]}


def test_one_thing_amiss_ends_with_1_and_is_told_among_the_others(run: Run, found: list[Check]) -> None:
    found.extend([FINE, AMISS])
    assert run("doctor", "--json").code == 1
    ran = run("doctor")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.splitlines()[0].split() == ["ok", "disk", "much", "room"]
    assert ran.out.splitlines()[1].startswith("NO  models")


@pytest.mark.parametrize("width", ["1", "17", "20"])
def test_in_a_narrow_window_words_stay_whole(
    run: Run, found: list[Check], monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    found.append(AMISS)
    monkeypatch.setenv("COLUMNS", width)
    assert run("doctor").out.split() == ["NO", "models", *AMISS.found.split()]


def test_an_empty_home_is_told_what_it_lacks(run: Run) -> None:
    ran = run("doctor", "--json")
    checks = {check["name"]: check for check in ran.json["checks"]}
    assert ran.code == 1
    assert list(checks) == ["terminal", "disk", "rounds", "models", "tagger", "microphone", "speaker", "voice"]
    assert not checks["models"]["ok"]
    assert "interviewer models get base" in checks["models"]["found"]
    assert all("\n" not in check["found"] for check in checks.values())
