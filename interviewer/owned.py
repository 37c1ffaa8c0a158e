"""What a round is kept in is its owner's alone: folders nobody else can open, files nobody else can read."""

import os
from collections.abc import Callable
from errno import EEXIST
from pathlib import Path

FOLDER, FILE = 0o700, 0o600
OTHERS = 0o055


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


def write(path: Path, content: bytes, settle: Callable[[int], object] = lambda _: None) -> None:
    """Write a file; `settle` is given its descriptor when all of it is written."""
    with open(path, "wb", opener=opener) as file:
        file.write(content)
        file.flush()
        settle(file.fileno())


def is_open(folder: Path) -> bool:
    """Whether others can open a folder; Windows tells that otherwise, and keeps a user's own folders shut."""
    return os.name == "posix" and folder.exists() and bool(folder.stat().st_mode & OTHERS)
