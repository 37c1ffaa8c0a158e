"""Paths as they are typed."""

import os
from pathlib import Path

import pytest

from interviewer.cli.desk.files import MOST_OFFERED, file_at, files_like
from interviewer.core.trouble import CouldNotError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's own folder, in which they stand."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "talks").mkdir()
    for name in ("mock one.wav", "Second.m4a", ".hidden"):
        (tmp_path / "talks" / name).touch()
    (tmp_path / "todo.txt").touch()
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", ["~/", "talks/", "todo.txt"]),
        ("~", ["~/"]),
        ("~/t", ["~/talks/", "~/todo.txt"]),
        ("talks", ["talks/"]),
        ("talks/", ["talks/mock one.wav", "talks/Second.m4a"]),
        ("talks/.", ["talks/.hidden"]),
        ("talks/x", []),
        ("none/", []),
        ("todo.txt/", []),
        ("~nobody-of-that-name/", []),
        ("\0/", []),
        ("x" * 4096 + "/", []),
    ],
)
def test_paths_that_begin_as_typed(typed: str, offered: list[str]) -> None:
    assert files_like(typed) == offered


def test_of_very_many_the_first_are_offered(folder: Path) -> None:
    for number in range(MOST_OFFERED + 10):
        (folder / "talks" / f"{number:04}.wav").touch()
    assert files_like("talks/")[-1] == f"talks/{MOST_OFFERED - 1:04}.wav"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_what_a_terminal_cannot_show_is_not_offered(folder: Path) -> None:
    (folder / "talks" / "a\x1b[2Jb.wav").touch()
    (folder / "talks" / os.fsdecode(b"c\xff.wav")).touch()
    assert len(files_like("talks/")) == 2


@pytest.mark.parametrize(
    "typed",
    [
        "talks/mock one.wav",
        "~/talks/mock one.wav",
        " talks/mock one.wav ",
        "'talks/mock one.wav'",
        "talks/mock\\ one.wav",
    ],
)
def test_a_file_is_found_however_it_was_typed(folder: Path, typed: str) -> None:
    assert file_at(typed) == str(folder / "talks" / "mock one.wav")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "Type the path"),
        ("none.wav", "There is no file none.wav."),
        ("'none", "There is no file"),
        ("talks", "talks is a folder"),
        ("~nobody-of-that-name/x", "There is no file"),
        ("\0", "There is no file"),
        ("x" * 5000, "There is no file"),
    ],
)
def test_what_is_no_file_is_told_in_a_sentence(typed: str, why: str) -> None:
    with pytest.raises(CouldNotError, match=why):
        file_at(typed)
