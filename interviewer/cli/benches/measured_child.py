"""A process of its own that is measured: what it says, and what it costs."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from interviewer.core.trouble import CouldNotError

# Is shown the number of a process and a line it has just printed.
See = Callable[[int, str], None]


@dataclass(frozen=True)
class Cost:
    """Processor seconds, and the most memory held; None where the system does not tell.

    Linux counts what this process held when it started the other, so that the peak is never told as less than that.
    """

    cpu_seconds: float | None
    peak_megabytes: float | None


@dataclass(frozen=True)
class Child:
    """A process that has ended: its exit code, the lines it printed, the last line of its complaints, its cost."""

    code: int
    lines: tuple[str, ...]
    complaint: str
    cost: Cost


def run_child(command: Sequence[str], see: See = lambda *_: None) -> Child:
    """Run a command to its end, reading its lines as they come: a full pipe would hold it up."""
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as complaints,
        subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=complaints, encoding="utf-8"
        ) as process,
    ):
        try:
            lines = tuple(_shown(process, see))
            cost = _waited(process)
        finally:
            if process.returncode is None:
                process.kill()
        complaints.seek(0)
        last = (complaints.read().strip().splitlines() or [""])[-1]
    return Child(process.returncode, lines, last.removeprefix("interviewer: "), cost)


def seconds_of(arguments: Sequence[str]) -> float:
    """How long this program takes with these arguments, from its start to its end."""
    began = time.perf_counter()
    child = run_child([sys.executable, "-m", "interviewer", *arguments])
    took = time.perf_counter() - began
    if child.code:
        why = child.complaint or f"it ended with {child.code}."
        raise CouldNotError(f"What is measured did not come to a good end: {why}")
    return took


def _shown(process: "subprocess.Popen[str]", see: See) -> Iterator[str]:
    for line in process.stdout or ():
        see(process.pid, line)
        yield line


def _waited(process: "subprocess.Popen[str]") -> Cost:
    """Wait for the end of a process that has closed its output."""
    if sys.platform == "win32":
        process.wait()
        return Cost(None, None)
    _, status, usage = os.wait4(process.pid, 0)
    # Popen must know, or it would wait once more for a process that is no longer there.
    process.returncode = os.waitstatus_to_exitcode(status)
    # macOS tells bytes, others kibibytes.
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Cost(usage.ru_utime + usage.ru_stime, peak / 1e6)
