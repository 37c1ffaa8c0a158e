"""Text files of the user's, read or refused in one line."""

from pathlib import Path
from typing import TextIO

from interviewer.core.trouble import CouldNotError


def text_of_file(path: Path) -> str:
    """The text of a UTF-8 file."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise CouldNotError(f"{path}: there is no such file.") from error
    except UnicodeDecodeError as error:
        raise CouldNotError(
            f"{path} is not UTF-8 text: byte {error.start} is {error.object[error.start]:#04x}."
        ) from error
    except OSError as error:
        raise CouldNotError(f"{path} cannot be read: {error.strerror}.") from error


def text_of_stdin(stream: TextIO) -> str:
    """The text of standard input."""
    try:
        return stream.read()
    except UnicodeDecodeError as error:
        raise CouldNotError(f"Standard input is not UTF-8 text: {error.reason}.") from error
