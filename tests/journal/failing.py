"""Disks that fail: full ones, and ones that do not confirm what they took."""

import errno
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class FullDisk(io.FileIO):
    """A file on a disk with room for so many bytes more; like a real one it takes a part of what is too much."""

    def __init__(self, path: Path, room: int) -> None:
        super().__init__(path, "r+b")
        self.room = room

    def write(self, content: "ReadableBuffer", /) -> int:
        part = bytes(content)[: self.room]
        if not part:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.room -= len(part)
        return super().write(part)


class StubbornDisk(FullDisk):
    """One that cannot be truncated either, until it has room again."""

    def truncate(self, size: int | None = None, /) -> int:
        if not self.room:
            raise OSError(errno.EIO, "Input/output error")
        return super().truncate(size)


@contextmanager
def unconfirmed(error: BaseException | None = None) -> Iterator[None]:
    """Nothing can be brought to the disk meanwhile."""
    with patch.object(os, "fsync", side_effect=error or OSError(errno.EIO, "Input/output error")):
        yield
