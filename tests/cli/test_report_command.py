"""`interviewer report`: every form of a round, and what stays out of it."""

import re
from base64 import b64decode
from pathlib import Path

import numpy as np
import pytest

from interviewer.adapters.recording import Recording
from interviewer.cli.flagged_sound import LONGEST_SECONDS, sounds_of
from interviewer.core.audio import Block
from interviewer.core.events import AnswerEnded, AnswerStarted, QuestionAsked, RoundEnded, RoundStarted, SegmentTagged
from interviewer.core.spans import Span
from interviewer.journal import Journal
from tests.cli.conftest import Run
from tests.exports.pages import read
from tests.journal.rounds import kept
from tests.tones import joined, pitch_of, tone

pytestmark = pytest.mark.usefixtures("fakes")

FORMATS = ("txt", "md", "html", "json", "csv")
FACTS = (
    RoundStarted("acme", "2026-11-21T09:12:00+01:00", "Anna Smith.wav"),
    QuestionAsked(0.0, "Why did users leave?", "case"),
    AnswerStarted(0.0),
    SegmentTagged(0.0, 50.0, "First users, then business, then technology.", "framework", 0.9),
    SegmentTagged(50.0, 60.0, "Ship the cheaper plan.", "recommendation", 0.9),
    AnswerEnded(60.0),
    RoundEnded(60.0),
)


@pytest.fixture
def folder(home: Path) -> Path:
    """A round that says names where it can, with a tone for each of its segments."""
    folder = kept(home / "sessions" / "acme-with-anna", *FACTS)
    with Journal.resume(folder) as journal:
        journal.keep(Block(0, joined(tone(30.0, 300), tone(20.0, 440), tone(10.0, 880))))
    return folder


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_tells_what_was_asked_and_said_and_names_nobody(run: Run, folder: Path, form: str) -> None:
    by_name, by_folder = run("report", folder.name, "--format", form), run("report", folder, "--format", form)
    assert (by_name.code, by_name.err) == (0, "")
    assert by_name.out == by_folder.out
    for words in ("Why did users leave?", "Ship the cheaper plan."):
        assert words in by_name.out
    assert "2026-11-21" in by_name.out or form == "txt"
    assert not re.search(r"(?i)anna|acme|\.wav|sessions", by_name.out)
    assert str(folder.parents[2]) not in by_name.out


@pytest.mark.parametrize("form", ["md", "html", "json", "csv"])
def test_names_are_told_when_they_are_wanted(run: Run, folder: Path, form: str) -> None:
    told = run("report", folder, "--format", form, "--names").out.replace("\\_", "_")
    assert "acme-with-anna" in told
    assert "Anna Smith.wav" in told
    assert str(folder.parents[2]) not in told


def test_the_usual_form_is_that_of_analyze(run: Run, folder: Path) -> None:
    assert run("report", folder).out == run("analyze", folder).out


