"""A round that is held for a screen, in a thread of its own."""

import errno
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue

import pytest

from interviewer.cli.arguments import parser
from interviewer.cli.desk.held_round import HeldRound
from interviewer.cli.parts import Parts
from interviewer.config import load_config
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Fact,
    Planned,
    QuestionAsked,
    RoundEnded,
    RoundPlanned,
    RoundResumed,
    RoundStarted,
    WordsHeard,
)
from interviewer.core.glimpses import Glimpse
from interviewer.core.trouble import CouldNotError
from interviewer.home import Home
from interviewer.inbox import Entered, Finish, Gone, Noted, Published
from interviewer.journal import read_facts
from interviewer.tui.values import RoundOver
from tests.journal.rounds import kept
from tests.tones import joined, silence, tone, write

# Longer than any of it takes on a busy machine: who waits so long waits for ever.
PATIENCE = 30.0


class Heard:
    """What a round tells, in order."""

    def __init__(self, home: Path, *arguments: str) -> None:
        self._coming: SimpleQueue[Published | Glimpse | RoundOver] = SimpleQueue()
        self.told: list[Published | Glimpse | RoundOver] = []
        parts = Parts(Home(home), load_config(home / "config.toml"))
        given = parser().parse_args(["--home", str(home), *arguments])
        self.round = HeldRound(parts, given, self._coming.put)

    def until(self, kind: type) -> object:
        while not self.told or not isinstance(self.told[-1], kind):
            self.told.append(self._coming.get(timeout=PATIENCE))
        return self.told[-1]

    @property
    def facts(self) -> tuple[Fact, ...]:
        return tuple(one for one in self.told if isinstance(one, Fact))


@pytest.fixture
def answer(tmp_path: Path) -> str:
    return str(write(tmp_path / "answer.wav", joined(silence(0.5), tone(1.0), silence(1.5))))


