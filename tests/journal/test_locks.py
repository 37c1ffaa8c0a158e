"""Locks: where a disk knows none everything goes on without, and what is not had is not left half made."""

import errno
from pathlib import Path

import pytest

from interviewer.cli.many.place import claimed
from interviewer.core.trouble import CouldNotError
from interviewer.journal import FACTS, Journal, amend, first_told, read_facts, retell
from interviewer.library import Library
from interviewer.retelling import Made
from tests.journal.failing import unconfirmed
from tests.journal.rounds import ASKED, ENDED, STARTED, kept


@pytest.fixture(params=["ENOLCK", "EOPNOTSUPP", "ENOSYS", "EINVAL"])
def lockless(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that knows no locks, as some folders of a network are."""
    locks_fail_with(OSError(getattr(errno, request.param), "No locks available"), monkeypatch)


def locks_fail_with(error: OSError, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise error

    monkeypatch.setattr("interviewer.lock._lock", fail)


@pytest.mark.usefixtures("lockless")
def test_where_a_disk_knows_no_locks_a_round_is_held_without(tmp_path: Path) -> None:
    folder = kept(tmp_path / "one", STARTED, ASKED, seconds=0.1)
    with Journal.resume(folder) as journal:
        journal.append(ENDED)
    amend(folder, [ENDED])
    assert read_facts(folder) == (STARTED, ASKED, ENDED, ENDED)
    retell(folder, first_told(folder), [STARTED, ENDED], Made("", "", "", ""))
    assert read_facts(folder) == (STARTED, ENDED)
    library = Library(tmp_path)
    assert not library.going_on("one")
    assert library.delete("one") == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("lockless")
def test_there_results_are_written_without_one_too(tmp_path: Path) -> None:
    with claimed(tmp_path / "out", tmp_path) as out:
        assert out.is_dir()


@pytest.mark.parametrize("error", [BlockingIOError(errno.EAGAIN, "busy"), PermissionError(errno.EACCES, "busy")])
def test_a_new_round_that_another_program_took_hold_of_is_not_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    locks_fail_with(error, monkeypatch)
    with pytest.raises(CouldNotError, match="open in another program"):
        Journal.create(tmp_path / "one")
    assert list(tmp_path.iterdir()) == []


def test_a_round_that_cannot_be_begun_leaves_no_folder_of_its_own(tmp_path: Path) -> None:
    with unconfirmed(), pytest.raises(CouldNotError, match="could not be opened"):
        Journal.create(tmp_path / "one")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "notes.txt").write_text("mine")
    with unconfirmed(), pytest.raises(CouldNotError, match="could not be opened"):
        Journal.create(tmp_path / "two")
    assert [path.name for path in (tmp_path / "two").iterdir()] == ["notes.txt"]


def test_who_asks_for_a_lock_could_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over NFS a lock on a file that is open for reading alone is refused."""
    fcntl = pytest.importorskip("fcntl")
    folder, ways = kept(tmp_path / "one", STARTED), []

    def noted(descriptor: int) -> None:
        ways.append(fcntl.fcntl(descriptor, fcntl.F_GETFL) & 3)

    monkeypatch.setattr("interviewer.lock._lock", noted)
    Library(tmp_path).going_on("one")
    retell(folder, first_told(folder), [STARTED], Made("", "", "", ""))
    amend(folder, [ENDED])
    assert ways == [2, 2, 2]
    assert (folder / FACTS).exists()
