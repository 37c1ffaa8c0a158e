"""`interviewer sessions`: what there is, what can go, and what is to become of what broke off."""

import io
from pathlib import Path

import pytest

from interviewer.core.audio import Block
from interviewer.core.events import AnswerEnded, AnswerStarted, QuestionAsked, RoundEnded, RoundStarted, WordsHeard
from interviewer.journal import FACTS, SOUND, Journal, read_facts
from tests.cli.conftest import Run
from tests.journal.rounds import kept
from tests.tones import tone

pytestmark = pytest.mark.usefixtures("fakes", "quick_disk")

ASKED, BEGUN = QuestionAsked(0.0, "Why?", "case"), AnswerStarted(0.0)


def at(day: int) -> RoundStarted:
    return RoundStarted("any", f"2026-11-{day:02}T09:12:00+00:00", "microphone")


@pytest.fixture
def sessions(home: Path) -> Path:
    """A whole round, a broken one, and one whose facts are damaged."""
    folder = home / "sessions"
    kept(folder / "whole", at(1), ASKED, BEGUN, AnswerEnded(90.0), RoundEnded(90.0), seconds=90.0)
    kept(folder / "broken", at(2), ASKED, BEGUN, seconds=2.0)
    (kept(folder / "rotten", at(3)) / FACTS).write_bytes(b"hello\n")
    return folder


