"""`interviewer rounds`: what there is to be held, and what passes."""

from pathlib import Path

import pytest

from interviewer.bank.bank import own_bank
from tests.bank.texts import PLANNED, ROUND
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
    for line in one.rubric:
        assert line.line in told
        assert line.why in told
        assert all(rule.replace("_", " ") in told for rule in (*line.faults, *line.strengths))
    assert ("Passed from 2.5" in told) == (name == "mission")
    assert all(f"{section.tag} {round(100 * section.share)} % (" in told for section in one.sections)
    assert ("pass or fail" in told) == (name == "mission")
    assert run("rounds", "show", name, "--json").json["id"] == name


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("name", [*ROUNDS])
def test_shares_are_bars_with_their_bands_and_reasons(
    run: Run, name: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run("rounds", "show", name).out.splitlines()
    assert max(map(len, lines)) <= width
    bars = [line.split()[-1] for line in lines if "┃" in line and "planned" not in line]
    sections = ROUNDS[name].sections
    for section, bar in zip(sections, bars, strict=True):
        longest = max(map(len, bars)) / max(one.most for one in sections)
        assert set(bar) <= {"█", "▒", "┃"}
        assert len(bar) / longest == pytest.approx(section.most, abs=0.6 / longest)
        assert bar.count("█") / longest == pytest.approx(section.least, abs=0.6 / longest)
        assert (bar.index("┃") + 1) / longest == pytest.approx(section.share, abs=0.6 / longest)
        assert section.why in " ".join(" ".join(lines).split())


def test_a_share_too_small_for_a_cell_has_one_all_the_same(run: Run, home: Path) -> None:
    (home / "packs").mkdir()
    tiny = PLANNED.replace("0.3\nwithin = 0.1", "0.001\nwithin = 0.001", 1).replace("0.4", "0.699")
    (home / "packs" / "rounds.toml").write_text(tiny, encoding="utf-8")
    (line,) = [line for line in run("rounds", "show", "short").out.splitlines() if line.startswith("context")]
    assert line.endswith("(0 to 0)    ┃")


def test_a_round_that_is_none_is_told_with_the_nearest(run: Run) -> None:
    assert 'did you mean "metrics"' in run("rounds", "show", "metric").trouble


def test_rounds_of_ones_own_stand_beside_ours(run: Run, home: Path) -> None:
    (home / "packs").mkdir()
    (home / "packs" / "rounds.toml").write_text(ROUND, encoding="utf-8")
    assert run("rounds").out.splitlines()[-1].startswith("short ")
    assert "What passes" not in run("rounds", "show", "short").out


def test_a_line_without_rules_says_that_it_is_for_you_to_judge(run: Run, home: Path) -> None:
    (home / "packs").mkdir()
    (home / "packs" / "rounds.toml").write_text(PLANNED, encoding="utf-8")
    told = run("rounds", "show", "short").out
    assert "- Two\n    No rule can hear it: judge it yourself.\n" in told
    assert "Leaning yes from 2.5 on average" in " ".join(told.split())
