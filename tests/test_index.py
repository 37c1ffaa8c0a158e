"""The index of rounds: it may be missing, damaged, old or written by two programs, and figures come all the same."""

import json
import os
import shutil
from dataclasses import replace
from errno import ENOSPC
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewer.core.over_time.round_figures import RoundFigures, from_json, to_json
from interviewer.core.trouble import CouldNotError
from interviewer.index import EXAMPLE, FACTS, INDEX, Index, _head, forget
from interviewer.journal import FACTS as JOURNAL_FACTS
from interviewer.library import Library
from tests.core.rounds_over_time import answer, told
from tests.journal.rounds import STARTED, kept

NAMES = ["one", "three", "two"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / name).mkdir()
        (tmp_path / name / FACTS).write_text(name)
    return tmp_path


class Reads:
    """Makes figures, and remembers of which rounds."""

    def __init__(self, trouble: str = "") -> None:
        self.read: list[str] = []
        self.trouble = trouble

    def __call__(self, folder: Path) -> RoundFigures:
        self.read.append(folder.name)
        trouble = "It is broken." if folder.name == self.trouble else ""
        return told(answer(question=(folder / FACTS).read_text()), name=folder.name, moment=1.0, trouble=trouble)


def names(rounds: list[RoundFigures]) -> list[str]:
    return [one.name for one in rounds]


def read_from(folder: Path, made_by: str = "v1", trouble: str = "") -> tuple[list[RoundFigures], list[str]]:
    reads = Reads(trouble)
    return Index(folder, made_by).rounds(reads), sorted(reads.read)


def test_it_knows_what_the_journal_calls_its_file() -> None:
    assert FACTS == JOURNAL_FACTS


def test_what_was_read_once_is_not_read_again(folder: Path) -> None:
    first, read = read_from(folder)
    assert read == NAMES
    assert names(first) == ["one", "two", "three"]
    assert read_from(folder) == (first, [])


def test_of_a_round_that_is_gone_nothing_is_left(folder: Path) -> None:
    read_from(folder)
    shutil.rmtree(folder / "two")
    rest, read = read_from(folder)
    assert (names(rest), read) == (["one", "three"], [])
    assert b"two" not in (folder / INDEX).read_bytes()


def test_there_may_be_no_rounds_and_no_folder(tmp_path: Path) -> None:
    assert read_from(tmp_path / "none") == ([], [])
    assert read_from(tmp_path) == ([], [])
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CouldNotError, match="cannot be listed"):
        read_from(tmp_path / "file")


def test_it_may_be_deleted(folder: Path) -> None:
    first, _ = read_from(folder)
    (folder / INDEX).unlink()
    assert read_from(folder) == (first, NAMES)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0), what=st.sampled_from(["cut", "flip", "insert", "drop"]))
def test_any_damage_has_it_made_again(folder: Path, at: int, what: str) -> None:
    first, _ = read_from(folder)
    content = (folder / INDEX).read_bytes()
    at %= len(content)
    changed = {
        "cut": content[:at],
        "flip": content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :],
        "insert": content[:at] + b"\n" + content[at:],
        "drop": content[:at] + content[at + 1 :],
    }[what]
    (folder / INDEX).write_bytes(changed)
    assert read_from(folder) == (first, NAMES)
    assert read_from(folder) == (first, [])


@pytest.mark.parametrize("content", [b"", b"\n", b"[]", b"\xff", b'{"index": 2, "sha256": ""}\n', b"SQLite format 3\0"])
def test_what_is_no_index_is_made_again(folder: Path, content: bytes) -> None:
    (folder / INDEX).write_bytes(content)
    assert read_from(folder)[1] == NAMES
    assert read_from(folder)[1] == []


def test_a_folder_in_its_place_hinders_nobody(folder: Path) -> None:
    (folder / INDEX).mkdir()
    assert [read_from(folder)[1] for _ in range(2)] == [NAMES, NAMES]
    assert [path.name for path in folder.glob(f"{INDEX}.*")] == []


def test_a_row_that_does_not_fit_has_all_made_again(folder: Path) -> None:
    first, _ = read_from(folder)
    _, _, body = (folder / INDEX).read_bytes().partition(b"\n")
    other = body.replace(b'"vomit_seconds"', b'"vomited"')
    (folder / INDEX).write_bytes(_head(other) + other)
    assert read_from(folder) == (first, NAMES)


def test_a_round_that_has_changed_is_read_again(folder: Path) -> None:
    read_from(folder)
    (folder / "one" / FACTS).write_text("another")
    rounds, read = read_from(folder)
    assert read == ["one"]
    assert rounds[0].answers[0].question == "another"


