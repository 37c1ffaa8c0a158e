"""A round is imported whole or not at all, whenever the program is killed; by one program at a time."""

import os
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interviewer.cli.imported_rounds import LOCK, WORKSHOP, ImportedRounds
from interviewer.core.events import RoundEnded, RoundImported
from interviewer.core.trouble import CouldNotError
from interviewer.journal import FACTS, read_facts
from tests.cli.conftest import ROOT, Run
from tests.cli.test_import import ZOOM, questions, the_round, written

MOMENT = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
# Ends without a word at the given step, as if it were killed: no handler runs, nothing is tidied.
KILLED = """
import os, sys
from itertools import count
from interviewer.cli import main
from interviewer.cli.parts import Parts
from interviewer.journal import Journal
from interviewer.library import Library
from pathlib import Path
from tests.cli.fakes import NamedTags

Parts.tagger = lambda _, kind: NamedTags(kind)
step, steps = int(sys.argv.pop(1)), count(1)

def dying(whole):
    def half(*arguments, **named):
        done = whole(*arguments, **named) if after else None
        if next(steps) == step:
            os._exit(9)
        return done if after else whole(*arguments, **named)
    after = whole is not Path.replace
    return half

for owner, name in ((Journal, "append"), (Journal, "close"), (Library, "new_round"), (Path, "replace")):
    setattr(owner, name, dying(getattr(owner, name)))
sys.exit(main(sys.argv[1:]))
"""


def killed(home: Path, step: int, *arguments: str | Path) -> int:
    """What a program gives back that is killed at this step."""
    words = [sys.executable, "-c", KILLED, str(step), "--home", str(home), *map(str, arguments)]
    path = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(words, check=False, timeout=120, capture_output=True, env=path).returncode


# A place is kept for the round; then 18 facts are written, the file is closed, and the round is put there.
@pytest.mark.parametrize("step", [1, 2, 10, 19, 21])
@pytest.mark.usefixtures("fakes", "quick_disk")
def test_nothing_that_counts_is_left_by_a_program_that_was_killed(
    run: Run, home: Path, tmp_path: Path, step: int
) -> None:
    zoom = written(tmp_path, "zoom.vtt", ZOOM)
    assert killed(home, step, "import", zoom, "--me", "jane") == 9
    assert run("sessions", "list").out == ""
    assert run("sessions", "recover").out == ""
    assert run("import", zoom, "--me", "jane").code == 0
    # At the first step no more can be left than an empty folder.
    (folder,) = [path for path in (home / "sessions").iterdir() if any(path.iterdir())]
    assert len(questions(read_facts(folder))) == 2


def test_after_the_last_step_it_is_imported(home: Path, tmp_path: Path) -> None:
    zoom = written(tmp_path, "zoom.vtt", ZOOM)
    assert killed(home, 22, "import", zoom, "--me", "jane") == 0
    assert len(questions(the_round(home))) == 2


@pytest.fixture
def imported(tmp_path: Path) -> ImportedRounds:
    return ImportedRounds(tmp_path / "sessions")


def test_nobody_else_imports_meanwhile(imported: ImportedRounds, tmp_path: Path) -> None:
    with (
        imported.alone(),
        pytest.raises(CouldNotError, match="Another program imports into"),
        ImportedRounds(tmp_path / "sessions").alone(),
    ):
        pytest.fail("Two are at it.")
    with ImportedRounds(tmp_path / "sessions").alone():
        pass
    assert list((tmp_path / "sessions").iterdir()) == []


def test_a_lock_that_its_owner_took_away_is_none(imported: ImportedRounds, tmp_path: Path) -> None:
    lock = tmp_path / "sessions" / WORKSHOP / LOCK
    with imported.alone():
        lock.unlink()
        lock.touch()
        with ImportedRounds(tmp_path / "sessions").alone():
            pass


def test_a_round_is_none_before_its_end(imported: ImportedRounds, tmp_path: Path) -> None:
    folder = tmp_path / "sessions"
    with imported.alone():
        with imported.adding("ab", MOMENT) as journal:
            journal.append(RoundImported("ab"))
            assert not [path for path in folder.iterdir() if (path / FACTS).exists()]
        (name,) = imported.of("ab")
        assert read_facts(folder / name) == (RoundImported("ab"),)
    with imported.alone():
        assert imported.of("ab") == [name]


def test_what_is_not_written_to_its_end_goes(imported: ImportedRounds, tmp_path: Path) -> None:
    with imported.alone():
        with suppress(KeyboardInterrupt), imported.adding("ab", MOMENT) as journal:
            journal.append(RoundEnded(1.0))
            raise KeyboardInterrupt
        assert imported.of("ab") == []
    assert list((tmp_path / "sessions").iterdir()) == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_told(imported: ImportedRounds, tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir(0o500)
    with pytest.raises(CouldNotError, match="nothing was imported"), imported.alone():
        pytest.fail("It is closed.")


def test_a_file_in_its_way_is_told(tmp_path: Path) -> None:
    written(tmp_path, "sessions", "")
    with pytest.raises(CouldNotError, match="nothing was imported"), ImportedRounds(tmp_path / "sessions").alone():
        pytest.fail("It is a file.")