def answering(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    class Asked(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Asked(text))


@pytest.mark.parametrize("arguments", [[], ["list"]])
def test_every_round_is_listed_the_newest_first(run: Run, sessions: Path, arguments: list[str]) -> None:
    with Journal.create(sessions / "now") as journal:
        journal.append(at(9))
        lines = run("sessions", *arguments).out.splitlines()
    rows = [line.split() for line in lines if not line.startswith(" ")]
    assert [(row[0], row[-1]) for row in rows] == [
        ("now", "on"),
        ("broken", "off"),
        ("whole", "whole"),
        ("rotten", "damaged"),
    ]
    assert {"2026-11-01", "1:30", "1", "question"} <= set(rows[2])
    assert "this is no journal of a round" in " ".join("".join(lines).split())


def test_as_a_document(run: Run, sessions: Path) -> None:
    told = {one["round"]: one for one in run("sessions", "--json").json}
    assert (told["whole"]["seconds"], told["whole"]["questions"], told["whole"]["state"]) == (90.0, 1, "whole")
    assert told["rotten"]["trouble"]
    assert run("sessions", "--sessions", sessions / "none", "--json").json == []


def test_where_there_is_none(run: Run) -> None:
    assert "There is no round yet. To hold one: interviewer practice" in run("sessions").err


def test_what_goes_is_told_and_asked_for(run: Run, sessions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "y\n")
    ran = run("sessions", "delete", "whole")
    assert ran.code == 0
    assert "whole: 2 files, 2.9 MB\n" in ran.err
    assert "sound.wav, 2.9 MB\n" in ran.err
    assert "Delete it for good? [y/N] " in ran.err
    assert ran.out == "Deleted whole: 2 files, 2.9 MB (sound.wav, facts.jsonl), and what the index held of it\n"
    assert not (sessions / "whole").exists()


@pytest.mark.parametrize("text", ["\n", "n\n", "", "yeah\n"])
def test_only_a_yes_deletes(run: Run, sessions: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    answering(monkeypatch, text)
    ran = run("sessions", "delete", "whole", "broken")
    assert (ran.code, ran.out) == (1, "")
    assert "Delete these 2 rounds for good?" in ran.err
    assert ran.err.endswith("Nothing was deleted.\n")
    assert (sessions / "whole" / SOUND).exists()


def test_where_nobody_can_be_asked_nothing_is_deleted(run: Run, sessions: Path) -> None:
    ran = run("sessions", "delete", "whole")
    assert ran.code == 1
    assert "Nobody can be asked here, so nothing was deleted. To delete without asking: --yes" in ran.err
    assert (sessions / "whole").exists()


def test_without_asking(run: Run, sessions: Path) -> None:
    told = run("sessions", "delete", "whole", "rotten", "whole", "--yes", "--json").json
    assert [one["round"] for one in told] == ["whole", "rotten"]
    assert told[1]["files"] == {FACTS: 6}
    assert [folder.name for folder in sessions.iterdir()] == ["broken"]


def test_a_name_that_is_wrong_deletes_none_of_those_that_are_right(run: Run, sessions: Path) -> None:
    assert "There is no round called 'hole'" in run("sessions", "delete", "whole", "hole", "--yes").trouble
    assert (sessions / "whole" / SOUND).exists()


def test_what_is_ones_own_in_the_folder_stays(run: Run, sessions: Path) -> None:
    (sessions / "whole" / "notes.txt").write_text("mine")
    ran = run("sessions", "delete", "whole", "--yes")
    assert "notes.txt in" in ran.err
    assert (sessions / "whole" / "notes.txt").exists()


def test_a_round_that_goes_on_is_not_deleted(run: Run, sessions: Path) -> None:
    with Journal.resume(sessions / "broken"):
        assert "open in another program" in run("sessions", "delete", "broken", "--yes").trouble
        assert "open in another program" in run("sessions", "recover", "broken").trouble
        assert "broken" not in run("sessions", "recover").out
    assert (sessions / "broken" / SOUND).exists()


@pytest.mark.usefixtures("sessions")
def test_what_broke_off_is_named_and_what_can_be_done(run: Run) -> None:
    ran = run("sessions", "recover")
    assert ran.code == 0
    assert ran.out.startswith("broken")
    assert "To go on with broken: interviewer practice --resume\n" in ran.err
    assert "To close it with what was said in it: interviewer sessions recover broken\n" in ran.err
    assert "whole" not in ran.out


def test_a_round_is_closed_with_what_was_said_in_it(run: Run, sessions: Path) -> None:
    before = run("report", "broken").out
    ran = run("sessions", "recover", "broken")
    assert ran.code == 0
    assert ran.out == "Closed broken. For its report: interviewer report broken\n"
    facts = read_facts(sessions / "broken")
    assert [word.text for fact in facts if isinstance(fact, WordsHeard) for word in fact.words] == ["a44."]
    assert facts[-2:] == (AnswerEnded(2.0), RoundEnded(2.0))
    told = run("report", "broken").out
    assert "The round broke off" in before
    assert "The round broke off" not in told
    assert "a44." in told
    assert "came to its end, so there is nothing to close" in run("sessions", "recover", "broken").trouble
    assert "No round broke off" in run("practice", "--resume").trouble


def test_a_round_whose_sound_is_lost_is_closed_with_what_was_written_down(run: Run, sessions: Path) -> None:
    (sessions / "broken" / SOUND).write_bytes(b"OggS")
    ran = run("sessions", "recover", "broken", "--json")
    assert (ran.code, ran.json) == (0, [{"round": "broken", "facts_added": 2}])
    assert "Its sound cannot be read" in ran.err
    assert read_facts(sessions / "broken")[-1] == RoundEnded(0.0)


def test_nothing_is_closed_where_one_of_them_cannot_be(run: Run, sessions: Path) -> None:
    kept(sessions / "other", at(4), ASKED)
    assert run("sessions", "recover", "broken", "rotten").code == 1
    assert not any(isinstance(fact, RoundEnded) for fact in read_facts(sessions / "broken"))


def test_an_odd_name_moves_no_cursor(run: Run, sessions: Path) -> None:
    with Journal.create(sessions / "new\nline\x1b[31m") as journal:
        journal.keep(Block(0, tone(0.1)))
    listed = run("sessions")
    assert "\x1b" not in listed.out
    assert "new\\nline" in listed.out
    assert "\x1b" not in run("sessions", "delete", "new\nline\x1b[31m", "--yes").out
