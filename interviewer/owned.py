"""What a round is kept in is its owner's alone: folders nobody else can open, files nobody else can read."""

import os
import stat
from contextlib import suppress
from errno import EEXIST
from pathlib import Path

FOLDER, FILE = 0o700, 0o600
OTHERS = 0o055
# Ends the name of what is half written. Of the name that it will have, so much is in it as leaves room for the rest.
PART, KEPT_OF_NAME = ".part", 40


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing; one that is there stays as it is."""
    for missing in reversed([one for one in (folder, *folder.parents) if not one.exists()]):
        # Not with its parents at once: Python would leave those open.
        missing.mkdir(mode=FOLDER, exist_ok=True)
    if not folder.is_dir():
        raise FileExistsError(EEXIST, "there is a file of that name", str(folder))


def opener(path: str, flags: int) -> int:
    """Opens a file that is made with it as its owner's alone, whatever the system's habit is."""
    return os.open(path, flags, FILE)


def put(path: Path, content: bytes) -> None:
    """Put a file in the place of what is there, whole or not at all: its owner's alone, or as open as that was."""
    # Two programs that put the same file do not write into each other's.
    beside = path.parent / f".{path.name.lstrip('.')[:KEPT_OF_NAME]}.{os.urandom(4).hex()}{PART}"
    try:
        with open(beside, "xb", opener=opener) as file:
            file.write(content)
            file.flush()
            _open_as(path, file.fileno())
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        # Where nothing can be written, nothing can be removed either: the first error is told.
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _open_as(path: Path, descriptor: int) -> None:
    """Let those read a file who can read what lies there; nobody where nothing does, or its group cannot be kept."""
    if os.name == "posix":
        with suppress(OSError):
            before = path.stat()
            os.fchown(descriptor, -1, before.st_gid)
            os.fchmod(descriptor, stat.S_IMODE(before.st_mode))


def is_open(folder: Path) -> bool:
    """Whether others can open a folder; Windows tells that otherwise, and keeps a user's own folders shut."""
    return os.name == "posix" and folder.exists() and bool(folder.stat().st_mode & OTHERS)
