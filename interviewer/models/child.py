"""A program run beside this one that fetches something and says how far it is.

Fetching in a program of its own means that one which hangs, even in looking up a host name, can be ended in time.
"""

import os
import re
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterable, Mapping, Sequence

from interviewer.models.source import DiskFullError, Heard, SourceFailedError

PROGRESS = re.compile(r"Progress (\d+) of (\d+)")
FAILURE = re.compile(r"(?:ERROR: |[\w.]*(?:Error|Exception|Timeout|Enabled): )(.+)")
DISK_FULL = re.compile(r"No space left|not enough space on the disk")
REMEMBERED = 50

UNREACHED = "it could not be reached"
# What pip and the hub's client say in their own words, in ours.
EXPLAINED = (
    (re.compile("DO NOT MATCH THE HASHES"), "a package does not match its checksum; it was refused"),
    (re.compile("connection broken by.*No matching distribution", re.DOTALL), UNREACHED),
    (re.compile("Name or service not known|name resolution|nodename nor servname|getaddrinfo failed"), UNREACHED),
)


def run_python(arguments: Sequence[str], environment: Mapping[str, str], heard: Heard, patience: float) -> None:
    """Run this Python with arguments until it ends well; `patience` is how many seconds its first progress may take."""
    late = threading.Event()
    with _started(arguments, environment) as process:

        def give_up() -> None:
            late.set()
            process.kill()

        watch = threading.Timer(patience, give_up)
        watch.start()
        try:
            said = _listen(process.stdout or (), heard, watch)
        except BaseException:
            process.terminate()
            raise
        finally:
            watch.cancel()
    if late.is_set():
        raise SourceFailedError(f"no answer within {patience:g} seconds")
    if process.returncode != 0:
        raise _failure(said)


def _started(arguments: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[str]:
    """The program, its output and its errors in one stream."""
    return subprocess.Popen(
        [sys.executable, *arguments],
        env={**os.environ, **environment, "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )


def _listen(lines: Iterable[str], heard: Heard, watch: threading.Timer) -> list[str]:
    """Pass progress on; the last other lines."""
    said: deque[str] = deque(maxlen=REMEMBERED)
    for line in lines:
        if progress := PROGRESS.match(line):
            watch.cancel()
            heard(int(progress[1]), int(progress[2]))
        elif line.strip():
            said.append(line.strip())
    return list(said)


def _failure(said: Sequence[str]) -> SourceFailedError:
    """Why a program failed, from what it said: its last line that names an error, else its last."""
    everything = "\n".join(said)
    if DISK_FULL.search(everything):
        return DiskFullError()
    for pattern, text in EXPLAINED:
        if pattern.search(everything):
            return SourceFailedError(text)
    errors = [found[1] for line in said if (found := FAILURE.match(line))]
    return SourceFailedError([*said[-1:], *errors][-1].rstrip(".") if said else "it ended without a word")