def test_so_is_one_of_the_same_size(folder: Path) -> None:
    read_from(folder)
    before = (folder / "one" / FACTS).stat()
    (folder / "one" / FACTS).write_text("eno")
    os.utime(folder / "one" / FACTS, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert read_from(folder)[1] == ["one"]


def test_so_is_one_to_which_a_file_came(folder: Path) -> None:
    read_from(folder)
    before = (folder / "one").stat().st_mtime_ns
    (folder / "one" / "facts-2.jsonl").write_text("")
    os.utime(folder / "one", ns=(before, before + 1))
    assert read_from(folder)[1] == ["one"]


def test_what_makes_figures_otherwise_makes_all_of_them(folder: Path) -> None:
    read_from(folder)
    assert read_from(folder, "v2")[1] == NAMES
    assert read_from(folder, "v2")[1] == []
    assert read_from(folder, "v1")[1] == NAMES


def test_rounds_come_and_go(folder: Path) -> None:
    read_from(folder)
    (folder / "two" / FACTS).unlink()
    (folder / "four").mkdir()
    (folder / "four" / FACTS).write_text("four")
    rounds, read = read_from(folder)
    assert (names(rounds), read) == (["one", "four", "three"], ["four"])
    assert b"two" not in (folder / INDEX).read_bytes()


def test_a_round_that_cannot_be_read_is_looked_at_each_time(folder: Path) -> None:
    rounds, _ = read_from(folder, trouble="one")
    assert [one.trouble for one in rounds] == ["It is broken.", "", ""]
    assert read_from(folder)[1] == ["one"]
    assert read_from(folder)[1] == []


def test_the_example_is_nobodys_own(folder: Path) -> None:
    (folder / "one").rename(folder / EXAMPLE)
    rounds, read = read_from(folder)
    assert (names(rounds), read) == (["two", "three"], ["three", "two"])


def test_other_things_are_no_rounds(folder: Path) -> None:
    for place in (".hidden", "notes"):
        (folder / place).mkdir()
    (folder / ".hidden" / FACTS).write_text("")
    (folder / "file").write_text("")
    assert names(read_from(folder)[0]) == ["one", "two", "three"]


def test_where_it_cannot_be_written_figures_come_all_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("interviewer.index.put", full)
    assert read_from(folder)[1] == NAMES
    assert not (folder / INDEX).exists()


def test_what_was_read_before_an_interrupt_is_kept(folder: Path) -> None:
    reads = Reads()

    def stopped(place: Path) -> RoundFigures:
        if len(reads.read) == 2:
            raise KeyboardInterrupt
        return reads(place)

    with pytest.raises(KeyboardInterrupt):
        Index(folder, "v1").rounds(stopped)
    assert len(read_from(folder)[1]) == 1


def test_an_interrupt_loses_nothing_that_was_known(folder: Path) -> None:
    read_from(folder)
    (folder / "one" / FACTS).write_text("another")

    def stopped(_: Path) -> RoundFigures:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Index(folder, "v1").rounds(stopped)
    assert read_from(folder)[1] == ["one"]


def test_two_programs_at_once_leave_a_whole_one(folder: Path) -> None:
    def meanwhile(place: Path) -> RoundFigures:
        read_from(folder, "v2")
        return Reads()(place)

    first = Index(folder, "v1").rounds(meanwhile)
    assert names(first) == ["one", "two", "three"]
    assert read_from(folder)[1] == []
    assert [path.name for path in folder.glob(f"{INDEX}*")] == [INDEX]


def test_a_round_is_forgotten(folder: Path) -> None:
    read_from(folder)
    (folder / f"{INDEX}.99.part").write_text("one")
    forget(folder, "one")
    assert b"one" not in (folder / INDEX).read_bytes()
    assert read_from(folder)[1] == ["one"]
    assert list(folder.glob(f"{INDEX}.*.part")) == []


def test_on_a_full_disk_the_whole_index_goes_with_a_round(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(ENOSPC, "No space left on device")

    read_from(folder)
    with monkeypatch.context() as patch:
        patch.setattr("interviewer.index.put", full)
        forget(folder, "one")
    assert not (folder / INDEX).exists()
    assert set(read_from(folder)[1]) == {"one", "two", "three"}


def test_a_damaged_index_is_forgotten_as_a_whole(folder: Path) -> None:
    (folder / INDEX).write_text("one and more")
    forget(folder, "one")
    assert not (folder / INDEX).exists()
    forget(folder, "one")


def test_a_round_that_is_deleted_is_forgotten(tmp_path: Path) -> None:
    kept(tmp_path / "one", STARTED)
    kept(tmp_path / "two", STARTED)
    Index(tmp_path, "v1").rounds(lambda folder: told(name=folder.name))
    Library(tmp_path).delete("one")
    assert [json.loads(line)[0] for line in (tmp_path / INDEX).read_text().splitlines()[1:]] == ["two"]
    Library(tmp_path).delete("two")


def test_rounds_without_a_moment_come_first_and_minus_ten_after_minus_nine(tmp_path: Path) -> None:
    moments = {"x-10": 5.0, "x-9": 5.0, "early": 1.0, "unknown": None}
    for name in moments:
        (tmp_path / name).mkdir()
        (tmp_path / name / FACTS).write_text("")
    rounds = Index(tmp_path, "v1").rounds(lambda folder: RoundFigures(folder.name, moments[folder.name]))
    assert names(rounds) == ["unknown", "early", "x-9", "x-10"]


def test_figures_are_spelled_and_read_back() -> None:
    one = told(answer(question="Größe? \udcff"), lean="strong no", plan={"context": 0.5}, moment=None)
    assert from_json(json.loads(json.dumps(to_json(one)))) == one
    assert replace(one, answers=()) == from_json(json.loads(json.dumps(to_json(replace(one, answers=())))))
