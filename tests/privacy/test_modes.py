"""What a round is kept in can be read by its owner alone, whatever the system's habit is."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewer.cli.checks import all_checks
from interviewer.cli.parts import Parts
from interviewer.config import Config
from interviewer.home import Home, seed
from interviewer.owned import make_folder
from tests.cli.conftest import Run
from tests.cli.corrected_rounds import corrected_to, round_at
from tests.journal.rounds import ASKED, ENDED, STARTED, kept
from tests.privacy.paths import TALK, answer
from tests.tones import write

pytestmark = [pytest.mark.usefixtures("fakes", "quick_disk"), pytest.mark.skipif(os.name != "posix", reason="modes")]


@pytest.fixture(params=[0o000, 0o022, 0o077], autouse=True)
def habit(request: pytest.FixtureRequest) -> Iterator[int]:
    """What the system takes away of the mode of a new file."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def assert_shut(folder: Path) -> None:
    """Fail unless a folder and all in it are their owner's alone."""
    for path in (folder, *folder.rglob("*")):
        assert mode(path) == (0o700 if path.is_dir() else 0o600), path


def test_whatever_comes_of_a_round(run: Run, home: Path, tmp_path: Path) -> None:
    sound, talk = write(tmp_path / "answer.wav", answer()), tmp_path / "talk.vtt"
    talk.write_text(TALK, "utf-8")
    assert run("practice", "--from", sound, "--question", "city-bikes", "--quiet").code == 0
    assert run("import", talk, "--me", "jane").code == 0
    assert run("trends").code == 0
    imported = next(folder for folder in (home / "sessions").glob("2*") if not (folder / "sound.wav").exists())
    assert run("correct", imported.name, 1, "aside").code == 0
    assert run("dispute", imported.name).code in (0, 1)
    assert_shut(home / "sessions")
    assert {path.name for path in (home / "sessions").rglob("*")} >= {"facts.jsonl", "sound.wav", ".index"}


def test_a_later_reading(run: Run, home: Path) -> None:
    talk = home.parent / "talk.vtt"
    talk.write_text(TALK, "utf-8")
    run("import", talk, "--me", "jane")
    (folder,) = (home / "sessions").iterdir()
    facts = folder / "facts.jsonl"
    # Tagged otherwise than it would be today.
    facts.write_bytes(facts.read_bytes().replace(b'"tag":"hypothesis"', b'"tag":"metric"'))
    assert run("reanalyze", folder.name).code == 0
    assert (folder / "facts-2.jsonl").exists()
    assert_shut(home / "sessions")


def test_a_round_that_broke_off_and_is_closed(run: Run, home: Path) -> None:
    folder = kept(home / "sessions" / "one", STARTED, ASKED, seconds=1.0)
    assert run("sessions", "recover", "one").code == 0
    assert_shut(folder)


def test_a_home_that_is_made(tmp_path: Path) -> None:
    home = Home(tmp_path / "deep" / "home")
    seed(home)
    assert mode(home.folder) == mode(tmp_path / "deep") == 0o700
    assert mode(home.config) == 0o600


def test_what_is_there_stays_as_it_is(run: Run, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    make_folder(shared)
    run("practice", "--from", write(tmp_path / "answer.wav", answer()), "--quiet", "--sessions", shared)
    assert mode(shared) == 0o755
    (folder,) = shared.iterdir()
    assert_shut(folder)
    folder.chmod(0o755)
    (folder / "facts.jsonl").chmod(0o644)
    assert run("report", folder).code == 0
    run("correct", folder, 1, "aside")
    assert (mode(folder), mode(folder / "facts.jsonl")) == (0o755, 0o644)


def test_a_report_that_is_written_elsewhere_too_or_as_open_as_the_file_that_is_there(
    run: Run, home: Path, tmp_path: Path
) -> None:
    kept(home / "sessions" / "one", STARTED, ASKED, ENDED)
    report = tmp_path / "report.md"
    for wanted in (0o600, 0o640):
        assert run("report", "one", "--format", "md", "-o", report).code == 0
        assert mode(report) == wanted
        report.chmod(0o640)


def test_corrections_that_are_exported(run: Run, home: Path, tmp_path: Path) -> None:
    round_at(home, "one", corrected_to("context"))
    assert run("corrections", "--export", tmp_path / "corrections.jsonl").code == 0
    assert mode(tmp_path / "corrections.jsonl") == 0o600


def rounds_check(home: Path) -> str:
    """What the doctor says of the rounds."""
    checks = all_checks(Parts(Home(home), Config()))
    return next(check.found for check in checks if check.name == "rounds" and check.ok)


def test_the_doctor_says_which_rounds_others_can_read(home: Path) -> None:
    home.chmod(0o755)
    assert rounds_check(home) == "none yet; they will be for you alone to read"
    for name in ("one", "two"):
        kept(home / "sessions" / name, STARTED)
    (home / "sessions").chmod(0o755)
    assert rounds_check(home) == "2 rounds here, for you alone to read"
    (home / "sessions" / "two").chmod(0o750)
    found = rounds_check(home)
    assert "other users of this computer can read two." in found
    assert f"chmod -R go= {home / 'sessions'}" in found
    (home / "sessions").chmod(0o700)
    assert rounds_check(home) == "2 rounds here, for you alone to read"
