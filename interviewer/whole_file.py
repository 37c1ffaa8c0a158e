"""A file read whole, if it is no larger than files of its sort can be."""

import stat
from pathlib import Path

from interviewer.core.trouble import CouldNotError

# A setting, a list: read at once whenever the program starts.
SMALL_MB = 1
# The words of a day, each with its times, take some 20 MB.
LARGE_MB = 256


def whole(path: Path, most_mb: int) -> bytes:
    """The bytes of a file; a pipe, for which one could wait without end, is no file."""
    if stat.S_ISFIFO(path.stat().st_mode):
        raise CouldNotError(f"{path} is a pipe, not a file. It was not read.")
    with path.open("rb") as file:
        content = file.read(most_mb * 10**6 + 1)
    if len(content) > most_mb * 10**6:
        raise CouldNotError(
            f"{path} is larger than {most_mb} MB; no more is read of such a file. It was left as it is."
        )
    return content
