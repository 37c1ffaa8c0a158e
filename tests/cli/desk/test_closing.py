"""The round that broke off, closed over the desk of the screens with what was said in it."""

from dataclasses import replace
from pathlib import Path

import pytest

from interviewer.cli.kept import NONE_KEPT
from interviewer.cli.parts import Parts
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Planned,
    QuestionAsked,
    RoundEnded,
    RoundPlanned,
    WordsHeard,
)
from interviewer.core.trouble import CouldNotError
from interviewer.journal import SOUND, Journal, amend, read_facts
from interviewer.tui.values import BrokenOff
from tests.cli.conftest import Run
from tests.cli.desk.test_desk import desk_at
from tests.cli.fakes import Pitches
from tests.journal.rounds import STARTED, kept

pytestmark = pytest.mark.usefixtures("fakes")

ROUND = "2026-11-21-0912"
PLANNED = RoundPlanned(tuple(Planned("", text, "case") for text in ("One?", "Two?")), None)
CUT = (STARTED, PLANNED, QuestionAsked(0.0, "One?", "case"), AnswerStarted(0.5))


@pytest.fixture
def folder(home: Path) -> Path:
    """A round that broke off in its first answer, of which nothing was heard yet."""
    return kept(home / "sessions" / ROUND, *CUT, seconds=2.0)


@pytest.fixture
def offered(home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> BrokenOff:  # noqa: ARG001  it is there
    """What home offers to go on with, or to close."""
    monkeypatch.setattr("interviewer.cli.desk.today.missing", lambda _: [])
    broken_off = desk_at(home, "practice").today().broken_off
    assert broken_off is not None
    return broken_off


def test_its_last_words_are_heard_and_it_is_over(home: Path, folder: Path, offered: BrokenOff) -> None:
    desk = desk_at(home, "practice")
    desk.close_round(offered)
    facts = read_facts(folder)
    assert [word.text for fact in facts if isinstance(fact, WordsHeard) for word in fact.words] == ["a44."]
    assert facts[-2:] == (AnswerEnded(2.0), RoundEnded(2.0))
    assert desk.today().broken_off is None
    assert [segment.text for segment in desk.debrief(ROUND).report.answers[0].segments] == ["a44."]


def test_it_is_closed_as_the_command_closes_it(home: Path, folder: Path, offered: BrokenOff, run: Run) -> None:
    other = kept(home / "elsewhere" / ROUND, *CUT, seconds=2.0)
    desk_at(home, "practice").close_round(offered)
    assert run("sessions", "recover", ROUND, "--sessions", other.parent).code == 0
    assert read_facts(folder) == read_facts(other)


def test_it_is_heard_with_the_model_that_was_given(
    home: Path, offered: BrokenOff, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str | None] = []

    def reader(_: Parts, model: str | None = None) -> Pitches:
        given.append(model)
        return Pitches()

    monkeypatch.setattr(Parts, "reader", reader)
    desk_at(home, "practice", "--model", "tiny.en").close_round(offered)
    assert given == ["tiny.en"]


def test_what_is_missing_of_it_is_told(home: Path, folder: Path, offered: BrokenOff) -> None:
    (folder / SOUND).unlink()
    told: list[str] = []
    desk_at(home, "practice", told=told).close_round(offered)
    assert told == [NONE_KEPT]
    assert read_facts(folder)[-1] == RoundEnded(0.5)


def test_what_cannot_be_heard_now_is_not_closed(
    home: Path, folder: Path, offered: BrokenOff, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise CouldNotError("The model base is not here.")

    monkeypatch.setattr(Parts, "reader", refuse)
    with pytest.raises(CouldNotError, match="The model base is not here"):
        desk_at(home, "practice").close_round(offered)
    assert read_facts(folder) == CUT


def test_one_that_another_program_holds_is_not_closed(home: Path, folder: Path, offered: BrokenOff) -> None:
    with Journal.resume(folder), pytest.raises(CouldNotError, match="Nothing was changed"):
        desk_at(home, "practice").close_round(offered)
    assert read_facts(folder) == CUT


def test_none_is_closed_but_the_one_that_was_offered(home: Path, folder: Path, offered: BrokenOff) -> None:
    began = replace(STARTED, moment="2026-11-22T08:00:00+01:00")
    other = kept(home / "sessions" / "2026-11-22-0800", began, *CUT[1:], seconds=2.0)
    with pytest.raises(CouldNotError, match="Nothing was changed"):
        desk_at(home, "practice").close_round(offered)
    assert read_facts(other)[-1] == read_facts(folder)[-1] == CUT[-1]


def test_one_that_ended_meanwhile_is_not_ended_twice(home: Path, folder: Path, offered: BrokenOff) -> None:
    amend(folder, [RoundEnded(2.0)])
    with pytest.raises(CouldNotError, match="Nothing was changed"):
        desk_at(home, "practice").close_round(offered)
    assert read_facts(folder).count(RoundEnded(2.0)) == 1
