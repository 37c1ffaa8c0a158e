"""Disks that are full, read-only or gone: what the person is told, and that what was said before is kept."""

import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from interviewer.core.audio import SAMPLE_RATE
from interviewer.core.events import RoundEnded
from interviewer.journal import SOUND, read_facts, samples_in
from tests.faults.children import Ended, child, ended, heard, only_round, practice, ran, toy, until

pytestmark = [pytest.mark.faults, pytest.mark.usefixtures("toys")]

ROOMY, SMALL = "4m", "128k"
ONE = ("--question", "Why?", "--kind", "case", "--speed", "16")
# Less than four seconds of sound.
SMALL_FILE = 100_000


@cache
def may_mount() -> bool:
    """Whether file systems can be mounted here, for one process and its children alone."""
    trial = ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return bool(shutil.which("unshare")) and subprocess.run(trial, capture_output=True, check=False).returncode == 0


mounting = pytest.mark.skipif(not may_mount(), reason="only who may mount has a disk of their own to fill")


def on_a_disk_of_its_own(home: Path, script: str, *commands: list[str]) -> Ended:
    """Commands ($1, $2) in a shell for which the folder of the rounds, $0, can be mounted; all that they say."""
    (home / "sessions").mkdir(exist_ok=True)
    quoted = [" ".join(map(quote, command)) for command in commands]
    return ran(home, ["unshare", "--mount", "sh", "-c", script, str(home / "sessions"), *quoted])


def quote(part: str) -> str:
    return "'" + part.replace("'", "'\\''") + "'"


@mounting
def test_a_full_disk_ends_the_round_with_what_fitted_and_it_goes_on_where_there_is_room(
    home: Path, answer: Path
) -> None:
    script = (
        f'mount -t tmpfs -o size={SMALL} tmpfs "$0"; eval "$1"; echo "exit $?" >&2; ls -s "$0"/* >&2; '
        f'mount -o remount,size={ROOMY} "$0"; eval "$2" && cp -r "$0" "$0".kept'
    )
    going_on = toy(*practice(answer, "--speed", 16, "--resume"))
    told = on_a_disk_of_its_own(home, script, toy(*practice(answer, *ONE)), going_on)
    first = told.err.partition("exit 1\n")[0]
    assert "Traceback" not in told.err
    assert told.code == 0, told.err
    assert "could not be written (No space left on device). It is kept up to 0:0" in first
    assert first.endswith("; free some space on the disk, then go on: interviewer practice --resume\n")
    (folder,) = (home / "sessions.kept").iterdir()
    facts = read_facts(folder)
    assert isinstance(facts[-1], RoundEnded)
    # A page of the file system at most is not used.
    assert samples_in(folder) / SAMPLE_RATE > 3.0


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits the size of a process's files")
def test_a_file_that_may_not_grow_any_more_ends_the_round_with_what_fitted(home: Path, answer: Path) -> None:
    import resource

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL_FILE, SMALL_FILE))

    told = ran(home, toy(*practice(answer, *ONE)), preexec_fn=limit)
    name = only_round(home).name
    assert told.sentence == (
        f"interviewer: The round {name} could not be written (File too large). It is kept up to 0:03; "
        "free some space on the disk, then go on: interviewer practice --resume"
    )
    assert SMALL_FILE - 3_200 < (only_round(home) / SOUND).stat().st_size <= SMALL_FILE
    again = ran(home, toy("practice", "--resume", "--plain", "--quiet", "--from", answer))
    assert (again.code, isinstance(read_facts(only_round(home))[-1], RoundEnded)) == (0, True)


@mounting
def test_in_a_folder_that_is_read_only_no_round_begins(home: Path, answer: Path) -> None:
    script = 'mount --bind "$0" "$0"; mount -o remount,bind,ro "$0"; eval "$1"'
    told = on_a_disk_of_its_own(home, script, toy(*practice(answer, *ONE)))
    assert told.sentence == (
        f"interviewer: The folder {home / 'sessions'} could not be changed (Read-only file system); "
        "no round was begun. See that it is writable and the disk not full."
    )


@mounting
def test_a_round_in_a_folder_that_became_read_only_stays_as_it_is(home: Path, answer: Path) -> None:
    with child(home, toy(*practice(answer, *ONE))) as process:
        until(process, heard(3.0))
    folder = only_round(home)
    before = read_facts(folder)
    script = 'mount --bind "$0" "$0"; mount -o remount,bind,ro "$0"; eval "$1"'
    for arguments in (practice(answer, "--resume"), ("sessions", "recover", folder.name)):
        told = on_a_disk_of_its_own(home, script, toy(*arguments))
        assert told.sentence == (
            f"interviewer: The round {folder.name} could not be opened (Read-only file system). What it holds is kept; "
            "make its folder writable, then go on."
        )
    assert read_facts(folder) == before


@pytest.mark.skipif(sys.platform == "win32", reason="there nobody can remove a folder in which files are open")
@pytest.mark.parametrize("how", ["removed", "moved"])
def test_a_round_whose_folder_is_taken_away_ends_at_once(home: Path, answer: Path, how: str) -> None:
    with child(home, toy(*practice(answer, *ONE[:-1], 1))) as process:
        written = until(process, heard(2.0))
        folder, elsewhere = only_round(home), home / "elsewhere"
        shutil.rmtree(folder) if how == "removed" else folder.rename(elsewhere)
        told = ended(process, written)
    assert told.sentence == (
        f"interviewer: The round {folder.name} is not in {folder.parent} any more: it was moved or deleted while it "
        "went on. Where it was moved, it is kept up to 0:02. To begin another: interviewer practice"
    )
    # Nobody goes on speaking to a round that is not there.
    listened = max(line["at"] for line in told.lines if line.get("glimpse") == "Listening")
    assert listened < 4.0
    assert how == "removed" or samples_in(elsewhere) / SAMPLE_RATE >= 2.0
