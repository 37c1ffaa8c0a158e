"""The home folder: which one it is, and that nothing is half made."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from interviewer.cli import main
from interviewer.home import Home, find_home, seed
from tests.cli.conftest import Run, environment


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, far from any home; what the user-data folder would be lies in it too."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.delenv("INTERVIEWER_HOME", raising=False)
    for name in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "user"))
    return here


def test_the_named_home_goes_before_the_environment_before_the_nearest(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (elsewhere / "config.toml").touch()
    assert find_home(None).folder == elsewhere
    monkeypatch.setenv("INTERVIEWER_HOME", "told")
    assert find_home(None).folder == elsewhere / "told"
    assert find_home("named").folder == elsewhere / "named"
    assert find_home("~/named").folder == Path.home() / "named"


def test_the_nearest_home_is_above_too(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (elsewhere / "config.toml").touch()
    (elsewhere / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(elsewhere / "deep" / "er")
    assert find_home(None).folder == elsewhere


def test_else_it_is_the_user_data_folder_made_on_first_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "list", "--json"]) == 0
    assert capsys.readouterr().err == ""
    (config,) = (tmp_path / "user").rglob("config.toml")
    config.write_text("[voice]\nspeak = false\n")
    assert main(["models", "list", "--json"]) == 0
    assert config.read_text() == "[voice]\nspeak = false\n"


def test_the_home_is_named_before_or_after_the_command(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--home", "one", "models", "list"], ["models", "--home", "two", "list"]):
        assert main(arguments) == 0
    capsys.readouterr()
    assert {path.name for path in elsewhere.iterdir()} == {"one", "two"}


def test_the_users_own_files_go_before_those_that_came_along(tmp_path: Path) -> None:
    home = Home(tmp_path)
    for path in (home.manifest, home.tagger("case"), home.corpus("case")):
        assert path.is_file()
        assert tmp_path not in path.parents
    (tmp_path / "models" / "tagger").mkdir(parents=True)
    (tmp_path / "models" / "tagger" / "case.npz").touch()
    assert home.tagger("case") == tmp_path / "models" / "tagger" / "case.npz"


@pytest.mark.parametrize("folder", ["file", "file/inside", "loop", "/proc/none", "/dev/null", "n" * 3000])
def test_a_home_that_cannot_be_written_is_told_in_one_line(run: Run, elsewhere: Path, folder: str) -> None:
    (elsewhere / "file").touch()
    (elsewhere / "loop").symlink_to("loop")
    for arguments in (["models", "list"], ["doctor"], ["transcribe", "a.wav"], ["train"]):
        ran = run("--home", folder, *arguments)
        assert "home folder" in ran.trouble
        assert folder in ran.err
        assert ran.out == ""


def test_the_home_of_nobody_is_told(run: Run) -> None:
    assert "no user is called ~nobody-of-that-name" in run("--home", "~nobody-of-that-name/x", "models", "list").trouble


def test_a_full_disk_leaves_no_half_of_a_config(run: Run, elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fill)
    assert "No space left on device" in run("--home", "new", "models", "list").trouble
    assert list((elsewhere / "new").iterdir()) == []


def test_a_home_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("mine")
    seed(Home(tmp_path))
    assert (tmp_path / "config.toml").read_text() == "mine"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a folder that somebody stands in")
def test_a_folder_that_was_removed_under_the_user_is_told(tmp_path: Path) -> None:
    # `python -m` cannot be found from nowhere; an installed program can.
    start = "import os, sys; os.mkdir(sys.argv[1]); os.chdir(sys.argv[1]); os.rmdir(sys.argv[1]);"
    start += "from interviewer.cli import main; sys.exit(main(sys.argv[2:]))"
    for arguments in (["models", "list"], ["tag"], ["--home", "x", "doctor"]):
        ran = subprocess.run(
            [sys.executable, "-c", start, tmp_path / "gone", *arguments],
            env=environment(tmp_path),
            input=b"Hello.",
            capture_output=True,
            check=False,
        )
        assert (ran.returncode, ran.stdout) == (1, b"")
        assert ran.stderr == b"interviewer: The folder you are in was removed. Go to another one and try again.\n"
