"""A file that a person named, open for reading."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from interviewer.core.trouble import CouldNotError


def opened_file(path: Path) -> BinaryIO:
    """The file, open and not empty; what prevents that in plain words."""
    if path.is_dir():
        raise CouldNotError(f"{path} is a folder, not a file.")
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            # To open a pipe would wait for somebody to write to it, perhaps for ever.
            raise CouldNotError(f"{path} is a pipe or a device, not a file. Save it to a file first.")
        file = path.open("rb")
    except FileNotFoundError:
        raise CouldNotError(f"There is no file {path}.") from None
    except PermissionError:
        raise CouldNotError(f"{path} may not be read: you lack the permission.") from None
    except OSError as trouble:
        raise CouldNotError(f"{path} could not be opened: {trouble.strerror}.") from None
    if os.fstat(file.fileno()).st_size == 0:
        file.close()
        raise CouldNotError(f"{path.name} is empty: 0 bytes.")
    return file
