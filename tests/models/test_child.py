import signal
import sys
import threading
from pathlib import Path

import pytest

from interviewer.models.child import run_python
from interviewer.models.source import DiskFullError, SourceFailedError


def run(program: str, patience: float = 60.0) -> list[tuple[int, int]]:
    heard: list[tuple[int, int]] = []
    run_python(["-c", program], {}, lambda done, total: heard.append((done, total)), patience)
    return heard


def test_progress_is_passed_on_and_other_lines_are_not() -> None:
    assert run("print('Progress 1 of 4\\nSaved\\nProgress 4 of 4')") == [(1, 4), (4, 4)]


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("print('hm'); raise ConnectionError('nobody there.')", "nobody there"),
        ("print('ERROR: no such package\\nsee the manual'); exit(1)", "no such package"),
        ("print('the last words'); exit(1)", "the last words"),
        ("exit(3)", "it ended without a word"),
        ("print('ERROR: THESE PACKAGES DO NOT MATCH THE HASHES'); exit(1)", "does not match its checksum"),
        ("raise OSError('[Errno -2] Name or service not known')", "it could not be reached"),
        (
            "print('WARNING: after connection broken by X\\nERROR: No matching distribution found'); exit(1)",
            "it could not be reached",
        ),
    ],
)
def test_a_failure_is_told_by_its_reason(program: str, reason: str) -> None:
    with pytest.raises(SourceFailedError, match=reason):
        run(program)


@pytest.mark.parametrize("text", ["[Errno 28] No space left on device", "There is not enough space on the disk"])
def test_a_full_disk_is_told_apart(text: str) -> None:
    with pytest.raises(DiskFullError):
        run(f"raise OSError({text!r})")


def test_a_program_that_shows_no_progress_in_time_is_ended() -> None:
    with pytest.raises(SourceFailedError, match=r"no answer within 0\.3 seconds"):
        run("import threading; print('begun', flush=True); threading.Event().wait(60)", patience=0.3)


def test_a_program_that_once_showed_progress_may_take_its_time() -> None:
    def heard(_: int, __: int) -> None:
        watches = [thread for thread in threading.enumerate() if isinstance(thread, threading.Timer)]
        assert all(watch.finished.is_set() for watch in watches)

    run_python(["-c", "print('Progress 0 of 1')"], {}, heard, 60.0)


@pytest.mark.skipif(sys.platform == "win32", reason="there a program is ended without being told")
def test_an_interruption_ends_the_program(tmp_path: Path) -> None:
    ended = tmp_path / "ended"
    program = (
        "import pathlib, signal, threading\n"
        f"def end(*_): pathlib.Path({str(ended)!r}).touch(); raise SystemExit\n"
        f"signal.signal({int(signal.SIGTERM)}, end)\n"
        "print('Progress 0 of 1', flush=True)\n"
        "threading.Event().wait(60)"
    )

    def interrupt(_: int, __: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_python(["-c", program], {}, interrupt, 60.0)
    assert ended.exists()
