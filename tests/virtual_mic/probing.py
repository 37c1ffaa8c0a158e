"""Probes from outside: our side of the sound in a process of its own, started, listened to and ended."""

import contextlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from tests.virtual_mic.room import Room

PATIENCE = 60.0


@contextlib.contextmanager
def probe(room: Room, *what: str, of: str = "probe") -> Iterator["subprocess.Popen[str]"]:
    pipe, command = subprocess.PIPE, [sys.executable, "-m", f"tests.virtual_mic.{of}", *what]
    with subprocess.Popen(command, env=room.env, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def next_line(process: "subprocess.Popen[str]") -> str:
    """What it says next; one that says nothing for a minute is ended."""
    assert process.stdout
    watchdog = threading.Timer(PATIENCE, process.kill)
    watchdog.start()
    try:
        line = process.stdout.readline()
    finally:
        watchdog.cancel()
    assert line, process.communicate()
    return line.rstrip("\n")


def ready(process: "subprocess.Popen[str]") -> None:
    assert next_line(process) == "ready"


def finished(process: "subprocess.Popen[str]") -> str:
    said, complaint = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, complaint
    return said


@contextlib.contextmanager
def capturing(room: Room, into: Path) -> Iterator[None]:
    """Our microphone listens to the room, and writes down what it heard when the block ends."""
    with probe(room, "capture", str(into)) as listening:
        ready(listening)
        yield
        finished(listening)
