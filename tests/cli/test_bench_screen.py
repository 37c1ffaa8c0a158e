"""`interviewer bench screen`: the round that is shown as fast as it can be."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

import pytest

from interviewer.cli.benches import long_round, screen_delays
from interviewer.cli.benches.long_script import ANSWERS, told_in
from interviewer.core.events import AnswerEnded, QuestionAsked, SegmentTagged
from interviewer.core.glimpses import Sketched
from interviewer.core.live.live_round import LiveRound
from tests.cli.conftest import Run
from tests.tones import tone, write


class Terminal:
    """In the place of the terminal: a hundredth of a second from key to screen; the rounds lie there until it goes."""

    commands: list[list[str]]

    def __init__(self, command: Sequence[str], *_: Any) -> None:
        self.began = self._now = 0.0
        self._rounds = [Path(after) for before, after in pairwise(command) if before == "--sessions"]
        Terminal.commands.append(list(command))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert all(folder.is_dir() for folder in self._rounds)

    def press(self, _: str) -> float:
        return self._now

    def await_text(self, *_: object) -> float:
        self._now += 0.01
        return self._now

    def linger(self, _: float) -> None:
        pass


def test_the_round_whose_keys_are_measured_is_kept_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen_delays, "PseudoTerminal", Terminal)
    monkeypatch.setattr(Terminal, "commands", [], raising=False)
    figures = screen_delays.figures_of(tmp_path, tmp_path / "a.wav", 3)
    assert figures["keys"] == {"count": 3, "p50": pytest.approx(0.01), "p95": pytest.approx(0.01)}
    (command,) = [one for one in Terminal.commands if "practice" in one]
    folder = Path(command[command.index("--sessions") + 1])
    assert tmp_path not in folder.parents
    assert not folder.exists()


def test_a_short_one_is_measured_at_both_its_ends(capsys: pytest.CaptureFixture[str]) -> None:
    figures = long_round.figures_of(20)
    assert (figures["minutes"], figures["segments"]) == (45, 20)
    assert figures["events"] > 5 * 20
    cost = figures["event_cpu_seconds"]
    assert min(cost.values()) > 0
    long_round.print_figures(figures)
    assert capsys.readouterr().out.startswith("A round of 45 minutes, 20 segments,")


def test_a_machine_that_slows_down_is_no_growth() -> None:
    assert long_round.growth([1.0, 1.0, 5.0, 2.0, 2.0], [0.1, 0.1, 0.1, 0.2, 0.2], 2) == pytest.approx(1)
    assert long_round.growth([1.0, 1.0, 5.0, 2.0, 2.0], [0.1] * 5, 2) == pytest.approx(2)


def test_it_is_told_beside_what_starts_and_keys_take(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paint = {"starts": 1, "empty_app_seconds": 1.0, "home_seconds": 2.0, "ratio": 2.0}
    keys = {"count": 1, "p50": 0.01, "p95": 0.02}
    monkeypatch.setattr(screen_delays, "figures_of", lambda *_: {"first_paint": paint, "keys": keys})
    monkeypatch.setattr(long_round, "SEGMENTS", 4)
    audio = write(tmp_path / "a.wav", tone(1))
    assert run("bench", "screen", audio, "--json").json["long_round"]["segments"] == 4
    told = run("bench", "screen", audio).out
    assert [line.split()[0] for line in told.splitlines() if line[0].isupper()][:3] == ["First", "Key", "A"]


def test_where_no_memory_is_told_the_rest_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_round, "resident_megabytes", lambda _: None)
    long_round.print_figures(long_round.figures_of(2))
    assert "Memory held: - MB after ten minutes, - MB at the end; growth - %" in capsys.readouterr().out


def test_the_script_is_a_round_with_all_its_segments() -> None:
    steps = list(told_in(2700.0, 50))
    told = [one for _, some in steps for one in some]
    live = LiveRound()
    for one in told:
        live.take(one)  # type: ignore[arg-type]  # there is none of the others in it
    assert sum(isinstance(one, Sketched) for one in told) == 50
    assert sum(isinstance(one, QuestionAsked) for one in told) == ANSWERS
    assert sum(isinstance(one, AnswerEnded) for one in told) == ANSWERS - 1
    assert sum(isinstance(one, SegmentTagged) for one in told) == 40
    assert steps[-1][0] == pytest.approx(2700 * 49 / 50)
    assert live.moment.number == ANSWERS
