"""A file that grows at its end, and of which no half-written growth is left."""

import errno
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from interviewer.owned import opener


class GrowingFile:
    """An open file; nothing is buffered, so what was appended outlives the program."""

    def __init__(self, file: io.FileIO) -> None:
        self._file = file
        self._length = file.seek(0, os.SEEK_END)
        self._torn = False

    @classmethod
    def create(cls, path: Path, head: bytes) -> Self:
        """A new file that begins with `head`; where that cannot be written no file is left."""
        growing = cls(open(path, "x+b", buffering=0, opener=opener))  # noqa: SIM115 (it is closed with the round)
        try:
            growing.append(head)
            growing.sync()
            _sync_folder(path.parent)
        except OSError:
            growing.close()
            path.unlink()
            raise
        return growing

    @classmethod
    def resume(cls, path: Path) -> Self:
        """The file that lies there."""
        return cls(path.open("r+b", buffering=0))

    @property
    def file(self) -> io.FileIO:
        """The open file itself."""
        return self._file

    @property
    def length(self) -> int:
        """Its bytes."""
        return self._length

    def read(self, most: int = -1) -> bytes:
        """So many bytes from its beginning; all of them unless told."""
        self._file.seek(0)
        return self._file.read(most) or b""

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Cut off again what was appended inside if any of it fails, an interrupt included."""
        before = self._length
        try:
            yield
        except BaseException:
            self._length, self._torn = before, True
            with suppress(OSError):
                self.cut(before)
            raise

    def append(self, content: bytes) -> None:
        """Write at the end."""
        if self._torn:
            self.cut(self._length)
        self._write(self._length, content)
        self._length += len(content)

    def patch(self, content: bytes) -> None:
        """Write over the beginning."""
        self._write(0, content)

    def cut(self, length: int) -> None:
        """Drop what lies beyond so many bytes."""
        self._file.truncate(length)
        self._length, self._torn = length, False

    def sync(self) -> None:
        """Return when all of it is on the disk, in the place where it was opened."""
        os.fsync(self._file.fileno())
        self._refuse_if_taken_away()

    def close(self) -> None:
        """Close it."""
        self._file.close()

    def _refuse_if_taken_away(self) -> None:
        # What is written to a file that was deleted is told to be on the disk, and is gone when the file is closed.
        # Windows lets nobody take an open file away.
        if os.name == "posix" and isinstance(self._file.name, str | os.PathLike):
            there = Path(self._file.name).stat()
            if not os.path.samestat(there, os.fstat(self._file.fileno())):
                raise FileNotFoundError(errno.ENOENT, "Another file is in its place", self._file.name)

    def _write(self, place: int, content: bytes) -> None:
        self._file.seek(place)
        rest = memoryview(content)
        # A disk about to be full takes a part and says so only the next time.
        while rest:
            rest = rest[self._file.write(rest) :]


def _sync_folder(folder: Path) -> None:
    """Return when the names in a folder are on the disk; Windows sees to that itself and opens no folder."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
