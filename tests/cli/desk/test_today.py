"""What is best done next, as the rounds on disk have it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from interviewer.cli.desk.today import today_of
from interviewer.cli.parts import Parts
from interviewer.config import Config
from interviewer.core.events import AnswerStarted, AnswerTyped, Planned, QuestionAsked, RoundPlanned
from interviewer.home import Home
from interviewer.journal import FACTS, Journal
from interviewer.library import Library
from interviewer.tui.values import BrokenOff, Today
from tests.journal.rounds import STARTED, kept

Asking = Callable[[], Today]

ONE, TWO = (Planned("", text, "case") for text in ("One?", "Two?"))
SAID = (QuestionAsked(0.0, "One?", "case"), AnswerStarted(0.0), AnswerTyped(0.0, "Because."))


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def today(home: Path, told: list[str], monkeypatch: pytest.MonkeyPatch) -> Asking:
    monkeypatch.setattr("interviewer.cli.desk.today.missing", lambda _: [])
    return lambda: today_of(Parts(Home(home), Config(), told.append), Library(home / "sessions"))


@pytest.mark.parametrize(("planned", "left"), [((ONE, TWO), 1), ((ONE,), 0)])
def test_a_round_that_broke_off_is_told_with_what_is_left(
    home: Path, today: Asking, planned: tuple[Planned, ...], left: int
) -> None:
    kept(home / "sessions" / "2026-11-21-0912", STARTED, RoundPlanned(planned, None), *SAID)
    broken = today().broken_off
    assert isinstance(broken, BrokenOff)
    assert (broken.began[:16], broken.left) == ("21 November 2026", left)


def test_one_that_another_program_holds_is_not_offered(home: Path, today: Asking) -> None:
    folder = kept(home / "sessions" / "2026-11-21-0912", STARTED, RoundPlanned((ONE, TWO), None), *SAID)
    with Journal.resume(folder):
        assert today().broken_off is None


def test_a_round_that_cannot_be_read_is_told(home: Path, today: Asking, told: list[str]) -> None:
    (kept(home / "sessions" / "2026-11-21-0912", STARTED) / FACTS).write_bytes(b"hello\n")
    assert today() == Today(None, None)
    (line,) = told
    assert line.startswith("One round is passed over. ")
