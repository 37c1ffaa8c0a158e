"""A file in FFmpeg's hands."""

from typing import BinaryIO


class CarefulFile:
    """A file that never raises while FFmpeg reads it: PyAV would print such an error, with a traceback.

    What the disk refused is kept as `trouble`; to FFmpeg it is the end of the file.
    """

    def __init__(self, file: BinaryIO) -> None:
        self.trouble: OSError | None = None
        self.name = file.name
        self._file = file

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        try:
            return self._file.read(size)
        except OSError as trouble:
            self.trouble = trouble
            return b""

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to another place; -1 where there is none, as damaged files ask for."""
        try:
            return self._file.seek(offset, whence)
        except (OSError, ValueError, OverflowError):
            return -1

    def tell(self) -> int:
        """The place."""
        return self._file.tell()
