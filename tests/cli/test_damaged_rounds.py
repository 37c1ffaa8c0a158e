"""Rounds whose files were damaged on disk: what is there is told, what is not is said, and nothing else fails."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from interviewer.core.audio import Block
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    QuestionAsked,
    RoundEnded,
    RoundStarted,
    SegmentTagged,
    SpeechHeard,
    WordsHeard,
)
from interviewer.core.spans import Span
from interviewer.core.words import Word
from interviewer.fact_file import HEADER, line_of
from interviewer.journal import FACTS, SOUND, Journal, read_facts
from tests.cli.conftest import Run
from tests.exports.pages import read
from tests.journal.rounds import kept
from tests.tones import joined, tone

pytestmark = pytest.mark.usefixtures("fakes", "quick_disk")

FORMATS = ("txt", "md", "html", "json", "csv")
SAID = "Ship the cheaper plan."
ANSWER: tuple[Fact, ...] = (
    RoundStarted("one", "2026-11-21T09:12:00+01:00", "microphone"),
    QuestionAsked(0.0, "Why did users leave?", "case"),
    AnswerStarted(0.0),
    WordsHeard((Word("First", 0.0, 1.0, 0.9), Word("plan.", 59.0, 60.0, 0.9))),
    SpeechHeard((Span(0.0, 60.0),)),
    SegmentTagged(0.0, 50.0, "First users, then business, then technology.", "framework", 0.9),
    SegmentTagged(50.0, 60.0, SAID, "recommendation", 0.9),
)
WHOLE: tuple[Fact, ...] = (*ANSWER, AnswerEnded(60.0), RoundEnded(60.0))

Damage = Callable[[Path], object]


def emptied(sound: Path) -> None:
    sound.write_bytes(b"")


def head_alone(sound: Path) -> None:
    sound.write_bytes(sound.read_bytes()[:20])


def overwritten(sound: Path) -> None:
    sound.write_bytes(bytes(range(256)) * 1000)


def a_folder(sound: Path) -> None:
    sound.unlink()
    sound.mkdir()


def cut(sound: Path) -> None:
    sound.write_bytes(sound.read_bytes()[: 44 + 2 * 16_000 * 20 + 1])


EMPTY = "The file of its sound is empty: none of it can be played or heard again."
LOST: list[tuple[Damage, str]] = [
    (emptied, EMPTY),
    (head_alone, EMPTY),
    (overwritten, "Its sound cannot be read (it is another file's content): none of it can be played or heard again."),
    (a_folder, "Its sound cannot be read (Is a directory): none of it can be played or heard again."),
]
SHORT = "Its sound breaks off at 0:20: what came later cannot be played or heard again."
each_loss = pytest.mark.parametrize(("damage", "says"), LOST, ids=[damage.__name__ for damage, _ in LOST])
each_form = pytest.mark.parametrize("form", FORMATS)


def a_round(home: Path, name: str = "one", facts: tuple[Fact, ...] = WHOLE) -> Path:
    folder = kept(home / "sessions" / name, *facts)
    with Journal.resume(folder) as journal:
        journal.keep(Block(0, joined(tone(50.0, 300), tone(10.0, 880))))
    return folder


def plain(text: str) -> str:
    """A text without what the forms do to it."""
    return " ".join(text.replace("\\", "").replace("&#x27;", "'").split())


@each_form
@pytest.mark.parametrize(("damage", "says"), [*LOST, (cut, SHORT)])
def test_the_report_tells_all_that_the_facts_hold_and_says_what_is_missing(
    run: Run, home: Path, form: str, damage: Damage, says: str
) -> None:
    folder = a_round(home)
    before = run("report", "one", "--format", form)
    damage(folder / SOUND)
    told = run("report", "one", "--format", form)
    assert told.code == 0
    assert SAID in told.out
    # A table has no place for sentences.
    assert says in plain(told.err if form == "csv" else told.out)
    if form == "csv":
        assert told.out == before.out
    assert str(home) not in told.out + told.err


@each_loss
def test_a_page_with_sound_says_why_there_is_none(run: Run, home: Path, damage: Damage, says: str) -> None:
    damage(a_round(home) / SOUND)
    told = run("report", "one", "--format", "html", "--with-audio")
    assert told.code == 0
    assert told.err == f"interviewer: There is no sound in this report. {says}\n"
    root = read(told.out)
    assert not list(root.all("audio"))
    assert "framework vomit" in [one.words for one in root.all("h3")]


def test_of_a_sound_that_breaks_off_what_is_there_is_played(run: Run, home: Path) -> None:
    folder = a_round(home)
    whole = run("report", "one", "--format", "html", "--with-audio").out
    cut(folder / SOUND)
    told = run("report", "one", "--format", "html", "--with-audio")
    assert told.code == 0
    assert SHORT in told.out
    assert len(list(read(told.out).all("audio"))) <= len(list(read(whole).all("audio")))


@each_loss
def test_other_commands_go_on(run: Run, home: Path, damage: Damage, says: str) -> None:
    a_round(home, "other")
    damage(a_round(home) / SOUND)
    assert says in plain(run("analyze", home / "sessions" / "one").out)
    for command in (("dispute", "one"), ("trends",), ("compare", "one", "other"), ("correct", "one")):
        ran = run(*command)
        assert (ran.code, ran.err) == (0, ""), command


@each_loss
def test_a_round_is_not_read_again_without_its_sound_and_the_others_are(
    run: Run, home: Path, damage: Damage, says: str
) -> None:
    folder = a_round(home)
    a_round(home, "other")
    damage(folder / SOUND)
    sentence = f"interviewer: The round one is not read again, and what was told of it is kept. {says}\n"
    assert run("reanalyze", "one").trouble == sentence
    ran = run("reanalyze", "--all")
    assert (ran.code, ran.err) == (1, sentence)
    assert ran.out.startswith("other: ")
    assert read_facts(folder) == WHOLE
    assert not list(folder.glob("facts-*"))


def test_a_sound_that_breaks_off_is_read_as_far_as_it_goes(run: Run, home: Path) -> None:
    cut(a_round(home) / SOUND)
    ran = run("reanalyze", "one")
    assert ran.code == 0
    assert f"  {SHORT} Answers that were heard beyond it are only tagged again." in ran.out
    assert run("reanalyze", "one", "--json").json[0]["sound_trouble"] == SHORT


@each_form
@pytest.mark.parametrize("damage", [*(damage for damage, _ in LOST), cut, Path.unlink])
def test_a_round_that_broke_off_is_told_as_far_as_it_was_written_down(
    run: Run, home: Path, form: str, damage: Damage
) -> None:
    damage(a_round(home, facts=ANSWER) / SOUND)
    told = run("report", "one", "--format", form)
    assert told.code == 0
    assert SAID in told.out
    if form == "json":
        assert told.json["answers"][0]["end"] == 60.0


@pytest.mark.parametrize(("damage", "says"), [*LOST, (Path.unlink, "No sound of it is kept: what was said in the")])
def test_an_answer_of_which_nothing_was_written_down_is_not_told_to_be_silent_without_a_word(
    run: Run, home: Path, damage: Damage, says: str
) -> None:
    damage(a_round(home, facts=(*WHOLE[:2], AnswerStarted(0.5))) / SOUND)
    assert says in plain(run("report", "one").out)


def test_without_sound_no_model_is_needed_for_what_broke_off(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> None:
        raise AssertionError("a recogniser was made")

    monkeypatch.setattr("interviewer.cli.parts.Parts.reader", missing)
    (a_round(home, facts=ANSWER) / SOUND).unlink()
    assert SAID in run("report", "one").out


ROTTEN = (
    b"\xff\xfe rotten\n",
    b'{"fact":"SegmentTagged","start":\n',
    b'{"fact":"Unheard","at":3.0}\n',
    bytes(99) + b"\n",
)
DAMAGED = "What was written down of it is damaged: what came after that place is not here."


def rot(folder: Path, line: bytes) -> bytes:
    """Put a line that is no fact in the place of one; gives the file."""
    lines = [HEADER, *map(line_of, WHOLE), b""]
    lines[7] = line
    (folder / FACTS).write_bytes(b"".join(lines))
    return (folder / FACTS).read_bytes()


@each_form
@pytest.mark.parametrize("line", ROTTEN)
def test_what_stands_before_a_rotten_line_is_told(run: Run, home: Path, form: str, line: bytes) -> None:
    folder = a_round(home)
    before = rot(folder, line)
    told = run("report", "one", "--format", form)
    assert told.code == 0
    assert "First users, then business" in told.out
    assert SAID not in told.out
    assert DAMAGED in plain(told.err if form == "csv" else told.out)
    assert (folder / FACTS).read_bytes() == before


def test_nothing_is_heard_behind_a_rotten_line(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rot(a_round(home), ROTTEN[0])
    monkeypatch.setattr("interviewer.cli.rounds.unheard", lambda *_: pytest.fail("it was heard"))
    assert DAMAGED in plain(run("analyze", home / "sessions" / "one").out)


def test_what_would_write_leaves_a_rotten_round_as_it_is_and_says_what_can_be_done(run: Run, home: Path) -> None:
    folder = a_round(home)
    before = rot(folder, ROTTEN[1])
    for command in (("dispute", "one", "1"), ("correct", "one", "1", "context"), ("reanalyze", "one")):
        trouble = run(*command).trouble
        assert "line 8: is not JSON" in trouble
        assert "to see what stands before that line: interviewer report one" in trouble
    assert (folder / FACTS).read_bytes() == before


def test_trends_pass_a_rotten_round_over(run: Run, home: Path) -> None:
    rot(a_round(home), ROTTEN[1])
    a_round(home, "other")
    ran = run("trends")
    assert ran.code == 0
    assert "1 round is passed over." in ran.err


def test_a_tag_that_is_not_known_any_more(run: Run, home: Path) -> None:
    old = (*WHOLE[:6], SegmentTagged(50.0, 60.0, SAID, "zebra", 0.9), *WHOLE[7:])
    a_round(home, facts=old)
    for form in FORMATS:
        assert run("report", "one", "--format", form).code == 0
    for command in (("trends",), ("dispute", "one"), ("reanalyze", "one", "--keep-old")):
        assert "Traceback" not in run(*command).err


@pytest.mark.parametrize("name", ["odd 'name' “ü” $(y)", "-z", "new\nline\x1b[31m", "."])
def test_a_folder_may_have_any_name(run: Run, home: Path, name: str, tmp_path: Path) -> None:
    folder = a_round(home)
    odd = shutil.copytree(folder, tmp_path / "odd" / name) if name != "." else folder
    for form in FORMATS:
        told = run("report", odd, "--format", form, "--names") if form != "txt" else run("report", odd)
        assert told.code == 0
        assert "\x1b" not in told.out + told.err
    assert run("reanalyze", odd, "--keep-old").code == 0
    assert run("dispute", odd).code == 0


def test_a_folder_that_is_no_round(run: Run, home: Path) -> None:
    folder = home / "sessions" / "notes"
    folder.mkdir(parents=True)
    assert f"{folder} is no round, so it is a folder of many." in run("analyze", folder).trouble
    for command in ("report", "dispute", "correct", "reanalyze"):
        assert f"There is no round called 'notes' in {folder.parent}." in run(command, "notes").trouble
