"""One writer a round: a lock that the operating system takes back when the program that holds it dies.

Some disks know no locks, as some folders of a network. There all goes on without: to hold no round at all would lose
more than is kept from harm, since nobody comes to write in one round from two programs but on purpose.
"""

import io
import sys

from interviewer.core.trouble import CouldNotError

if sys.platform == "win32":
    import msvcrt
    import os

    def _lock(descriptor: int) -> None:
        # Nobody else can read what is locked there, so the lock lies on a byte far behind the end of the file.
        os.lseek(descriptor, 1 << 30, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        # Not lockf: closing any other handle on the file, one that only reads, would give its lock away.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def claim(file: io.FileIO, name: str) -> None:
    """Become the only writer of a round until the file is closed, where the disk knows locks.

    The file is open for writing: over NFS there is no lock on one that is read.
    """
    try:
        _lock(file.fileno())
    except (BlockingIOError, PermissionError) as error:
        raise CouldNotError(
            f"The round {name} is open in another program. Nothing was changed; close it there first."
        ) from error
    except OSError:
        # Whatever else may be wrong with the disk is told by what is written to it.
        pass