def test_a_file_is_written_whole_in_the_place_of_the_one_before(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.csv"
    out.write_text("the one before", encoding="utf-8")
    done = run("report", folder, "--format", "csv", "-o", out)
    assert (done.code, done.out) == (0, "")
    assert done.err == f"interviewer: The report was written to {out}\n"
    assert out.read_bytes().startswith(b"\xef\xbb\xbfmoment,")
    assert [path.name for path in tmp_path.iterdir() if "report" in path.name] == ["report.csv"]


def test_the_round_itself_is_no_place_for_a_report(run: Run, folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    for name in ("facts.jsonl", "facts-2.jsonl", "sound.wav"):
        assert "choose another name" in run("report", folder, "-o", folder / name).trouble
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_place_that_cannot_be_written_to_is_told(run: Run, folder: Path, tmp_path: Path) -> None:
    trouble = run("report", folder, "-o", tmp_path / "nowhere" / "report.txt").trouble
    assert "The round is kept" in trouble


def test_rows_of_rounds(run: Run, folder: Path) -> None:
    lines = run("report", folder, "--format", "csv", "--rows", "rounds").out.splitlines()
    assert len(lines) == 2
    assert len(run("report", folder, "--format", "csv").out.splitlines()) == 3


@pytest.mark.parametrize(
    "options", [["--with-audio"], ["--format", "json", "--with-audio"], ["--rows", "rounds"], ["--names"]]
)
def test_what_would_do_nothing_is_refused(run: Run, folder: Path, options: list[str]) -> None:
    assert "--format" in run("report", folder, *options).trouble


@pytest.mark.parametrize("form", FORMATS)
def test_no_letter_of_a_question_moves_the_cursor(run: Run, home: Path, form: str) -> None:
    asked = QuestionAsked(0.0, "Why\x1b[31m did\x07 they\x00 \x9b2Jleave?", "case")
    folder = kept(home / "sessions" / "odd", FACTS[0], asked, *FACTS[2:])
    told = run("report", folder, "--format", form)
    assert told.code == 0
    # Programs read JSON; it keeps what its own grammar allows.
    assert not ({"\x1b", "\x07", "\x00", "\x9b"} - ({"\x9b"} if form == "json" else set())) & set(told.out)


def test_a_round_that_is_not_there(run: Run) -> None:
    assert "There is no round called 'nothing'" in run("report", "nothing").trouble


def test_the_sound_of_what_is_flagged_is_inside(run: Run, folder: Path, tmp_path: Path) -> None:
    root = read(run("report", folder, "--format", "html", "--with-audio").out)
    players = list(root.all("audio"))
    assert players
    content = b64decode(players[0].attributes["src"].removeprefix("data:audio/mpeg;base64,"))
    (tmp_path / "clip.mp3").write_bytes(content)
    sound = np.concatenate([block.samples for block in Recording(tmp_path / "clip.mp3").blocks()])
    # From 0:30 on, where the free announcement is over, with half a second around it.
    assert len(sound) == pytest.approx(21 * 16_000, abs=1600)
    assert pitch_of(sound[:6_000]) == pytest.approx(300, abs=4)
    assert pitch_of(sound[10_000:320_000]) == pytest.approx(440, abs=2)


def test_without_being_asked_there_is_none(run: Run, folder: Path) -> None:
    assert "data:audio" not in run("report", folder, "--format", "html").out


def test_a_round_whose_sound_is_gone_says_so_and_tells_the_rest(run: Run, folder: Path) -> None:
    (folder / "sound.wav").unlink()
    told = run("report", folder, "--format", "html", "--with-audio")
    assert told.code == 0
    why = "There is no sound in this report: none is kept beside the facts of this round."
    assert told.err == f"interviewer: {why}\n"
    root = read(told.out)
    assert why in [one.words for one in root.all("p")]
    assert "framework vomit" in [one.words for one in root.all("h3")]
    assert not list(root.all("audio"))


def test_sound_that_ends_early_gives_what_there_is(home: Path) -> None:
    folder = kept(home / "sessions" / "short", *FACTS, seconds=5.0)
    sounds = sounds_of(folder, [Span(1.0, 3.0), Span(4.0, 9.0), Span(20.0, 30.0)])
    assert list(sounds) == [Span(1.0, 3.0), Span(4.0, 9.0)]


def test_of_a_long_stretch_only_the_beginning_is_cut_out(home: Path) -> None:
    folder = kept(home / "sessions" / "long", *FACTS, seconds=100.0)
    one, other = sounds_of(folder, [Span(0.0, LONGEST_SECONDS), Span(0.0, 90.0)]).values()
    assert (one.whole, other.whole) == (True, False)
    assert len(other.content) == pytest.approx(len(one.content), rel=0.02)


@pytest.mark.parametrize("form", FORMATS)
def test_a_round_in_which_nothing_was_said(run: Run, home: Path, form: str) -> None:
    folder = kept(home / "sessions" / "still", *FACTS[:3], AnswerEnded(20.0), RoundEnded(20.0))
    assert run("report", folder, "--format", form).code == 0


@pytest.mark.parametrize("form", FORMATS)
def test_a_round_that_was_killed_at_any_fact(run: Run, home: Path, form: str) -> None:
    for count in range(1, len(FACTS)):
        folder = kept(home / "sessions" / f"killed-{count}", *FACTS[:count], seconds=1.0)
        assert run("report", folder, "--format", form).code == 0
