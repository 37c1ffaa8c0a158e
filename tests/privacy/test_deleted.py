"""A round that was deleted is gone: nothing at home holds its name or a word of it."""

import shutil
from pathlib import Path

import pytest

from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.index import FACTS, Index, forget
from tests.cli.conftest import Run
from tests.privacy.paths import ASKED, SAID, TALK, answer
from tests.tones import write

pytestmark = pytest.mark.usefixtures("fakes", "quick_disk")


def holding(folder: Path, traces: list[str]) -> list[tuple[str, str]]:
    """The files below a folder with one of these in their bytes or their names."""
    found = []
    for path in folder.rglob("*"):
        content = str(path.relative_to(folder)).encode() + (path.read_bytes() if path.is_file() else b"")
        found += [(path.name, trace) for trace in traces if trace.encode() in content]
    return found


def test_of_a_deleted_round_nothing_is_left(run: Run, home: Path, tmp_path: Path) -> None:
    sound, talk = write(tmp_path / "answer.wav", answer()), tmp_path / "talk-of-jane.vtt"
    talk.write_text(TALK, "utf-8")
    run("practice", "--from", sound, "--question", "city-bikes", "--quiet")
    (other,) = (home / "sessions").iterdir()
    assert run("import", talk, "--me", "jane").code == 0
    (folder,) = set((home / "sessions").iterdir()) - {other}
    facts = folder / "facts.jsonl"
    facts.write_bytes(facts.read_bytes().replace(b'"tag":"hypothesis"', b'"tag":"metric"'))
    # Everything that could keep some of it: an index, corrections, later readings, one of them taken back.
    for words in (
        *(["trends"], ["correct", folder.name, "1", "aside"], ["reanalyze", folder.name], ["trends"]),
        *(["reanalyze", folder.name, "--revert"], ["reanalyze", folder.name], ["report", folder.name], ["trends"]),
    ):
        assert run(*words).code == 0, words
    (folder / ".facts-9.jsonl.part").write_bytes(SAID.encode())
    (home / "sessions" / ".index.1.part").write_bytes(folder.name.encode())
    traces = [folder.name, "quokka", "zoetrope", talk.name, ASKED]
    assert {trace for _, trace in holding(home, traces)} == {*traces}
    ran = run("sessions", "delete", folder.name, "--yes")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Deleted {folder.name}: ")
    assert holding(home, traces) == []
    assert run("trends").code == 0
    assert holding(home, traces) == []
    assert other.exists()


def test_the_last_round_takes_the_index_with_it(run: Run, home: Path, tmp_path: Path) -> None:
    run("practice", "--from", write(tmp_path / "answer.wav", answer()), "--question", "city-bikes", "--quiet")
    run("trends")
    (folder,) = [path for path in (home / "sessions").iterdir() if path.is_dir()]
    assert run("sessions", "delete", folder.name, "--yes").code == 0
    assert holding(home, [folder.name, "city-bikes", "a44."]) == []


def test_who_lists_rounds_meanwhile_does_not_tell_of_it_again(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / FACTS).write_text(name)
    Index(tmp_path, "before").rounds(lambda folder: RoundFigures(folder.name, None))
    (tmp_path / "two" / FACTS).write_text("It goes on.")

    def read(folder: Path) -> RoundFigures:
        shutil.rmtree(tmp_path / "one")
        forget(tmp_path, "one")
        return RoundFigures(folder.name, None)

    Index(tmp_path, "before").rounds(read)
    assert holding(tmp_path, ["one"]) == []
    assert holding(tmp_path, ["two"]) != []
