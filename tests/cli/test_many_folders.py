"""`interviewer analyze FOLDER --out DIR`: what counts as an answer, and what may lie where the results go."""

import csv
import io
import json
import os
import stat
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from interviewer.cli.many.place import MARK, claimed
from tests.cli.conftest import Ran, Run

SAID = "Framework first, then the rest."
TALK = (
    "WEBVTT\n\n00:01.000 --> 00:05.000\n{0}: How would you win us?\n\n00:06.000 --> 00:09.000\n{1}: Framework first.\n"
)
TWICE = "\n00:10.000 --> 00:14.000\n{0}: Next question: how would you lose us?\n\n00:15.000 --> 00:19.000\n{1}: Goal.\n"

pytestmark = pytest.mark.usefixtures("fakes")

Many = Callable[..., Ran]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A folder in which one person gave one answer."""
    put(tmp_path / "course" / "anna" / "one.txt")
    return tmp_path / "course"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def many(run: Run, course: Path, out: Path) -> Many:
    """Analyzes the folder."""
    return lambda *more: run("analyze", course, "--out", out, *more)


def put(path: Path, text: str = SAID) -> Path:
    """A file with a text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def rows(out: Path, name: str = "summary.csv") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((out / name).read_text("utf-8-sig"))))


def files(out: Path) -> list[str]:
    return [row["file"] for row in rows(out)]


def reports(out: Path) -> list[str]:
    return sorted(path.relative_to(out / "reports").as_posix() for path in (out / "reports").rglob("*.json"))


def test_what_is_only_about_a_folder_is_no_answer(many: Many, course: Path, out: Path) -> None:
    put(course / "README.txt", "Remember to pay the room.")
    put(course / "anna" / "notes.txt")
    assert "that are no recordings: 2, among them README.txt." in many().err
    assert files(out) == ["anna/one.txt"]


def test_a_pipe_is_passed_over_not_waited_for(many: Many, course: Path, out: Path) -> None:
    for name in ("x.txt", "x.wav"):
        os.mkfifo(course / "anna" / name)
    (course / "anna" / "gone.txt").symlink_to("nowhere")
    ran = many()
    assert "that are no recordings: 2, among them anna/x.txt." in ran.err
    assert {row["file"]: bool(row["trouble"]) for row in rows(out)} == {"anna/gone.txt": True, "anna/one.txt": False}


def test_results_from_before_are_no_recordings(run: Run, course: Path) -> None:
    for name in ("first", "second", "second"):
        assert run("analyze", course, "--out", course / name).code == 0
    assert files(course / "second") == ["anna/one.txt"]


def test_a_folder_with_other_files_is_not_written_to(many: Many, out: Path) -> None:
    put(out / ".DS_Store")
    assert many().code == 0
    (out / MARK).unlink()
    put(out / "summary.csv", "mine")
    assert "holds other files" in many().trouble
    assert (out / "summary.csv").read_text() == "mine"


def test_a_file_is_no_folder_for_results(many: Many, out: Path) -> None:
    put(out)
    assert "cannot be made: there is a file of that name" in many().trouble


def test_two_at_once_do_not_write_to_one_folder(many: Many, course: Path, out: Path) -> None:
    with claimed(out, course):
        assert "Another interviewer writes to" in many().trouble
    assert many().code == 0


@pytest.mark.skipif("sys.platform == 'win32'")
@pytest.mark.parametrize("habit", [0o000, 0o022, 0o077])
def test_every_folder_of_the_results_is_its_owners_alone(run: Run, course: Path, out: Path, habit: int) -> None:
    put(course / "week 1" / "ben" / "deep" / "one.txt")
    before = os.umask(habit)
    try:
        assert run("analyze", course, "--out", out / "deeper").code == 0
    finally:
        os.umask(before)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (out, *out.rglob("*")) if path.is_dir()}
    assert modes == {0o700}
    assert {stat.S_IMODE(path.stat().st_mode) for path in out.rglob("*") if path.is_file()} == {0o600}


def test_the_report_of_what_was_taken_away_is_told_and_goes_if_that_is_wanted(
    many: Many, course: Path, out: Path
) -> None:
    put(course / "ben" / "two.txt")
    put(out / "reports" / "ben" / ".1234.part")
    put(out / MARK, "")
    assert many().err.count("not analyzed any more") == 0
    assert not list(out.rglob("*.part"))
    (course / "ben" / "two.txt").unlink()
    ran = many()
    assert "not analyzed any more: 1, among them reports/ben/two.txt.json." in ran.err
    assert "--prune" in ran.err
    assert reports(out) == ["anna/one.txt.json", "ben/two.txt.json"]
    assert "They were removed." in many("--prune").err
    assert sorted(path.name for path in (out / "reports").iterdir()) == ["anna"]
    assert many().err == ""