@pytest.fixture
def no_microphone(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise CouldNotError("No microphone was found.")

    monkeypatch.setattr("interviewer.cli.stage.accepted", refuse)


def only_round(home: Path) -> Path:
    (folder,) = (home / "sessions").iterdir()
    return folder


@pytest.mark.usefixtures("fakes")
def test_all_that_is_written_down_is_told_and_at_last_where_it_lies(home: Path, answer: str) -> None:
    heard = Heard(home, "practice", "--from", answer, "--quiet", "--question", "city-bikes")
    assert heard.until(RoundOver) == RoundOver(only_round(home).name)
    assert heard.facts == read_facts(only_round(home))


@pytest.mark.usefixtures("fakes", "no_microphone")
def test_answers_can_be_typed_where_no_microphone_is(home: Path) -> None:
    heard = Heard(home, "practice", "--quiet", "--question", "city-bikes", "--demeanour", "silent")
    heard.until(Gone)
    heard.round.send(Entered("Hypothesis of mine."))
    heard.round.send(Finish())
    heard.until(RoundOver)
    assert [fact.text for fact in heard.facts if isinstance(fact, AnswerTyped)] == ["Hypothesis of mine."]
    assert isinstance(heard.facts[-1], RoundEnded)


@pytest.mark.usefixtures("fakes", "no_microphone")
def test_a_round_that_is_closed_breaks_off_with_all_that_was_said(home: Path) -> None:
    heard = Heard(home, "practice", "--quiet", "--question", "city-bikes", "--demeanour", "silent")
    heard.until(Gone)
    heard.round.send(Entered("Hypothesis of mine."))
    heard.until(AnswerTyped)
    heard.round.close()
    assert heard.until(RoundOver) == RoundOver(only_round(home).name)
    kinds = [type(fact) for fact in read_facts(only_round(home))]
    assert AnswerEnded in kinds
    assert RoundEnded not in kinds


@pytest.mark.usefixtures("fakes", "no_microphone")
def test_what_it_goes_without_is_noted_on_its_screen(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Parts, "guess", lambda _, tell: tell("Words show only when they are settled."))
    heard = Heard(home, "practice", "--quiet", "--question", "city-bikes", "--demeanour", "silent")
    assert heard.until(Noted) == Noted("Words show only when they are settled.")
    heard.until(Gone)
    heard.round.close()
    heard.until(RoundOver)


@pytest.mark.usefixtures("fakes", "no_microphone")
def test_who_leaves_while_it_is_made_ready_has_begun_no_round(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ready: SimpleQueue[None] = SimpleQueue()
    made = Parts.reader

    def slow(parts: Parts, model: str | None = None) -> object:
        ready.get(timeout=PATIENCE)
        return made(parts, model)

    monkeypatch.setattr(Parts, "reader", slow)
    heard = Heard(home, "practice", "--quiet", "--question", "city-bikes")
    monkeypatch.setattr("interviewer.cli.desk.held_round.CLOSING_SECONDS", 0.0)
    heard.round.close()
    ready.put(None)
    assert heard.until(RoundOver) == RoundOver("")
    assert not (home / "sessions").exists()


def test_what_is_missing_is_told_and_no_round_is_begun(home: Path) -> None:
    over = Heard(home, "practice", "--quiet", "--question", "city-bikes").until(RoundOver)
    assert isinstance(over, RoundOver)
    assert over.name == ""
    assert "interviewer models get" in over.trouble
    assert not (home / "sessions").exists()


@pytest.mark.usefixtures("fakes", "no_microphone")
def test_where_the_disk_has_no_room_for_a_round_there_is_none_to_look_at(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("interviewer.growing_file.GrowingFile._write", full)
    over = Heard(home, "practice", "--quiet", "--question", "city-bikes").until(RoundOver)
    assert isinstance(over, RoundOver)
    assert over.name == ""
    assert "disk" in over.trouble


@pytest.mark.usefixtures("fakes", "no_microphone")
def test_a_fault_of_ours_ends_the_round_and_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interviewer.cli.live.Reactions", None)
    heard = Heard(home, "practice", "--quiet", "--question", "city-bikes")
    over = heard.until(RoundOver)
    assert isinstance(over, RoundOver)
    assert "All that was said is kept" in over.trouble


@pytest.mark.usefixtures("fakes", "no_microphone")
def test_a_drill_says_what_it_trains(home: Path) -> None:
    heard = Heard(home, "drill", "stake_missing", "--quiet")
    heard.until(QuestionAsked)
    notes = [one.text for one in heard.told if isinstance(one, Noted)]
    assert any(note.startswith("Drill: ") for note in notes)
    assert isinstance(heard.facts[0], RoundStarted)
    heard.round.close()
    heard.until(RoundOver)


@pytest.mark.usefixtures("fakes", "no_microphone")
def test_where_nothing_is_left_to_ask_nothing_is_shown_anew(home: Path) -> None:
    first = Heard(home, "practice", "--quiet", "--question", "city-bikes", "--demeanour", "silent")
    first.until(Gone)
    first.round.send(Entered("Hypothesis of mine."))
    first.until(AnswerTyped)
    first.round.close()
    first.until(RoundOver)
    before = read_facts(only_round(home))
    again = Heard(home, "practice", "--resume", "--quiet")
    again.until(RoundOver)
    assert again.facts == ()
    assert read_facts(only_round(home))[: len(before)] == before


@pytest.mark.usefixtures("fakes", "no_microphone")
def test_a_round_that_is_taken_up_is_shown_when_it_can_be_heard(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = (Planned("", "One?", "case"), Planned("", "Two?", "case"))
    told = (RoundStarted("one", "", "microphone"), RoundPlanned(asked, None), QuestionAsked(0.0, "One?", "case"))
    # It was killed in the middle of an answer, whose sound nobody has heard yet.
    folder = kept(home / "sessions" / "one", *told, AnswerStarted(0.0), seconds=2.0)
    ready: SimpleQueue[None] = SimpleQueue()
    made = Parts.guess

    def slow(parts: Parts, tell: Callable[[str], None]) -> object:
        ready.get(timeout=PATIENCE)
        return made(parts, tell)

    monkeypatch.setattr(Parts, "guess", slow)
    heard = Heard(home, "practice", "--resume", "--quiet")
    heard.until(Noted)
    assert [*heard.facts] == []
    ready.put(None)
    heard.until(RoundResumed)
    assert heard.facts == read_facts(folder)[: len(heard.facts)]
    # What is heard only now is shown, too.
    assert any(isinstance(fact, WordsHeard) for fact in heard.facts)
    assert isinstance(heard.until(QuestionAsked), QuestionAsked)
    heard.round.close()
    heard.until(RoundOver)
