"""`interviewer rounds`: what there is to be held, and what passes."""

from pathlib import Path

import pytest

from interviewer.bank.bank import own_bank
from tests.bank.texts import ROUND
from tests.cli.conftest import Run

ROUNDS = own_bank().rounds


@pytest.mark.parametrize("arguments", [("rounds",), ("rounds", "list")])
def test_each_round_is_a_line(run: Run, arguments: tuple[str, ...]) -> None:
    lines = run(*arguments).out.splitlines()
    assert [line.split()[0] for line in lines] == [*ROUNDS]
    assert "45 minutes, 4 questions: diagnostic, goals, counterfactual, tradeoff" in lines[1]
    assert [one["id"] for one in run(*arguments, "--json").json] == [*ROUNDS]


@pytest.mark.parametrize("name", [*ROUNDS])
def test_a_round_says_what_it_wants(run: Run, name: str) -> None:
    one = ROUNDS[name]
    shown = run("rounds", "show", name)
    assert max(map(len, shown.out.splitlines())) <= 80
    told = " ".join(shown.out.split())
    assert f"{one.minutes:g} minutes" in told
    assert "structure in 30 seconds at most" in told
    assert all(line in told for line in one.rubric)
    assert all(f"{section.tag} {round(100 * section.share)} % (" in told for section in one.sections)
    assert ("pass or fail" in told) == (name == "mission")
    assert run("rounds", "show", name, "--json").json["id"] == name


def test_a_round_that_is_none_is_told_with_the_nearest(run: Run) -> None:
    assert 'did you mean "metrics"' in run("rounds", "show", "metric").trouble


def test_rounds_of_ones_own_stand_beside_ours(run: Run, home: Path) -> None:
    (home / "packs").mkdir()
    (home / "packs" / "rounds.toml").write_text(ROUND, encoding="utf-8")
    assert run("rounds").out.splitlines()[-1].startswith("short ")
    assert "What passes" not in run("rounds", "show", "short").out