def test_long_names_have_a_result_each(many: Many, course: Path, out: Path) -> None:
    for person in ("Anna", "Ben", "Йосиф"):
        put(course / f"{person} {'ы' * 100}.txt")
    assert many().err.count(" of 4: ") == 4
    assert len(reports(out)) == 4
    assert " of " not in many().err.replace("name or place", "")


def test_a_name_is_one_name_however_its_letters_are_written(many: Many, course: Path, out: Path) -> None:
    for form in ("NFC", "NFD"):
        put(course / unicodedata.normalize(form, "josé") / unicodedata.normalize(form, f"café {form}.txt"))
        put(course / unicodedata.normalize(form, f"josé - café {form}.txt"))
    assert many().code == 0
    assert [(row["person"], row["answers"]) for row in rows(out, "summary-people.csv")] == [
        ("anna", "1"),
        ("josé", "4"),
    ]
    assert len(rows(out, "summary-questions.csv")) == 3


def test_a_folder_without_names_says_so(run: Run, tmp_path: Path, out: Path) -> None:
    put(tmp_path / "flat" / "anna.txt")
    ran = run("analyze", tmp_path / "flat", "--out", out)
    assert ran.out == f"1 answer is summed up in {out / 'summary.html'}\n"
    assert "Without a person's name: 1, among them anna.txt. A name is told by" in ran.err
    page = (out / "summary.html").read_text("utf-8")
    assert "1 answer, 1 question." in page
    assert "No file says whose answer it holds." in page
    assert "By person" not in page


def test_what_gave_no_answer_counts_as_no_question(many: Many, course: Path, out: Path) -> None:
    put(course / "ben" / "bad.txt", "a\0b")
    ran = many()
    assert "Without a report: 1, among them ben/bad.txt: bad.txt is not a text file. The next run tries" in ran.err
    assert "1 answer, 1 person, 1 question. 1 file gave no answer" in (out / "summary.html").read_text("utf-8")


def test_where_the_recordings_lie_is_told_nobody(many: Many, course: Path, out: Path) -> None:
    (course / "anna" / "loop.txt").symlink_to(course / "anna" / "loop.txt")
    put(course / "anna" / "bad.vtt", "no captions")
    put(course / "anna" / "worse.wav", "no sound")
    (course / "anna" / "shut.txt").symlink_to("nowhere")
    ran = many("--json")
    assert len([row for row in ran.json["answers"] if row["trouble"]]) == 4
    told = ran.out + "".join((out / name).read_text("utf-8") for name in ("summary.csv", "summary.html"))
    assert str(course) not in told


def test_a_date_alone_makes_nothing_anew_and_is_compared_once(many: Many, course: Path, out: Path) -> None:
    many()
    before = json.loads((out / "reports" / "anna" / "one.txt.json").read_text())
    os.utime(course / "anna" / "one.txt", (1, 1))
    assert many().err == "interviewer: 1 has another date than before; compared first.\n"
    assert many().err == ""
    after = json.loads((out / "reports" / "anna" / "one.txt.json").read_text())
    assert {**before, "state": after["state"]} == after


def test_what_was_not_touched_is_not_read(many: Many, monkeypatch: pytest.MonkeyPatch) -> None:
    many()
    read: list[Path] = []
    for module in ("known", "making", "work"):
        monkeypatch.setattr(f"interviewer.cli.many.{module}.sha256_of", read.append)
    assert many().code == 0
    assert read == []


def test_whose_answers_an_interview_holds_must_be_plain(many: Many, course: Path, out: Path) -> None:
    put(course / "ben" / "plain.vtt", (TALK + TWICE).format("Interviewer", "Ben"))
    put(course / "ben" / "city-bikes.vtt", (TALK + TWICE).format("Interviewer", "Ben"))
    put(course / "dan" / "zoom.vtt", TALK.format("Jane Doe", "Cleo Ray"))
    assert many().code == 1
    told = {(row["file"], row["question"]): row for row in rows(out)}
    assert "interviewer import FILE" in told["dan/zoom.vtt", "zoom"]["trouble"]
    assert told["ben/plain.vtt", "How would you win us?"]["seconds"] == "4.0"
    assert len([name for name, _ in told if name == "ben/plain.vtt"]) == 2
    assert [question for name, question in told if name == "ben/city-bikes.vtt"] == ["city-bikes"]


def test_a_folder_in_which_nothing_can_be_read_is_told_too(many: Many, course: Path, out: Path) -> None:
    put(course / "anna" / "one.txt", "a\0b")
    ran = many()
    assert (ran.code, ran.out) == (1, f"0 answers are summed up in {out / 'summary.html'}\n")
    assert [row["trouble"] for row in rows(out)] == ["one.txt is not a text file."]
