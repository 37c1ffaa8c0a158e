"""`interviewer analyze FOLDER --out DIR`: what a coach relies on."""

import csv
import io
import json
import shutil
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from interviewer.cli.many import making, work
from interviewer.core.trouble import CouldNotError
from tests.cli.conftest import ROOT, Ran, Run
from tests.cli.fakes import InThisProcess
from tests.exports.pages import read
from tests.tones import joined, silence, tone, write

PLAIN = "Framework first, then the rest.\nHypothesis is the price.\nRecommendation is to lower it."
STORY = "We were late, so I called them and said that it was my fault."
FIVE = {
    "anna/city-bikes.txt": PLAIN,
    "anna/take 1.txt": PLAIN,
    "Ben - city-bikes.txt": STORY,
    "week 2/Ben - take 1.txt": PLAIN,
    "cleo/take 1.vtt": "WEBVTT\n\n00:01.000 --> 00:05.000\nFramework first.\n",
}

pytestmark = pytest.mark.usefixtures("fakes")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Five transcripts of three people."""
    folder = tmp_path / "course"
    for name, text in FIVE.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def many(run: Run, folder: Path, out: Path) -> Callable[..., Ran]:
    """Analyzes the folder."""
    return lambda *more: run("analyze", folder, "--out", out, *more)


def rows(out: Path, name: str = "summary.csv") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((out / name).read_text("utf-8-sig"))))


def documents(out: Path) -> dict[str, bytes]:
    return {
        path.relative_to(out / "reports").as_posix(): path.read_bytes() for path in (out / "reports").rglob("*.json")
    }


def done(ran: Ran) -> list[str]:
    """What was analyzed, by the lines that tell it."""
    lines = [line.partition(": ")[2] for line in ran.err.splitlines()]
    return sorted(line.partition(": ")[2].partition(":")[0] for line in lines if " of " in line.partition(":")[0])


def test_each_recording_has_a_report_and_a_row_with_its_person_and_question(
    many: Callable[..., Ran], out: Path
) -> None:
    ran = many()
    assert (ran.code, done(ran)) == (0, sorted(FIVE))
    assert str(out / "summary.html") in ran.out
    told = {row["file"]: row for row in rows(out)}
    assert set(told) == set(FIVE)
    assert set(documents(out)) == {f"{name}.json" for name in FIVE}
    assert [(row["person"], row["question"], row["kind"]) for _, row in sorted(told.items())] == [
        ("Ben", "city-bikes", "case"),
        ("anna", "city-bikes", "case"),
        ("anna", "take 1", "case"),
        ("cleo", "take 1", "case"),
        ("Ben", "take 1", "case"),
    ]
    assert told["cleo/take 1.vtt"]["seconds"] == "5.0"
    assert told["anna/take 1.txt"]["seconds"] == ""


def test_a_result_holds_the_report_that_the_recording_alone_has(
    many: Callable[..., Ran], run: Run, folder: Path, out: Path
) -> None:
    many()
    alone = run("analyze", folder / "cleo" / "take 1.vtt", "--json").json
    assert json.loads(documents(out)["cleo/take 1.vtt.json"])["report"] == alone
    asked = run("analyze", folder / "anna" / "city-bikes.txt", "--json", "--question", "city-bikes").json
    assert json.loads(documents(out)["anna/city-bikes.txt.json"])["report"] == asked


def test_what_is_done_is_not_done_again_and_the_summary_is_the_same(many: Callable[..., Ran], out: Path) -> None:
    many()
    before, told = documents(out), rows(out)
    again = many()
    assert (again.code, again.err) == (0, "")
    assert (documents(out), rows(out)) == (before, told)


def test_a_file_that_changed_is_done_anew_and_no_other(many: Callable[..., Ran], folder: Path, out: Path) -> None:
    many()
    (folder / "anna" / "take 1.txt").write_text(STORY)
    assert done(many()) == ["anna/take 1.txt"]
    assert {row["file"]: row["kind"] for row in rows(out)}["anna/take 1.txt"] == "behavioural"


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"format": 1}', "[" * 100_000, '{"format": 1, "made": null}'])
def test_a_result_that_is_none_is_made_anew(many: Callable[..., Ran], out: Path, damage: str) -> None:
    many()
    whole = documents(out)
    (out / "reports" / "anna" / "take 1.txt.json").write_text(damage)
    assert done(many()) == ["anna/take 1.txt"]
    assert documents(out) == whole


def test_another_tagger_or_other_options_do_all_of_it_anew(many: Callable[..., Ran], home: Path) -> None:
    asked = ("--kind", "case", "--question", "Why?")
    for options, is_done in ((), True), (asked[:2], True), (asked[:2], False), (asked, True):
        ran = many(*options)
        assert (ran.code, done(ran)) == (0, sorted(FIVE) if is_done else [])
    tagger = home / "models" / "tagger"
    tagger.mkdir(parents=True)
    shutil.copyfile(ROOT / "models" / "tagger" / "behavioural.npz", tagger / "case.npz")
    ran = many(*asked)
    assert (ran.code, done(ran)) == (0, sorted(FIVE))


def test_a_bad_file_has_its_row_stops_no_other_and_is_tried_again(
    many: Callable[..., Ran], folder: Path, out: Path
) -> None:
    (folder / "anna" / "bad.txt").write_bytes(b"a\0b")
    (folder / "anna" / "worse.wav").write_text("no sound")
    first, second = many(), many()
    assert (first.code, second.code) == (1, 1)
    assert "Traceback" not in first.err
    assert (len(done(first)), done(second)) == (7, ["anna/bad.txt", "anna/worse.wav"])
    told = {row["file"]: row for row in rows(out)}
    assert len(told) == 7
    assert told["anna/bad.txt"]["trouble"] == "bad.txt is not a text file."
    assert told["anna/worse.wav"]["person"] == "anna"
    (folder / "anna" / "bad.txt").write_text(PLAIN)
    (folder / "anna" / "worse.wav").unlink()
    assert (many().code, len(rows(out))) == (0, 6)


def test_a_fault_of_ours_in_one_file_stops_no_other(
    many: Callable[..., Ran], out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from interviewer.cli import analyze
    from interviewer.cli.told import told_facts as whole

    def told_facts(path: Path, *more: Any) -> Any:
        if path.parent.name == "cleo":
            raise ZeroDivisionError("by zero")
        return whole(path, *more)

    monkeypatch.setattr(analyze, "told_facts", told_facts)
    assert many().code == 1
    assert [row["trouble"] for row in rows(out) if row["trouble"]] == [
        "take 1.vtt: a fault of this program (ZeroDivisionError: by zero)."
    ]


def test_what_was_done_before_ctrl_c_is_kept(
    many: Callable[..., Ran], out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(making, "analyzed", _interrupted_at(3))
        ran = many()
    assert (ran.code, len(documents(out))) == (1, 2)
    assert ran.err.endswith("goes on from there.\ninterviewer: stopped, as you asked.\n")
    assert len(done(many())) == 3
    assert len(rows(out)) == 5


def _interrupted_at(number: int) -> Callable[[Any], Any]:
    whole, count = work.analyzed, 0

    def analyzed(task: Any) -> Any:
        nonlocal count
        count += 1
        if count == number:
            raise KeyboardInterrupt
        return whole(task)

    return analyzed


def test_a_recording_that_changes_while_it_is_read_is_not_kept(
    many: Callable[..., Ran], folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = work.analyzed

    def analyzed(task: Any) -> Any:
        done = whole(task)
        if task.path.name == "take 1.vtt":
            (folder / "cleo" / "take 1.vtt").write_text(FIVE["cleo/take 1.vtt"] + "\n")
        return done

    monkeypatch.setattr(making, "analyzed", analyzed)
    assert many().code == 1
    assert ["changed while" in row["trouble"] for row in rows(out)].count(True) == 1
    assert len(documents(out)) == 4


@pytest.mark.parametrize(("jobs", "threads"), [("1", 4), ("2", 1)])
def test_several_at_once_take_one_thread_each(
    many: Callable[..., Ran], home: Path, monkeypatch: pytest.MonkeyPatch, jobs: str, threads: int
) -> None:
    given: list[Any] = []

    class Seen(InThisProcess):
        def done(self, work: Callable[[Any], Any], tasks: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
            given.extend(tasks)
            return super().done(work, tasks)

    monkeypatch.setattr(making, "Processes", Seen)
    (home / "config.toml").write_text("[recogniser]\nthreads = 4\n")
    assert many("--jobs", jobs).code == 0
    assert {task.settings.config.recogniser.threads for task in given} == {threads}


def test_results_in_the_folder_itself_are_no_recordings(run: Run, folder: Path) -> None:
    for _ in range(2):
        assert run("analyze", folder, "--out", folder / "results").code == 0
    assert len(rows(folder / "results")) == 5
    assert "among the recordings" in run("analyze", folder, "--out", folder).trouble


def test_beside_a_recording_its_transcript_is_left_out_and_what_is_neither_is_told(
    many: Callable[..., Ran], folder: Path, out: Path
) -> None:
    write(folder / "anna" / "take 1.wav", joined(silence(1), tone(2, 300), silence(1)))
    (folder / "notes.pdf").write_text("no recording")
    (folder / ".hidden.txt").write_text(PLAIN)
    ran = many()
    assert "Passed over, that tell an answer again: 1, among them anna/take 1.txt." in ran.err
    assert "Passed over, that are no recordings: 1, among them notes.pdf." in ran.err
    told = {row["file"]: row for row in rows(out)}
    assert len(told) == 5
    assert told["anna/take 1.wav"]["seconds"] == "4.0"


def test_time_left_is_told_from_the_first_sound_on_that_was_read(many: Callable[..., Ran], folder: Path) -> None:
    for number in range(3):
        write(folder / "anna" / f"sound {number}.wav", joined(silence(1), tone(2, 300), silence(1)))
    lines = many().err.splitlines()
    assert lines[0] == "interviewer: 8 to analyze, 0:12 of sound."
    assert ["left" in line for line in lines] == [False, True, True, *[False] * 6]


def test_a_silent_recording_is_told_counts_for_nothing_and_is_no_failure(
    many: Callable[..., Ran], folder: Path, out: Path
) -> None:
    write(folder / "anna" / "silent.wav", silence(3))
    for ran in many(), many():
        assert ran.code == 0
        assert ran.err.endswith("interviewer: Without a word: 1, among them anna/silent.wav.\n")
    assert done(ran) == []
    assert {row["file"]: row["trouble"] for row in rows(out)}["anna/silent.wav"] == "Nothing was said in it."
    (anna,) = (row for row in rows(out, "summary-people.csv") if row["person"] == "anna")
    assert (anna["answers"], anna["unread"]) == ("2", "1")


@pytest.mark.parametrize("silent", ["anna/a.wav", "cleo/z.wav"])
def test_those_that_are_silent_and_those_that_are_broken_are_told_apart(
    many: Callable[..., Ran], folder: Path, silent: str
) -> None:
    write(folder / silent, silence(3))
    (folder / "ben.txt").write_bytes(b"a\0b")
    ran = many()
    assert ran.code == 1
    assert ran.err.splitlines()[-2:] == [
        f"interviewer: Without a word: 1, among them {silent}.",
        "interviewer: Without a report: 1, among them ben.txt: ben.txt is not a text file. The next run tries again.",
    ]


def test_medians_stand_by_person_and_by_question(many: Callable[..., Ran], out: Path) -> None:
    many()
    assert [(row["person"], row["answers"]) for row in rows(out, "summary-people.csv")] == [
        ("Ben", "2"),
        ("anna", "2"),
        ("cleo", "1"),
    ]
    questions = {row["question"]: row for row in rows(out, "summary-questions.csv")}
    assert (questions["city-bikes"]["answers"], questions["take 1"]["answers"]) == ("2", "3")
    assert questions["take 1"]["median_seconds"] == "5.0"


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
def test_a_round_in_the_folder_is_a_round(run: Run, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "sessions" / "example", tmp_path / "course" / "dan" / "round 1")
    ran = run("analyze", tmp_path / "course", "--out", tmp_path / "out", "--json")
    alone = run("analyze", ROOT / "sessions" / "example", "--json").json
    assert ran.code == 0
    assert [one["person"] for one in ran.json["answers"]] == ["dan"] * len(alone["answers"])
    assert json.loads(documents(tmp_path / "out")["dan/round 1.json"])["report"] == alone


def test_json_is_one_document_with_all_of_it(many: Callable[..., Ran]) -> None:
    told = many("--json").json
    assert (told["format"], len(told["answers"]), told["all"]["answers"]) == (1, 5, 5)
    assert {one["name"] for one in told["people"]} == {"anna", "Ben", "cleo"}
    assert {one["name"] for one in told["questions"]} == {"city-bikes", "take 1"}


def test_no_name_is_a_formula_or_markup(run: Run, tmp_path: Path) -> None:
    (tmp_path / "course").mkdir()
    (tmp_path / "course" / '=HYPERLINK("x") - <script>alert(1)<!--.txt').write_text(PLAIN)
    (tmp_path / "course" / "\x1b[2J - @cmd.txt").write_text(PLAIN)
    ran = run("analyze", tmp_path / "course", "--out", tmp_path / "out")
    assert ran.err.replace("\n", "").isprintable()
    cells = [cell for row in rows(tmp_path / "out") for cell in row.values()]
    assert not any(cell.startswith(("=", "@", "\x1b")) for cell in cells)
    page = (tmp_path / "out" / "summary.html").read_text("utf-8")
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")
    assert "default-src 'none'" in page
    tables = list(read(page).all("table"))
    assert len(tables) == 3


@pytest.mark.skipif("sys.platform == 'win32'")
def test_results_are_readable_by_their_owner_alone(many: Callable[..., Ran], out: Path) -> None:
    many()
    assert stat.S_IMODE(out.stat().st_mode) == 0o700
    files = [path for path in out.rglob("*") if path.is_file()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert [path.name for path in files if path.name.startswith(".")] == [".results"]


def test_a_full_disk_is_told_and_what_is_done_is_kept(
    many: Callable[..., Ran], out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many()
    (out / "reports" / "anna" / "take 1.txt.json").unlink()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("interviewer.cli.many.results.put", full)
    ran = many()
    assert (ran.code, "No space left" in ran.err, "kept" in ran.err) == (1, True, True)
    assert len(documents(out)) == 4
    assert not list(out.rglob("*.part"))


REFUSED = {
    "--out DIR": ([], False),
    "both: --backend dask --scheduler": (["--backend", "dask"], True),
    "both: --backend dask": (["--scheduler", "tcp://127.0.0.1:1"], True),
    "leave out --jobs": (["--backend", "dask", "--scheduler", "tcp://127.0.0.1:1", "--jobs", "2"], True),
    "No question has the id": (["--question", "no-such-question"], True),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_makes_no_sense_is_refused_before_anything_is_read(run: Run, folder: Path, out: Path, why: str) -> None:
    more, with_out = REFUSED[why]
    ran = run("analyze", folder, *(["--out", out] if with_out else []), *more)
    assert why in ran.trouble


def test_one_recording_takes_no_folder_for_many(run: Run, folder: Path, out: Path) -> None:
    for more in (["--out", out], ["--prune"], ["--jobs", "2"], ["--backend", "dask"], ["--scheduler", "x"]):
        assert "one alone" in run("analyze", folder / "anna" / "take 1.txt", *more).trouble
    assert not out.exists()


def test_an_empty_folder_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "course").mkdir()
    assert "holds no recording" in run("analyze", tmp_path / "course", "--out", tmp_path / "out").trouble


def test_a_missing_recogniser_is_told_before_anything_is_read(
    run: Run, folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> Path:
        raise CouldNotError("The model base is not on this computer.")

    write(folder / "anna" / "sound.wav", tone(1, 300))
    monkeypatch.setattr("interviewer.cli.parts.Parts.whisper", missing)
    assert "not on this computer" in run("analyze", folder, "--out", out).trouble
    assert documents(out) == {}
