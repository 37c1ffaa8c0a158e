"""A file put in its place: whole or not at all, and for nobody's eyes who could not read what was there."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from interviewer.owned import PART, put

posix = pytest.mark.skipif(os.name != "posix", reason="modes")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "told.txt"


@pytest.fixture(params=[0o000, 0o022, 0o077])
def habit(request: pytest.FixtureRequest) -> Iterator[int]:
    """What the system takes away of the mode of a new file."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def failing(error: BaseException) -> Callable[..., object]:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def test_it_takes_the_place_of_what_is_there_and_nothing_else_is_left(path: Path) -> None:
    for content in (b"one", b"two"):
        put(path, content)
        assert path.read_bytes() == content
        assert list(path.parent.iterdir()) == [path]


@posix
@pytest.mark.usefixtures("habit")
def test_a_new_one_is_its_owners_alone(path: Path) -> None:
    put(path, b"")
    assert mode(path) == 0o600


@posix
@pytest.mark.usefixtures("habit")
@pytest.mark.parametrize("before", [0o600, 0o640, 0o664, 0o604])
def test_one_that_is_there_stays_as_open_as_it_is(path: Path, before: int) -> None:
    path.touch()
    path.chmod(before)
    group = next((one for one in os.getgroups() if one != os.getgid()), 4321 if os.geteuid() == 0 else os.getgid())
    os.chown(path, -1, group)
    put(path, b"new")
    assert (mode(path), path.stat().st_gid, path.read_bytes()) == (before, group, b"new")


@posix
def test_whose_group_cannot_be_kept_is_shown_to_no_other(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.touch()
    path.chmod(0o660)
    monkeypatch.setattr(os, "fchown", failing(PermissionError(errno.EPERM, "Operation not permitted")))
    put(path, b"new")
    assert (mode(path), path.read_bytes()) == (0o600, b"new")


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_what_cannot_be_written_leaves_what_was_there(
    path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    path.write_bytes(b"before")
    monkeypatch.setattr(os, "fsync", failing(error))
    with pytest.raises(type(error)):
        put(path, b"new")
    assert (list(path.parent.iterdir()), path.read_bytes()) == ([path], b"before")


def test_where_nothing_can_be_removed_either_the_first_error_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", failing(OSError(errno.ENOSPC, "No space left on device")))
    monkeypatch.setattr(Path, "unlink", failing(OSError(errno.EROFS, "Read-only file system")))
    with pytest.raises(OSError, match="No space left"):
        put(path, b"new")


def test_it_is_on_the_disk_before_it_takes_the_place(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_bytes(b"before")
    seen: list[tuple[bytes, bytes]] = []

    def confirm(_: int) -> None:
        (beside,) = path.parent.glob(f".told.txt.*{PART}")
        seen.append((path.read_bytes(), beside.read_bytes()))

    monkeypatch.setattr(os, "fsync", confirm)
    put(path, b"new")
    assert seen == [(b"before", b"new")]


def test_two_at_once_leave_a_whole_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sync = os.fsync

    def meanwhile(_: int) -> None:
        monkeypatch.setattr(os, "fsync", sync)
        put(path, b"the other's")

    monkeypatch.setattr(os, "fsync", meanwhile)
    put(path, b"one's own")
    assert (list(path.parent.iterdir()), path.read_bytes()) == ([path], b"one's own")


@pytest.mark.parametrize("name", ["n" * 255, "ы" * 127, ".index"])
def test_whatever_name_a_file_may_have(tmp_path: Path, name: str) -> None:
    put(tmp_path / name, b"new")
    assert (tmp_path / name).read_bytes() == b"new"


@pytest.mark.parametrize("place", [".", "folder", ".."])
def test_a_folder_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError):  # noqa: PT011 (each system has its own words for it)
        put(Path(place), b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]
